#include "shared/room/gathering.hpp"

#include <catch2/catch.hpp>

#include "shared/room/floor_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/programme_commands.hpp"
#include "tests/room/scene.hpp"

using namespace hearth;
using namespace std::chrono_literals;

namespace {
const StartGathering evening{format_named("evening"), {}, {}};
const StartGathering cafe_day{format_named("cafe-day"), {}, {}};
}  // namespace

TEST_CASE("a gathering starts at its first stage with its clock running") {
  Scene scene;
  scene.does(evening);
  REQUIRE(scene.room.gathering);
  CHECK(scene.room.gathering->title.str() == "Evening");
  CHECK(scene.room.gathering->agenda.stage().name.str() == "welcome");
  CHECK(scene.room.gathering->agenda.clock.elapsed(scene.context.now + 5s) == 5s);
}

TEST_CASE("a title given at the start stands for the format's") {
  Scene scene;
  scene.does(StartGathering{format_named("evening"), *Title::from("Grief group"), {}});
  CHECK(scene.room.gathering->title.str() == "Grief group");
}

TEST_CASE("a second gathering is refused while one is on") {
  Scene scene;
  scene.does(evening);
  CHECK(scene.refused(evening) == Reason::gathering_running);
  CHECK(scene.refused(cafe_day) == Reason::gathering_running);
}

TEST_CASE("what cannot be started is named") {
  Scene scene;
  CHECK(scene.refused(StartGathering{format_named("unheard-of"), {}, {}}) == Reason::unknown_format);
  CHECK(scene.refused(StartGathering{format_named("evening"), {}, *EventUid::from("nobody@home")}) ==
        Reason::unknown_event);
}

TEST_CASE("started from the programme it carries the event's title and end") {
  Scene scene;
  ProgrammeEvent event;
  event.uid = *EventUid::from("circle@lantern");
  event.title = *Text<120>::from("Thursday circle");
  event.end = *local_time_from("2026-11-26T20:30:00+00:00");
  scene.as(Permission::kiosk).does(ReadProgramme{Programme{{event}, {}}}).as(Permission::facilitator);
  scene.does(StartGathering{format_named("evening"), {}, event.uid});
  CHECK(scene.room.gathering->title.str() == "Thursday circle");
  CHECK(wall_view(scene.room).gathering->until == event.end);
}

TEST_CASE("stages go on and back, and end where they end") {
  Scene scene;
  scene.does(evening);
  CHECK(scene.refused(PreviousStage{}) == Reason::no_previous_stage);
  scene.does(NextStage{}).does(PreviousStage{});
  CHECK(scene.room.gathering->agenda.present == 0);
  scene.stage("closing");
  CHECK(scene.refused(NextStage{}) == Reason::no_next_stage);
}

TEST_CASE("a new stage ends the turn and starts its own clock") {
  Scene scene;
  scene.guest();
  scene.does(evening).stage("circle").does(NextTurn{}).wait(40s).does(NextStage{});
  CHECK_FALSE(scene.room.gathering->floor.turn);
  CHECK(scene.room.gathering->agenda.clock.elapsed(scene.context.now) == 0s);
}

TEST_CASE("a pause stops the clocks of stage and turn together") {
  Scene scene;
  scene.guest();
  scene.does(evening).stage("circle").does(NextTurn{}).wait(20s).does(PauseGathering{}).wait(10min);
  const Gathering& gathering = *scene.room.gathering;
  CHECK(gathering.agenda.clock.elapsed(scene.context.now) == 20s);
  CHECK(gathering.floor.turn->clock.elapsed(scene.context.now) == 20s);
  CHECK(scene.refused(PauseGathering{}) == Reason::already_paused);
  scene.does(ResumeGathering{}).wait(5s);
  CHECK(gathering.floor.turn->clock.elapsed(scene.context.now) == 25s);
  CHECK(scene.refused(ResumeGathering{}) == Reason::not_paused);
}

TEST_CASE("a turn that starts in a pause waits for the room to go on") {
  Scene scene;
  scene.guest();
  scene.does(evening).stage("circle").does(PauseGathering{}).does(NextTurn{}).wait(1min);
  CHECK(scene.room.gathering->floor.turn->clock.elapsed(scene.context.now) == 0s);
  scene.does(ResumeGathering{}).wait(1s);
  CHECK(scene.room.gathering->floor.turn->clock.elapsed(scene.context.now) == 1s);
}

TEST_CASE("a lengthened stage moves the planned end") {
  Scene scene;
  scene.does(evening);
  CHECK(scene.room.gathering->agenda.due == scene.room.gathering->agenda.began + 70min);
  scene.does(LengthenStage{10min});
  CHECK(scene.room.gathering->agenda.due == scene.room.gathering->agenda.began + 80min);
  CHECK(scene.refused(LengthenStage{0min}) == Reason::wrong_type);
  CHECK(scene.refused(LengthenStage{241min}) == Reason::wrong_type);
}

TEST_CASE("everybody who came before the start is in the gathering") {
  Scene scene;
  scene.guest();
  scene.guest();
  scene.does(evening);
  CHECK(scene.room.gathering->guests.size() == 2);
  CHECK(scene.room.day->guests.empty());
}

TEST_CASE("a close erases everything about single guests") {
  Scene scene;
  const Token token = scene.guest();
  scene.does(evening).stage("circle").does(NextTurn{}).does(CloseGathering{});
  CHECK_FALSE(scene.room.gathering);
  CHECK(find_guest(scene.room, token) == nullptr);
  CHECK(scene.room.steps.empty());
  CHECK(scene.room.wall == Wall{});
  CHECK(scene.refused(CloseGathering{}) == Reason::no_gathering);
}

TEST_CASE("a gathering can run inside the café's day, which resumes afterwards") {
  Scene scene;
  scene.does(cafe_day);
  const Token visitor = scene.guest();
  scene.does(evening);
  const Token member = scene.guest();
  CHECK(scene.room.gathering->guests.size() == 1);
  scene.stage("sharing").does(RaiseHand{visitor});
  CHECK(scene.room.gathering->guests.size() == 2);
  const Token stayed_outside = [&] {
    scene.does(CloseGathering{});
    return scene.guest();
  }();
  REQUIRE(scene.room.gathering);
  CHECK(scene.room.gathering->kind == FormatKind::day);
  CHECK(find_guest(scene.room, visitor) == nullptr);
  CHECK(find_guest(scene.room, member) == nullptr);
  CHECK(find_guest(scene.room, stayed_outside) != nullptr);
}

TEST_CASE("commands of a gathering need one") {
  Scene scene;
  const auto command = GENERATE(values<Command>({NextStage{}, PreviousStage{}, LengthenStage{5min},
                                                 PauseGathering{}, ResumeGathering{}, CloseGathering{}}));
  CHECK(scene.refused(command) == Reason::no_gathering);
}

TEST_CASE("a stale press is refused and does nothing") {
  Scene scene;
  scene.guest();
  scene.guest();
  scene.does(evening).stage("circle");
  scene.context.seen = Seen{scene.room.progress.turn, scene.room.progress.stage, scene.room.progress.step};
  scene.does(NextTurn{});
  CHECK(scene.refused(NextTurn{}) == Reason::stale);
  CHECK_FALSE(scene.refused(NextStage{}));
  scene.context.seen.turn = scene.room.progress.turn;
  CHECK_FALSE(scene.refused(NextTurn{}));
}

TEST_CASE("two tablets that start a gathering together start one") {
  Scene scene;
  scene.context.seen.stage = scene.room.progress.stage;
  scene.does(cafe_day);
  CHECK(scene.refused(evening) == Reason::stale);
}
