#pragma once
// A format says how a kind of group meets: its stages with their floor and time rules. Formats are files
// (assets/formats/*.toml, read by shared/config/formats); nothing here reads them.

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/room/screen.hpp"
#include "shared/room/starter.hpp"

namespace hearth {

inline constexpr std::size_t stages_max = 24;
inline constexpr std::size_t prompts_max = 12;
inline constexpr std::size_t formats_max = 60;
inline constexpr std::int64_t split_above_max = 500;
inline constexpr std::int64_t next_kept_max = 2;  // as many as the wall names
inline constexpr std::uint32_t next_kept_otherwise = 1;
inline constexpr std::chrono::minutes shortest_share{1};  // where a stage of equal shares states none
inline constexpr std::chrono::minutes stage_planned_max{24 * 60};
inline constexpr std::chrono::seconds turn_limit_max{2 * 60 * 60};

using FormatName = Text<40>;  // "listening-circle": the file's name, lower case, digits and hyphens
using StageName = Text<30>;   // "sharing": names a stage within its format
using Title = Text<60>;

// Who has the floor next.
enum class FloorRule {
  none,               // the stage has no turns
  circle,             // round the circle; anyone may pass and come back at the end of the round
  raised_hands,       // first come, first served
  step_up_step_back,  // hands; whoever has spoken least often first, then least long, then first hand up
  talking_piece,      // the holder passes it on
  pairs,              // two and two (one trio if odd), drawn from those who join
  open,               // free conversation; the kiosk keeps out of the way
};
template <>
inline constexpr auto enum_names<FloorRule> = std::array{
    std::pair{FloorRule::none, "none"},
    std::pair{FloorRule::circle, "circle"},
    std::pair{FloorRule::raised_hands, "raised-hands"},
    std::pair{FloorRule::step_up_step_back, "step-up-step-back"},
    std::pair{FloorRule::talking_piece, "talking-piece"},
    std::pair{FloorRule::pairs, "pairs"},
    std::pair{FloorRule::open, "open"},
};

// In which order a circle, or a talking piece, goes round (seats.hpp). Source: domain.md, floor rules.
enum class RoundOrder {
  seats,    // as people sit; whose words belong to which seat is known only where somebody has said so
  arrival,  // in the order in which people signed in
};
template <>
inline constexpr auto enum_names<RoundOrder> =
    std::array{std::pair{RoundOrder::seats, "seats"}, std::pair{RoundOrder::arrival, "arrival"}};

// How long a turn is.
enum class TimeRule {
  untimed,       // as long as it takes
  fixed,         // the same for all
  equal_share,   // what is left of the stage, divided among those still to speak
  equal_halves,  // pairs: the same for each partner, with a cue to swap
};
template <>
inline constexpr auto enum_names<TimeRule> = std::array{
    std::pair{TimeRule::untimed, "untimed"}, std::pair{TimeRule::fixed, "fixed"},
    std::pair{TimeRule::equal_share, "equal-share"}, std::pair{TimeRule::equal_halves, "equal-halves"}};

// What a stage is for, where the room does something of its own for it.
enum class StageKind {
  talk,
  rest,         // a break: the wall shows when the group goes on
  closing,      // protected: the facilitator is told in good time when what is left no longer fits before it
  responses,    // replies, for those who welcome them
  facilitator,  // the group chooses who facilitates
  agreement,    // the group goes through its agreement point by point
  names,        // a round of names: turns in which nobody tells a story (shared/config/limits_first)
};
template <>
inline constexpr auto enum_names<StageKind> = std::array{
    std::pair{StageKind::talk, "talk"},
    std::pair{StageKind::rest, "rest"},
    std::pair{StageKind::closing, "closing"},
    std::pair{StageKind::responses, "responses"},
    std::pair{StageKind::facilitator, "facilitator"},
    std::pair{StageKind::agreement, "agreement"},
    std::pair{StageKind::names, "names"},
};

// Whether the wall shows the time of a turn; the group chooses.
enum class TurnTime { hidden, shown };
template <>
inline constexpr auto enum_names<TurnTime> =
    std::array{std::pair{TurnTime::hidden, "hidden"}, std::pair{TurnTime::shown, "shown"}};

struct Stage {
  StageName name;
  Title title;
  StageKind kind = StageKind::talk;
  std::optional<Duration> planned;  // nothing: as long as the group likes
  FloorRule floor = FloorRule::none;
  RoundOrder order = RoundOrder::seats;  // circle and talking piece only
  TimeRule time = TimeRule::untimed;
  Duration turn{0};      // length of a turn when time is fixed, of a half in pairs; more than 0 then
  Duration wrap_up{0};   // the wrap-up cue comes this long before the end of a turn; less than `turn`
  Duration shortest{0};  // equal share: no turn is made shorter than this; more than 0 then
  Duration reserve{0};   // equal share: held back at the end of the stage; less than `planned`
  TurnTime turn_time = TurnTime::hidden;
  std::uint32_t split_above = 0;    // with more people than this a split is offered; 0: never
  Screen wall = Screen::automatic;  // what the wall shows in this stage; automatic: what its kind says
  Text<160> wall_line;              // one line of words under the stage on the wall
  Text<600, Lines::many> say;       // words for the facilitator to say
  std::vector<Text<160>> prompts;   // questions for the group

  static constexpr auto fields = Fields{
      Field{"name", &Stage::name},
      Field{"title", &Stage::title},
      Field{"kind", &Stage::kind},
      Field{"planned", &Stage::planned},
      Field{"floor", &Stage::floor},
      Field{"order", &Stage::order},
      Field{"time", &Stage::time},
      Field{"turn", &Stage::turn},
      Field{"wrap_up", &Stage::wrap_up},
      Field{"shortest", &Stage::shortest},
      Field{"reserve", &Stage::reserve},
      Field{"turn_time", &Stage::turn_time},
      Field{"split_above", &Stage::split_above},
      Field{"wall", &Stage::wall},
      Field{"wall_line", &Stage::wall_line},
      Field{"say", &Stage::say},
      Field{"prompts", &Stage::prompts},
  };
  bool operator==(const Stage&) const = default;
};

// `day`: the café itself; another gathering may run inside it, and it resumes afterwards. `debrief`: a
// gathering for those who led another one; once that has closed, they are offered this.
enum class FormatKind { gathering, day, debrief };
template <>
inline constexpr auto enum_names<FormatKind> =
    std::array{std::pair{FormatKind::gathering, "gathering"}, std::pair{FormatKind::day, "day"},
               std::pair{FormatKind::debrief, "debrief"}};

// What the group names tonight, for the wall: a theme, the text it reads, who speaks.
enum class Subject { none, theme, reading, speaker };
template <>
inline constexpr auto enum_names<Subject> =
    std::array{std::pair{Subject::none, "none"}, std::pair{Subject::theme, "theme"},
               std::pair{Subject::reading, "reading"}, std::pair{Subject::speaker, "speaker"}};

struct Format {
  FormatName name;
  Title title;
  Text<200> about;  // one sentence for whoever chooses a format
  FormatKind kind = FormatKind::gathering;
  Subject subject = Subject::none;
  std::optional<Duration> closing_grace;  // how long a close can be taken back, at most closing_grace_max;
                                          // nothing: as long as the venue says
  // Step up, step back: how many whom the wall shows as next keep their place although somebody who has
  // spoken less asks behind them; at most next_kept_max.
  std::uint32_t next_kept = next_kept_otherwise;
  std::vector<Point> points;     // what an agreement could say; at most points_max
  std::optional<Policy> policy;  // what a group that has chosen none could start from
  std::vector<Stage> stages;     // 1 to stages_max, names distinct

  static constexpr auto fields =
      Fields{Field{"name", &Format::name},           Field{"title", &Format::title},
             Field{"about", &Format::about},         Field{"kind", &Format::kind},
             Field{"subject", &Format::subject},     Field{"closing_grace", &Format::closing_grace},
             Field{"next_kept", &Format::next_kept}, Field{"points", &Format::points},
             Field{"policy", &Format::policy},       Field{"stages", &Format::stages}};
  bool operator==(const Format&) const = default;
};

}  // namespace hearth
