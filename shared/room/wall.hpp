#pragma once
// Which screen the wall shows: one that the facilitator chose, or the one that follows from the room.

#include "shared/base/fields.hpp"
#include "shared/base/text.hpp"
#include "shared/room/screen.hpp"

namespace hearth {

struct Room;

using Message = Text<280, Lines::many>;

struct Wall {
  Screen chosen = Screen::automatic;
  Message message;  // the facilitator's last words, or empty

  static constexpr auto fields = Fields{Field{"chosen", &Wall::chosen}, Field{"message", &Wall::message}};
  bool operator==(const Wall&) const = default;
};

// The screen that stands on the wall now: never `automatic`. Between gatherings a screen may turn through
// others by itself (display/choose); this names the one it starts from.
[[nodiscard]] Screen screen_on_wall(const Room&);

}  // namespace hearth
