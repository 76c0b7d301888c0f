#pragma once
// Which screen stands on the wall: what an extra screen is pinned to, what a facilitator chose, what follows
// from the room, or, between gatherings and on a drop-in day, a calm turn through the screens for whoever
// comes in. Pure: a function of the view.

#include <optional>
#include <string_view>

#include "display/view.hpp"

namespace hearth::display {

// A screen never automatic, and only one that the view has something for.
[[nodiscard]] Screen screen_at(const View& view);

// Whether what the first facilitator is to compare and type stands in place of that: nobody meets in front of
// the wall, and no device facilitates yet.
[[nodiscard]] bool asks_for_first(const View& view);

// What this screen is called, while screens show that, over whatever stands on them: empty on the kiosk's own
// wall, nothing on a screen that the kiosk does not name.
[[nodiscard]] std::optional<std::string_view> name_shown(const View& view);

// How long until the turn through the screens goes on by itself; nothing while it stands.
[[nodiscard]] std::optional<Duration> screen_turns_in(const View& view);

// Whether this screen is pinned to that one, and the room has what it needs.
[[nodiscard]] bool is_pinned_to(const View& view, Screen screen);

// Whether the venue's quiet hours (venue.hpp) hold at this time of day.
[[nodiscard]] bool is_quiet_hour(const Venue& venue, const LocalTime& local);

// How far one screen has faded into the next: the one that leaves goes first, then the new one comes.
struct Fade {
  float leaving = 0;  // opacity, 0 to 1
  float coming = 1;
};
inline constexpr Duration fade_takes{450};
[[nodiscard]] Fade fade_at(Duration since);

}  // namespace hearth::display
