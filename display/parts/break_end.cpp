#include "display/parts/break_end.hpp"

#include <algorithm>

namespace hearth::display {

std::optional<BreakEnd> break_end(const View& view) {
  const GatheringOnWall& gathering = *view.wall.gathering;
  if (!gathering.stage_planned || *gathering.stage_planned <= Duration{0} || gathering.paused)
    return std::nullopt;
  const Duration elapsed = gathering.stage_clock.elapsed(view.now);
  if (elapsed >= *gathering.stage_planned) return std::nullopt;
  const LocalTime exact = view.local.later(*gathering.stage_planned - elapsed);
  const auto minute = std::chrono::round<std::chrono::minutes>(exact.utc);
  const auto fraction =
      static_cast<float>(elapsed.count()) / static_cast<float>(gathering.stage_planned->count());
  return BreakEnd{{minute, exact.offset}, std::clamp(fraction, 0.0F, 1.0F)};
}

}  // namespace hearth::display
