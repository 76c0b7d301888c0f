// What a timeline tells of a rehearsed evening is what happened in it.
#include "remote/workbench/evening/evening.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "shared/config/formats.hpp"
#include "tests/places.hpp"

using namespace hearth;
using namespace hearth::workbench;
using namespace std::chrono_literals;

namespace {

std::vector<Format> all_formats() {
  return config::read_formats(source_folder() / "assets/formats").value;
}

Format format_of(const std::string& name) {
  for (const Format& format : all_formats()) {
    if (format.name.str() == name) return format;
  }
  FAIL("there is no format " << name);
  return {};
}

PlayedEvening played(const Format& format, std::uint32_t guests = 7, std::uint64_t seed = 1) {
  return PlayedEvening{{.format = format, .house = {}, .guests = guests, .seed = seed}};
}

std::size_t count(const Evening& evening, MomentKind kind) {
  return static_cast<std::size_t>(std::count_if(evening.moments.begin(), evening.moments.end(),
                                                [&](const Moment& moment) { return moment.kind == kind; }));
}

Stage stage_called(const std::string& name, FloorRule floor, Duration planned) {
  Stage stage;
  stage.name = *StageName::from(name);
  stage.title = *Title::from(name);
  stage.floor = floor;
  stage.planned = planned;
  return stage;
}

// Whoever speaks does so for three fifths of the five minutes at least.
Format with_fixed_turns() {
  Format format;
  format.name = *FormatName::from("fixed");
  format.title = *Title::from("Fixed");
  Stage sharing = stage_called("sharing", FloorRule::circle, 60min);
  sharing.time = TimeRule::fixed;
  sharing.turn = 5min;
  sharing.wrap_up = 4min;
  format.stages = {stage_called("hello", FloorRule::none, 5min), sharing};
  return format;
}

}  // namespace

TEST_CASE("stages follow each other without a gap, in the order of the agenda, until the close") {
  for (const Format& format : all_formats()) {
    for (const std::uint32_t guests : {0U, 1U, 7U, 60U}) {
      CAPTURE(format.name.str(), guests);
      const PlayedEvening evening = played(format, guests);
      const auto& stages = evening.told().stages;
      CHECK(evening.told().stuck.empty());
      REQUIRE(stages.size() == format.stages.size());
      Duration before{0};
      for (const StageSpans& each : stages) {
        if (!each.course) continue;
        CHECK(each.course->from == before);
        CHECK(each.course->until >= each.course->from);
        before = each.course->until;
      }
      CHECK(before == evening.told().length);
      CHECK(stages.front().course);
      CHECK(stages.back().course);
    }
  }
}

TEST_CASE("the room at a moment is in the stage that the timeline has there") {
  for (const Format& format : all_formats()) {
    CAPTURE(format.name.str());
    const PlayedEvening evening = played(format);
    const auto& stages = evening.told().stages;
    for (std::size_t i = 0; i < stages.size(); ++i) {
      if (!stages[i].course || stages[i].course->length() <= 1s) continue;
      const RoomThen then = evening.room_at(stages[i].course->from + stages[i].course->length() / 2);
      REQUIRE(then.room.gathering);
      CHECK(then.room.gathering->agenda.present == i);
      REQUIRE(then.wall.gathering);
      CHECK(then.wall.gathering->present == i);
    }
  }
}

TEST_CASE("before the beginning is the beginning, and after the close nothing is on") {
  const PlayedEvening evening = played(with_fixed_turns());
  CHECK(evening.room_at(-1h).now == evening.room_at(0s).now);
  CHECK(evening.room_at(evening.told().length + 1h).now == evening.room_at(evening.told().length).now);
  CHECK_FALSE(evening.room_at(evening.told().length).room.gathering);
}

TEST_CASE("time goes on between two steps, and with it the clocks") {
  const PlayedEvening evening = played(with_fixed_turns());
  const TurnSpan& turn = evening.told().turns.front();
  const RoomThen then = evening.room_at(turn.span.from + 90s);
  REQUIRE(then.room.gathering->floor.turn);
  CHECK(then.room.gathering->floor.turn->clock.elapsed(then.now) == 90s);
}

TEST_CASE("the plan is the format's, with what is held back of it") {
  Format format = with_fixed_turns();
  Stage share = stage_called("share", FloorRule::raised_hands, 30min);
  share.time = TimeRule::equal_share;
  share.shortest = 1min;
  share.reserve = 3min;
  format.stages.push_back(share);
  Stage open = stage_called("open", FloorRule::none, 1min);
  open.planned.reset();
  format.stages.push_back(open);
  const PlayedEvening evening = played(format);
  const auto& stages = evening.told().stages;
  CHECK(stages[0].plan == Span{0min, 5min});
  CHECK(stages[1].plan == Span{5min, 65min});
  CHECK_FALSE(stages[1].reserved);
  CHECK(stages[2].plan == Span{65min, 95min});
  CHECK(stages[2].reserved == Span{92min, 95min});
  CHECK_FALSE(stages[3].plan);
  CHECK(evening.told().planned == 95min);
}

TEST_CASE("turns lie one after the other, and there are as many as began") {
  for (const Format& format : all_formats()) {
    CAPTURE(format.name.str());
    const kiosk::RehearsalAsked asked{.format = format, .house = {}, .guests = 7, .seed = 3};
    const PlayedEvening evening{asked};
    const auto& turns = evening.told().turns;
    CHECK(turns.size() == kiosk::rehearse(asked).turns);
    for (std::size_t i = 0; i < turns.size(); ++i) {
      if (i > 0) CHECK(turns[i].span.from >= turns[i - 1].span.until);
    }
  }
}

TEST_CASE("a turn that somebody asked for has their words, and one round the circle is one of us") {
  Format format = with_fixed_turns();
  const PlayedEvening circle = played(format);
  REQUIRE_FALSE(circle.told().turns.empty());
  for (const TurnSpan& turn : circle.told().turns) CHECK(turn.who.empty());
  format.stages[1].floor = FloorRule::raised_hands;
  const PlayedEvening hands = played(format);
  REQUIRE_FALSE(hands.told().turns.empty());
  for (const TurnSpan& turn : hands.told().turns) CHECK_FALSE(turn.who.empty());
}

TEST_CASE("cues stand where a turn comes to them, and only then") {
  const PlayedEvening evening = played(with_fixed_turns());
  const auto& turns = evening.told().turns;
  REQUIRE_FALSE(turns.empty());
  std::size_t wrapped_up = 0;
  for (const TurnSpan& turn : turns) {
    CHECK(turn.timed);
    CHECK(turn.limit == Duration{5min});
    // Half of a turn at least is without a cue.
    if (turn.span.length() < 150s) continue;
    ++wrapped_up;
    CHECK(std::count(evening.told().moments.begin(), evening.told().moments.end(),
                     workbench::Moment{turn.span.from + 150s, MomentKind::wrap_up}) == 1);
  }
  CHECK(wrapped_up > 0);
  CHECK(count(evening.told(), MomentKind::wrap_up) == wrapped_up);
}

TEST_CASE("who comes late is told, and who comes before is not late") {
  const Format format = format_of("listening-circle");
  std::size_t late = 0;
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const PlayedEvening evening = played(format, 7, seed);
    CHECK(count(evening.told(), MomentKind::signed_in) == 7);
    late += count(evening.told(), MomentKind::came_late);
  }
  CHECK(late > 0);
}

TEST_CASE("whoever goes, steps out or comes back is told") {
  const Format format = format_of("peer-support-evening");
  std::size_t went = 0;
  std::size_t out = 0;
  std::size_t back = 0;
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const PlayedEvening evening = played(format, 9, seed);
    went += count(evening.told(), MomentKind::went);
    out += count(evening.told(), MomentKind::stepped_out);
    back += count(evening.told(), MomentKind::came_back);
  }
  CHECK(went > 0);
  CHECK(out > 0);
  CHECK(back > 0);
}

TEST_CASE("moments stand in the order of time and within the evening") {
  for (const Format& format : all_formats()) {
    CAPTURE(format.name.str());
    const PlayedEvening evening = played(format, 12, 5);
    const auto& moments = evening.told().moments;
    CHECK(std::is_sorted(moments.begin(), moments.end(),
                         [](const Moment& a, const Moment& b) { return a.at < b.at; }));
    for (const Moment& each : moments) CHECK((each.at >= 0s && each.at <= evening.told().length));
  }
}

TEST_CASE("what the room refuses stands there with its reason, and why the evening went no further") {
  // One gathering begins inside a day of the café, and inside nothing else.
  const PlayedEvening evening{
      {.format = with_fixed_turns(), .house = {}, .guests = 8, .seed = 1, .inside = format_of("council")}};
  REQUIRE(evening.told().refused.size() == 1);
  CHECK(evening.told().refused.front().command.rfind("gathering.start format=fixed", 0) == 0);
  CHECK_FALSE(evening.told().refused.front().reason.empty());
  CHECK(evening.told().stuck == "the gathering could not be started");
}

TEST_CASE("a group inside a day of the café has the group's stages alone") {
  const Format format = with_fixed_turns();
  const PlayedEvening evening{
      {.format = format, .house = {}, .guests = 8, .seed = 1, .inside = format_of("drop-in-day")}};
  CHECK(evening.told().stuck.empty());
  REQUIRE(evening.told().stages.size() == 2);
  CHECK(evening.told().stages[1].course);
}
