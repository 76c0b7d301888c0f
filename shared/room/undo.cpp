#include "shared/room/undo.hpp"

#include "shared/room/undo_commands.hpp"

#include "shared/room/room.hpp"
#include "shared/room/slice.hpp"

namespace hearth {

namespace {

// What guests pressed since stands: whoever listens only or has stepped out has no turn and is in no pair,
// and whoever would rather be in no group is in none.
void keep_only_present(Gathering& gathering) {
  for (const Guest& guest : gathering.guests) {
    if (guest.presence != Presence::here) {
      if (gathering.floor.turn && gathering.floor.turn->guest == guest.id) gathering.floor.turn.reset();
      take_out(gathering.pairing, guest.id);
      take_out(gathering.splitting, guest.id);
    }
    if (guest.groups == GroupsWish::sits_out) take_out(gathering.splitting, guest.id);
  }
}

}  // namespace

void take_out(Step& step, GuestId guest) {
  take_out(step.floor, guest);
  forget(step.pairing, guest);
  take_out(step.splitting, guest);
  take_out(step.leading, guest);
}

Decision decide(const Room& room, const UndoStep&, const Context& context) {
  if (room.step_names.empty()) return refuse(Reason::nothing_to_undo);
  return {{StepUndone{context.now}}, std::nullopt};
}

void apply(Room& room, const StepTaken& event) {
  Step step;
  step.wall = room.wall;
  step.pins = room.extra_screens->pins;
  step.agreements = room.agreements;
  if (room.gathering) {
    step.agenda = room.gathering->agenda;
    step.floor = room.gathering->floor;
    step.pairing = room.gathering->pairing;
    step.splitting = room.gathering->splitting;
    step.leading = room.gathering->leading;
    step.agreeing = room.gathering->agreeing;
  }
  room.steps.push_back(std::move(step));
  room.step_names.push_back(event.command);
  if (room.steps.size() > steps_max) {
    room.steps.erase(room.steps.begin());
    room.step_names.erase(room.step_names.begin());
  }
  ++room.progress.step;
}

void apply(Room& room, const StepUndone& event) {
  if (room.steps.empty()) return;
  Step step = std::move(room.steps.back());
  room.steps.pop_back();
  room.step_names.pop_back();
  room.wall = step.wall;
  if (room.wall.message_until && *room.wall.message_until <= event.at) take_message_off(room.wall);
  if (step.pins != room.extra_screens->pins) set_pins(room, std::move(step.pins));
  room.agreements = std::move(step.agreements);
  if (room.gathering && step.agenda) {
    Gathering& gathering = *room.gathering;
    gathering.agenda = std::move(*step.agenda);
    gathering.floor = std::move(step.floor);
    gathering.pairing = std::move(step.pairing);
    gathering.splitting = std::move(step.splitting);
    gathering.leading = std::move(step.leading);
    gathering.agreeing = std::move(step.agreeing);
    keep_only_present(gathering);
    ++room.progress.stage;
    ++room.progress.turn;
  }
  ++room.progress.step;
}

void forget_steps(Room& room) {
  room.steps.clear();
  room.step_names.clear();
}

template struct CommandKinds<UndoCommand>;
template struct EventKinds<UndoEvent>;

}  // namespace hearth
