#include "display/next_step.hpp"

#include <algorithm>
#include <array>

#include "display/choose.hpp"
#include "display/screens.hpp"

namespace hearth::display {
namespace {

using namespace std::chrono_literals;

constexpr std::array<Drift, 8> drifts{{{0, 0}, {3, 2}, {5, 0}, {3, -3}, {0, -5}, {-3, -3}, {-5, 0}, {-3, 2}}};

Duration until_multiple(Duration passed, Duration of) {
  const Duration rest = passed % of;
  return rest < 0ms ? -rest : of - rest;
}

}  // namespace

Drift drift_at(Instant now) {
  const auto step = std::max<std::int64_t>(now.time_since_epoch() / drift_stands, 0);
  return drifts.at(static_cast<std::size_t>(step) % drifts.size());
}

Duration next_visible_step(const View& view, ui::Motion motion) {
  Duration next = until_multiple(view.local.utc.time_since_epoch(), 1min);
  next = std::min(next, until_multiple(view.now.time_since_epoch(), drift_stands));
  next = std::min(next, on_wall(screen_at(view)).moves_in(view));
  if (const auto turns = screen_turns_in(view)) next = std::min(next, *turns);
  if (name_shown(view)) next = std::min(next, view.wall.names->until - view.now);
  const bool fading =
      view.leaving && motion == ui::Motion::full && view.now - view.leaving->since < fade_takes;
  if (fading) next = std::min(next, fade_step);
  return std::max(next, 1ms);
}

}  // namespace hearth::display
