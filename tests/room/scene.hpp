#pragma once
// A room for tests, driven by commands only, on time that passes when the test says so.

#include <string_view>
#include <vector>

#include "shared/room/command.hpp"
#include "shared/room/decision.hpp"
#include "shared/room/room.hpp"
#include "shared/room/wall_view.hpp"

namespace hearth {

// A gathering of five stages: a welcome without turns, a circle (fixed 3 min, wrap-up 30 s before the end,
// shown), a rest, raised hands (untimed), a closing without turns.
[[nodiscard]] Format evening_format();
// A gathering with every floor and time rule: a stage to choose a facilitator, step up step back (equal
// shares of 20 min, at least 30 s, split above 4), a talking piece (untimed), pairs (halves of 2 min), a
// rest, replies (raised hands, 2 min), an agreement, a circle by seats (equal shares of 12 min, at least 30
// s), a closing round (1 min each, 10 min in all). Where nothing else is said, turns go by arrival.
[[nodiscard]] Format every_rule_format();
// The café's day: one stage without a length.
[[nodiscard]] Format cafe_day_format();
// Nothing for texts that do not fit.
[[nodiscard]] FormatName format_named(std::string_view name);

struct Scene {
  Room room;
  Context context;  // a facilitator's, at room time 1 min, with a clock that is set
  std::vector<Event> happened;

  Scene();  // a house with these formats, in which a close cannot be taken back

  // Asks without applying.
  [[nodiscard]] Decision ask(const Command& command) const;
  // Decides and applies; returns whether it was applied.
  bool tries(const Command& command);
  // As `tries`, and throws when it is refused, naming the reason.
  Scene& does(const Command& command);
  Scene& as(Permission permission);
  Scene& wait(Duration time);
  // From now on a close can be taken back for so long.
  Scene& lets_take_back(std::chrono::seconds grace);
  // Signs somebody in and says their token.
  Token guest();
  // Goes on to the stage of that name.
  Scene& stage(std::string_view name);

  [[nodiscard]] std::optional<Token> speaking() const;
  [[nodiscard]] std::vector<Token> line() const;
  [[nodiscard]] std::optional<Reason> refused(const Command& command) const;
};

}  // namespace hearth
