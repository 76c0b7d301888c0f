#include "shared/room/bell.hpp"

#include <catch2/catch.hpp>

#include "shared/room/bell_commands.hpp"
#include "shared/room/floor_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/house_commands.hpp"
#include "shared/room/pairs_commands.hpp"
#include "shared/room/undo_commands.hpp"
#include "tests/room/scene.hpp"

using namespace hearth;
using namespace std::chrono_literals;

namespace {

// The house of a scene, with a bell.
Scene with_bell() {
  Scene scene;
  House house = *scene.room.house;
  house.venue.bell = {40, {BellOccasion::beginning}};
  scene.as(Permission::kiosk).does(ReadHouse{house}).as(Permission::facilitator);
  return scene;
}

// Somebody's three minutes run in the circle.
Scene in_a_turn() {
  Scene scene = with_bell();
  scene.guest();
  scene.does(StartGathering{format_named("evening"), {}, {}}).does(NextStage{}).does(NextTurn{});
  return scene;
}

}  // namespace

TEST_CASE("where the venue has no bell, none is rung") {
  Scene scene;
  CHECK(scene.refused(RingBell{}) == Reason::no_bell);
  scene.does(StartGathering{format_named("evening"), {}, {}});
  CHECK(scene.refused(SetTurnBell{TurnBell::rings}) == Reason::no_bell);
}

TEST_CASE("the bell is rung by a facilitator or a handheld, with a gathering or without") {
  Scene scene = with_bell();
  scene.does(RingBell{});
  CHECK(wall_view(scene.room).bell.rung == 1);
  scene.wait(1min).as(Permission::handheld).does(RingBell{});
  CHECK(wall_view(scene.room).bell.rung == 2);
  CHECK(scene.as(Permission::sign_in).refused(RingBell{}) == Reason::not_allowed);
}

TEST_CASE("a second press while it sounds rings no second bell") {
  Scene scene = with_bell();
  scene.does(RingBell{}).wait(2s).does(RingBell{});
  CHECK(wall_view(scene.room).bell.rung == 1);
  scene.wait(2s).does(RingBell{});
  CHECK(wall_view(scene.room).bell.rung == 2);
}

TEST_CASE("the end of somebody's time is heard only where the group wants it, and undo takes that back") {
  Scene scene = in_a_turn();
  CHECK_FALSE(turn_bell_at(scene.room));
  const Instant began = scene.context.now;
  scene.wait(1min).does(SetTurnBell{TurnBell::rings});
  CHECK(turn_bell_at(scene.room) == began + 3min);
  CHECK(wall_view(scene.room).bell.turn_over == began + 3min);
  scene.does(UndoStep{});
  CHECK_FALSE(turn_bell_at(scene.room));
}

TEST_CASE("time that was added, clocks that stand and a clock that is off put the bell off") {
  Scene scene = in_a_turn();
  scene.does(SetTurnBell{TurnBell::rings});
  const Instant began = scene.context.now;
  scene.does(GiveMoreTime{60s});
  CHECK(turn_bell_at(scene.room) == began + 4min);
  scene.wait(1min).does(PauseGathering{});
  CHECK_FALSE(turn_bell_at(scene.room));
  scene.wait(1min).does(ResumeGathering{});
  CHECK(turn_bell_at(scene.room) == began + 5min);
  scene.does(StopClock{});
  CHECK_FALSE(turn_bell_at(scene.room));
}

TEST_CASE("each half of a pair is heard, and what is untimed never is") {
  Scene scene = with_bell();
  scene.guest();
  scene.guest();
  scene.does(StartGathering{format_named("all-rules"), {}, {}})
      .does(SetTurnBell{TurnBell::rings})
      .stage("piece");
  scene.does(NextTurn{});
  CHECK_FALSE(turn_bell_at(scene.room));
  scene.stage("pairs").does(DrawPairs{}).does(ShowPairs{}).does(SwapPairs{});
  CHECK(turn_bell_at(scene.room) == scene.context.now + 2min);
  scene.does(SwapPairs{}).does(SwapPairs{});
  CHECK_FALSE(turn_bell_at(scene.room));
}

TEST_CASE("what a group wanted to hear goes with its gathering") {
  Scene scene = in_a_turn();
  scene.does(SetTurnBell{TurnBell::rings}).does(CloseGathering{});
  scene.does(StartGathering{format_named("evening"), {}, {}});
  CHECK(scene.room.gathering->agenda.turn_bell == TurnBell::silent);
}
