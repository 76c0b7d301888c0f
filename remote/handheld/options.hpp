#pragma once
// What can be typed behind `hearth-remote handheld`, for that program and for hearth-handheld, which it
// starts.

#include <string>
#include <vector>

#include "remote/handheld/action.hpp"
#include "remote/options.hpp"

namespace hearth::handheld {

// What is read is kept in `into`, which must live until then.
[[nodiscard]] std::vector<options::Option> handheld_options(remote::RemoteOptions& into);
// What is missing in what was typed, as a sentence; empty when nothing is.
[[nodiscard]] std::string handheld_missing(const remote::RemoteOptions& options);

[[nodiscard]] Role role_of(const remote::RemoteOptions& options);

// The words behind the name of hearth-handheld that say the same as these options.
[[nodiscard]] std::vector<std::string> words_for(const remote::RemoteOptions& options);

}  // namespace hearth::handheld
