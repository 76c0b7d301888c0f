#include "shared/room/forgetting.hpp"

#include <catch2/catch.hpp>

#include "shared/room/agreement_commands.hpp"
#include "shared/room/floor_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/notes_commands.hpp"
#include "shared/room/timekeeping_commands.hpp"
#include "shared/room/token_blocks_commands.hpp"
#include "tests/room/scene.hpp"

using namespace hearth;

TEST_CASE("only whoever has the machine may have everything forgotten") {
  Scene scene;
  CHECK(scene.refused(ForgetAll{}) == Reason::not_allowed);
  CHECK_FALSE(scene.as(Permission::owner).refused(ForgetAll{}));
}

TEST_CASE("forgetting everything leaves the house and nothing about people") {
  Scene scene;
  const Room empty = Scene{}.room;
  const Token token = scene.guest();
  scene.does(LeaveNote{*NoteText::from("thank you"), {}})
      .does(StartGathering{format_named("all-rules"), Title::from("A group"), {}})
      .does(AdoptPoint{*Point::from("One speaks at a time"), {}})
      .does(RaiseHand{token})
      .does(CloseGathering{});
  scene.guest();
  REQUIRE_FALSE(scene.room.tallies->all.empty());
  scene.as(Permission::owner).does(ForgetAll{});
  CHECK_FALSE(scene.room.day);
  CHECK_FALSE(scene.room.gathering);
  CHECK(scene.room.notes->all.empty());
  CHECK(scene.room.tallies->all.empty());
  CHECK(scene.room.agreements->groups.empty());
  CHECK(scene.room.steps.empty());
  CHECK(scene.room.house == empty.house);
  CHECK(erases(AllForgotten{}) == Erases::people);
}

TEST_CASE("the owner may do what a facilitator may, and no more") {
  Scene scene;
  CHECK_FALSE(scene.as(Permission::owner).refused(StartGathering{format_named("evening"), {}, {}}));
  CHECK(scene.refused(ReserveTokens{1}) == Reason::not_allowed);
  CHECK(scene.refused(PassTime{}) == Reason::not_allowed);
}
