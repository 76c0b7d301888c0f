#include "display/choose.hpp"

#include <algorithm>
#include <array>

#include "display/layout/paging.hpp"

namespace hearth::display {
namespace {

// The turn through the screens, each for a number of pages, what is on the longest.
struct TurnOf {
  Screen screen;
  std::size_t pages;  // none: it takes no turn
};

constexpr std::size_t resources_to_a_page = 3;  // about; a page with fewer takes its turn the next time round
constexpr std::size_t resources_pages_max = 5;

// In a café that is open people talk as soon as they have come in, so its turn says what stays in the house.
std::array<TurnOf, 4> turn_through(const WallView& wall) {
  const std::size_t resources = wall.venue->resources.size();
  const std::size_t pages = (resources + resources_to_a_page - 1) / resources_to_a_page;
  return {{{Screen::today, 6},
           {Screen::welcome, 2},
           {Screen::confidentiality, wall.gathering ? 2U : 0U},
           {Screen::resources, resources == 0 ? 0 : std::clamp<std::size_t>(pages, 2, resources_pages_max)}}};
}

struct Place {
  Screen screen;
  Duration left;
};

Place place_in_turn(const View& view) {
  const auto turn = turn_through(view.wall);
  Duration whole{0};
  for (const TurnOf& each : turn) whole += each.pages * page_stands;
  Duration at = std::max(view.now.time_since_epoch(), Duration{0}) % whole;
  for (const TurnOf& each : turn) {
    const Duration stands = each.pages * page_stands;
    if (at < stands) return {each.screen, stands - at};
    at -= stands;
  }
  return {Screen::today, whole};
}

bool has_what_it_needs(const WallView& wall, Screen screen) {
  switch (needs_of(screen)) {
    case ScreenNeeds::gathering:
      return wall.gathering.has_value();
    case ScreenNeeds::goodbye:
      return wall.goodbye.has_value();
    case ScreenNeeds::message:
      return !wall.message.empty();
    case ScreenNeeds::nothing:
      return screen != Screen::automatic;
  }
  return false;
}

// What this screen shows whatever the wall shows. Nothing also while the room has nothing for it: then it
// follows the wall.
std::optional<Screen> pinned_to(const View& view) {
  if (view.own_key.empty()) return std::nullopt;
  for (const Pin& pin : view.wall.pins) {
    if (pin.public_key == view.own_key && has_what_it_needs(view.wall, pin.screen)) return pin.screen;
  }
  return std::nullopt;
}

// Whom to call can be read at any hour, and what needs somebody to be here is not shown to an empty house.
bool rests_at_night(Screen pinned) {
  return pinned != Screen::crisis && needs_of(pinned) == ScreenNeeds::nothing;
}

// Nobody has chosen a screen, and no group is meeting in front of the wall.
bool turns_by_itself(const View& view) {
  if (pinned_to(view)) return false;
  if (view.wall.chosen != Screen::automatic || view.wall.goodbye) return false;
  return !view.wall.gathering || view.wall.gathering->kind == FormatKind::day;
}

// A café that is open is not put to sleep.
bool is_quiet(const View& view) {
  const auto pin = pinned_to(view);
  const bool may_rest = pin ? rests_at_night(*pin) && !view.wall.goodbye : turns_by_itself(view);
  return may_rest && !view.wall.gathering && view.wall_clock == WallClock::set &&
         is_quiet_hour(*view.wall.venue, view.local);
}

float eased(float part) {
  return part * part * (3 - 2 * part);
}

}  // namespace

bool is_quiet_hour(const Venue& venue, const LocalTime& local) {
  const std::chrono::minutes now = local.minute_of_day();
  const bool after_from = now >= venue.quiet_from;
  const bool before_until = now < venue.quiet_until;
  if (venue.quiet_from == venue.quiet_until) return false;
  return venue.quiet_from < venue.quiet_until ? after_from && before_until : after_from || before_until;
}

bool is_pinned_to(const View& view, Screen screen) {
  return pinned_to(view) == screen;
}

Screen screen_at(const View& view) {
  if (is_quiet(view)) return Screen::quiet;
  if (const auto pin = pinned_to(view)) return *pin;
  if (turns_by_itself(view)) return place_in_turn(view).screen;
  return has_what_it_needs(view.wall, view.wall.screen) ? view.wall.screen : Screen::today;
}

bool asks_for_first(const View& view) {
  return view.wall.first_facilitator && turns_by_itself(view) && !view.wall.gathering;
}

std::optional<std::string_view> name_shown(const View& view) {
  if (!view.wall.names || view.now >= view.wall.names->until) return std::nullopt;
  if (view.own_key.empty()) return "";
  for (const ScreenName& each : view.wall.names->screens) {
    if (each.public_key == view.own_key) return each.name.str();
  }
  return std::nullopt;
}

std::optional<Duration> screen_turns_in(const View& view) {
  // Quiet hours begin and end on a minute, when the time of day changes anyway.
  if (!turns_by_itself(view) || is_quiet(view)) return std::nullopt;
  return place_in_turn(view).left;
}

Fade fade_at(Duration since) {
  const float part =
      std::clamp(static_cast<float>(since.count()) / static_cast<float>(fade_takes.count()), 0.0F, 1.0F);
  constexpr float turn = 0.4F;
  if (part < turn) return {1 - eased(part / turn), 0};
  return {0, eased((part - turn) / (1 - turn))};
}

}  // namespace hearth::display
