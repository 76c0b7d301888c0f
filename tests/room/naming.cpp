// Signing in is not agreeing to speak: whom the wall may name as speaking or next.
#include <catch2/catch.hpp>

#include "shared/room/facilitation_commands.hpp"
#include "shared/room/floor_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/pairs_commands.hpp"
#include "shared/room/undo_commands.hpp"
#include "tests/room/scene.hpp"

using namespace hearth;
using namespace std::chrono_literals;

namespace {

using OnWall = std::vector<std::optional<Token>>;

struct Group : Scene {
  std::vector<Token> tokens;

  explicit Group(const char* format, const char* stage_name, int guests = 4) {
    for (int i = 0; i < guests; ++i) tokens.push_back(guest());
    does(StartGathering{format_named(format), {}, {}}).stage(stage_name);
  }
  Group& says(std::size_t who, RoundsWish wish) {
    as(Permission::sign_in).does(WishRounds{tokens.at(who), wish}).as(Permission::facilitator);
    return *this;
  }
  Group& hand_at_the_door(std::size_t who) {
    as(Permission::sign_in).does(RaiseHand{tokens.at(who)}).as(Permission::facilitator);
    return *this;
  }
  [[nodiscard]] std::optional<Token> speaking_on_wall() const {
    return wall_view(room).gathering->turn->guest.token;
  }
  [[nodiscard]] OnWall next_on_wall() const {
    const WallView view = wall_view(room);
    OnWall next;
    for (const GuestOnWall& guest : view.gathering->next) next.push_back(guest.token);
    return next;
  }
};

}  // namespace

TEST_CASE("whoever said nothing has a turn as one of us") {
  Group group{"evening", "circle"};
  group.does(NextTurn{});
  CHECK(group.speaking() == group.tokens[0]);
  CHECK_FALSE(group.speaking_on_wall().has_value());
  CHECK(group.next_on_wall().empty());
}

TEST_CASE("whoever takes turns is named as speaking and as next, from the moment they say so") {
  Group group{"evening", "circle"};
  group.says(0, RoundsWish::take_turns).does(NextTurn{});
  CHECK(group.speaking_on_wall() == group.tokens[0]);
  group.says(1, RoundsWish::take_turns);
  CHECK(group.next_on_wall() == OnWall{group.tokens[1]});
}

TEST_CASE("somebody without a name before one with a name stands in the line as one of us") {
  Group group{"evening", "circle"};
  group.does(NextTurn{});
  group.says(2, RoundsWish::take_turns);
  CHECK(group.next_on_wall() == OnWall{std::nullopt, group.tokens[2]});
}

TEST_CASE("just listening takes the yes back, and coming back is not a new one") {
  Group group{"evening", "circle"};
  group.says(0, RoundsWish::take_turns).says(0, RoundsWish::just_listening);
  CHECK(find_guest(group.room, group.tokens[0])->presence == Presence::only_listening);
  group.does(ComeBack{group.tokens[0]}).does(NextTurn{});
  CHECK(group.speaking() == group.tokens[0]);
  CHECK_FALSE(group.speaking_on_wall().has_value());
}

TEST_CASE("stepping out for a moment keeps the hand and the yes") {
  Group group{"evening", "sharing"};
  group.hand_at_the_door(0).says(0, RoundsWish::take_turns).does(StepOut{group.tokens[0]});
  CHECK(group.line().empty());
  group.does(ComeBack{group.tokens[0]});
  CHECK(group.line() == std::vector{group.tokens[0]});
  CHECK(group.next_on_wall() == OnWall{group.tokens[0]});
}

TEST_CASE("a hand raised at the door is in line, and named after their own yes or the facilitator's nod") {
  Group group{"evening", "sharing"};
  group.hand_at_the_door(0).hand_at_the_door(1);
  CHECK(group.line() == std::vector{group.tokens[0], group.tokens[1]});
  CHECK(group.next_on_wall().empty());
  group.says(0, RoundsWish::take_turns);
  CHECK(group.next_on_wall() == OnWall{group.tokens[0]});
  group.does(WishRounds{group.tokens[1], RoundsWish::take_turns});
  CHECK(group.next_on_wall() == OnWall{group.tokens[0], group.tokens[1]});
}

TEST_CASE("a hand that the facilitator raises with somebody is a yes") {
  Group group{"evening", "sharing"};
  group.does(RaiseHand{group.tokens[0]});
  CHECK(group.next_on_wall() == OnWall{group.tokens[0]});
}

TEST_CASE("a touch on somebody's words names them for that turn, and undo takes it back") {
  Group group{"evening", "circle"};
  group.does(ChooseSpeaker{group.tokens[2]});
  CHECK(group.speaking_on_wall() == group.tokens[2]);
  group.does(UndoStep{}).does(NextTurn{}).does(NextTurn{}).does(NextTurn{});
  CHECK(group.speaking() == group.tokens[2]);
  CHECK_FALSE(group.speaking_on_wall().has_value());
}

TEST_CASE("whoever holds the piece is named, whoever comes next is not") {
  Group group{"all-rules", "piece"};
  group.does(NextTurn{});
  CHECK(group.speaking_on_wall() == group.tokens[0]);
  CHECK(group.next_on_wall().empty());
}

TEST_CASE("joining the pairs is a yes, being drawn is none") {
  Group group{"all-rules", "pairs"};
  group.does(WishForPairs{group.tokens[0], PairsWishKind::join, {}}).does(DrawPairs{}).does(ShowPairs{});
  group.stage("closing").does(NextTurn{});
  CHECK(group.speaking_on_wall() == group.tokens[0]);
  group.does(NextTurn{});
  CHECK_FALSE(group.speaking_on_wall().has_value());
}

TEST_CASE("what a speaker wishes stands beside them without their words, and in replies only by name") {
  Group group{"all-rules", "sharing"};
  group.hand_at_the_door(0).does(WishResponse{group.tokens[0], ResponseWish::replies_welcome});
  group.does(NextTurn{});
  CHECK(wall_view(group.room).gathering->turn->wish == ResponseWish::replies_welcome);
  group.stage("replies");
  CHECK(wall_view(group.room).gathering->responses.empty());
  group.says(0, RoundsWish::take_turns);
  CHECK(wall_view(group.room).gathering->responses.size() == 1);
}

TEST_CASE("a yes said in the café holds in the group that somebody joins there") {
  Scene scene;
  const Token token = scene.does(StartGathering{format_named("cafe-day"), {}, {}}).guest();
  scene.does(WishRounds{token, RoundsWish::take_turns}).does(StartGathering{format_named("evening"), {}, {}});
  scene.stage("sharing").as(Permission::sign_in).does(RaiseHand{token}).as(Permission::facilitator);
  REQUIRE(wall_view(scene.room).gathering->next.size() == 1);
  CHECK(wall_view(scene.room).gathering->next.front().token == token);
}

TEST_CASE(
    "whoever comes over from the café by what was pressed at the door about offers is named in the group "
    "only anew") {
  Scene scene;
  const Token token = scene.does(StartGathering{format_named("cafe-day"), {}, {}}).guest();
  scene.does(WishRounds{token, RoundsWish::take_turns}).does(StartGathering{format_named("evening"), {}, {}});
  scene.stage("circle").as(Permission::sign_in);
  SECTION("by an offer") {
    scene.does(OfferToFacilitate{token, {}, {}});
  }
  SECTION("by an answer to one") {
    scene.as(Permission::facilitator).does(OfferToFacilitate{{}, {}, {}}).as(Permission::sign_in);
    scene.does(FinishAnswers{1, token});
  }
  REQUIRE(scene.room.gathering->guests.back().token == token);
  CHECK(wall_view(scene.room).gathering->next.empty());
  scene.does(WishRounds{token, RoundsWish::take_turns});
  REQUIRE(wall_view(scene.room).gathering->next.size() == 1);
  CHECK(wall_view(scene.room).gathering->next.front().token == token);
}

TEST_CASE("to the door, a yes of present and of absent tokens looks alike") {
  Group group{"evening", "circle"};
  group.as(Permission::sign_in);
  CHECK_FALSE(group.refused(WishRounds{dealt(77, 900), RoundsWish::take_turns}).has_value());
  CHECK(group.ask(WishRounds{dealt(77, 900), RoundsWish::take_turns}).events.empty());
}
