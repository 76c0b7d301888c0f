#pragma once
// Everything a wall screen is drawn from. A screen is a function of this and of nothing else: it reads no
// clock and keeps no state, so the same view gives the same pixels.

#include <optional>
#include <string_view>

#include "shared/base/time.hpp"
#include "shared/link/contact.hpp"
#include "shared/room/context.hpp"
#include "shared/room/wall_view.hpp"

namespace hearth::display {

// What stood on the wall before, while it still fades into what stands there now. Kept by whoever shows one
// view after another (run.cpp); a view without it is drawn at rest.
struct Leaving {
  const WallView& wall;
  Screen screen = Screen::today;
  Instant since{};  // when the new screen came
};

struct View {
  const WallView& wall;
  Instant now{};    // the kiosk's room time
  LocalTime local;  // the kiosk's wall time
  WallClock wall_clock = WallClock::set;
  link::Contact contact = link::Contact::in_touch;
  bool saving = true;  // false while the kiosk's disk does not take what happens
  std::optional<Leaving> leaving{};
  // The public key of this screen, by which it finds what it is pinned to and called; it outlives the view.
  // Empty: the kiosk's own wall, which always follows the room.
  std::string_view own_key{};
};

}  // namespace hearth::display
