#include "shared/room/undo.hpp"

#include "shared/room/room.hpp"

namespace hearth {

Decision decide(const Room& room, const UndoStep&, const Context& context) {
  if (room.step_names.empty()) return refuse(Reason::nothing_to_undo);
  return {{StepUndone{context.now}}, std::nullopt};
}

void apply(Room& room, const StepTaken& event) {
  Step step;
  step.wall = room.wall;
  if (room.gathering) {
    step.agenda = room.gathering->agenda;
    step.floor = room.gathering->floor;
  }
  room.steps.push_back(std::move(step));
  room.step_names.push_back(event.command);
  if (room.steps.size() > steps_max) {
    room.steps.erase(room.steps.begin());
    room.step_names.erase(room.step_names.begin());
  }
  ++room.progress.step;
}

void apply(Room& room, const StepUndone&) {
  if (room.steps.empty()) return;
  Step step = std::move(room.steps.back());
  room.steps.pop_back();
  room.step_names.pop_back();
  room.wall = step.wall;
  if (room.gathering && step.agenda) {
    room.gathering->agenda = std::move(*step.agenda);
    room.gathering->floor = std::move(step.floor);
    ++room.progress.stage;
    ++room.progress.turn;
  }
  ++room.progress.step;
}

}  // namespace hearth
