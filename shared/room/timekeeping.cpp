#include "shared/room/timekeeping.hpp"

#include "shared/room/timekeeping_commands.hpp"

#include <algorithm>

#include "shared/room/admissions.hpp"
#include "shared/room/extra_screens_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/goodbye_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/notes_commands.hpp"
#include "shared/room/room.hpp"
#include "shared/room/slice.hpp"
#include "shared/room/tally_commands.hpp"
#include "shared/room/wall_commands.hpp"

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

// Whatever the clock says, a day ends when nothing has happened for this long.
constexpr std::chrono::hours untouched_day{16};

bool day_is_over(const Room& room, const Context& context) {
  if (!room.day || room.gathering) return false;
  const std::optional<LocalDate> today = day_of(context);
  const std::optional<LocalDate> date = date_of(*room.day);
  return (today && date && *today > *date) || context.now >= room.day->touched + untouched_day;
}

// When the sign-ins that were found at a start end.
std::optional<Instant> found_until(const Room& room) {
  if (!room.day || room.gathering || !room.day->found) return std::nullopt;
  return room.day->found->at + taken_up_within;
}

// What stays of those who came while no gathering was on, if any did.
void keep_tally(Decision& decision, const Day& day, const Coming& coming, Instant now) {
  if (!is_empty(coming)) decision.events.push_back(TallyKept{now, told(coming, date_of(day), {})});
}

Decision end_day(const Day& day, Instant now) {
  Decision decision;
  keep_tally(decision, day, day.found ? together(day.found->coming, day.coming) : day.coming, now);
  decision.events.push_back(DayEnded{now});
  return decision;
}

// Those who were found go; whoever came since stays.
Decision end_found(const Day& day, const Context& context) {
  const bool nobody_since = day.guests.empty() || day.guests.back().id <= day.found->last_guest;
  if (nobody_since) return end_day(day, context.now);
  Decision decision;
  keep_tally(decision, day, day.found->coming, context.now);
  decision.events.push_back(
      DayBeganAnew{context.now, context.today, context.wall_clock, context.chance, DeckOrder::all_pairs});
  return decision;
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
  if (room.goodbye) consider(room.goodbye->until);
  if (room.wall.message_until) consider(*room.wall.message_until);
  if (room.extra_screens->names_until) consider(*room.extra_screens->names_until);
  if (room.gathering) consider(forgotten_at(*room.gathering));
  if (room.day && !room.gathering) consider(room.day->touched + untouched_day);
  if (const auto until = found_until(room)) consider(*until);
  if (const auto gone = next_to_go(*room.notes)) consider(*gone);
  return due;
}

Decision decide(const Room& room, const PassTime&, const Context& context) {
  Decision decision;
  Room after = room;
  const auto happen = [&](Event event) {
    hearth::apply(after, event);
    decision.events.push_back(std::move(event));
  };
  const auto forgotten = [&] { return after.gathering && context.now >= forgotten_at(*after.gathering); };
  const bool goodbye_over = room.goodbye && context.now >= room.goodbye->until;
  if (goodbye_over || forgotten() || day_is_over(after, context)) {
    std::vector<Event> erased;
    end_goodbye(after, context.now, erased);
    for (Event& event : erased) happen(std::move(event));
  }
  // The café's day may stand behind the gathering that is closed first, and be forgotten as well.
  while (forgotten()) {
    happen(tally_of(*after.gathering, context.now, day_of(context)));
    happen(GatheringClosed{context.now});
  }
  Decision ended;
  if (day_is_over(after, context))
    ended = end_day(*after.day, context.now);
  else if (const auto until = found_until(after); until && context.now >= *until)
    ended = end_found(*after.day, context);
  for (Event& event : ended.events) happen(std::move(event));
  if (after.wall.message_until && context.now >= *after.wall.message_until) happen(MessageEnded{context.now});
  if (const auto until = room.extra_screens->names_until; until && context.now >= *until)
    happen(ScreenNamesHidden{context.now});
  for (const DealtWith& each : room.notes->dealt_with) {
    if (!can_be_kept(each, context.now)) happen(NoteErased{context.now, each.note.id});
  }
  if (const auto today = proven_day_of(context); today && notes_are_due(after, *today))
    happen(NotesLookedThrough{context.now, *today});
  if (clocks_run(after) && context.now >= after.as_of + clocks_kept_every) happen(ClocksKept{context.now});
  return decision;
}

Decision decide(const Room& room, const WakeRoom&, const Context& context) {
  if (!room.day && !room.gathering) return {};
  Decision decision;
  end_goodbye(room, context.now, decision.events);
  const std::optional<LocalDate> today = day_of(context);
  const std::optional<LocalDate> date = room.day ? date_of(*room.day) : std::nullopt;
  if (!room.gathering && today && date && *today != *date) {
    const Decision ended = end_day(*room.day, context.now);
    decision.events.insert(decision.events.end(), ended.events.begin(), ended.events.end());
  } else {
    decision.events.push_back(KioskStarted{context.now});
  }
  return decision;
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
  find_sign_ins(room, event.at);
  forget_requests(room);
  for (Step& step : room.steps) {
    if (step.agenda) stand_still(step, last_kept);
  }
}

template struct CommandKinds<TimekeepingCommand>;
template struct EventKinds<TimekeepingEvent>;

}  // namespace hearth
