#include "shared/room/timekeeping.hpp"

#include "shared/room/timekeeping_commands.hpp"

#include <algorithm>

#include "shared/room/gathering_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/notes_commands.hpp"
#include "shared/room/room.hpp"
#include "shared/room/slice.hpp"
#include "shared/room/tally_commands.hpp"

namespace hearth {
namespace {

bool clocks_run(const Room& room) {
  return room.gathering && room.gathering->agenda.clocks_run();
}

// When a gathering that nobody touches is closed by itself.
Instant forgotten_at(const Gathering& gathering) {
  const Instant end = gathering.agenda.due.value_or(gathering.agenda.began + unplanned_length);
  Instant due = std::max(end, gathering.touched) + forgotten_after;
  if (gathering.found) due = std::min(due, *gathering.found + taken_up_within);
  return due;
}

std::optional<LocalDate> date_of(const Day& day) {
  if (day.wall_clock == WallClock::unset) return std::nullopt;
  return day.date;
}

// With no clock to believe, a day ends when nothing has happened for this long.
constexpr std::chrono::hours untouched_day{16};

bool day_is_over(const Room& room, const Context& context) {
  if (!room.day || room.gathering) return false;
  if (context.wall_clock == WallClock::set && room.day->wall_clock == WallClock::set) {
    return context.today > room.day->date;
  }
  return context.now >= room.day->touched + untouched_day;
}

// The clocks of a step stand where they stood at `at`, until somebody resumes.
void stand_still(Step& step, Instant at) {
  step.agenda->clock.stop(at);
  if (step.floor.turn) step.floor.turn->clock.stop(at);
  step.pairing.clock.stop(at);
  for (SmallGroup& group : step.splitting.groups) group.clock.stop(at);
  step.agenda->paused = true;
}

}  // namespace

Cue cue_at(Duration elapsed, std::optional<Duration> limit, Duration wrap_up) {
  if (!limit) return Cue::none;
  if (elapsed >= *limit) return Cue::time;
  if (elapsed >= *limit - wrap_up) return Cue::wrap_up;
  return Cue::none;
}

std::optional<Instant> next_cue_at(const Stopwatch& clock, std::optional<Duration> limit, Duration wrap_up) {
  if (!limit || !clock.running) return std::nullopt;
  const Instant zero = *clock.running - clock.kept;
  switch (cue_at(clock.elapsed(*clock.running), limit, wrap_up)) {
    case Cue::none:
      return zero + (*limit - wrap_up);
    case Cue::wrap_up:
      return zero + *limit;
    case Cue::time:
      return std::nullopt;
  }
  return std::nullopt;
}

std::optional<Instant> next_deadline(const Room& room) {
  std::optional<Instant> due;
  const auto consider = [&](Instant candidate) { due = due ? std::min(*due, candidate) : candidate; };
  if (clocks_run(room)) consider(room.as_of + clocks_kept_every);
  if (room.gathering) consider(forgotten_at(*room.gathering));
  if (room.day && !room.gathering && room.day->wall_clock == WallClock::unset) {
    consider(room.day->touched + untouched_day);
  }
  return due;
}

Decision decide(const Room& room, const PassTime&, const Context& context) {
  Decision decision;
  Room after = room;
  const auto happen = [&](Event event) {
    hearth::apply(after, event);
    decision.events.push_back(std::move(event));
  };
  // The café's day may stand behind the gathering that is closed first, and be forgotten as well.
  while (after.gathering && context.now >= forgotten_at(*after.gathering)) {
    happen(tally_of(*after.gathering, context));
    happen(GatheringClosed{context.now});
  }
  if (day_is_over(after, context)) {
    // People came, and no gathering took them in.
    if (!is_empty(after.day->coming))
      happen(TallyKept{context.now, told(after.day->coming, date_of(*after.day), {})});
    happen(DayEnded{context.now});
  }
  if (const auto today = day_of(context); today && notes_are_due(after, *today))
    happen(NotesLookedThrough{context.now, *today});
  if (decision.events.empty() && clocks_run(room) && context.now >= room.as_of + clocks_kept_every) {
    happen(ClocksKept{context.now});
  }
  return decision;
}

Decision decide(const Room& room, const WakeRoom&, const Context& context) {
  if (!room.gathering && !(room.day && room.day->drop_in)) return {};
  return {{KioskStarted{context.now}}, std::nullopt};
}

void apply(Room&, const ClocksKept&) {}

void apply(Room& room, const KioskStarted& event) {
  // room.as_of still is the last moment that was written down: the time the kiosk was off does not count.
  const Instant last_kept = room.as_of;
  const auto wake = [&](Gathering& gathering) {
    stop_clocks(gathering, last_kept);
    gathering.agenda.paused = true;
    gathering.found = event.at;
  };
  if (room.gathering) wake(*room.gathering);
  if (room.day && room.day->drop_in) wake(*room.day->drop_in);
  for (Step& step : room.steps) {
    if (step.agenda) stand_still(step, last_kept);
  }
}

template struct CommandKinds<TimekeepingCommand>;
template struct EventKinds<TimekeepingEvent>;

}  // namespace hearth
