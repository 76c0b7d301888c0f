// Going round the circle by places, and by the words of those who have said where they sit.
#include <catch2/catch.hpp>

#include "shared/room/closing.hpp"
#include "shared/room/floor_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/line.hpp"
#include "shared/room/seats.hpp"
#include "shared/room/seats_commands.hpp"
#include "shared/room/undo_commands.hpp"
#include "tests/room/scene.hpp"

using namespace hearth;
using namespace std::chrono_literals;

namespace {

// In the stage of all rules that goes round by places: equal shares of 12 minutes.
struct Circle : Scene {
  std::vector<Token> tokens;

  explicit Circle(int guests, std::uint32_t people = 0) {
    for (int i = 0; i < guests; ++i) tokens.push_back(guest());
    does(StartGathering{format_named("all-rules"), {}, {}}).stage("seats");
    if (people > 0) does(CountPeople{people});
  }
  // Goes on until nobody is left, at most `most` times; says how many turns that were.
  int turns_until_over(int most) {
    int turns = 0;
    while (turns < most) {
      tries(NextTurn{});
      if (!room.gathering->floor.turn) break;
      ++turns;
    }
    return turns;
  }
  [[nodiscard]] std::optional<Duration> limit() const { return room.gathering->floor.turn->limit; }
  [[nodiscard]] std::size_t members() const { return room.gathering->guests.size(); }
};

}  // namespace

TEST_CASE("the circle goes round by places, and each place has its share") {
  Circle circle{4};
  circle.does(NextTurn{});
  CHECK_FALSE(circle.speaking().has_value());
  CHECK(circle.limit() == 3min);
  circle.wait(3min).does(NextTurn{});
  CHECK(circle.limit() == 3min);
  CHECK(turns_left(*circle.room.gathering) == 2);
}

TEST_CASE("a round is over when as many have spoken as are here, signed in or not") {
  CHECK(Circle{4}.turns_until_over(20) == 4);
  CHECK(Circle{4, 6}.turns_until_over(20) == 6);
  CHECK(Circle{0, 3}.turns_until_over(20) == 3);
}

TEST_CASE("where nobody knows how many are here, the next place can always be given the floor") {
  CHECK(Circle{0}.turns_until_over(20) == 20);
}

TEST_CASE("a second round goes to the same places, and adds nobody") {
  Circle circle{4};
  circle.turns_until_over(20);
  const std::size_t members = circle.members();
  circle.does(StartRound{});
  CHECK(circle.turns_until_over(20) == 4);
  CHECK(circle.members() == members);
}

TEST_CASE("a place that passes is asked again at the end of the round, and sits it out after that") {
  Circle circle{3};
  circle.does(NextTurn{}).does(Pass{}).does(NextTurn{}).does(NextTurn{});
  CHECK(turns_left(*circle.room.gathering) == 1);
  circle.does(NextTurn{}).does(Pass{});
  CHECK(turns_left(*circle.room.gathering) == 0);
  CHECK(circle.refused(NextTurn{}) == Reason::nobody_waiting);
}

TEST_CASE("a touch on somebody's words takes one of the places") {
  Circle circle{4};
  circle.does(ChooseSpeaker{circle.tokens[2]});
  CHECK(circle.speaking() == circle.tokens[2]);
  CHECK(turns_left(*circle.room.gathering) == 3);
  CHECK(circle.limit() == 3min);
}

TEST_CASE("those who have said where they sit come in that order, the others behind them as places") {
  Circle circle{4};
  circle.does(SeatNext{circle.tokens[3]}).does(SeatNext{circle.tokens[1]});
  CHECK(circle.line() == std::vector{circle.tokens[3], circle.tokens[1]});
  circle.does(NextTurn{});
  CHECK(circle.speaking() == circle.tokens[3]);
  circle.does(NextTurn{}).does(NextTurn{});
  CHECK_FALSE(circle.speaking().has_value());
  CHECK(turns_left(*circle.room.gathering) == 1);
}

TEST_CASE("touched again, somebody sits last, and undo and forgetting take seats back") {
  Circle circle{3};
  circle.does(SeatNext{circle.tokens[0]}).does(SeatNext{circle.tokens[1]}).does(SeatNext{circle.tokens[0]});
  CHECK(circle.line() == std::vector{circle.tokens[1], circle.tokens[0]});
  circle.does(UndoStep{});
  CHECK(circle.line() == std::vector{circle.tokens[0], circle.tokens[1]});
  circle.does(ForgetSeats{});
  CHECK(circle.line().empty());
  CHECK(circle.ask(ForgetSeats{}).events.empty());
}

TEST_CASE("whoever leaves, listens or has stepped out has no seat in the round") {
  Circle circle{4};
  for (const Token token : circle.tokens) circle.does(SeatNext{token});
  circle.does(Leave{circle.tokens[0]}).does(OnlyListen{circle.tokens[1]}).does(StepOut{circle.tokens[2]});
  CHECK(circle.line() == std::vector{circle.tokens[3]});
  circle.does(ComeBack{circle.tokens[2]});
  CHECK(circle.line() == std::vector{circle.tokens[2], circle.tokens[3]});
  CHECK(circle.refused(SeatNext{circle.tokens[1]}) == Reason::not_taking_part);
}

TEST_CASE("told seats hold for the next part that goes round") {
  Circle circle{3};
  circle.does(SeatNext{circle.tokens[2]}).does(SkipStage{6}).does(SkipStage{7});
  CHECK(circle.line() == std::vector{circle.tokens[2]});
}

TEST_CASE("a talking piece goes on for ever, to no more places than people") {
  Circle circle{3};
  circle.room.gathering->agenda.stages.at(2).order = RoundOrder::seats;
  circle.does(SkipStage{2});
  for (int i = 0; i < 20; ++i) circle.does(PassPiece{});
  CHECK(circle.members() == 6);
  const GuestId holder = circle.room.gathering->floor.turn->guest;
  circle.does(Pass{});
  REQUIRE(circle.room.gathering->floor.turn);
  CHECK(circle.room.gathering->floor.turn->guest != holder);
}

TEST_CASE("a talking piece goes round those who said where they sit") {
  Circle circle{3};
  circle.room.gathering->agenda.stages.at(2).order = RoundOrder::seats;
  for (const std::size_t who : {2U, 0U, 1U}) circle.does(SeatNext{circle.tokens[who]});
  circle.does(SkipStage{2});
  std::vector<std::optional<Token>> held;
  for (int i = 0; i < 4; ++i) {
    circle.does(PassPiece{});
    held.push_back(circle.speaking());
  }
  CHECK(held == std::vector<std::optional<Token>>{circle.tokens[2], circle.tokens[0], circle.tokens[1],
                                                  circle.tokens[2]});
}

TEST_CASE("what is missing before the closing counts places, not only those in line") {
  Circle circle{0, 30};
  circle.wait(100min).does(SetTurnTime{TimeRule::fixed, 120s, {}});
  CHECK(missing_before_closing(*circle.room.gathering, circle.context.now).value_or(0ms) > 30min);
}
