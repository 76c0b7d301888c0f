#include "display/next_step.hpp"

#include <algorithm>
#include <array>

#include "display/choose.hpp"
#include "display/layout/paging.hpp"
#include "display/parts/break_end.hpp"
#include "display/parts/filling_ring.hpp"
#include "display/parts/half_arc.hpp"
#include "display/parts/turn_arc.hpp"

namespace hearth::display {
namespace {

using namespace std::chrono_literals;

constexpr std::array<Drift, 8> drifts{{{0, 0}, {3, 2}, {5, 0}, {3, -3}, {0, -5}, {-3, -3}, {-5, 0}, {-3, 2}}};

Duration until_multiple(Duration passed, Duration of) {
  const Duration rest = passed % of;
  return rest < 0ms ? -rest : of - rest;
}

// What the screen itself has that moves.
Duration next_on_screen(const View& view, Screen screen) {
  switch (screen) {
    case Screen::today:
    case Screen::crisis:
    case Screen::message:
      return page_turns_in(view.now);
    case Screen::gathering: {
      const auto& turn = view.wall.gathering->turn;
      const auto step = turn && !view.wall.gathering->paused ? next_turn_step(*turn, view.now) : std::nullopt;
      return std::min(step.value_or(1min), page_turns_in(view.now));
    }
    case Screen::rest: {
      if (!break_end(view)) return 1min;
      const Duration planned = *view.wall.gathering->stage_planned;
      const Duration left = planned - view.wall.gathering->stage_clock.elapsed(view.now);
      return std::min(ring_step(planned), left);
    }
    case Screen::pairs: {
      const auto& pairs = view.wall.gathering->pairs;
      const auto step = pairs ? next_half_step(*pairs, view.now) : std::nullopt;
      return std::min(step.value_or(1min), page_turns_in(view.now));
    }
    case Screen::groups:
      return std::min(next_group_step(view.wall.gathering->groups, view.now).value_or(1min),
                      page_turns_in(view.now));
    case Screen::agreements:
    case Screen::jobs:
    case Screen::prompts:
      return page_turns_in(view.now);
    case Screen::confidentiality:
    case Screen::next:
    case Screen::welcome:
    case Screen::quiet:
    case Screen::automatic:
      return 1min;
  }
  return 1min;
}

}  // namespace

Drift drift_at(Instant now) {
  const auto step = std::max<std::int64_t>(now.time_since_epoch() / drift_stands, 0);
  return drifts.at(static_cast<std::size_t>(step) % drifts.size());
}

Duration next_visible_step(const View& view, ui::Motion motion) {
  Duration next = until_multiple(view.local.utc.time_since_epoch(), 1min);
  next = std::min(next, until_multiple(view.now.time_since_epoch(), drift_stands));
  next = std::min(next, next_on_screen(view, screen_at(view)));
  if (const auto turns = screen_turns_in(view)) next = std::min(next, *turns);
  const bool fading =
      view.leaving && motion == ui::Motion::full && view.now - view.leaving->since < fade_takes;
  if (fading) next = std::min(next, fade_step);
  return std::max(next, 1ms);
}

}  // namespace hearth::display
