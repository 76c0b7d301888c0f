// Small groups and pairs on the facilitator's pages: who is where, moving somebody, places that cannot be
// used.
#include "shared/room/groups.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "shared/room/groups_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/pairs_commands.hpp"
#include "tests/remote/pages/tablet_of_facilitator.hpp"

using namespace hearth;
using namespace hearth::pages;
using namespace hearth::pages::facilitator;

namespace {

struct InGroups : Tablet {
  explicit InGroups(int guests = 8) : Tablet(guests, "sharing") {
    has_places({"main room", "upstairs", "garden room"});
    scene.does(SplitGroups{2});
    tell();
  }
  [[nodiscard]] GroupShape group_of(Token token) const {
    return hearth::group_of(gathering().splitting, find_guest(scene.room, token)->id)->shape;
  }
  [[nodiscard]] GroupShape other_than(GroupShape shape) const {
    return shape == GroupShape::ball ? GroupShape::square : GroupShape::ball;
  }
};

std::string words_of(const Page& page) {
  std::string words;
  for (const Button* button : buttons_of(page)) words += button->label + "\n";
  return words;
}

}  // namespace

TEST_CASE("two touches move somebody to another group, from the page of the gathering") {
  InGroups it;
  const Token token = it.tokens[0];
  const GroupShape to = it.other_than(it.group_of(token));
  it.touch_all({"move." + to_string(token), "group." + std::string{name_of(to)}});
  CHECK(it.group_of(token) == to);
  CHECK(it.name() == "running");
}

TEST_CASE("three touches move somebody from their own page, and only to a group that they are not in") {
  InGroups it;
  const Token token = it.tokens[0];
  const GroupShape own = it.group_of(token);
  it.touch_all({"people", "guest." + to_string(token)});
  CHECK_FALSE(it.has("guest.group." + std::string{name_of(own)}));
  it.touch("guest.group." + std::string{name_of(it.other_than(own))});
  CHECK(it.group_of(token) != own);
}

TEST_CASE("everybody stands with their group, in an order that does not tell when they came") {
  InGroups it;
  const auto rows = it.first<Rows>().rows;
  REQUIRE(rows.size() == 4);
  CHECK(rows[0].texts.at(0).words == "Ball · main room");
  CHECK(rows[1].buttons.size() == 4);
  CHECK(std::is_sorted(rows[1].buttons.begin(), rows[1].buttons.end(),
                       [](const Button& a, const Button& b) { return a.label < b.label; }));
  it.touch_all({"tools", "groups.next.ball"});
  CHECK(it.gathering().splitting.groups.at(0).turns == 1);
}

TEST_CASE("whoever would rather be in no group stands nowhere on the page of the gathering") {
  InGroups it;
  const Token token = it.tokens[0];
  it.touch_all({"move." + to_string(token), "guest.groups_out"});
  CHECK(find_guest(it.scene.room, token)->groups == GroupsWish::sits_out);
  CHECK(words_of(it.page().page).find(token_words(english(), token)) == std::string::npos);
  it.touch_all({"people", "guest." + to_string(token)});
  CHECK_FALSE(it.has("guest.group.ball"));
  it.touch("guest.groups_in");
  CHECK(find_guest(it.scene.room, token)->groups == GroupsWish::joins);
}

TEST_CASE("the page of moving somebody goes when they go, or when the circle is whole again") {
  InGroups it;
  it.touch("move." + to_string(it.tokens[0]));
  CHECK(it.name() == "moving");
  SECTION("they go") {
    it.scene.does(Leave{it.tokens[0]});
  }
  SECTION("the circle is whole") {
    it.scene.does(JoinGroups{});
  }
  it.tell();
  CHECK(it.name() == "running");
}

TEST_CASE("a place that cannot be used is left out with one touch, and used again with another") {
  InGroups it;
  it.touch_all({"places", "place.1"});
  CHECK(it.gathering().splitting.groups.at(1).place.str() == "garden room");
  CHECK(it.button("place.1").chosen);
  it.touch("place.1");
  CHECK_FALSE(it.button("place.1").chosen);
  it.touch("back");
  CHECK(it.name() == "running");
}

TEST_CASE("a place can be left out before there are groups") {
  InGroups it;
  it.touch_all({"groups.join.big", "tools", "places", "place.0", "back"});
  CHECK(it.name() == "tools");
  it.touch("groups.split.2");
  CHECK(it.gathering().splitting.groups.at(0).place.str() == "upstairs");
}

TEST_CASE("somebody is taken out of a draw, and put in again") {
  Tablet it{6, "pairs"};
  const Token token = it.tokens[0];
  it.touch_all({"pairs.draw.big", "tools", "exchange", "exchange." + to_string(token), "pairs.take_out"});
  CHECK(it.gathering().pairing.pairs.size() == 2);
  CHECK(it.name() == "exchange");
  it.touch("put_in." + to_string(token));
  CHECK_FALSE(it.has("put_in." + to_string(token)));
  CHECK(it.has("exchange." + to_string(token)));
}
