#include "shared/room/floor.hpp"

#include <catch2/catch.hpp>

#include "shared/room/floor_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "tests/room/scene.hpp"

using namespace hearth;
using namespace std::chrono_literals;
using Tokens = std::vector<Token>;

namespace {

struct InStage : Scene {
  Token a = guest(), b = guest(), c = guest();
  explicit InStage(std::string_view at) {
    does(StartGathering{format_named("evening"), {}, {}});
    stage(at);
  }
};

}  // namespace

TEST_CASE("a circle goes round in the order in which people came") {
  InStage scene{"circle"};
  CHECK(scene.line() == Tokens{scene.a, scene.b, scene.c});
  scene.does(NextTurn{});
  CHECK(scene.speaking() == scene.a);
  CHECK(scene.line() == Tokens{scene.b, scene.c});
  scene.does(NextTurn{}).does(NextTurn{});
  CHECK(scene.speaking() == scene.c);
  CHECK(scene.line().empty());
}

TEST_CASE("after the last of a circle the floor is open, and nobody is made to speak twice") {
  InStage scene{"circle"};
  scene.does(NextTurn{}).does(NextTurn{}).does(NextTurn{}).does(NextTurn{});
  CHECK_FALSE(scene.speaking());
  CHECK(scene.refused(NextTurn{}) == Reason::nobody_waiting);
}

TEST_CASE("whoever passes in a circle is asked once more at the end of the round") {
  InStage scene{"circle"};
  scene.does(Pass{});
  CHECK(scene.line() == Tokens{scene.b, scene.c, scene.a});
  scene.does(NextTurn{}).does(NextTurn{}).does(NextTurn{});
  CHECK(scene.speaking() == scene.a);
  scene.does(Pass{});
  CHECK(scene.line().empty());
}

TEST_CASE("a new round asks everybody again, those who passed as well") {
  InStage scene{"circle"};
  scene.does(Pass{}).does(NextTurn{}).does(StartRound{});
  CHECK_FALSE(scene.speaking());
  CHECK(scene.line() == Tokens{scene.a, scene.b, scene.c});
}

TEST_CASE("a guest can pass from the door without being next") {
  InStage scene{"circle"};
  scene.as(Permission::sign_in).does(Pass{scene.b});
  CHECK(scene.line() == Tokens{scene.a, scene.c, scene.b});
}

TEST_CASE("hands are served in the order in which they went up") {
  InStage scene{"sharing"};
  scene.does(RaiseHand{scene.c}).does(RaiseHand{scene.a});
  CHECK(scene.line() == Tokens{scene.c, scene.a});
  scene.does(NextTurn{});
  CHECK(scene.speaking() == scene.c);
  CHECK(scene.line() == Tokens{scene.a});
}

TEST_CASE("a hand that was served is down, and goes up again behind the others") {
  InStage scene{"sharing"};
  scene.does(RaiseHand{scene.a}).does(RaiseHand{scene.b}).does(NextTurn{}).does(NextTurn{});
  scene.does(RaiseHand{scene.c}).does(RaiseHand{scene.a});
  CHECK(scene.line() == Tokens{scene.c, scene.a});
}

TEST_CASE("a lowered hand leaves the line") {
  InStage scene{"sharing"};
  scene.does(RaiseHand{scene.a}).does(RaiseHand{scene.b}).does(LowerHand{scene.a});
  CHECK(scene.line() == Tokens{scene.b});
  CHECK(scene.refused(LowerHand{scene.a}) == Reason::no_hand);
}

TEST_CASE("whoever leaves goes from the line and from the floor") {
  InStage scene{"sharing"};
  scene.does(RaiseHand{scene.a}).does(RaiseHand{scene.b}).does(NextTurn{});
  scene.does(Leave{scene.a});
  CHECK_FALSE(scene.speaking());
  scene.does(Leave{scene.b});
  CHECK(scene.line().empty());
}

TEST_CASE("the facilitator can give the floor to anybody, out of turn") {
  InStage scene{"circle"};
  scene.does(ChooseSpeaker{scene.c});
  CHECK(scene.speaking() == scene.c);
  CHECK(scene.line() == Tokens{scene.a, scene.b});
  CHECK(scene.refused(ChooseSpeaker{scene.c}) == Reason::already_speaking);
}

TEST_CASE("somebody who did not sign in can have the floor") {
  Scene scene;
  scene.does(StartGathering{format_named("evening"), {}, {}}).stage("sharing").does(ChooseSomeone{});
  REQUIRE(scene.room.gathering->floor.turn);
  CHECK_FALSE(scene.speaking());
  scene.does(EndTurn{}).does(ChooseSomeone{});
  CHECK(scene.room.gathering->floor.turn);
  CHECK(queue(*scene.room.gathering).empty());
}

TEST_CASE("after done nobody speaks until somebody is given the floor") {
  InStage scene{"circle"};
  scene.does(NextTurn{}).does(EndTurn{});
  CHECK_FALSE(scene.speaking());
  CHECK(scene.line() == Tokens{scene.b, scene.c});
  CHECK(scene.refused(EndTurn{}) == Reason::nobody_speaking);
}

TEST_CASE("more time lengthens the turn that is on, up to a limit") {
  InStage scene{"circle"};
  scene.does(NextTurn{}).does(GiveMoreTime{60s});
  CHECK(scene.room.gathering->floor.turn->limit == 4min);
  CHECK(scene.refused(GiveMoreTime{0s}) == Reason::wrong_type);
  CHECK(scene.refused(GiveMoreTime{-5s}) == Reason::wrong_type);
  CHECK(scene.refused(GiveMoreTime{2h}) == Reason::wrong_type);
  scene.does(GiveMoreTime{1h});
  CHECK(scene.refused(GiveMoreTime{1h}) == Reason::too_large);
}

TEST_CASE("no clock takes the time away until the stage ends") {
  InStage scene{"circle"};
  scene.does(NextTurn{}).does(StopClock{});
  CHECK(scene.refused(StopClock{}) == Reason::clock_already_off);
  CHECK(scene.refused(GiveMoreTime{60s}) == Reason::no_time_limit);
  scene.does(NextTurn{});
  CHECK_FALSE(wall_view(scene.room).gathering->turn->clock);
  scene.does(NextStage{}).does(PreviousStage{}).does(NextTurn{});
  CHECK(wall_view(scene.room).gathering->turn->clock);
}

TEST_CASE("a floor that is not there is named") {
  Scene scene;
  const Token token = scene.guest();
  CHECK(scene.refused(NextTurn{}) == Reason::no_gathering);
  CHECK(scene.refused(RaiseHand{token}) == Reason::no_gathering);
  scene.does(StartGathering{format_named("evening"), {}, {}});
  const auto command =
      GENERATE_COPY(values<Command>({NextTurn{}, EndTurn{}, Pass{}, StopClock{}, StartRound{},
                                     ChooseSomeone{}, ChooseSpeaker{token}, GiveMoreTime{60s}}));
  CHECK(scene.refused(command) == Reason::no_floor);
}

TEST_CASE("a hand can go up before its stage has come") {
  InStage scene{"welcome"};
  scene.does(RaiseHand{scene.b}).stage("sharing");
  CHECK(scene.line() == Tokens{scene.b});
}

TEST_CASE("the tablet at the door learns nothing from an unknown token") {
  InStage scene{"sharing"};
  const Token absent = dealt(1, 0) == scene.a ? dealt(1, 1) : dealt(1, 0);
  const auto command =
      GENERATE_COPY(values<Command>({RaiseHand{absent}, LowerHand{absent}, Leave{absent}, Pass{absent}}));
  CHECK(scene.refused(command) == Reason::unknown_token);
  const Decision at_the_door = scene.as(Permission::sign_in).ask(command);
  CHECK_FALSE(at_the_door.refused);
  CHECK(at_the_door.events.empty());
}

TEST_CASE("the tablet at the door learns nothing from a known token either") {
  InStage scene{"sharing"};
  scene.as(Permission::sign_in).does(RaiseHand{scene.a});
  CHECK_FALSE(scene.refused(RaiseHand{scene.a}));
  CHECK_FALSE(scene.refused(LowerHand{scene.b}));
}
