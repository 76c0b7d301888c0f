#pragma once
// Which command a press asks the room for, told from what the wall shows. Pure; any thread.
//
// *Next* is what the facilitator's loudest button does, as far as the wall tells it: it lets the clocks go on
// where they stand still, goes on with pairs, gives the floor to the next, or goes to the next stage where
// there are no turns. Where nobody is in line, the room ends the turn that is on. *Next* does not leave a
// stage that has turns: whether everybody has had theirs is for somebody who sees the line to say, or for
// *next_stage*, which says so.

#include <chrono>

#include "remote/handheld/action.hpp"
#include "shared/room/command.hpp"
#include "shared/room/context.hpp"
#include "shared/room/wall_view.hpp"

namespace hearth::handheld {

inline constexpr std::chrono::seconds more_time_by{60};  // as on the facilitator's tablet

struct Asked {
  Command command;
  Seen seen;
};

[[nodiscard]] Asked asked_by(Action action, const WallView& wall);

}  // namespace hearth::handheld
