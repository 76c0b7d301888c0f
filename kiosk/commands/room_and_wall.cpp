#include "kiosk/commands/room_and_wall.hpp"

#include <stdexcept>
#include <thread>

#include "shared/base/sentence_of.hpp"

namespace hearth::kiosk {

void run_room_and_wall(const RoomAndWall& both) {
  std::string lost;
  {
    const std::jthread room([&] {
      try {
        both.run_room();
      } catch (...) {
        lost = sentence_of(std::current_exception());
        both.stop();
      }
    });
    try {
      if (both.run_wall() == WallEnded::by_somebody) both.stop();
    } catch (...) {
      both.tell("the wall cannot be shown (" + sentence_of(std::current_exception()) +
                "); the room goes on without it");
    }
  }
  if (!lost.empty()) throw std::runtime_error("the room cannot go on: " + lost);
}

}  // namespace hearth::kiosk
