#pragma once
// The part of an evening in which the group chooses who facilitates: how it is done, who it is, or what
// groups do when no one is left whom everyone is fine with. Nothing here counts anybody.

#include "display/parts/gathered.hpp"

namespace hearth::display {

void draw_leading(Gathered& g);

// Those who facilitate, by name; two of us without tokens together, the hosts where they do it. A line each.
[[nodiscard]] std::vector<std::pair<GuestOnWall, std::string>> leading_names(const GatheringOnWall& gathering,
                                                                             const config::Texts& texts);

}  // namespace hearth::display
