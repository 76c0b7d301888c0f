#include "display/parts/half_arc.hpp"

#include <algorithm>

namespace hearth::display {
namespace {

bool is_half(PairsStep step) {
  return step == PairsStep::first || step == PairsStep::second;
}

TurnOnWall turn_of(const PairsOnWall& pairs) {
  TurnOnWall turn;
  if (!is_half(pairs.step)) return turn;
  turn.clock = pairs.clock;
  turn.limit = pairs.limit;
  turn.wrap_up = pairs.wrap_up;
  return turn;
}

TurnOnWall turn_of(const GroupOnWall& group) {
  TurnOnWall turn;
  turn.clock = group.clock;
  turn.limit = group.limit;
  turn.wrap_up = group.wrap_up;
  return turn;
}

}  // namespace

std::optional<TurnArc> half_arc(const PairsOnWall& pairs, Instant now, const ui::Palette& palette,
                                const config::Texts& texts) {
  auto arc = turn_arc(turn_of(pairs), now, palette, texts);
  if (arc && pairs.step == PairsStep::first && pairs.clock.elapsed(now) >= *pairs.limit) {
    arc->words = texts.say("wall.pairs.time_to_swap");
  }
  return arc;
}

std::optional<TurnArc> group_arc(const GroupOnWall& group, Instant now, const ui::Palette& palette,
                                 const config::Texts& texts) {
  return turn_arc(turn_of(group), now, palette, texts);
}

std::optional<Duration> next_half_step(const PairsOnWall& pairs, Instant now) {
  return next_turn_step(turn_of(pairs), now);
}

std::optional<Duration> next_group_step(const std::vector<GroupOnWall>& groups, Instant now) {
  std::optional<Duration> next;
  for (const GroupOnWall& group : groups) {
    const auto step = next_turn_step(turn_of(group), now);
    if (step) next = std::min(next.value_or(*step), *step);
  }
  return next;
}

}  // namespace hearth::display
