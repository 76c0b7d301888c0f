#pragma once
// What can be typed behind `hearth-remote workbench`, for that program and for hearth-workbench, which it
// starts.

#include <array>
#include <string>
#include <vector>

#include "remote/options.hpp"
#include "shared/base/fields.hpp"

namespace hearth::workbench {

// In the order in which they stand; panes/panes.cpp has the rest of each.
enum class PaneName { formats, venue, room, screen };

}  // namespace hearth::workbench

template <>
inline constexpr auto hearth::enum_names<hearth::workbench::PaneName> =
    std::array{std::pair{hearth::workbench::PaneName::formats, "formats"},
               std::pair{hearth::workbench::PaneName::venue, "venue"},
               std::pair{hearth::workbench::PaneName::room, "room"},
               std::pair{hearth::workbench::PaneName::screen, "screen"}};

namespace hearth::workbench {

// What is read is kept in `into`, which must live until then.
[[nodiscard]] std::vector<options::Option> workbench_options(remote::RemoteOptions& into);
// What is missing in what was typed, as a sentence; empty when nothing is.
[[nodiscard]] std::string workbench_missing(const remote::RemoteOptions& options);
// The words behind the name of hearth-workbench that say the same as these options.
[[nodiscard]] std::vector<std::string> words_for(const remote::RemoteOptions& options);

}  // namespace hearth::workbench
