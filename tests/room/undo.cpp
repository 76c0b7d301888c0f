#include "shared/room/undo.hpp"

#include <catch2/catch.hpp>

#include "shared/room/floor_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/undo_commands.hpp"
#include "shared/room/wall_commands.hpp"
#include "tests/room/scene.hpp"

using namespace hearth;
using namespace std::chrono_literals;

TEST_CASE("undo gives the floor back, and keeps the hands that went up since") {
  Scene scene;
  const Token a = scene.guest(), b = scene.guest(), c = scene.guest();
  scene.does(StartGathering{format_named("evening"), {}, {}}).stage("sharing");
  scene.does(RaiseHand{a}).does(RaiseHand{b}).does(NextTurn{}).wait(20s).does(NextTurn{}).does(RaiseHand{c});
  scene.does(UndoStep{});
  CHECK(scene.speaking() == a);
  CHECK(scene.line() == std::vector{b, c});
}

TEST_CASE("an undone clock keeps room time") {
  Scene scene;
  scene.guest();
  scene.guest();
  scene.does(StartGathering{format_named("evening"), {}, {}}).stage("circle");
  scene.does(NextTurn{}).wait(20s).does(NextTurn{}).wait(10s).does(UndoStep{});
  CHECK(scene.room.gathering->floor.turn->clock.elapsed(scene.context.now) == 30s);
}

TEST_CASE("undo does not bring somebody back who has gone") {
  Scene scene;
  const Token a = scene.guest();
  scene.does(StartGathering{format_named("evening"), {}, {}}).stage("circle");
  scene.does(NextTurn{}).does(EndTurn{}).does(Leave{a}).does(UndoStep{});
  CHECK_FALSE(scene.room.gathering->floor.turn);
}

TEST_CASE("undo takes the wall's screen and message back") {
  Scene scene;
  scene.does(ShowMessage{*Message::from("Soup is ready")}).does(ShowScreen{Screen::quiet}).does(UndoStep{});
  CHECK(scene.room.wall.chosen == Screen::message);
  CHECK(scene.room.wall.message.str() == "Soup is ready");
  scene.does(UndoStep{});
  CHECK(scene.room.wall == Wall{});
  CHECK(scene.refused(UndoStep{}) == Reason::nothing_to_undo);
}

TEST_CASE("twenty steps are kept, not more") {
  Scene scene;
  scene.does(StartGathering{format_named("evening"), {}, {}});
  for (int i = 0; i < 30; ++i) scene.does(LengthenStage{1min});
  CHECK(scene.room.steps.size() == steps_max);
  for (std::size_t i = 0; i < steps_max; ++i) scene.does(UndoStep{});
  CHECK(scene.refused(UndoStep{}) == Reason::nothing_to_undo);
  CHECK(scene.room.gathering->agenda.stage().planned == 15min);
}

TEST_CASE("undo never crosses a start or a close") {
  Scene scene;
  scene.does(ShowScreen{Screen::quiet}).does(StartGathering{format_named("evening"), {}, {}});
  CHECK(scene.refused(UndoStep{}) == Reason::nothing_to_undo);
  scene.does(NextStage{}).does(CloseGathering{});
  CHECK(scene.refused(UndoStep{}) == Reason::nothing_to_undo);
}

TEST_CASE("what a guest pressed at the door is no step") {
  Scene scene;
  const Token a = scene.guest();
  scene.does(StartGathering{format_named("evening"), {}, {}}).stage("circle");
  const std::size_t steps = scene.room.steps.size();
  scene.as(Permission::sign_in).does(Pass{a});
  CHECK(scene.room.steps.size() == steps);
}

TEST_CASE("the steps are known by the commands they take back") {
  Scene scene;
  scene.does(ShowScreen{Screen::crisis});
  REQUIRE(scene.room.step_names.size() == 1);
  CHECK(scene.room.step_names.front().str() == "wall.show");
}
