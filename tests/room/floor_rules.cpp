// The rules of the floor beyond circle and raised hands, and who takes part.
#include <catch2/catch.hpp>

#include "shared/room/floor_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/line.hpp"
#include "shared/room/undo_commands.hpp"
#include "tests/room/scene.hpp"

using namespace hearth;
using namespace std::chrono_literals;

namespace {

struct Group : Scene {
  std::vector<Token> tokens;

  explicit Group(const char* stage_name, int guests = 4) {
    for (int i = 0; i < guests; ++i) tokens.push_back(guest());
    does(StartGathering{format_named("all-rules"), {}, {}}).stage(stage_name);
  }
  Group& hand(std::size_t who) {
    does(RaiseHand{tokens.at(who)});
    return *this;
  }
  Group& speaks_for(Duration time) {
    does(NextTurn{}).wait(time);
    return *this;
  }
  [[nodiscard]] std::optional<Duration> limit() const { return room.gathering->floor.turn->limit; }
};

}  // namespace

TEST_CASE("step up, step back: who has not spoken comes before who has, but not before whom the wall shows") {
  Group group{"sharing"};
  for (const std::size_t who : {0U, 1U, 2U}) group.hand(who).speaks_for(1min).does(EndTurn{});
  group.hand(0).hand(1).hand(2);
  CHECK(group.line() == std::vector{group.tokens[0], group.tokens[1], group.tokens[2]});
  group.hand(3);
  CHECK(group.line() == std::vector{group.tokens[0], group.tokens[3], group.tokens[1], group.tokens[2]});
}

TEST_CASE("how many keep their place in the line is the format's to say") {
  Group group{"sharing"};
  const auto line_when_kept = [&](std::uint32_t kept) {
    Group again{"sharing"};
    again.room.gathering->next_kept = kept;
    for (const std::size_t who : {0U, 1U, 2U}) again.hand(who).speaks_for(1min).does(EndTurn{});
    again.hand(0).hand(1).hand(2).hand(3);
    return again.line();
  };
  const auto& who = group.tokens;
  CHECK(line_when_kept(0) == std::vector{who[3], who[0], who[1], who[2]});
  CHECK(line_when_kept(2) == std::vector{who[0], who[1], who[3], who[2]});
}

TEST_CASE("of those who spoke as often, who spoke less long comes first") {
  Group group{"sharing"};
  group.hand(0).speaks_for(5min).does(EndTurn{});
  group.hand(1).speaks_for(3min).does(EndTurn{});
  group.hand(2).speaks_for(1min).does(EndTurn{});
  group.hand(3).hand(0).hand(1).hand(2);
  CHECK(group.line() == std::vector{group.tokens[3], group.tokens[2], group.tokens[1], group.tokens[0]});
}

TEST_CASE("a few seconds more or less do not undo the order of asking") {
  Group group{"sharing"};
  group.room.gathering->next_kept = 0;
  group.hand(0).speaks_for(1min + 50s).does(EndTurn{});
  group.hand(1).speaks_for(20s).does(EndTurn{});
  group.hand(2).speaks_for(2min + 1s).does(EndTurn{});
  group.hand(2).hand(0).hand(1).hand(3);
  CHECK(group.line() == std::vector{group.tokens[3], group.tokens[0], group.tokens[1], group.tokens[2]});
}

TEST_CASE("a speaker may ask for another turn, and has it behind the others") {
  Group group{"replies"};
  group.hand(0).does(NextTurn{});
  group.hand(1).hand(0);
  CHECK(group.line() == std::vector{group.tokens[1]});
  group.does(NextTurn{});
  CHECK(group.line() == std::vector{group.tokens[0]});
}

TEST_CASE("a shared stage gives everybody the same, and what one leaves goes to the others") {
  Group group{"sharing"};
  group.hand(0).speaks_for(2min);
  CHECK(group.limit() == 5min);
  group.hand(1).speaks_for(6min);
  CHECK(group.limit() == 6min);
  group.hand(2).does(NextTurn{});
  CHECK(group.limit() == 6min);
}

TEST_CASE("a share changes only between turns, and is never shorter than the group's shortest") {
  Group group{"sharing"};
  group.hand(0).does(NextTurn{});
  const auto before = group.limit();
  group.guest();
  CHECK(group.limit() == before);
  group.hand(1).wait(19min + 50s).does(NextTurn{});
  CHECK(group.limit() == 30s);
}

TEST_CASE("people who did not sign in have their share when the facilitator counts them") {
  Group group{"sharing", 2};
  group.hand(0).does(CountPeople{10}).does(NextTurn{});
  CHECK(group.limit() == 2min);
}

TEST_CASE("the talking piece goes to the next seat, or to whom its holder chooses") {
  Group group{"piece"};
  group.does(NextTurn{});
  CHECK(group.speaking() == group.tokens[0]);
  group.as(Permission::talking_piece).does(PassPiece{});
  CHECK(group.speaking() == group.tokens[1]);
  group.as(Permission::facilitator);
  group.does(PassPiece{group.tokens[3]});
  CHECK(group.speaking() == group.tokens[3]);
  group.does(PassPiece{});
  CHECK(group.speaking() == group.tokens[0]);
  CHECK(group.limit() == std::nullopt);
}

TEST_CASE("whoever passes hands the piece on, and it goes on behind whoever has gone") {
  Group group{"piece"};
  group.does(NextTurn{}).does(Pass{});
  CHECK(group.speaking() == group.tokens[1]);
  group.does(Leave{group.tokens[1]}).does(NextTurn{});
  CHECK(group.speaking() == group.tokens[2]);
}

TEST_CASE("there is no piece to pass in another stage") {
  Group group{"sharing"};
  CHECK(group.refused(PassPiece{}) == Reason::no_piece);
}

TEST_CASE("whoever only listens or has stepped out is in no line, and a hand brings them back") {
  Group group{"closing"};
  group.as(Permission::sign_in).does(OnlyListen{group.tokens[0]}).does(StepOut{group.tokens[1]});
  CHECK(group.line() == std::vector{group.tokens[2], group.tokens[3]});
  group.does(ComeBack{group.tokens[1]});
  CHECK(group.line() == std::vector{group.tokens[1], group.tokens[2], group.tokens[3]});
  group.does(RaiseHand{group.tokens[0]});
  CHECK(find_guest(group.room, group.tokens[0])->presence == Presence::here);
}

TEST_CASE("stepping out ends one's turn, and undo does not bring it back") {
  Group group{"sharing"};
  group.hand(0).does(NextTurn{}).does(GiveMoreTime{60s}).does(StepOut{group.tokens[0]});
  CHECK_FALSE(group.speaking().has_value());
  group.does(UndoStep{});
  CHECK_FALSE(group.speaking().has_value());
}

TEST_CASE("to the door, present and absent tokens look alike") {
  Group group{"sharing"};
  group.as(Permission::sign_in);
  CHECK_FALSE(group.refused(OnlyListen{dealt(77, 900)}).has_value());
  CHECK(group.ask(OnlyListen{dealt(77, 900)}).events.empty());
  CHECK(group.as(Permission::facilitator).refused(StepOut{dealt(77, 900)}) == Reason::unknown_token);
}

TEST_CASE("what a speaker wishes afterwards stands beside them, and in the stage of replies") {
  Group group{"sharing"};
  group.hand(0).does(WishResponse{group.tokens[0], ResponseWish::replies_welcome}).does(NextTurn{});
  CHECK(wall_view(group.room).gathering->turn->wish == ResponseWish::replies_welcome);
  group.does(WishResponse{group.tokens[1], ResponseWish::ask_me_first}).stage("replies");
  const auto responses = wall_view(group.room).gathering->responses;
  REQUIRE(responses.size() == 1);
  CHECK(responses.front().guest.token == group.tokens[0]);
}

TEST_CASE("free conversation lets everything wait") {
  Group group{"sharing"};
  group.hand(0).does(NextTurn{}).wait(1min).does(SuspendStructure{}).wait(10min);
  CHECK(group.refused(NextTurn{}) == Reason::suspended);
  CHECK(group.refused(NextStage{}) == Reason::suspended);
  CHECK(wall_view(group.room).gathering->suspended);
  group.does(TakeUpStructure{}).wait(1min);
  CHECK(group.room.gathering->floor.turn->clock.elapsed(group.context.now) == 2min);
  CHECK(group.refused(TakeUpStructure{}) == Reason::not_suspended);
}

TEST_CASE("the group settles the time of its turns on the night") {
  Group group{"piece"};
  CHECK(group.refused(SetTurnTime{TimeRule::fixed, {}, {}}) == Reason::missing_field);
  group.does(SetTurnTime{TimeRule::fixed, 180s, TurnTime::shown}).does(NextTurn{});
  CHECK(group.limit() == 3min);
  CHECK(wall_view(group.room).gathering->turn->limit == 3min);
  group.does(SetTurnTime{TimeRule::untimed, {}, {}}).does(NextTurn{});
  CHECK(group.limit() == std::nullopt);
}

TEST_CASE("any stage of the agenda can be gone to") {
  Group group{"sharing"};
  group.does(SkipStage{8});
  CHECK(group.room.gathering->agenda.stage().name.str() == "closing");
  CHECK(group.refused(SkipStage{9}) == Reason::no_next_stage);
  group.does(SkipStage{0});
  CHECK(group.room.gathering->agenda.present == 0);
}
