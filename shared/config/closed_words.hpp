#pragma once
// How a group that not everybody can join is told of, in the same words on walls, at the door and on paper.
// Pure.

#include <string>
#include <string_view>

#include "shared/config/texts.hpp"
#include "shared/room/closed_groups.hpp"

namespace hearth::config {

// "Full for now", "For its members"
[[nodiscard]] std::string closed_mark(const ClosedGroup& group, const Texts& texts);

// What to do instead: when the next open one is, and whom to ask. `title` is the group's own; never empty.
[[nodiscard]] std::string closed_way(const ClosedGroup& group, std::string_view title, LocalDate today,
                                     const Texts& texts);

}  // namespace hearth::config
