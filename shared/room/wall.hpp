#pragma once
// Which screen the wall shows: one that the facilitator chose, or the one that follows from the room; and
// what it says besides.

#include <vector>

#include "shared/base/fields.hpp"
#include "shared/base/text.hpp"
#include "shared/room/access.hpp"
#include "shared/room/screen.hpp"

namespace hearth {

struct Room;

using Message = Text<280, Lines::many>;

struct Wall {
  Screen chosen = Screen::automatic;
  Message message;  // the facilitator's last words, or empty
  // The wishes about which the wall says what the venue does; by wish, distinct.
  std::vector<AccessWish> access;

  static constexpr auto fields = Fields{Field{"chosen", &Wall::chosen}, Field{"message", &Wall::message},
                                        Field{"access", &Wall::access}};
  bool operator==(const Wall&) const = default;
};

// The screen that stands on the wall now: never `automatic`. Between gatherings a screen may turn through
// others by itself (display/choose); this names the one it starts from.
[[nodiscard]] Screen screen_on_wall(const Room&);

}  // namespace hearth
