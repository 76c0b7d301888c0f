#pragma once
// One meeting in progress, from start to close, and the stages it goes through. Everything about single
// guests in a gathering stands inside this one value, which is erased whole at the close.

#include <optional>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/base/time.hpp"
#include "shared/room/agreement.hpp"
#include "shared/room/bell.hpp"
#include "shared/room/facilitation.hpp"
#include "shared/room/floor.hpp"
#include "shared/room/format.hpp"
#include "shared/room/groups.hpp"
#include "shared/room/guests.hpp"
#include "shared/room/jobs.hpp"
#include "shared/room/pairs.hpp"
#include "shared/room/programme.hpp"
#include "shared/room/tally.hpp"
#include "shared/room/timekeeping.hpp"

namespace hearth {

struct Room;

// A gathering that nobody has touched for this long after its end is closed by itself.
inline constexpr std::chrono::minutes forgotten_after{60};
// One found at a start of the kiosk that nobody takes up within this time is closed as well.
inline constexpr std::chrono::minutes taken_up_within{15};
// The planned length of a gathering whose stages state none; it is taken to have ended then.
inline constexpr std::chrono::minutes unplanned_length{4 * 60};

// The stages and where the group is among them.
struct Agenda {
  std::vector<Stage> stages;   // the format's, as the group has changed them tonight; never empty
  std::uint32_t present = 0;   // index into stages
  Stopwatch clock;             // of the present stage
  Instant began{};             // when the group began; may lie before the kiosk was told
  std::optional<Instant> due;  // when it is to end; nothing when no stage has a length
  std::uint32_t people =
      0;                   // how many are here, signed in or not, where the facilitator said so; 0: not said
  Text<120> subject;       // tonight's theme, reading or speaker, or empty
  bool paused = false;     // the clocks of stage, turn, pairs and groups stand still together
  bool suspended = false;  // free conversation: everything waits, to be taken up exactly where it was
  TurnBell turn_bell = TurnBell::silent;

  [[nodiscard]] const Stage& stage() const { return stages.at(present); }
  [[nodiscard]] bool clocks_run() const { return !paused && !suspended; }

  static constexpr auto fields = Fields{Field{"stages", &Agenda::stages},
                                        Field{"present", &Agenda::present},
                                        Field{"clock", &Agenda::clock},
                                        Field{"began", &Agenda::began},
                                        Field{"due", &Agenda::due},
                                        Field{"people", &Agenda::people, Range{0, people_max}},
                                        Field{"subject", &Agenda::subject},
                                        Field{"paused", &Agenda::paused},
                                        Field{"suspended", &Agenda::suspended},
                                        Field{"turn_bell", &Agenda::turn_bell}};
  bool operator==(const Agenda&) const = default;
};

struct Gathering {
  FormatName format;
  FormatKind kind = FormatKind::gathering;
  Title title;
  // Whose gathering it is: its agreement, next date and jobs; empty: just today's. Nothing: it began before
  // gatherings knew that, and belongs to the group of its title.
  std::optional<Title> group;
  EventUid event;                         // of today's programme, or empty
  Subject names = Subject::none;          // what Agenda::subject is
  std::vector<Point> points;              // what is offered for an agreement; at most points_max
  std::optional<Policy> policy;           // what a group that has chosen none could start from
  Instant touched{};                      // when anybody last did anything in it
  std::optional<Instant> found;           // when the kiosk found it at a start, until somebody takes it up
  std::optional<Duration> closing_grace;  // the format's; nothing: the venue's
  std::uint32_t next_kept = next_kept_otherwise;  // the format's

  // What undo takes back.
  Agenda agenda;
  Floor floor;
  Pairing pairing;
  Splitting splitting;
  Leading leading;
  Agreeing agreeing;

  // What guests pressed; undo never touches it.
  std::vector<Guest> guests;
  Facilitation facilitation;
  HandNumber last_hand;
  RoundNumber last_round;
  std::vector<JobDone> jobs_done;
  Coming coming;  // counted, for the tally
  std::optional<LateComers> late;

  static constexpr auto fields = Fields{Field{"format", &Gathering::format},
                                        Field{"kind", &Gathering::kind},
                                        Field{"title", &Gathering::title},
                                        Field{"group", &Gathering::group},
                                        Field{"event", &Gathering::event},
                                        Field{"names", &Gathering::names},
                                        Field{"points", &Gathering::points},
                                        Field{"policy", &Gathering::policy},
                                        Field{"touched", &Gathering::touched},
                                        Field{"found", &Gathering::found},
                                        Field{"closing_grace", &Gathering::closing_grace},
                                        Field{"next_kept", &Gathering::next_kept},
                                        Field{"agenda", &Gathering::agenda},
                                        Field{"floor", &Gathering::floor},
                                        Field{"pairing", &Gathering::pairing},
                                        Field{"splitting", &Gathering::splitting},
                                        Field{"leading", &Gathering::leading},
                                        Field{"agreeing", &Gathering::agreeing},
                                        Field{"guests", &Gathering::guests},
                                        Field{"facilitation", &Gathering::facilitation},
                                        Field{"last_hand", &Gathering::last_hand},
                                        Field{"last_round", &Gathering::last_round},
                                        Field{"jobs_done", &Gathering::jobs_done},
                                        Field{"coming", &Gathering::coming},
                                        Field{"late", &Gathering::late}};
  bool operator==(const Gathering&) const = default;
};

// Whose gathering it is; empty: just today's.
[[nodiscard]] const Title& group_of(const Gathering&);
// Under which name it comes again: its group's; its own where it is just today's.
[[nodiscard]] const Title& comes_again_as(const Gathering&);

// The planned lengths of all stages together; nothing when no stage has one.
[[nodiscard]] std::optional<Duration> planned_length(const std::vector<Stage>&);

// Lets all clocks that run in a gathering stand still, or go on; for apply.
void stop_clocks(Gathering&, Instant at);
void start_clocks(Gathering&, Instant at);

// The café's day is on again where one stands behind; else no gathering is. For apply.
void go_back_to_drop_in(Room&, Instant at);

// Takes a guest who has gone out of everything in the gathering but its list of guests.
void take_out(Gathering&, GuestId);

}  // namespace hearth
