#include "shared/room/goodbye.hpp"

#include <catch2/catch.hpp>

#include "shared/room/agreement_commands.hpp"
#include "shared/room/floor_commands.hpp"
#include "shared/room/forgetting.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/goodbye_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/house_commands.hpp"
#include "shared/room/tally_commands.hpp"
#include "shared/room/timekeeping_commands.hpp"
#include "shared/room/undo_commands.hpp"
#include "shared/room/wall_commands.hpp"
#include "tests/room/scene.hpp"

namespace hearth {
namespace {

using namespace std::chrono_literals;

const StartGathering evening{format_named("evening"), {}, {}};
const StartGathering cafe_day{format_named("cafe-day"), {}, {}};

Scene house_with_grace(std::chrono::seconds grace) {
  Scene scene;
  scene.lets_take_back(grace);
  return scene;
}

// Two in a circle, the first of them speaking for a minute, and then the close.
Scene closed() {
  Scene scene = house_with_grace(30s);
  scene.does(evening);
  scene.guest();
  scene.guest();
  scene.stage("circle").does(NextTurn{}).wait(1min).does(CloseGathering{});
  return scene;
}

Scene& time_passes(Scene& scene, Duration time) {
  return scene.wait(time).as(Permission::kiosk).does(PassTime{}).as(Permission::facilitator);
}

std::size_t count_tallies(const Scene& scene) {
  return scene.room.tallies->all.size();
}

}  // namespace

TEST_CASE("a close says goodbye, names nobody on the wall and keeps no tally yet") {
  const Scene scene = closed();
  const WallView wall = wall_view(scene.room);
  CHECK(wall.screen == Screen::goodbye);
  CHECK_FALSE(wall.gathering);
  REQUIRE(wall.goodbye);
  CHECK(wall.goodbye->title.str() == "Evening");
  CHECK(count_tallies(scene) == 0);
}

TEST_CASE("a close that is taken back goes on where it was, to the second") {
  Scene scene = closed();
  const Token speaker = *scene.as(Permission::facilitator).wait(20s).does(TakeBackClosing{}).speaking();
  CHECK(scene.room.gathering->floor.turn->clock.elapsed(scene.context.now) == 1min);
  CHECK(scene.room.gathering->agenda.stage().title.str() == "circle");
  CHECK(scene.wait(10s).speaking() == speaker);
  CHECK(scene.room.gathering->floor.turn->clock.elapsed(scene.context.now) == 70s);
  CHECK_FALSE(scene.room.goodbye);
}

TEST_CASE("clocks that stood still at the close stand still when it is taken back") {
  Scene scene = house_with_grace(30s);
  scene.does(evening)
      .wait(1min)
      .does(PauseGathering{})
      .does(CloseGathering{})
      .wait(10s)
      .does(TakeBackClosing{});
  CHECK(scene.room.gathering->agenda.clock.elapsed(scene.context.now + 1min) == 1min);
}

TEST_CASE("when the time is over everything is erased and the tally kept") {
  Scene scene = closed();
  CHECK(next_deadline(scene.room) == scene.room.goodbye->until);
  time_passes(scene, 29s);
  CHECK(scene.room.goodbye);
  time_passes(scene, 1s);
  CHECK_FALSE(scene.room.goodbye);
  CHECK(count_tallies(scene) == 1);
  CHECK(erases(scene.happened.back()) == Erases::people);
  CHECK(scene.refused(TakeBackClosing{}) == Reason::not_closing);
}

TEST_CASE("erasing now does not wait") {
  Scene scene = closed();
  scene.does(EraseNow{});
  CHECK_FALSE(scene.room.goodbye);
  CHECK(count_tallies(scene) == 1);
  CHECK(scene.refused(EraseNow{}) == Reason::not_closing);
}

TEST_CASE("a new gathering erases the one that waits, and has none of its people") {
  Scene scene = closed();
  scene.does(evening);
  CHECK_FALSE(scene.room.goodbye);
  CHECK(scene.room.gathering->guests.empty());
  CHECK(count_tallies(scene) == 1);
  CHECK(scene.refused(TakeBackClosing{}) == Reason::not_closing);
}

TEST_CASE("what else needs a gathering is refused while one waits to be erased") {
  const Scene scene = closed();
  CHECK(scene.refused(NextStage{}) == Reason::closing);
  CHECK(scene.refused(CloseGathering{}) == Reason::closing);
  CHECK(scene.refused(NextTurn{}) == Reason::closing);
  CHECK(scene.refused(AdoptPoint{*Point::from("We listen."), {}}) == Reason::closing);
  CHECK(scene.refused(ShowScreen{Screen::gathering}) == Reason::closing);
  CHECK(scene.refused(UndoStep{}) == Reason::nothing_to_undo);
}

TEST_CASE("whom to call can be shown during a goodbye, and stays when it is over") {
  Scene scene = closed();
  scene.does(ShowScreen{Screen::crisis});
  CHECK(screen_on_wall(scene.room) == Screen::crisis);
  time_passes(scene, 30s);
  CHECK(screen_on_wall(scene.room) == Screen::crisis);
}

TEST_CASE("the goodbye cannot be put on the wall when nothing has closed") {
  CHECK(Scene{}.refused(ShowScreen{Screen::goodbye}) == Reason::not_closing);
}

TEST_CASE(
    "whoever signs in during a goodbye is a guest of the day, and of the gathering when it is taken back") {
  Scene scene = closed();
  const Token late = scene.guest();
  CHECK(scene.room.day->guests.size() == 1);
  SECTION("taken back") {
    scene.does(TakeBackClosing{});
    CHECK(scene.room.day->guests.empty());
    CHECK(scene.room.gathering->guests.size() == 3);
    CHECK(scene.room.gathering->coming.came == 3);
  }
  SECTION("erased") {
    time_passes(scene, 30s);
    CHECK(find_guest(scene.room, late) != nullptr);
    CHECK(scene.room.day->coming.came == 1);
  }
}

TEST_CASE("whoever leaves during a goodbye is gone when it is taken back") {
  Scene scene = closed();
  const Token speaker = *scene.room.goodbye->gathering.guests.front().token;
  scene.does(Leave{speaker}).does(TakeBackClosing{});
  CHECK_FALSE(scene.speaking());
  CHECK(find_guest(scene.room, speaker) == nullptr);
}

TEST_CASE("whoever steps out during a goodbye does not speak when it is taken back") {
  Scene scene = closed();
  scene.does(StepOut{*scene.room.goodbye->gathering.guests.front().token}).does(TakeBackClosing{});
  CHECK_FALSE(scene.speaking());
}

TEST_CASE("a token of somebody in a goodbye is not dealt again") {
  Scene scene = closed();
  const Token waiting = *scene.room.goodbye->gathering.guests.front().token;
  for (int i = 0; i < 50; ++i) CHECK(scene.guest() != waiting);
}

TEST_CASE("the café's day is on again behind a goodbye, and stands behind when it is taken back") {
  Scene scene = house_with_grace(30s);
  scene.does(cafe_day).does(evening).does(CloseGathering{});
  CHECK(scene.room.gathering->kind == FormatKind::day);
  CHECK(wall_view(scene.room).screen == Screen::goodbye);
  scene.does(TakeBackClosing{});
  CHECK(scene.room.gathering->title.str() == "Evening");
  REQUIRE(scene.room.day->drop_in);
  CHECK(scene.room.day->drop_in->kind == FormatKind::day);
}

TEST_CASE("a step that was taken during a goodbye is not undone in the gathering that is taken back") {
  Scene scene = house_with_grace(30s);
  scene.does(cafe_day)
      .does(evening)
      .does(CloseGathering{})
      .does(ShowScreen{Screen::quiet})
      .does(TakeBackClosing{});
  CHECK(scene.refused(UndoStep{}) == Reason::nothing_to_undo);
}

TEST_CASE("a start of the kiosk erases what waits, with the day of the close") {
  Scene scene = closed();
  scene.context.wall_clock = WallClock::unset;
  scene.as(Permission::kiosk).does(WakeRoom{});
  CHECK_FALSE(scene.room.goodbye);
  REQUIRE(count_tallies(scene) == 1);
  CHECK(scene.room.tallies->all.front().date == date_from("2026-11-26"));
}

TEST_CASE("the day's end and forgetting everything wait for no goodbye") {
  Scene scene = closed();
  SECTION("the day ends") {
    scene.context.today = *date_from("2026-11-27");
    time_passes(scene, 1s);
    CHECK_FALSE(scene.room.day);
  }
  SECTION("everything is forgotten") {
    scene.as(Permission::owner).does(ForgetAll{});
  }
  CHECK_FALSE(scene.room.goodbye);
}

TEST_CASE("a gathering that closes by itself has no goodbye") {
  Scene scene = house_with_grace(30s);
  scene.does(evening);
  time_passes(scene, 12h);
  CHECK_FALSE(scene.room.gathering);
  CHECK_FALSE(scene.room.goodbye);
}

TEST_CASE("a format says for itself how long its close can be taken back") {
  Scene scene = house_with_grace(30s);
  House house = *scene.room.house;
  for (Format& format : house.formats) format.closing_grace = 0s;
  scene.as(Permission::kiosk)
      .does(ReadHouse{house})
      .as(Permission::facilitator)
      .does(evening)
      .does(CloseGathering{});
  CHECK_FALSE(scene.room.goodbye);
}

TEST_CASE(
    "of a gathering that was erased its title and numbers that may stay are told, until another begins") {
  Scene scene = closed();
  CHECK_FALSE(scene.room.last_closed);
  scene.does(EraseNow{});
  REQUIRE(scene.room.last_closed);
  CHECK(scene.room.last_closed->title.str() == "Evening");
  CHECK_FALSE(scene.room.last_closed->tally.came);
  CHECK(scene.room.last_closed->tally == scene.room.tallies->all.back());
  CHECK(closed_lately(scene.room, scene.context.now) != nullptr);
  CHECK(closed_lately(scene.room, scene.context.now + look_back_within) == nullptr);
  scene.does(evening);
  CHECK_FALSE(scene.room.last_closed);
}

TEST_CASE("nothing is told of the last gathering once everything is forgotten") {
  Scene scene = closed();
  scene.does(EraseNow{}).as(Permission::owner).does(ForgetAll{});
  CHECK_FALSE(scene.room.last_closed);
}

}  // namespace hearth
