#pragma once
// The time of a half in pairs, and of a turn in a small group, as the arc of a turn. Pure.

#include <optional>

#include "display/parts/turn_arc.hpp"

namespace hearth::display {

// Nothing before the first half, after the second, or when halves have no length. At the end of the first
// half the words say that it is time to swap.
[[nodiscard]] std::optional<TurnArc> half_arc(const PairsOnWall& pairs, Instant now,
                                              const ui::Palette& palette, const config::Texts& texts);

// Nothing while no timed turn is on in the group.
[[nodiscard]] std::optional<TurnArc> group_arc(const GroupOnWall& group, Instant now,
                                               const ui::Palette& palette, const config::Texts& texts);

// How long until one of them looks different; nothing while they stand still.
[[nodiscard]] std::optional<Duration> next_half_step(const PairsOnWall& pairs, Instant now);
[[nodiscard]] std::optional<Duration> next_group_step(const std::vector<GroupOnWall>& groups, Instant now);

}  // namespace hearth::display
