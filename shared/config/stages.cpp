#include "shared/config/stages.hpp"

#include <algorithm>
#include <initializer_list>

namespace hearth::config {
namespace {

// The lengths as the file has them; what they may be depends on the floor and time rules.
struct Lengths {
  std::optional<Duration> turn;
  std::optional<Duration> wrap_up;
  std::optional<Duration> shortest;
  std::optional<Duration> reserve;
};

bool has_turns(FloorRule floor) {
  return floor != FloorRule::none && floor != FloorRule::open;
}

std::string as_written(std::string_view key, std::string_view value) {
  return std::string{key} + " = \"" + std::string{value} + "\"";
}

// Whether the file has one of `keys`, none of which belongs here. Complains of the first, once.
bool refuse_any(Section& section, std::initializer_list<std::string_view> keys, const std::string& what) {
  const auto* const found =
      std::find_if(keys.begin(), keys.end(), [&](std::string_view key) { return section.has(key); });
  if (found == keys.end()) return false;
  if (!section.at_fault(*found)) section.complain(*found, what);
  return true;
}

bool any_at_fault(const Section& section, std::initializer_list<std::string_view> keys) {
  return std::any_of(keys.begin(), keys.end(), [&](std::string_view key) { return section.at_fault(key); });
}

// Whether the floor and time rules go together; complains when they do not.
bool rules_agree(Section& section, const Stage& stage) {
  if (!has_turns(stage.floor)) {
    const std::string what = "this stage has no turns (" + as_written("floor", name_of(stage.floor)) +
                             "), so they have no time; choose a floor or take the time out";
    if (stage.time != TimeRule::untimed) {
      section.complain("time", what);
      return false;
    }
    if (refuse_any(section, {"turn", "wrap_up", "shortest", "reserve"}, what)) return false;
    if (stage.turn_time == TurnTime::shown) section.complain("turn_time", what);
    return stage.turn_time != TurnTime::shown;
  }
  if (stage.floor == FloorRule::pairs) {
    if (stage.time == TimeRule::untimed || stage.time == TimeRule::equal_halves) return true;
    section.complain("time", "pairs are untimed or have equal halves; write time = \"equal-halves\"");
    return false;
  }
  if (stage.time != TimeRule::equal_halves) return true;
  section.complain("time", "equal halves are for pairs; write floor = \"pairs\", or time = \"fixed\"");
  return false;
}

void take_untimed(Section& section) {
  if (refuse_any(section, {"turn", "wrap_up"},
                 "turns are untimed here; write time = \"fixed\" or take 'turn' and 'wrap_up' out"))
    return;
  refuse_any(section, {"shortest", "reserve"},
             "turns are untimed here; write time = \"equal-share\" or take 'shortest' and 'reserve' out");
}

// Turns of one length, and the halves of a pair.
void take_fixed(Section& section, Stage& stage, const Lengths& lengths) {
  if (refuse_any(section, {"shortest", "reserve"},
                 "'shortest' and 'reserve' are for time = \"equal-share\"; take them out"))
    return;
  if (any_at_fault(section, {"turn", "wrap_up"})) return;
  if (!lengths.turn || *lengths.turn <= Duration{0}) {
    section.complain("turn", stage.floor == FloorRule::pairs
                                 ? "equal halves need a 'turn', the length of one half, like turn = \"5 min\""
                                 : "a fixed time needs a 'turn' longer than nothing, like turn = \"4 min\"");
    return;
  }
  stage.turn = *lengths.turn;
  stage.wrap_up = lengths.wrap_up.value_or(Duration{0});
  if (stage.wrap_up >= stage.turn) {
    section.complain("wrap_up",
                     "'wrap_up' is counted back from the end of the turn and must be shorter than it");
  }
}

void take_equal_share(Section& section, Stage& stage, const Lengths& lengths) {
  if (refuse_any(section, {"turn"},
                 "an equal share is worked out from what is left of the stage; take 'turn' out, or write "
                 "time = \"fixed\""))
    return;
  if (any_at_fault(section, {"planned", "wrap_up", "shortest", "reserve"})) return;
  if (!stage.planned) {
    section.complain("planned",
                     "an equal share is a part of the stage's length, so it needs 'planned', like "
                     "planned = \"40 min\"");
    return;
  }
  stage.shortest = lengths.shortest.value_or(shortest_turn_otherwise);
  stage.reserve = lengths.reserve.value_or(Duration{0});
  stage.wrap_up = lengths.wrap_up.value_or(Duration{0});
  if (stage.shortest <= Duration{0}) {
    section.complain("shortest", "'shortest' is longer than nothing; leave it out for 1 min");
  } else if (stage.reserve >= *stage.planned) {
    section.complain("reserve",
                     "'reserve' is held back at the end of the stage and must be shorter than 'planned'");
  } else if (stage.shortest > *stage.planned - stage.reserve) {
    section.complain(
        "shortest",
        "not one turn fits: 'planned' without 'reserve' is less than 'shortest' (1 min when left "
        "out); plan more time or make 'shortest' less");
  } else if (stage.wrap_up >= stage.shortest) {
    section.complain("wrap_up",
                     "'wrap_up' is counted back from the end of a turn and must be less than 'shortest' "
                     "(1 min when left out)");
  }
}

void read_turns(Section& section, Stage& stage) {
  stage.floor = section.one_of("floor", FloorRule::none);
  stage.time = section.one_of("time", TimeRule::untimed);
  stage.turn_time = section.one_of("turn_time", TurnTime::hidden);
  const Lengths lengths{section.length("turn", Need::optional, turn_limit_max),
                        section.length("wrap_up", Need::optional, turn_limit_max),
                        section.length("shortest", Need::optional, turn_limit_max),
                        section.length("reserve", Need::optional, stage_planned_max)};
  stage.order = section.one_of("order", RoundOrder::seats);
  const bool goes_round = stage.floor == FloorRule::circle || stage.floor == FloorRule::talking_piece;
  if (!goes_round && !section.at_fault("floor")) {
    refuse_any(section, {"order"},
               "'order' is for stages that go round; write floor = \"circle\" or \"talking-piece\", or take "
               "'order' out");
  }
  if (any_at_fault(section, {"floor", "time"}) || !rules_agree(section, stage)) return;
  if (!has_turns(stage.floor)) return;
  switch (stage.time) {
    case TimeRule::untimed:
      return take_untimed(section);
    case TimeRule::fixed:
    case TimeRule::equal_halves:
      return take_fixed(section, stage, lengths);
    case TimeRule::equal_share:
      return take_equal_share(section, stage, lengths);
  }
}

void read_wall(Section& section, Stage& stage) {
  stage.wall =
      section.one_of("wall", Screen::automatic,
                     {Screen::automatic, Screen::gathering, Screen::agreements, Screen::confidentiality,
                      Screen::prompts, Screen::next, Screen::welcome, Screen::rest});
  if (any_at_fault(section, {"wall", "kind"})) return;
  if (stage.kind == StageKind::rest && stage.wall != Screen::automatic) {
    section.complain("wall", "a stage of " + as_written("kind", "rest") +
                                 " has the break on the wall by itself; take 'wall' out");
  } else if (stage.wall == Screen::prompts && stage.prompts.empty() && !section.at_fault("prompts")) {
    section.complain("wall",
                     "the wall is to show prompts and there are none; write prompts = [\"How are you?\"] or "
                     "take 'wall' out");
  }
}

}  // namespace

bool is_plain_name(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

Stage read_stage(Section section) {
  Stage stage;
  stage.name = section.text<30>("name", Need::required);
  stage.title = section.text<60>("title", Need::required);
  if (!stage.name.empty() && !is_plain_name(stage.name.str())) {
    section.complain("name",
                     "a stage's name has small letters, digits and hyphens only, like \"closing-round\"");
  }
  stage.kind = section.one_of("kind", StageKind::talk);
  stage.planned = section.length("planned", Need::optional, stage_planned_max);
  if (stage.planned && *stage.planned <= Duration{0}) {
    section.complain("planned", "a planned length is longer than nothing; leave it out when there is none");
  }
  read_turns(section, stage);
  if (stage.kind == StageKind::responses && stage.floor == FloorRule::none && !section.at_fault("floor")) {
    section.complain("floor", in_quotes("floor") +
                                  " is missing: whoever replies needs a turn; write one like " +
                                  as_written("floor", "raised-hands"));
  }
  if (stage.kind == StageKind::names && stage.floor != FloorRule::circle && !section.at_fault("floor")) {
    section.complain("floor", "names go round, each once; write " + as_written("floor", "circle") +
                                  ", or take " + as_written("kind", "names") + " out");
  }
  stage.split_above = static_cast<std::uint32_t>(
      section.whole_number("split_above", Need::optional, 2, split_above_max).value_or(0));
  stage.wall_line = section.text<160>("wall_line", Need::optional);
  stage.say = section.text<600, Lines::many>("say", Need::optional);
  stage.prompts = section.texts<160>("prompts", prompts_max);
  read_wall(section, stage);
  for (const std::string_view key : {"about", "subject", "points"}) {
    if (section.has(key)) {
      section.complain(key, in_quotes(key) + " is the whole format's; put it above the first [[stage]]");
    }
  }
  section.finish();
  return stage;
}

}  // namespace hearth::config
