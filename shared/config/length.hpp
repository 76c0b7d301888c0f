#pragma once
// Lengths of time as people write them in files. Pure; any thread.

#include <optional>
#include <string_view>

#include "shared/base/time.hpp"

namespace hearth::config {

// "90 s", "5 min", "1 h 30 min": hours, minutes, seconds in this order, each at most once, whole numbers of
// up to five digits. Nothing for anything else.
[[nodiscard]] std::optional<Duration> length_from(std::string_view text);

}  // namespace hearth::config
