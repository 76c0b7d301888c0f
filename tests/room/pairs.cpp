#include "shared/room/pairs.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "shared/room/gathering_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/pairs_commands.hpp"
#include "tests/room/scene.hpp"

using namespace hearth;
using namespace std::chrono_literals;

namespace {

struct Table : Scene {
  std::vector<Token> tokens;

  explicit Table(int guests) {
    for (int i = 0; i < guests; ++i) tokens.push_back(guest());
    does(StartGathering{format_named("all-rules"), {}, {}}).stage("pairs");
  }
  [[nodiscard]] const Pairing& pairing() const { return room.gathering->pairing; }
  [[nodiscard]] bool together(Token a, Token b) const {
    const GuestId one = find_guest(room, a)->id;
    const GuestId other = find_guest(room, b)->id;
    return std::any_of(pairing().pairs.begin(), pairing().pairs.end(), [&](const Pair& pair) {
      return std::count(pair.guests.begin(), pair.guests.end(), one) == 1 &&
             std::count(pair.guests.begin(), pair.guests.end(), other) == 1;
    });
  }
};

}  // namespace

TEST_CASE("a draw is the facilitator's until it is shown") {
  Table table{4};
  table.does(DrawPairs{});
  CHECK(table.pairing().pairs.size() == 2);
  CHECK_FALSE(wall_view(table.room).gathering->pairs.has_value());
  CHECK(screen_on_wall(table.room) == Screen::gathering);
  table.does(ShowPairs{});
  CHECK(wall_view(table.room).gathering->pairs->pairs.size() == 2);
  CHECK(screen_on_wall(table.room) == Screen::pairs);
}

TEST_CASE("both halves of a round have the same time, and the clock stands still in a pause") {
  Table table{2};
  table.does(DrawPairs{}).does(ShowPairs{}).does(SwapPairs{}).wait(1min);
  CHECK(table.pairing().step == PairsStep::first);
  CHECK(wall_view(table.room).gathering->pairs->limit == 2min);
  table.does(PauseGathering{}).wait(5min).does(ResumeGathering{}).wait(30s);
  CHECK(table.pairing().clock.elapsed(table.context.now) == 90s);
  table.does(SwapPairs{});
  CHECK(table.pairing().step == PairsStep::second);
  CHECK(table.pairing().clock.elapsed(table.context.now) == 0s);
  table.does(SwapPairs{});
  CHECK(table.pairing().step == PairsStep::over);
  CHECK(table.refused(SwapPairs{}) == Reason::no_draw);
}

TEST_CASE("an odd one makes a trio") {
  Table table{5};
  table.does(DrawPairs{});
  std::vector<std::size_t> sizes;
  for (const Pair& pair : table.pairing().pairs) sizes.push_back(pair.guests.size());
  std::sort(sizes.begin(), sizes.end());
  CHECK(sizes == std::vector<std::size_t>{2, 3});
  CHECK(trio_turn(6min) == 4min);
}

TEST_CASE("six people meet five times without meeting anybody again") {
  Table table{6};
  for (int round = 0; round < 5; ++round) {
    table.does(DrawPairs{}).does(SwapPairs{}).does(SwapPairs{}).does(SwapPairs{});
  }
  CHECK(table.pairing().met.size() == 15);
}

TEST_CASE("two who wish to be together are, and whoever wishes to be apart is") {
  Table table{6};
  table.as(Permission::sign_in);
  table.does(WishForPairs{table.tokens[0], PairsWishKind::with, table.tokens[3]});
  table.does(WishForPairs{table.tokens[3], PairsWishKind::with, table.tokens[0]});
  table.does(WishForPairs{table.tokens[1], PairsWishKind::apart, table.tokens[2]});
  table.as(Permission::facilitator);
  for (int draw = 0; draw < 20; ++draw) {
    table.does(DrawPairs{});
    CHECK(table.together(table.tokens[0], table.tokens[3]));
    CHECK_FALSE(table.together(table.tokens[1], table.tokens[2]));
  }
}

TEST_CASE("wishes are in nothing that is published") {
  Table table{3};
  table.does(WishForPairs{table.tokens[0], PairsWishKind::apart, table.tokens[1]});
  const Room copy = published(table.room);
  for (const Guest& guest : copy.gathering->guests) {
    CHECK(guest.with.empty());
    CHECK(guest.apart.empty());
  }
}

TEST_CASE("whoever cannot be paired without breaking a wish stands alone") {
  Table table{2};
  table.does(WishForPairs{table.tokens[0], PairsWishKind::apart, table.tokens[1]}).does(DrawPairs{});
  CHECK(table.pairing().pairs.empty());
  CHECK(table.pairing().alone.size() == 2);
}

TEST_CASE("nobody is drawn who sits out, only listens or has stepped out") {
  Table table{7};
  table.does(WishForPairs{table.tokens[0], PairsWishKind::sit_out, {}});
  table.does(OnlyListen{table.tokens[1]}).does(StepOut{table.tokens[2]}).does(DrawPairs{});
  std::size_t seated = 0;
  for (const Pair& pair : table.pairing().pairs) seated += pair.guests.size();
  CHECK(seated == 4);
  table.does(WishForPairs{table.tokens[0], PairsWishKind::join, {}})
      .does(ComeBack{table.tokens[1]})
      .does(DrawPairs{});
  CHECK(table.pairing().pairs.size() == 3);
}

TEST_CASE("two guests change places in a draw before it is shown, and not afterwards") {
  Table table{4};
  table.does(DrawPairs{});
  const Token other = table.together(table.tokens[0], table.tokens[1]) ? table.tokens[2] : table.tokens[1];
  const Token partner = [&] {
    for (const Token token : table.tokens) {
      if (token != table.tokens[0] && table.together(table.tokens[0], token)) return token;
    }
    return table.tokens[0];
  }();
  table.does(ExchangePairs{partner, other});
  CHECK(table.together(table.tokens[0], other));
  CHECK(table.refused(ExchangePairs{other, other}) == Reason::same_guest);
  table.does(ShowPairs{});
  CHECK(table.refused(ExchangePairs{partner, other}) == Reason::draw_shown);
}

TEST_CASE("whoever is taken out of a draw leaves a trio behind, and can be put in again") {
  Table table{6};
  table.does(DrawPairs{}).does(TakeOutOfPairs{table.tokens[0]});
  REQUIRE(table.pairing().pairs.size() == 2);
  CHECK(table.pairing().pairs[0].guests.size() + table.pairing().pairs[1].guests.size() == 5);
  CHECK(table.pairing().alone.empty());
  CHECK(table.refused(TakeOutOfPairs{table.tokens[0]}) == Reason::in_no_draw);
  table.does(PutInPairs{table.tokens[0]});
  CHECK(table.pairing().pairs[0].guests.size() + table.pairing().pairs[1].guests.size() == 6);
  CHECK(table.refused(PutInPairs{table.tokens[0]}) == Reason::already_there);
  table.does(ShowPairs{});
  CHECK(table.refused(TakeOutOfPairs{table.tokens[0]}) == Reason::draw_shown);
  CHECK(table.refused(PutInPairs{table.tokens[0]}) == Reason::draw_shown);
}

TEST_CASE("whoever comes after the draw is put in with whoever is alone") {
  Table table{2};
  table.does(DrawPairs{}).does(TakeOutOfPairs{table.tokens[0]});
  REQUIRE(table.pairing().alone.size() == 1);
  const Token late = table.guest();
  table.does(PutInPairs{late});
  CHECK(table.together(late, table.tokens[1]));
  CHECK(table.pairing().alone.empty());
}

TEST_CASE("changing a draw keeps those apart who asked for it, and puts nobody in who sits out") {
  Table table{3};
  for (std::size_t i = 1; i < 3; ++i)
    table.does(WishForPairs{table.tokens[0], PairsWishKind::apart, table.tokens[i]});
  table.does(DrawPairs{}).does(TakeOutOfPairs{table.tokens[0]}).does(PutInPairs{table.tokens[0]});
  CHECK_FALSE(table.together(table.tokens[0], table.tokens[1]));
  CHECK(table.pairing().alone == std::vector{find_guest(table.room, table.tokens[0])->id});
  table.does(TakeOutOfPairs{table.tokens[0]}).does(WishForPairs{table.tokens[0], PairsWishKind::sit_out, {}});
  CHECK(table.refused(PutInPairs{table.tokens[0]}) == Reason::not_taking_part);
}

TEST_CASE("the partner of somebody who goes joins another pair") {
  Table table{4};
  table.does(DrawPairs{}).does(ShowPairs{}).does(Leave{table.tokens[0]});
  REQUIRE(table.pairing().pairs.size() == 1);
  CHECK(table.pairing().pairs.front().guests.size() == 3);
}

TEST_CASE("where nobody signed in, the wall asks people to find a partner, in every round") {
  Table table{0};
  for (int round = 0; round < 2; ++round) {
    table.does(ShowPairs{});
    REQUIRE(wall_view(table.room).gathering->pairs);
    CHECK(wall_view(table.room).gathering->pairs->step == PairsStep::shown);
    CHECK(table.refused(ShowPairs{}) == Reason::draw_shown);
    table.does(SwapPairs{}).does(SwapPairs{}).does(SwapPairs{});
  }
}

TEST_CASE("where people signed in, nothing is shown before a draw") {
  Table table{2};
  CHECK(table.refused(ShowPairs{}) == Reason::no_draw);
}

TEST_CASE("where nobody signed in, pairs have a clock and no names") {
  Table table{0};
  CHECK(table.refused(DrawPairs{}) == Reason::too_few);
  table.does(SwapPairs{});
  CHECK(table.pairing().step == PairsStep::first);
  CHECK(wall_view(table.room).gathering->pairs->pairs.empty());
  table.does(SwapPairs{}).does(SwapPairs{}).does(SwapPairs{});
  CHECK(table.pairing().step == PairsStep::first);
}

TEST_CASE("pairs belong to their stage") {
  Table table{4};
  table.does(NextStage{});
  CHECK(table.refused(DrawPairs{}) == Reason::no_pairs);
  CHECK(table.refused(SwapPairs{}) == Reason::no_pairs);
}
