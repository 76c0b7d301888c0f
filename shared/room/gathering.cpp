#include "shared/room/gathering.hpp"

#include "shared/room/room.hpp"

namespace hearth {
namespace {

void begin_stage(Room& room, std::uint32_t stage, Instant at) {
  Gathering& gathering = *room.gathering;
  Agenda& agenda = gathering.agenda;
  agenda.present = stage;
  agenda.clock = Stopwatch{};
  if (!agenda.paused) agenda.clock.start(at);
  gathering.floor.turn.reset();
  gathering.floor.clock = FloorClock::on;
  start_round(gathering);
  room.wall.chosen = Screen::automatic;
  ++room.progress.stage;
  ++room.progress.turn;
}

// Undo never crosses a start or a close.
void forget_steps(Room& room) {
  room.steps.clear();
  room.step_names.clear();
}

Decision move_to(const Room& room, std::uint32_t stage, Instant at) {
  Decision decision;
  if (room.gathering->floor.turn) decision.events.push_back(TurnEnded{at});
  decision.events.push_back(StageStarted{at, stage});
  return decision;
}

}  // namespace

std::optional<Instant> planned_end(const Gathering& gathering) {
  Duration planned{0};
  bool any = false;
  for (const Stage& stage : gathering.agenda.stages) {
    if (!stage.planned) continue;
    planned += *stage.planned;
    any = true;
  }
  if (!any) return std::nullopt;
  return gathering.began + planned;
}

Decision decide(const Room& room, const StartGathering& command, const Context& context) {
  // Another gathering may run inside the café's day, but only one, and no second day.
  const bool in_drop_in = room.gathering && room.gathering->kind == FormatKind::day;
  if (room.gathering && !in_drop_in) return refuse(Reason::gathering_running);
  const Format* format = find_format(*room.house, command.format);
  if (format == nullptr) return refuse(Reason::unknown_format, "format");
  if (in_drop_in && format->kind == FormatKind::day) return refuse(Reason::gathering_running);
  const ProgrammeEvent* event = nullptr;
  if (command.event && !command.event->empty()) {
    event = find_event(*room.programme, *command.event);
    if (event == nullptr) return refuse(Reason::unknown_event, "event");
  }
  Title title = format->title;
  if (event != nullptr) title = Title::mended_from(event->title.str());
  if (command.title && !command.title->empty()) title = *command.title;

  Decision decision;
  if (!room.day) {
    decision.events.push_back(DayBegan{context.now, context.today, context.wall_clock, context.chance});
  }
  decision.events.push_back(
      GatheringStarted{context.now, *format, title, event != nullptr ? event->uid : EventUid{}});
  return decision;
}

Decision decide(const Room& room, const NextStage&, const Context& context) {
  if (!room.gathering) return refuse(Reason::no_gathering);
  const Agenda& agenda = room.gathering->agenda;
  if (agenda.present + 1 >= agenda.stages.size()) return refuse(Reason::no_next_stage);
  return move_to(room, agenda.present + 1, context.now);
}

Decision decide(const Room& room, const PreviousStage&, const Context& context) {
  if (!room.gathering) return refuse(Reason::no_gathering);
  if (room.gathering->agenda.present == 0) return refuse(Reason::no_previous_stage);
  return move_to(room, room.gathering->agenda.present - 1, context.now);
}

Decision decide(const Room& room, const LengthenStage& command, const Context& context) {
  if (!room.gathering) return refuse(Reason::no_gathering);
  const Stage& stage = room.gathering->agenda.stage();
  if (!stage.planned) return refuse(Reason::no_time_limit);
  if (*stage.planned + command.minutes > stage_planned_max) return refuse(Reason::too_large, "minutes");
  return {{StageLengthened{context.now, command.minutes}}, std::nullopt};
}

Decision decide(const Room& room, const PauseGathering&, const Context& context) {
  if (!room.gathering) return refuse(Reason::no_gathering);
  if (room.gathering->agenda.paused) return refuse(Reason::already_paused);
  return {{GatheringPaused{context.now}}, std::nullopt};
}

Decision decide(const Room& room, const ResumeGathering&, const Context& context) {
  if (!room.gathering) return refuse(Reason::no_gathering);
  if (!room.gathering->agenda.paused) return refuse(Reason::not_paused);
  return {{GatheringResumed{context.now}}, std::nullopt};
}

Decision decide(const Room& room, const CloseGathering&, const Context& context) {
  if (!room.gathering) return refuse(Reason::no_gathering);
  return {{GatheringClosed{context.now}}, std::nullopt};
}

void apply(Room& room, const GatheringStarted& event) {
  if (!room.day || event.format.stages.empty()) return;
  Gathering gathering;
  gathering.format = event.format.name;
  gathering.kind = event.format.kind;
  gathering.title = event.title;
  gathering.event = event.event;
  gathering.began = event.at;
  gathering.touched = event.at;
  gathering.agenda.stages = event.format.stages;
  if (room.gathering) {
    room.day->drop_in = std::move(room.gathering);
  } else {
    // Whoever came before it began is in it.
    gathering.guests = std::move(room.day->guests);
    room.day->guests.clear();
  }
  room.gathering = std::move(gathering);
  begin_stage(room, 0, event.at);
  forget_steps(room);
}

void apply(Room& room, const StageStarted& event) {
  if (!room.gathering || event.stage >= room.gathering->agenda.stages.size()) return;
  begin_stage(room, event.stage, event.at);
}

void apply(Room& room, const StageLengthened& event) {
  if (!room.gathering) return;
  Agenda& agenda = room.gathering->agenda;
  auto& planned = agenda.stages.at(agenda.present).planned;
  if (planned) *planned += event.more;
}

void apply(Room& room, const GatheringPaused& event) {
  if (!room.gathering) return;
  room.gathering->agenda.paused = true;
  room.gathering->agenda.clock.stop(event.at);
  if (room.gathering->floor.turn) room.gathering->floor.turn->clock.stop(event.at);
}

void apply(Room& room, const GatheringResumed& event) {
  if (!room.gathering) return;
  room.gathering->agenda.paused = false;
  room.gathering->agenda.clock.start(event.at);
  if (room.gathering->floor.turn) room.gathering->floor.turn->clock.start(event.at);
}

void apply(Room& room, const GatheringClosed& event) {
  room.gathering.reset();
  if (room.day && room.day->drop_in) {
    room.gathering = std::move(room.day->drop_in);
    room.day->drop_in.reset();
    room.gathering->touched = event.at;
    room.gathering->found.reset();
  }
  room.wall = Wall{};
  forget_steps(room);
  ++room.progress.stage;
  ++room.progress.turn;
}

}  // namespace hearth
