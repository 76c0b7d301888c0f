#pragma once
// A format says how a kind of group meets: its stages with their floor and time rules. Formats are files
// (assets/formats/*.toml, read by shared/config/formats); nothing here reads them.

#include <chrono>
#include <optional>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"

namespace hearth {

inline constexpr std::size_t stages_max = 24;
inline constexpr std::size_t prompts_max = 12;
inline constexpr std::size_t formats_max = 60;
inline constexpr std::chrono::minutes stage_planned_max{24 * 60};
inline constexpr std::chrono::seconds turn_limit_max{2 * 60 * 60};

using FormatName = Text<40>;  // "listening-circle": the file's name, lower case, digits and hyphens
using StageName = Text<30>;   // "sharing": names a stage within its format
using Title = Text<60>;

// Who has the floor next. `none`: the stage has no turns.
enum class FloorRule { none, circle, raised_hands };
template <>
inline constexpr auto enum_names<FloorRule> =
    std::array{std::pair{FloorRule::none, "none"}, std::pair{FloorRule::circle, "circle"},
               std::pair{FloorRule::raised_hands, "raised-hands"}};

// How long a turn is. `untimed`: as long as it takes.
enum class TimeRule { untimed, fixed };
template <>
inline constexpr auto enum_names<TimeRule> =
    std::array{std::pair{TimeRule::untimed, "untimed"}, std::pair{TimeRule::fixed, "fixed"}};

// What a stage is, as far as the wall cares: a rest shows the break screen.
enum class StageKind { talk, rest };
template <>
inline constexpr auto enum_names<StageKind> =
    std::array{std::pair{StageKind::talk, "talk"}, std::pair{StageKind::rest, "rest"}};

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
  TimeRule time = TimeRule::untimed;
  Duration turn{0};      // length of a turn when time is fixed; more than 0 then
  Duration wrap_up{0};   // the wrap-up cue comes this long before the end of a turn; less than `turn`
  TurnTime turn_time = TurnTime::hidden;
  Text<160> wall_line;                     // one line of words under the stage on the wall
  Text<600, Lines::many> say;              // words for the facilitator to say
  std::vector<Text<160>> prompts;          // questions for the group

  static constexpr auto fields = std::tuple{
      Field{"name", &Stage::name},
      Field{"title", &Stage::title},
      Field{"kind", &Stage::kind},
      Field{"planned", &Stage::planned},
      Field{"floor", &Stage::floor},
      Field{"time", &Stage::time},
      Field{"turn", &Stage::turn},
      Field{"wrap_up", &Stage::wrap_up},
      Field{"turn_time", &Stage::turn_time},
      Field{"wall_line", &Stage::wall_line},
      Field{"say", &Stage::say},
      Field{"prompts", &Stage::prompts},
  };
  bool operator==(const Stage&) const = default;
};

// `day`: the café itself; another gathering may run inside it, and it resumes afterwards.
enum class FormatKind { gathering, day };
template <>
inline constexpr auto enum_names<FormatKind> =
    std::array{std::pair{FormatKind::gathering, "gathering"}, std::pair{FormatKind::day, "day"}};

struct Format {
  FormatName name;
  Title title;
  Text<200> about;  // one sentence for whoever chooses a format
  FormatKind kind = FormatKind::gathering;
  std::vector<Stage> stages;  // 1 to stages_max, names distinct

  static constexpr auto fields =
      std::tuple{Field{"name", &Format::name}, Field{"title", &Format::title}, Field{"about", &Format::about},
                 Field{"kind", &Format::kind}, Field{"stages", &Format::stages}};
  bool operator==(const Format&) const = default;
};

}  // namespace hearth
