#include "shared/room/wall_view.hpp"

#include <catch2/catch.hpp>

#include "shared/room/floor_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/goodbye_commands.hpp"
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
  for (const Token token : tokens) scene.does(WishRounds{token, RoundsWish::take_turns});
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

namespace {

// A house with one group in its programme today, which names its format.
struct Programmed : Scene {
  explicit Programmed(const char* format) {
    ProgrammeEvent event;
    event.uid = *EventUid::from("group@venue");
    event.title = *Text<120>::from("A group");
    event.format = format_named(format);
    as(Permission::kiosk).does(ReadProgramme{{{event}, {}, {}}}).as(Permission::facilitator);
  }
  Programmed& start() {
    does(StartGathering{format_named("evening"), {}, *EventUid::from("group@venue")});
    return *this;
  }
  [[nodiscard]] bool has_begun() const { return !wall_view(room).begun.empty(); }
  [[nodiscard]] bool is_over() const { return !wall_view(room).over.empty(); }
};

}  // namespace

TEST_CASE("the wall knows which of its events is on here, and which has closed today") {
  Programmed house{"evening"};
  CHECK_FALSE(house.has_begun());
  house.start();
  CHECK(house.has_begun());
  CHECK_FALSE(house.is_over());
  house.does(CloseGathering{});
  CHECK_FALSE(house.has_begun());
  CHECK(house.is_over());
  house.start();
  CHECK_FALSE(house.is_over());
}

TEST_CASE("an event is over while its close can be taken back, and not any more when it is") {
  Programmed house{"evening"};
  house.lets_take_back(std::chrono::seconds{30});
  house.start().does(CloseGathering{});
  CHECK(house.is_over());
  house.does(TakeBackClosing{});
  CHECK_FALSE(house.is_over());
}

TEST_CASE("a day of the café needs no start") {
  CHECK(Programmed{"cafe-day"}.has_begun());
}

TEST_CASE("the wall tells how far the room has got, so that a late press on a handheld does nothing") {
  Scene scene;
  scene.does(StartGathering{format_named("evening"), {}, {}}).stage("circle");
  (void)scene.guest();
  const WallView before = wall_view(scene.room);
  CHECK(before.progress == ProgressOnWall{scene.room.progress.turn, scene.room.progress.stage});
  scene.context.seen = {before.progress.turn, before.progress.stage, {}};
  scene.as(Permission::handheld);
  scene.does(NextTurn{});
  CHECK(scene.refused(NextTurn{}) == Reason::stale);
  scene.does(NextStage{});
  CHECK(scene.refused(NextStage{}) == Reason::stale);
}
