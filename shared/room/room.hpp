#pragma once
// The room: one value, changed only by events.
//
//   decide(room, command, context)  says what would happen, or why not; changes nothing, cannot fail
//   otherwise apply(room, event)              makes it so; never fails, never refuses
//
// Pure: no clock, file, socket or random number is read here; they come in through Context. Any thread, as
// long as one room is changed by one thread. A new area is a slice: its state, commands, events, decide and
// apply, its state among the members here and its commands and events in slices.hpp.

#include <cstdint>
#include <optional>
#include <vector>

#include "shared/base/shared_value.hpp"
#include "shared/room/admissions.hpp"
#include "shared/room/agreement.hpp"
#include "shared/room/bell.hpp"
#include "shared/room/cannot_come.hpp"
#include "shared/room/context.hpp"
#include "shared/room/extra_screens.hpp"
#include "shared/room/gathering.hpp"
#include "shared/room/goodbye.hpp"
#include "shared/room/guests.hpp"
#include "shared/room/house.hpp"
#include "shared/room/jobs.hpp"
#include "shared/room/notes.hpp"
#include "shared/room/programme.hpp"
#include "shared/room/tally.hpp"
#include "shared/room/token_blocks.hpp"
#include "shared/room/undo.hpp"
#include "shared/room/wall.hpp"

namespace hearth {

struct Command;
struct Event;
struct Decision;

// The sign-ins that the kiosk found at a start. They end soon, unless a gathering is taken up.
struct SignInsFound {
  Instant at{};
  GuestId last_guest;  // whoever has a later number came since
  Coming coming;       // of them

  static constexpr auto fields =
      Fields{Field{"at", &SignInsFound::at}, Field{"last_guest", &SignInsFound::last_guest},
             Field{"coming", &SignInsFound::coming}};
  bool operator==(const SignInsFound&) const = default;
};

// The sign-ins of one day; erased whole at the day's end.
struct Day {
  LocalDate date = unknown_date;
  WallClock wall_clock = WallClock::unset;       // whether `date` can be believed
  Instant touched{};                             // the last sign-in or leaving
  std::uint64_t deck_seed = 0;                   // the order of today's tokens …
  DeckOrder deck_order = DeckOrder::first_list;  // … of which deck
  std::uint32_t deck_position = 0;               // … and how far they are dealt,
  std::vector<std::uint32_t> deck_left_out;  // without those that tablets held already, by position, rising,
  std::vector<std::uint32_t> deck_put_back;  // and at the end those that tablets gave up, by position
  GuestId last_guest;
  std::vector<Guest> guests;       // those who came while no gathering was on
  Coming coming;                   // the same, counted, until a gathering takes them in
  std::uint32_t came = 0;          // all who signed in today …
  std::uint32_t came_told = 0;     // … and what the wall tells of it, in tens; 0: nothing
  std::vector<JobDone> jobs_done;  // of the day's sheet
  std::optional<SignInsFound> found;
  std::vector<EventUid> over;             // the events whose gathering has closed today; distinct
  std::vector<CannotComeTo> cannot_come;  // by event, distinct
  std::optional<Gathering> drop_in;       // the café's day, while another gathering runs inside it

  static constexpr auto fields = Fields{Field{"date", &Day::date},
                                        Field{"wall_clock", &Day::wall_clock},
                                        Field{"touched", &Day::touched},
                                        Field{"deck_seed", &Day::deck_seed},
                                        Field{"deck_order", &Day::deck_order},
                                        Field{"deck_position", &Day::deck_position},
                                        Field{"deck_left_out", &Day::deck_left_out},
                                        Field{"deck_put_back", &Day::deck_put_back},
                                        Field{"last_guest", &Day::last_guest},
                                        Field{"guests", &Day::guests},
                                        Field{"coming", &Day::coming},
                                        Field{"came", &Day::came},
                                        Field{"came_told", &Day::came_told},
                                        Field{"jobs_done", &Day::jobs_done},
                                        Field{"found", &Day::found},
                                        Field{"over", &Day::over},
                                        Field{"cannot_come", &Day::cannot_come},
                                        Field{"drop_in", &Day::drop_in}};
  bool operator==(const Day&) const = default;
};

// Counters that never go back, not even by undo; what a sender saw is compared with them.
struct Progress {
  std::uint64_t turn = 0;   // a turn or a stage has begun or ended
  std::uint64_t stage = 0;  // a stage has begun, the stages are other ones, or a gathering has ended
  std::uint64_t step = 0;   // a step has been taken or taken back

  static constexpr auto fields = Fields{Field{"turn", &Progress::turn}, Field{"stage", &Progress::stage},
                                        Field{"step", &Progress::step}};
  bool operator==(const Progress&) const = default;
};

struct Room {
  std::uint64_t version = 0;  // how many events made it
  Instant as_of{};            // room time of the last event that is not about notes
  SharedValue<House> house;
  SharedValue<Programme> programme;
  std::optional<Day> day;
  std::optional<Gathering> gathering;
  std::optional<Goodbye> goodbye;         // a gathering that has closed and can be taken back
  std::optional<LastClosed> last_closed;  // one that has closed for good
  SharedValue<Agreements> agreements;     // of the groups that meet here; they outlast a gathering
  SharedValue<Notes> notes;               // of those to the group the ids are published
  SharedValue<Tallies> tallies;           // what stays; never published
  std::vector<TokenBlock> blocks;         // set aside for tablets at the door; never published
  Wall wall;
  Bell bell;
  SharedValue<Admissions> admissions;  // of devices; nothing of people
  SharedValue<ExtraScreens> extra_screens;
  std::optional<DateAgreed> date_agreed;  // the last date that a person said is right
  Progress progress;
  std::vector<Text<40>> step_names;  // the commands behind `steps`, oldest first; may be published

  // Never published, and so not among the fields; the journal keeps it beside them. As long as step_names.
  std::vector<Step> steps;

  static constexpr auto fields = Fields{Field{"version", &Room::version},
                                        Field{"as_of", &Room::as_of},
                                        Field{"house", &Room::house},
                                        Field{"programme", &Room::programme},
                                        Field{"day", &Room::day},
                                        Field{"gathering", &Room::gathering},
                                        Field{"goodbye", &Room::goodbye},
                                        Field{"last_closed", &Room::last_closed},
                                        Field{"agreements", &Room::agreements},
                                        Field{"notes", &Room::notes},
                                        Field{"tallies", &Room::tallies},
                                        Field{"blocks", &Room::blocks},
                                        Field{"wall", &Room::wall},
                                        Field{"bell", &Room::bell},
                                        Field{"admissions", &Room::admissions},
                                        Field{"extra_screens", &Room::extra_screens},
                                        Field{"date_agreed", &Room::date_agreed},
                                        Field{"progress", &Room::progress},
                                        Field{"step_names", &Room::step_names}};
  bool operator==(const Room&) const = default;
};

// Checks the permission, the numbers of the command and what the sender saw, then asks the command's slice.
[[nodiscard]] Decision decide(const Room&, const Command&, const Context&);

void apply(Room&, const Event&);

// What must be gone from the disk once the event has happened, rising.
enum class Erases {
  nothing,
  events,  // the list of what happened so far: its order would tell who left a note, or minds an offer
  people,  // everything about somebody who was here, answers to them as well
};
[[nodiscard]] Erases erases(const Event&);

// The room that facilitators' programs may see: everything in `fields`, without what people told in private,
// notes to others, and the shuffled deck that would foretell tokens. Its version and as_of are 0: how many
// events there were, and when the last one was, would tell of those.
[[nodiscard]] Room published(const Room&);

}  // namespace hearth
