#pragma once
// All that a wall may know, as a type of its own: what is not here cannot be drawn, sent to a screen or leak
// from one. It names nobody as speaking or next who has not said so; it never holds a guest who has not the
// floor and is not next, no private event, no place of one, no complaint about a file, no count of people.
// Nothing in it changes at the moment somebody signs in or leaves, unless that changes who speaks next. Of
// devices it knows what screens are pinned to, and for ten seconds what screens are called; nothing of any
// other device, nor whether one is connected. Lists are bounded.

#include <optional>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/base/shared_value.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/room/admissions.hpp"
#include "shared/room/agreement.hpp"
#include "shared/room/bell.hpp"
#include "shared/room/closed_groups.hpp"
#include "shared/room/extra_screens.hpp"
#include "shared/room/facilitation.hpp"
#include "shared/room/format.hpp"
#include "shared/room/groups.hpp"
#include "shared/room/guests.hpp"
#include "shared/room/line.hpp"
#include "shared/room/meeting_again.hpp"
#include "shared/room/pairs.hpp"
#include "shared/room/programme.hpp"
#include "shared/room/screen.hpp"
#include "shared/room/timekeeping.hpp"
#include "shared/room/token.hpp"
#include "shared/room/venue.hpp"
#include "shared/room/wall.hpp"

namespace hearth {

struct Room;

inline constexpr std::size_t wall_events_max = 60;
inline constexpr std::size_t wall_next_max = shown_next_max;
inline constexpr std::size_t wall_pairs_max = 60;
inline constexpr std::size_t wall_group_guests_max = 40;
inline constexpr std::size_t wall_responses_max = 12;

// A person as the wall may name them. Without a token: "one of us", unless they have agreed to a name.
struct GuestOnWall {
  std::optional<Token> token;
  CalledBy called_by;  // in place of the words, once the facilitator has nodded; put there by the kiosk

  static constexpr auto fields =
      Fields{Field{"token", &GuestOnWall::token}, Field{"called_by", &GuestOnWall::called_by}};
  bool operator==(const GuestOnWall&) const = default;
};

// A turn as the wall may show it. `clock`, `limit` and `wrap_up` are there only when its time is shown.
struct TurnOnWall {
  std::uint64_t number = 0;  // Progress::turn: tells one turn from another
  GuestOnWall guest;
  std::optional<Stopwatch> clock;
  std::optional<Duration> limit;
  Duration wrap_up{0};
  std::optional<ResponseWish> wish;  // nothing: they did not sign in, so that nobody has asked them

  static constexpr auto fields =
      Fields{Field{"number", &TurnOnWall::number}, Field{"guest", &TurnOnWall::guest},
             Field{"wish", &TurnOnWall::wish},     Field{"clock", &TurnOnWall::clock},
             Field{"limit", &TurnOnWall::limit},   Field{"wrap_up", &TurnOnWall::wrap_up}};
  bool operator==(const TurnOnWall&) const = default;
};

// Somebody who has spoken and would like replies, or to be asked first.
struct ResponseOnWall {
  GuestOnWall guest;
  ResponseWish wish = ResponseWish::replies_welcome;

  static constexpr auto fields =
      Fields{Field{"guest", &ResponseOnWall::guest}, Field{"wish", &ResponseOnWall::wish}};
  bool operator==(const ResponseOnWall&) const = default;
};

// Two or three who are together.
struct PairOnWall {
  std::vector<GuestOnWall> guests;

  static constexpr auto fields = Fields{Field{"guests", &PairOnWall::guests}};
  bool operator==(const PairOnWall&) const = default;
};

// A round of pairs that has been shown. `pairs` is empty when nobody signed in: people find a partner
// themselves.
struct PairsOnWall {
  PairsStep step = PairsStep::shown;  // shown, first, second or over
  std::vector<PairOnWall> pairs;      // at most wall_pairs_max
  std::vector<GuestOnWall> alone;
  Stopwatch clock;                // of the half that is on
  std::optional<Duration> limit;  // of a half; nothing: untimed
  Duration wrap_up{0};

  static constexpr auto fields =
      Fields{Field{"step", &PairsOnWall::step},   Field{"pairs", &PairsOnWall::pairs},
             Field{"alone", &PairsOnWall::alone}, Field{"clock", &PairsOnWall::clock},
             Field{"limit", &PairsOnWall::limit}, Field{"wrap_up", &PairsOnWall::wrap_up}};
  bool operator==(const PairsOnWall&) const = default;
};

struct GroupOnWall {
  GroupShape shape = GroupShape::ball;
  Text<40> place;
  std::vector<GuestOnWall> guests;  // at most wall_group_guests_max
  Stopwatch clock;                  // of the turn that is on in the group
  std::optional<Duration> limit;
  Duration wrap_up{0};
  std::uint32_t turns = 0;

  static constexpr auto fields =
      Fields{Field{"shape", &GroupOnWall::shape},   Field{"place", &GroupOnWall::place},
             Field{"guests", &GroupOnWall::guests}, Field{"clock", &GroupOnWall::clock},
             Field{"limit", &GroupOnWall::limit},   Field{"wrap_up", &GroupOnWall::wrap_up},
             Field{"turns", &GroupOnWall::turns}};
  bool operator==(const GroupOnWall&) const = default;
};

struct GatheringOnWall {
  FormatName format;
  FormatKind kind = FormatKind::gathering;
  Title title;
  EventUid event;               // of `events`, or empty
  std::optional<Title> behind;  // the café's day that goes on while this is on
  std::vector<Title> stages;    // the agenda
  std::uint32_t present = 0;    // index into stages
  StageKind stage_kind = StageKind::talk;
  FloorRule floor = FloorRule::none;
  Text<160> wall_line;
  std::vector<Text<160>> prompts;
  Stopwatch stage_clock;
  std::optional<Duration> stage_planned;
  bool paused = false;
  bool found_at_start = false;     // the kiosk started again in the middle and nobody has taken it up
  std::optional<Instant> ends;     // as planned now
  std::optional<LocalTime> until;  // the end that the programme states, when it started from there
  std::optional<TurnOnWall> turn;
  std::vector<GuestOnWall> next;            // at most wall_next_max, the last of them by name
  Subject names = Subject::none;            // what `subject` is
  Text<120> subject;                        // tonight's theme, reading or speaker, or empty
  CalledBy guest_speaker;                   // a name that they agree to, or empty; put there by the kiosk
  bool suspended = false;                   // free conversation
  LeadingStep leading = LeadingStep::open;  // how far the group has come with who facilitates
  std::vector<GuestOnWall> facilitators;
  std::vector<ResponseOnWall> responses;  // in a stage of responses only; at most wall_responses_max
  std::optional<PairsOnWall> pairs;       // once they are shown
  std::vector<GroupOnWall> groups;        // empty: the circle is whole
  std::optional<Agreement> agreement;     // the group's, if it has one
  std::vector<Point> undecided;           // offered, and neither adopted nor left out; at most points_max
  std::optional<Policy> suggested;        // while none is chosen: what could be started from
  std::optional<MeetsAgain> next_date;    // when the group meets again
  std::optional<LastingGroup> group;      // as the venue knows it
  std::optional<ClosedGroup> closed;      // nothing: anybody can come

  static constexpr auto fields = Fields{
      Field{"format", &GatheringOnWall::format},
      Field{"kind", &GatheringOnWall::kind},
      Field{"title", &GatheringOnWall::title},
      Field{"event", &GatheringOnWall::event},
      Field{"behind", &GatheringOnWall::behind},
      Field{"stages", &GatheringOnWall::stages},
      Field{"present", &GatheringOnWall::present},
      Field{"stage_kind", &GatheringOnWall::stage_kind},
      Field{"floor", &GatheringOnWall::floor},
      Field{"wall_line", &GatheringOnWall::wall_line},
      Field{"prompts", &GatheringOnWall::prompts},
      Field{"stage_clock", &GatheringOnWall::stage_clock},
      Field{"stage_planned", &GatheringOnWall::stage_planned},
      Field{"paused", &GatheringOnWall::paused},
      Field{"found_at_start", &GatheringOnWall::found_at_start},
      Field{"ends", &GatheringOnWall::ends},
      Field{"until", &GatheringOnWall::until},
      Field{"turn", &GatheringOnWall::turn},
      Field{"next", &GatheringOnWall::next},
      Field{"names", &GatheringOnWall::names},
      Field{"subject", &GatheringOnWall::subject},
      Field{"guest_speaker", &GatheringOnWall::guest_speaker},
      Field{"suspended", &GatheringOnWall::suspended},
      Field{"leading", &GatheringOnWall::leading},
      Field{"facilitators", &GatheringOnWall::facilitators},
      Field{"responses", &GatheringOnWall::responses},
      Field{"pairs", &GatheringOnWall::pairs},
      Field{"groups", &GatheringOnWall::groups},
      Field{"agreement", &GatheringOnWall::agreement},
      Field{"undecided", &GatheringOnWall::undecided},
      Field{"suggested", &GatheringOnWall::suggested},
      Field{"next_date", &GatheringOnWall::next_date},
      Field{"group", &GatheringOnWall::group},
      Field{"closed", &GatheringOnWall::closed},
  };
  bool operator==(const GatheringOnWall&) const = default;
};

// A gathering that has closed and can be taken back: nothing of it but what it was, and when it meets again.
struct GoodbyeOnWall {
  Title title;
  std::optional<MeetsAgain> next_date;
  std::optional<LastingGroup> group;  // as the venue knows it

  static constexpr auto fields =
      Fields{Field{"title", &GoodbyeOnWall::title}, Field{"next_date", &GoodbyeOnWall::next_date},
             Field{"group", &GoodbyeOnWall::group}};
  bool operator==(const GoodbyeOnWall&) const = default;
};

// A job of the sheets that hang out now.
struct JobOnWall {
  JobName job;
  bool taken = false;

  static constexpr auto fields = Fields{Field{"job", &JobOnWall::job}, Field{"taken", &JobOnWall::taken}};
  bool operator==(const JobOnWall&) const = default;
};

// What is on here and is in no programme.
struct StartedHere {
  Title title;
  Text<120> place;  // where its group meets, as the venue knows it; or empty
  Instant began{};
  std::optional<Instant> ends;  // as planned now
  std::optional<ClosedGroup> closed;

  static constexpr auto fields =
      Fields{Field{"title", &StartedHere::title}, Field{"place", &StartedHere::place},
             Field{"began", &StartedHere::began}, Field{"ends", &StartedHere::ends},
             Field{"closed", &StartedHere::closed}};
  bool operator==(const StartedHere&) const = default;
};

// One of `events` to which not everybody can come.
struct ClosedEvent {
  EventUid event;
  ClosedGroup how;

  static constexpr auto fields = Fields{Field{"event", &ClosedEvent::event}, Field{"how", &ClosedEvent::how}};
  bool operator==(const ClosedEvent&) const = default;
};

// What a wall rings at besides what it sees itself.
struct BellOnWall {
  std::uint64_t rung = 0;            // how often somebody has rung it
  std::optional<Instant> turn_over;  // when somebody's time is up, where the group wants to hear it

  static constexpr auto fields =
      Fields{Field{"rung", &BellOnWall::rung}, Field{"turn_over", &BellOnWall::turn_over}};
  bool operator==(const BellOnWall&) const = default;
};

// While no device facilitates yet: what is to be compared and typed on the one that would.
struct FirstFacilitator {
  SixWords words;
  Text<6> code;  // digits

  static constexpr auto fields =
      Fields{Field{"words", &FirstFacilitator::words}, Field{"code", &FirstFacilitator::code}};
  bool operator==(const FirstFacilitator&) const = default;
};

// How far the room has got, as in Room::progress: so that a press on a handheld, which follows the wall, does
// nothing once the room has moved on.
struct ProgressOnWall {
  std::uint64_t turn = 0;
  std::uint64_t stage = 0;

  static constexpr auto fields =
      Fields{Field{"turn", &ProgressOnWall::turn}, Field{"stage", &ProgressOnWall::stage}};
  bool operator==(const ProgressOnWall&) const = default;
};

struct ScreenName {
  DeviceId public_key;
  DeviceName name;

  static constexpr auto fields =
      Fields{Field{"public_key", &ScreenName::public_key}, Field{"name", &ScreenName::name}};
  bool operator==(const ScreenName&) const = default;
};

// While screens show what they are called.
struct NamesOnScreens {
  Instant until{};
  std::vector<ScreenName> screens;  // every admitted screen; at most admitted_devices_max

  static constexpr auto fields =
      Fields{Field{"until", &NamesOnScreens::until}, Field{"screens", &NamesOnScreens::screens}};
  bool operator==(const NamesOnScreens&) const = default;
};

struct WallView {
  Screen screen = Screen::today;      // screen_on_wall(room): never automatic
  Screen chosen = Screen::automatic;  // automatic between gatherings: the wall turns through its screens
  Message message;
  SharedValue<Venue> venue;
  std::vector<ProgrammeEvent> events;  // today's and the next days', without private ones; by start
  std::vector<EventUid> begun;  // of `events`: what is on here, and days of the café, which need no start
  std::vector<EventUid> over;   // of `events`: what has closed here today
  std::vector<ClosedEvent> closed;        // of `events`: those that are full, or for their members
  std::vector<StartedHere> started_here;  // at most two: a gathering, and the café's day behind it
  bool programme_incomplete = false;      // a calendar could not be read in part or in whole
  std::optional<GatheringOnWall> gathering;
  std::optional<GoodbyeOnWall> goodbye;
  std::vector<JobOnWall> jobs;
  std::vector<AccessWords>
      access;              // what the venue does so that coming is easier, where a facilitator wants it
  std::uint32_t came = 0;  // at least so many today, in tens; 0: not told
  BellOnWall bell;
  // Not of the room: the kiosk puts it in, from its memory.
  std::optional<FirstFacilitator> first_facilitator;
  ProgressOnWall progress;
  std::vector<Pin> pins;  // of screens; each finds its own, and the kiosk's wall has none
  std::optional<NamesOnScreens> names;

  static constexpr auto fields = Fields{
      Field{"screen", &WallView::screen},
      Field{"chosen", &WallView::chosen},
      Field{"message", &WallView::message},
      Field{"venue", &WallView::venue},
      Field{"events", &WallView::events},
      Field{"begun", &WallView::begun},
      Field{"over", &WallView::over},
      Field{"closed", &WallView::closed},
      Field{"started_here", &WallView::started_here},
      Field{"programme_incomplete", &WallView::programme_incomplete},
      Field{"gathering", &WallView::gathering},
      Field{"goodbye", &WallView::goodbye},
      Field{"jobs", &WallView::jobs},
      Field{"access", &WallView::access},
      Field{"came", &WallView::came},
      Field{"bell", &WallView::bell},
      Field{"first_facilitator", &WallView::first_facilitator},
      Field{"progress", &WallView::progress},
      Field{"pins", &WallView::pins},
      Field{"names", &WallView::names},
  };
  bool operator==(const WallView&) const = default;
};

[[nodiscard]] WallView wall_view(const Room&);

// How an event of the view is closed; nullptr where anybody can come.
[[nodiscard]] const ClosedGroup* closed_event(const WallView&, const EventUid&);

}  // namespace hearth
