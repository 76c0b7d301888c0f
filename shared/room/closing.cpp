#include "shared/room/closing.hpp"

#include "shared/room/closing_commands.hpp"

#include <algorithm>

#include "shared/room/gathering_commands.hpp"
#include "shared/room/line.hpp"
#include "shared/room/room.hpp"
#include "shared/room/slice.hpp"

namespace hearth {
namespace {

Duration planned_after_present(const Agenda& agenda) {
  Duration planned{0};
  for (std::size_t i = agenda.present + 1; i < agenda.stages.size(); ++i) {
    planned += agenda.stages[i].planned.value_or(Duration{0});
  }
  return planned;
}

// The turns of the present stage that are still to come, and what is left of the one that is on.
struct TurnsAhead {
  std::int64_t count = 0;
  Duration present{0};
};

TurnsAhead turns_ahead(const Gathering& gathering, Instant now) {
  TurnsAhead ahead;
  ahead.count = static_cast<std::int64_t>(turns_left(gathering));
  if (gathering.floor.turn && gathering.floor.turn->limit) {
    ahead.present =
        std::max(Duration{0}, *gathering.floor.turn->limit - gathering.floor.turn->clock.elapsed(now));
  }
  return ahead;
}

Duration shortest_of(const Stage& stage) {
  if (stage.time == TimeRule::equal_share) return stage.shortest;
  return std::min(stage.turn, Duration{shortest_turn});
}

// The time that the turns of the present stage need at least, each as long as `turn`.
Duration needed_for_turns(const Gathering& gathering, Instant now, Duration turn) {
  const TurnsAhead ahead = turns_ahead(gathering, now);
  return ahead.present + turn * ahead.count + gathering.agenda.stage().reserve;
}

Duration needed_for_present(const Gathering& gathering, Instant now) {
  const Stage& stage = gathering.agenda.stage();
  Duration needed{0};
  if (stage.planned) needed = std::max(needed, *stage.planned - gathering.agenda.clock.elapsed(now));
  if (stage.time == TimeRule::fixed) needed = std::max(needed, needed_for_turns(gathering, now, stage.turn));
  if (stage.time == TimeRule::equal_share)
    needed = std::max(needed, needed_for_turns(gathering, now, stage.shortest));
  return needed;
}

// What the present stage may still take without touching what comes after it.
Duration room_for_present(const Gathering& gathering, Instant now) {
  return *gathering.agenda.due - now - planned_after_present(gathering.agenda);
}

bool has_timed_turns(const Stage& stage) {
  return stage.time == TimeRule::fixed || stage.time == TimeRule::equal_share;
}

std::optional<AgendaChanged> with_shorter_turns(const Gathering& gathering, Instant now) {
  const Agenda& agenda = gathering.agenda;
  if (!has_timed_turns(agenda.stage())) return std::nullopt;
  const Duration room = room_for_present(gathering, now);
  if (room <= Duration{0}) return std::nullopt;
  if (needed_for_turns(gathering, now, shortest_of(agenda.stage())) > room) return std::nullopt;
  AgendaChanged changed{now, agenda.stages, agenda.due};
  Stage& stage = changed.stages.at(agenda.present);
  stage.planned = agenda.clock.elapsed(now) + room;
  if (stage.time == TimeRule::fixed) {
    const TurnsAhead ahead = turns_ahead(gathering, now);
    if (ahead.count > 0) stage.turn = std::min(stage.turn, (room - ahead.present) / ahead.count);
    stage.wrap_up = std::min(stage.wrap_up, stage.turn / 2);
  }
  stage.reserve = std::min(stage.reserve, room / 2);
  return changed;
}

// Takes what is missing from the breaks to come, the last first; a break too short to be one is dropped.
std::optional<AgendaChanged> with_shorter_break(const Gathering& gathering, Instant now, Duration missing) {
  const Agenda& agenda = gathering.agenda;
  AgendaChanged changed{now, agenda.stages, agenda.due};
  for (std::size_t i = changed.stages.size(); i-- > agenda.present + 1;) {
    Stage& stage = changed.stages[i];
    if (missing <= Duration{0} || stage.kind != StageKind::rest || !stage.planned) continue;
    const Duration left = *stage.planned - missing;
    if (left >= shortest_break) {
      stage.planned = left;
      missing = Duration{0};
    } else {
      missing -= *stage.planned;
      changed.stages.erase(changed.stages.begin() + static_cast<std::ptrdiff_t>(i));
    }
  }
  if (missing > Duration{0}) return std::nullopt;
  return changed;
}

AgendaChanged run_on(const Gathering& gathering, Instant now, Duration missing) {
  AgendaChanged changed{now, gathering.agenda.stages, gathering.agenda.due};
  *changed.due += missing;
  return changed;
}

}  // namespace

std::optional<std::uint32_t> closing_ahead(const Agenda& agenda) {
  for (std::uint32_t i = agenda.present + 1; i < agenda.stages.size(); ++i) {
    if (agenda.stages[i].kind == StageKind::closing) return i;
  }
  return std::nullopt;
}

std::optional<Duration> missing_before_closing(const Gathering& gathering, Instant now) {
  const Agenda& agenda = gathering.agenda;
  if (!agenda.due || !closing_ahead(agenda)) return std::nullopt;
  const Duration missing = needed_for_present(gathering, now) - room_for_present(gathering, now);
  return missing > Duration{0} ? std::optional{missing} : std::nullopt;
}

std::vector<ClosingChoice> closing_choices(const Gathering& gathering, Instant now) {
  const auto missing = missing_before_closing(gathering, now);
  if (!missing) return {};
  std::vector<ClosingChoice> choices;
  if (with_shorter_turns(gathering, now)) choices.push_back(ClosingChoice::shorter_turns);
  if (with_shorter_break(gathering, now, *missing)) choices.push_back(ClosingChoice::shorten_break);
  choices.push_back(ClosingChoice::run_on);
  choices.push_back(ClosingChoice::go_to_closing);
  return choices;
}

Decision decide(const Room& room, const KeepClosing& command, const Context& context) {
  if (!room.gathering) return refuse(Reason::no_gathering);
  const Gathering& gathering = *room.gathering;
  if (gathering.agenda.suspended) return refuse(Reason::suspended);
  if (command.choice == ClosingChoice::go_to_closing) {
    const auto closing = closing_ahead(gathering.agenda);
    if (!closing) return refuse(Reason::no_next_stage, "choice");
    return decide(room, SkipStage{*closing}, context);
  }
  const auto missing = missing_before_closing(gathering, context.now);
  if (!missing) return refuse(Reason::nothing_missing);
  std::optional<AgendaChanged> changed;
  switch (command.choice) {
    case ClosingChoice::shorter_turns:
      changed = with_shorter_turns(gathering, context.now);
      break;
    case ClosingChoice::shorten_break:
      changed = with_shorter_break(gathering, context.now, *missing);
      break;
    case ClosingChoice::run_on:
      changed = run_on(gathering, context.now, *missing);
      break;
    case ClosingChoice::go_to_closing:
      break;
  }
  if (!changed) return refuse(Reason::does_not_fit, "choice");
  return {{std::move(*changed)}, std::nullopt};
}

void apply(Room& room, const AgendaChanged& event) {
  if (!room.gathering || event.stages.size() <= room.gathering->agenda.present) return;
  room.gathering->agenda.stages = event.stages;
  room.gathering->agenda.due = event.due;
  // The numbers of the stages may mean other ones now.
  ++room.progress.stage;
}

template struct CommandKinds<ClosingCommand>;
template struct EventKinds<ClosingEvent>;

}  // namespace hearth
