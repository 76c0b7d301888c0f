#pragma once
// All that a wall may know, as a type of its own: what is not here cannot be drawn, sent to a screen or leak
// from one. It never holds a guest who has not the floor and is not next, no private event, no place of one, no
// complaint about a file, no count of people. Nothing in it changes at the moment somebody signs in or leaves,
// unless that changes who speaks next. Lists are bounded.

#include <optional>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/room/room.hpp"

namespace hearth {

inline constexpr std::size_t wall_events_max = 60;
inline constexpr std::size_t wall_next_max = 2;

// A person as the wall may name them. Without a token: "someone".
struct GuestOnWall {
  std::optional<Token> token;

  static constexpr auto fields = std::tuple{Field{"token", &GuestOnWall::token}};
  bool operator==(const GuestOnWall&) const = default;
};

// A turn as the wall may show it. `clock`, `limit` and `wrap_up` are there only when its time is shown.
struct TurnOnWall {
  std::uint64_t number = 0;  // Progress::turn: tells one turn from another
  GuestOnWall guest;
  std::optional<Stopwatch> clock;
  std::optional<Duration> limit;
  Duration wrap_up{0};

  static constexpr auto fields =
      std::tuple{Field{"number", &TurnOnWall::number}, Field{"guest", &TurnOnWall::guest},
                 Field{"clock", &TurnOnWall::clock}, Field{"limit", &TurnOnWall::limit},
                 Field{"wrap_up", &TurnOnWall::wrap_up}};
  bool operator==(const TurnOnWall&) const = default;
};

struct GatheringOnWall {
  FormatName format;
  FormatKind kind = FormatKind::gathering;
  Title title;
  std::vector<Title> stages;  // the agenda
  std::uint32_t present = 0;  // index into stages
  StageKind stage_kind = StageKind::talk;
  FloorRule floor = FloorRule::none;
  Text<160> wall_line;
  std::vector<Text<160>> prompts;
  Stopwatch stage_clock;
  std::optional<Duration> stage_planned;
  bool paused = false;
  bool found_at_start = false;       // the kiosk started again in the middle and nobody has taken it up
  std::optional<Instant> ends;       // as planned now
  std::optional<LocalTime> until;    // the end that the programme states, when it started from there
  std::optional<TurnOnWall> turn;
  std::vector<GuestOnWall> next;     // at most wall_next_max

  static constexpr auto fields = std::tuple{
      Field{"format", &GatheringOnWall::format},
      Field{"kind", &GatheringOnWall::kind},
      Field{"title", &GatheringOnWall::title},
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
  };
  bool operator==(const GatheringOnWall&) const = default;
};

struct WallView {
  Screen screen = Screen::today;        // screen_on_wall(room): never automatic
  Screen chosen = Screen::automatic;    // automatic between gatherings: the wall turns through its screens
  Message message;
  SharedValue<Venue> venue;
  std::vector<ProgrammeEvent> events;   // today's and the next days', without private ones; by start
  bool programme_incomplete = false;    // a calendar could not be read in part or in whole
  std::optional<GatheringOnWall> gathering;

  static constexpr auto fields = std::tuple{
      Field{"screen", &WallView::screen},
      Field{"chosen", &WallView::chosen},
      Field{"message", &WallView::message},
      Field{"venue", &WallView::venue},
      Field{"events", &WallView::events},
      Field{"programme_incomplete", &WallView::programme_incomplete},
      Field{"gathering", &WallView::gathering},
  };
  bool operator==(const WallView&) const = default;
};

[[nodiscard]] WallView wall_view(const Room&);

}  // namespace hearth
