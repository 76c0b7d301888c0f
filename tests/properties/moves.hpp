#pragma once
// Anything that people at a venue may do, in any order, as small plain values that a generator can draw.

#include <cstdint>

#include "shared/room/command.hpp"
#include "shared/room/decision.hpp"
#include "tests/room/scene.hpp"

namespace hearth {

// Every number means something: it is taken modulo what there is to choose from.
struct Move {
  std::uint8_t what = 0;
  std::uint8_t which = 0;    // a guest, a screen, a number of minutes
  std::uint8_t who = 0;      // a permission
  std::uint16_t wait_s = 0;  // before it
  bool stale = false;        // pressed on an old picture
};

// A scene that remembers every token it gave out, also of guests who have gone.
struct Evening {
  Scene scene;
  std::vector<Token> tokens;

  Evening() { scene.lets_take_back(std::chrono::seconds{90}); }
  [[nodiscard]] Command command_of(const Move& move) const;
  // Waits, decides and applies; what came of it.
  Decision play(const Move& move);
};

}  // namespace hearth
