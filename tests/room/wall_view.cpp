#include "shared/room/wall_view.hpp"

#include <catch2/catch.hpp>

#include "shared/room/floor_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/programme_commands.hpp"
#include "tests/room/scene.hpp"

using namespace hearth;

namespace {

ProgrammeEvent event_for(Audience audience, std::string_view uid) {
  ProgrammeEvent event;
  event.uid = *EventUid::from(uid);
  event.audience = audience;
  return event;
}

}  // namespace

TEST_CASE("a private event never reaches the wall") {
  Scene scene;
  const Programme programme{
      {event_for(Audience::open, "a"), event_for(Audience::closed, "b"), event_for(Audience::ask_first, "c")},
      {}};
  scene.as(Permission::kiosk).does(ReadProgramme{programme});
  const WallView view = wall_view(scene.room);
  REQUIRE(view.events.size() == 2);
  CHECK(view.events[0].uid.str() == "a");
  CHECK(view.events[1].uid.str() == "c");
}

TEST_CASE("a complaint about a file reaches the wall as a fact only") {
  Scene scene;
  const Programme programme{{}, {Complaint{*Text<200>::from("groups.ics:4"), *Text<280>::from("no start")}}};
  scene.as(Permission::kiosk).does(ReadProgramme{programme});
  CHECK(wall_view(scene.room).programme_incomplete);
}

TEST_CASE("nothing on the wall changes when somebody signs in or leaves") {
  Scene scene;
  const WallView before = wall_view(scene.room);
  const Token token = scene.guest();
  CHECK(wall_view(scene.room) == before);
  scene.does(Leave{token});
  CHECK(wall_view(scene.room) == before);
}

TEST_CASE("nor in a gathering that goes by raised hands") {
  Scene scene;
  scene.does(StartGathering{format_named("evening"), {}, {}}).stage("sharing");
  const WallView before = wall_view(scene.room);
  const Token token = scene.guest();
  CHECK(wall_view(scene.room) == before);
  scene.does(Leave{token});
  CHECK(wall_view(scene.room) == before);
}

TEST_CASE("the wall names who speaks and the next two, nobody else") {
  Scene scene;
  std::vector<Token> tokens;
  for (int i = 0; i < 6; ++i) tokens.push_back(scene.guest());
  scene.does(StartGathering{format_named("evening"), {}, {}}).stage("circle").does(NextTurn{});
  const GatheringOnWall shown = *wall_view(scene.room).gathering;
  CHECK(shown.turn->guest.token == tokens[0]);
  REQUIRE(shown.next.size() == 2);
  CHECK(shown.next[0].token == tokens[1]);
  CHECK(shown.next[1].token == tokens[2]);
}

TEST_CASE("the time of a turn is on the wall only where the group has it shown") {
  Scene scene;
  const Token token = scene.guest();
  scene.does(StartGathering{format_named("evening"), {}, {}}).stage("circle").does(NextTurn{});
  CHECK(wall_view(scene.room).gathering->turn->clock);
  scene.stage("sharing").does(RaiseHand{token}).does(NextTurn{});
  CHECK_FALSE(wall_view(scene.room).gathering->turn->clock);
  CHECK_FALSE(wall_view(scene.room).gathering->turn->limit);
}

TEST_CASE("facilitators' programs are not told which tokens come next") {
  Scene scene;
  scene.guest();
  CHECK(scene.room.day->deck_seed != 0);
  CHECK(published(scene.room).day->deck_seed == 0);
  scene.room.day->deck_order = DeckOrder::first_list;
  CHECK(published(scene.room).day->deck_order == DeckOrder::all_pairs);
}
