#pragma once
// The room on a thread of its own and the wall on this one. The room is what matters: whatever befalls the
// wall, the room goes on, and when the room is lost nothing is left that only looks alive.

#include <functional>
#include <string>

namespace hearth::kiosk {

enum class WallEnded {
  by_somebody,  // who closed its window: the kiosk is to end
  never_shown,  // there is none to show
};

struct RoomAndWall {
  std::function<void()> run_room;       // on a thread of its own; returns once it is asked to stop
  std::function<WallEnded()> run_wall;  // on the caller's thread; returns at once when there is none to show
  std::function<void()> stop;           // asks the room to stop; from any thread
  std::function<void(const std::string&)> tell;  // a sentence for the log
};

// Returns when the room has stopped. A wall that throws, whatever it is, is told and done without. When the
// room throws, the wall is ended, and std::runtime_error is thrown with a sentence for people.
void run_room_and_wall(const RoomAndWall& both);

}  // namespace hearth::kiosk
