#include "shared/room/gathering.hpp"

#include "shared/room/gathering_commands.hpp"

#include <utility>

#include "shared/room/closing.hpp"
#include "shared/room/floor_commands.hpp"
#include "shared/room/goodbye_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/room.hpp"
#include "shared/room/slice.hpp"
#include "shared/room/tally_commands.hpp"

namespace hearth {
namespace {

void begin_stage(Room& room, std::uint32_t stage, Instant at) {
  Gathering& gathering = *room.gathering;
  Agenda& agenda = gathering.agenda;
  agenda.present = stage;
  agenda.clock = Stopwatch{};
  if (agenda.clocks_run()) agenda.clock.start(at);
  end_turn(gathering, at);
  gathering.floor.clock = FloorClock::on;
  // Whom they have met stays known, so that a later stage brings new partners.
  gathering.pairing = Pairing{PairsStep::none, {}, {}, {}, std::move(gathering.pairing.met)};
  gathering.splitting = Splitting{};
  start_round(gathering);
  take_message_off(room.wall);
  room.wall.chosen = Screen::automatic;
  ++room.progress.stage;
  ++room.progress.turn;
}

Decision move_to(const Room& room, std::uint32_t stage, Instant at) {
  Decision decision;
  if (room.gathering->floor.turn) decision.events.push_back(TurnEnded{at});
  decision.events.push_back(StageStarted{at, stage});
  return decision;
}

// The format's own offer comes first, since it is made for how the group meets; the venue's is for a group
// that has agreed on nothing yet. A day of the café has no group that could agree.
void offer_starter(const Room& room, const Format& format, Gathering& gathering) {
  gathering.points = format.points;
  gathering.policy = format.policy;
  if (format.kind == FormatKind::day) return;
  const Starter& starter = room.house->venue.starter;
  const Agreement* own = find_agreement(room, group_of(gathering));
  if (gathering.points.empty() && (own == nullptr || own->points.empty())) gathering.points = starter.points;
  if (!gathering.policy) gathering.policy = starter.policy;
}

// Why the stages cannot be used now, or nothing.
std::optional<Decision> no_structure(const Room& room) {
  if (!room.gathering) return refuse(Reason::no_gathering);
  if (room.gathering->agenda.suspended) return refuse(Reason::suspended);
  return std::nullopt;
}

}  // namespace

const Title& group_of(const Gathering& gathering) {
  return gathering.group ? *gathering.group : gathering.title;
}

const Title& comes_again_as(const Gathering& gathering) {
  const Title& group = group_of(gathering);
  return group.empty() ? gathering.title : group;
}

std::optional<Duration> planned_length(const std::vector<Stage>& stages) {
  Duration planned{0};
  for (const Stage& stage : stages) planned += stage.planned.value_or(Duration{0});
  return planned > Duration{0} ? std::optional{planned} : std::nullopt;
}

void stop_clocks(Gathering& gathering, Instant at) {
  gathering.agenda.clock.stop(at);
  if (gathering.floor.turn) gathering.floor.turn->clock.stop(at);
  gathering.pairing.clock.stop(at);
  for (SmallGroup& group : gathering.splitting.groups) group.clock.stop(at);
}

void start_clocks(Gathering& gathering, Instant at) {
  gathering.agenda.clock.start(at);
  if (gathering.floor.turn) gathering.floor.turn->clock.start(at);
  const PairsStep step = gathering.pairing.step;
  if (step == PairsStep::first || step == PairsStep::second) gathering.pairing.clock.start(at);
  for (SmallGroup& group : gathering.splitting.groups) {
    if (group.turns > 0) group.clock.start(at);
  }
}

void go_back_to_drop_in(Room& room, Instant at) {
  room.gathering.reset();
  if (!room.day || !room.day->drop_in) return;
  room.gathering = std::move(room.day->drop_in);
  room.day->drop_in.reset();
  room.gathering->touched = at;
  room.gathering->found.reset();
}

void take_out(Gathering& gathering, GuestId guest) {
  take_out(gathering.floor, guest);
  forget(gathering.pairing, guest);
  take_out(gathering.splitting, guest);
  take_out(gathering.facilitation, guest);
  take_out(gathering.leading, guest);
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
  if (command.group && !command.group->empty() && !is_known_group(room, *command.group))
    return refuse(Reason::unknown_group, "group");
  // What bears a name of its own, in the calendar or as it was typed, is of the group of that name.
  std::optional<Title> named;
  if (event != nullptr) named = Title::mended_from(event->title.str());
  if (command.title && !is_blank(command.title->str())) named = *command.title;
  const Title group = command.group.value_or(named.value_or(Title{}));
  const Title title = named.value_or(group.empty() ? format->title : group);

  Decision decision;
  end_goodbye(room, context.now, decision.events);
  if (!room.day) decision.events.push_back(new_day(context));
  decision.events.push_back(
      GatheringStarted{context.now, *format, title, event != nullptr ? event->uid : EventUid{}, group});
  return decision;
}

Decision decide(const Room& room, const NextStage&, const Context& context) {
  if (auto refused = no_structure(room)) return std::move(*refused);
  const Agenda& agenda = room.gathering->agenda;
  if (agenda.present + 1 >= agenda.stages.size()) return refuse(Reason::no_next_stage);
  return move_to(room, agenda.present + 1, context.now);
}

Decision decide(const Room& room, const PreviousStage&, const Context& context) {
  if (auto refused = no_structure(room)) return std::move(*refused);
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

Decision decide(const Room& room, const SkipStage& command, const Context& context) {
  if (auto refused = no_structure(room)) return std::move(*refused);
  const Agenda& agenda = room.gathering->agenda;
  if (command.stage >= agenda.stages.size()) return refuse(Reason::no_next_stage, "stage");
  if (command.stage == agenda.present) return {};
  return move_to(room, command.stage, context.now);
}

Decision decide(const Room& room, const BeganEarlier& command, const Context& context) {
  if (auto refused = no_structure(room)) return std::move(*refused);
  return {{BeginningMoved{context.now, command.minutes}}, std::nullopt};
}

Decision decide(const Room& room, const SuspendStructure&, const Context& context) {
  if (auto refused = no_structure(room)) return std::move(*refused);
  return {{StructureSuspended{context.now}}, std::nullopt};
}

Decision decide(const Room& room, const TakeUpStructure&, const Context& context) {
  if (!room.gathering) return refuse(Reason::no_gathering);
  if (!room.gathering->agenda.suspended) return refuse(Reason::not_suspended);
  return {{StructureTakenUp{context.now}}, std::nullopt};
}

Decision decide(const Room& room, const CountPeople& command, const Context& context) {
  if (!room.gathering) return refuse(Reason::no_gathering);
  if (room.gathering->agenda.people == command.count) return {};
  return {{PeopleCounted{context.now, command.count}}, std::nullopt};
}

Decision decide(const Room& room, const NameSubject& command, const Context& context) {
  if (!room.gathering) return refuse(Reason::no_gathering);
  if (!command.text.empty() && is_blank(command.text.str())) return refuse(Reason::missing_field, "text");
  if (room.gathering->agenda.subject == command.text) return {};
  return {{SubjectNamed{context.now, command.text}}, std::nullopt};
}

Decision decide(const Room& room, const CloseGathering&, const Context& context) {
  if (!room.gathering) return refuse(Reason::no_gathering);
  return close_gathering(room, context);
}

void apply(Room& room, const GatheringStarted& event) {
  if (!room.day || event.format.stages.empty()) return;
  Gathering gathering;
  gathering.format = event.format.name;
  gathering.kind = event.format.kind;
  gathering.title = event.title;
  gathering.group = event.group.value_or(event.title);
  gathering.event = event.event;
  gathering.names = event.format.subject;
  gathering.closing_grace = event.format.closing_grace;
  gathering.next_kept = event.format.next_kept;
  offer_starter(room, event.format, gathering);
  gathering.touched = event.at;
  gathering.agenda.stages = event.format.stages;
  gathering.agenda.began = event.at;
  if (const auto planned = planned_length(event.format.stages)) gathering.agenda.due = event.at + *planned;
  keep_sign_ins_found(room);
  std::erase(room.day->over, event.event);
  if (room.gathering) {
    room.day->drop_in = std::move(room.gathering);
  } else {
    // Whoever came before it began is in it.
    gathering.guests = std::move(room.day->guests);
    room.day->guests.clear();
    gathering.coming = std::exchange(room.day->coming, Coming{});
  }
  room.gathering = std::move(gathering);
  room.last_closed.reset();
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
  if (!planned) return;
  *planned += event.more;
  // Where a closing is still to come, the facilitator decides what gives way (closing.hpp); else the end
  // does.
  if (agenda.due && !closing_ahead(agenda)) *agenda.due += event.more;
}

void apply(Room& room, const GatheringPaused& event) {
  if (!room.gathering) return;
  room.gathering->agenda.paused = true;
  stop_clocks(*room.gathering, event.at);
}

void apply(Room& room, const GatheringResumed& event) {
  if (!room.gathering) return;
  room.gathering->agenda.paused = false;
  if (room.gathering->agenda.clocks_run()) start_clocks(*room.gathering, event.at);
}

void apply(Room& room, const BeginningMoved& event) {
  if (!room.gathering) return;
  Agenda& agenda = room.gathering->agenda;
  agenda.began -= event.earlier;
  agenda.clock.kept += event.earlier;
  if (agenda.due) *agenda.due -= event.earlier;
}

void apply(Room& room, const StructureSuspended& event) {
  if (!room.gathering) return;
  room.gathering->agenda.suspended = true;
  stop_clocks(*room.gathering, event.at);
}

void apply(Room& room, const StructureTakenUp& event) {
  if (!room.gathering) return;
  room.gathering->agenda.suspended = false;
  if (room.gathering->agenda.clocks_run()) start_clocks(*room.gathering, event.at);
}

void apply(Room& room, const PeopleCounted& event) {
  if (room.gathering) room.gathering->agenda.people = event.count;
}

void apply(Room& room, const SubjectNamed& event) {
  if (room.gathering) room.gathering->agenda.subject = event.text;
}

namespace {

// What was on in the programme is over for today.
void event_is_over(Room& room, const EventUid& event) {
  if (!room.day || event.empty()) return;
  std::erase(room.day->over, event);
  room.day->over.push_back(event);
  forget_cannot_come(room, event);
}

// Its tally has been kept just before.
void remember_closed(Room& room, Instant at) {
  const Gathering& closed = room.goodbye ? room.goodbye->gathering : *room.gathering;
  room.last_closed = LastClosed{at, closed.title, comes_again_as(closed), closed.kind, {}};
  const auto& tallies = room.tallies->all;
  if (!tallies.empty() && tallies.back().format == closed.format) room.last_closed->tally = tallies.back();
}

}  // namespace

void apply(Room& room, const GatheringClosed& event) {
  forget_steps(room);
  if (room.goodbye || room.gathering) remember_closed(room, event.at);
  if (room.goodbye) {
    event_is_over(room, room.goodbye->gathering.event);
    room.goodbye.reset();
    return;
  }
  if (room.gathering) event_is_over(room, room.gathering->event);
  go_back_to_drop_in(room, event.at);
  room.wall = Wall{};
  ++room.progress.stage;
  ++room.progress.turn;
}

template struct CommandKinds<GatheringCommand>;
template struct EventKinds<GatheringEvent>;

}  // namespace hearth
