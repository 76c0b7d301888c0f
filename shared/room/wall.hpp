#pragma once
// Which screen the wall shows: one that the facilitator chose, or the one that follows from the room; and
// what it says besides.

#include <chrono>
#include <optional>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/room/access.hpp"
#include "shared/room/screen.hpp"

namespace hearth {

struct Room;

using Message = Text<280, Lines::many>;

// How long a message stands at most, unless whoever shows it says otherwise.
inline constexpr std::chrono::seconds message_stands{2 * 60};
inline constexpr std::chrono::seconds message_stands_max{2 * 60 * 60};

struct Wall {
  Screen chosen = Screen::automatic;
  Message message;                       // the facilitator's words while they stand, or empty
  std::optional<Instant> message_until;  // when they go by themselves; nothing: no message
  // The wishes about which the wall says what the venue does; by wish, distinct.
  std::vector<AccessWish> access;

  static constexpr auto fields =
      Fields{Field{"chosen", &Wall::chosen}, Field{"message", &Wall::message},
             Field{"message_until", &Wall::message_until}, Field{"access", &Wall::access}};
  bool operator==(const Wall&) const = default;
};

// Takes the message off, and the screen that shows it; for apply.
void take_message_off(Wall&);

// The screen that stands on the wall now: never `automatic`. Between gatherings a screen may turn through
// others by itself (display/choose); this names the one it starts from.
[[nodiscard]] Screen screen_on_wall(const Room&);

}  // namespace hearth
