#include "shared/room/timekeeping.hpp"

#include <catch2/catch.hpp>

#include "shared/room/floor_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/timekeeping_commands.hpp"
#include "shared/room/undo_commands.hpp"
#include "tests/room/scene.hpp"

using namespace hearth;
using namespace std::chrono_literals;

TEST_CASE("cues come before the end and at it, and never without a limit") {
  CHECK(cue_at(0s, 3min, 30s) == Cue::none);
  CHECK(cue_at(150s - 1ms, 3min, 30s) == Cue::none);
  CHECK(cue_at(150s, 3min, 30s) == Cue::wrap_up);
  CHECK(cue_at(3min, 3min, 30s) == Cue::time);
  CHECK(cue_at(3h, 3min, 30s) == Cue::time);
  CHECK(cue_at(3h, std::nullopt, 30s) == Cue::none);
}

TEST_CASE("the next cue is known in advance") {
  const Instant start{1h};
  const Stopwatch clock{10s, start};
  CHECK(next_cue_at(clock, 3min, 30s) == start + 140s);
  CHECK(next_cue_at(Stopwatch{160s, start}, 3min, 30s) == start + 20s);
  CHECK_FALSE(next_cue_at(Stopwatch{4min, start}, 3min, 30s));
  CHECK_FALSE(next_cue_at(Stopwatch{10s, std::nullopt}, 3min, 30s));
  CHECK_FALSE(next_cue_at(clock, std::nullopt, 30s));
}

TEST_CASE("a stopwatch never counts backwards") {
  CHECK(Stopwatch{10s, Instant{1h}}.elapsed(Instant{59min}) == 10s);
}

TEST_CASE("running clocks are written down every five seconds, standing ones never") {
  Scene scene;
  scene.does(StartGathering{format_named("evening"), {}, {}});
  const Instant began = scene.context.now;
  CHECK(next_deadline(scene.room) == began + 5s);
  scene.as(Permission::kiosk).wait(4999ms).does(PassTime{});
  CHECK_FALSE(is<ClocksKept>(scene.happened.back()));
  scene.wait(1ms).does(PassTime{});
  CHECK(is<ClocksKept>(scene.happened.back()));
  CHECK(next_deadline(scene.room) == began + 10s);
  scene.as(Permission::facilitator).does(PauseGathering{});
  CHECK(*next_deadline(scene.room) > scene.context.now + 1h);
}

TEST_CASE("after a start of the kiosk the room is paused where its clocks were last written down") {
  Scene scene;
  scene.guest();
  scene.does(StartGathering{format_named("evening"), {}, {}}).stage("circle").does(NextTurn{});
  scene.as(Permission::kiosk).wait(5s).does(PassTime{}).wait(3s).does(WakeRoom{});
  const Gathering& gathering = *scene.room.gathering;
  CHECK(gathering.agenda.paused);
  CHECK(gathering.floor.turn->clock.elapsed(scene.context.now + 1h) == 5s);
  CHECK(wall_view(scene.room).gathering->found_at_start);
  scene.as(Permission::facilitator).does(ResumeGathering{}).wait(1s);
  CHECK(gathering.floor.turn->clock.elapsed(scene.context.now) == 6s);
  CHECK_FALSE(wall_view(scene.room).gathering->found_at_start);
}

TEST_CASE("undo after a start of the kiosk brings no running clock back") {
  Scene scene;
  scene.guest();
  scene.does(StartGathering{format_named("evening"), {}, {}}).stage("circle").does(NextTurn{});
  scene.as(Permission::kiosk).wait(2s).does(WakeRoom{}).as(Permission::facilitator).does(UndoStep{});
  CHECK(scene.room.gathering->agenda.paused);
  CHECK_FALSE(scene.room.gathering->agenda.clock.running);
}

TEST_CASE("a gathering that nobody touches for an hour after its end is closed") {
  Scene scene;
  scene.does(StartGathering{format_named("evening"), {}, {}});
  scene.as(Permission::kiosk).wait(70min + 59min).does(PassTime{});
  CHECK(scene.room.gathering);
  scene.wait(1min).does(PassTime{});
  CHECK_FALSE(scene.room.gathering);
}

TEST_CASE("time that only goes by does not keep a gathering open") {
  Scene scene;
  scene.does(StartGathering{format_named("evening"), {}, {}}).as(Permission::kiosk);
  for (int i = 0; i < 26; ++i) scene.wait(5min).does(PassTime{});
  CHECK_FALSE(scene.room.gathering);
}

TEST_CASE("a gathering found at a start that nobody takes up is closed after a quarter of an hour") {
  Scene scene;
  scene.does(StartGathering{format_named("evening"), {}, {}});
  scene.as(Permission::kiosk).does(WakeRoom{});
  CHECK(next_deadline(scene.room) == scene.context.now + 15min);
  scene.as(Permission::sign_in).does(SignIn{});
  scene.as(Permission::kiosk).wait(15min).does(PassTime{});
  CHECK_FALSE(scene.room.gathering);
}

TEST_CASE("one that is taken up stays") {
  Scene scene;
  scene.does(StartGathering{format_named("evening"), {}, {}});
  scene.as(Permission::kiosk).does(WakeRoom{}).as(Permission::facilitator).does(ResumeGathering{});
  scene.as(Permission::kiosk).wait(16min).does(PassTime{});
  CHECK(scene.room.gathering);
}

TEST_CASE("sign-ins end at a start whose set clock says another date, earlier or later") {
  const auto today = GENERATE("2026-11-27", "2026-11-25", "2036-11-26");
  Scene scene;
  scene.guest();
  scene.context.today = *date_from(today);
  scene.as(Permission::kiosk).does(WakeRoom{});
  CHECK_FALSE(scene.room.day);
}

TEST_CASE("at another start sign-ins end after a quarter of an hour, whether the clock is set or not") {
  const auto wall_clock = GENERATE(WallClock::set, WallClock::unset);
  Scene scene;
  scene.guest();
  scene.context.wall_clock = wall_clock;
  scene.as(Permission::kiosk).does(WakeRoom{});
  CHECK(next_deadline(scene.room) == scene.context.now + 15min);
  scene.wait(14min + 59s).does(PassTime{});
  CHECK(scene.room.day);
  scene.wait(1s).does(PassTime{});
  CHECK_FALSE(scene.room.day);
}

TEST_CASE("sign-ins found at a start stay when a gathering is taken up, or begins") {
  Scene scene;
  const Token token = scene.guest();
  const bool was_on = GENERATE(true, false);
  if (was_on) scene.does(StartGathering{format_named("evening"), {}, {}});
  scene.as(Permission::kiosk).does(WakeRoom{}).as(Permission::facilitator).wait(5min);
  if (was_on)
    scene.does(ResumeGathering{});
  else
    scene.does(StartGathering{format_named("evening"), {}, {}});
  scene.as(Permission::kiosk).wait(15min).does(PassTime{});
  CHECK(find_guest(scene.room, token) != nullptr);
  scene.as(Permission::facilitator).does(CloseGathering{}).as(Permission::kiosk).does(PassTime{});
  CHECK(scene.room.day);
}

TEST_CASE("a gathering that nobody takes up takes the sign-ins of its day with it") {
  Scene scene;
  scene.does(StartGathering{format_named("evening"), {}, {}});
  scene.guest();
  scene.as(Permission::kiosk).does(WakeRoom{}).wait(15min).does(PassTime{});
  CHECK_FALSE(scene.room.gathering);
  CHECK_FALSE(scene.room.day);
}

TEST_CASE("whoever comes after a start is not forgotten with those who were found") {
  Scene scene;
  for (int i = 0; i < 6; ++i) scene.guest();
  const Token found = scene.guest();
  scene.as(Permission::kiosk).wait(20h).does(WakeRoom{}).as(Permission::sign_in).wait(5min);
  const Token since = scene.guest();
  scene.does(FirstTime{since}).does(WishResponse{since, ResponseWish::replies_welcome});
  scene.as(Permission::kiosk).wait(10min).does(PassTime{});
  CHECK(find_guest(scene.room, found) == nullptr);
  REQUIRE(find_guest(scene.room, since) != nullptr);
  CHECK(find_guest(scene.room, since)->wish == ResponseWish::replies_welcome);
  REQUIRE(scene.room.tallies->all.size() == 1);
  CHECK(scene.room.tallies->all.front().came == 7);
  CHECK(scene.room.day->coming == Coming{1, 1, {}});
  CHECK(scene.room.day->came == 1);
  // Whoever leaves again leaves no token for another.
  scene.as(Permission::sign_in).does(Leave{since});
  for (int i = 0; i < 1000; ++i) CHECK(scene.guest() != since);
}

TEST_CASE("a day of a date that the clock has taken back ends when nobody touches it for sixteen hours") {
  Scene scene;
  scene.context.today = *date_from("2036-11-26");
  scene.guest();
  scene.context.today = *date_from("2026-11-26");
  scene.as(Permission::kiosk).wait(16h).does(PassTime{});
  CHECK_FALSE(scene.room.day);
}
