#include "remote/handheld/asking.hpp"

#include "shared/room/bell_commands.hpp"
#include "shared/room/floor_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/pairs_commands.hpp"
#include "shared/room/wall_commands.hpp"

namespace hearth::handheld {
namespace {

bool is_paused(const WallView& wall) {
  return wall.gathering && wall.gathering->paused;
}

Command next(const WallView& wall) {
  if (is_paused(wall)) return ResumeGathering{};
  if (!wall.gathering) return NextStage{};
  switch (wall.gathering->floor) {
    case FloorRule::none:
    case FloorRule::open:
      return NextStage{};
    case FloorRule::pairs:
      return SwapPairs{};
    case FloorRule::circle:
    case FloorRule::raised_hands:
    case FloorRule::step_up_step_back:
    case FloorRule::talking_piece:
      return NextTurn{};
  }
  return NextTurn{};
}

// A second time gives the wall back.
Command screen(Screen wanted, const WallView& wall) {
  return ShowScreen{wall.chosen == wanted ? Screen::automatic : wanted};
}

Command command_of(Action action, const WallView& wall) {
  switch (action) {
    case Action::next:
      return next(wall);
    case Action::back:
      return PreviousStage{};
    case Action::next_stage:
      return NextStage{};
    case Action::pause:
      if (is_paused(wall)) return ResumeGathering{};
      return PauseGathering{};
    case Action::more_time:
      return GiveMoreTime{more_time_by};
    case Action::bell:
      return RingBell{};
    case Action::quiet:
      return screen(Screen::quiet, wall);
    case Action::crisis:
      return screen(Screen::crisis, wall);
    case Action::done:
      return EndTurn{};
    case Action::pass:
      return Pass{};
    case Action::pass_piece:
      return PassPiece{};
  }
  return NextTurn{};
}

}  // namespace

Asked asked_by(Action action, const WallView& wall) {
  return {command_of(action, wall), {wall.progress.turn, wall.progress.stage, {}}};
}

}  // namespace hearth::handheld
