#include "shared/room/groups.hpp"

#include <catch2/catch.hpp>

#include "shared/room/floor_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/groups_commands.hpp"
#include "shared/room/house_commands.hpp"
#include "shared/room/wall_view.hpp"
#include "tests/room/scene.hpp"

using namespace hearth;
using namespace std::chrono_literals;

namespace {

struct Hall : Scene {
  std::vector<Token> tokens;

  explicit Hall(int guests) {
    for (int i = 0; i < guests; ++i) tokens.push_back(guest());
    does(StartGathering{format_named("all-rules"), {}, {}}).stage("sharing");
  }
  [[nodiscard]] const std::vector<SmallGroup>& groups() const { return room.gathering->splitting.groups; }
};

}  // namespace

TEST_CASE("a split is offered above the size that the stage names, and not below") {
  const Hall four{4};
  CHECK_FALSE(split_is_due(*four.room.gathering));
  const Hall five{5};
  CHECK(split_is_due(*five.room.gathering));
  Hall unsigned_hall{0};
  unsigned_hall.does(CountPeople{9});
  CHECK(split_is_due(*unsigned_hall.room.gathering));
}

TEST_CASE("no group is larger than the stage's size, and each has a colour of its own") {
  Hall hall{11};
  hall.does(SplitGroups{});
  REQUIRE(hall.groups().size() == 3);
  CHECK(hall.groups()[0].guests.size() == 4);
  CHECK(hall.groups()[2].guests.size() == 3);
  CHECK(hall.groups()[0].colour != hall.groups()[1].colour);
  CHECK(screen_on_wall(hall.room) == Screen::groups);
}

TEST_CASE("groups sit where the venue says") {
  Hall hall{6};
  House house = *hall.room.house;
  house.venue.places = {*Text<40>::from("the garden room")};
  hall.as(Permission::kiosk).does(ReadHouse{house}).as(Permission::facilitator).does(SplitGroups{2});
  CHECK(hall.groups()[0].place.str() == "the garden room");
  CHECK(hall.groups()[1].place.empty());
}

TEST_CASE("each group keeps its own clock, and its share of what is left") {
  Hall hall{8};
  hall.does(SplitGroups{2}).does(NextInGroup{GroupColour::amber});
  CHECK(hall.groups()[0].limit == 5min);
  CHECK_FALSE(hall.groups()[1].clock.running.has_value());
  hall.wait(2min).does(NextInGroup{GroupColour::blue});
  CHECK(hall.groups()[0].clock.elapsed(hall.context.now) == 2min);
  CHECK(hall.groups()[1].clock.elapsed(hall.context.now) == 0s);
  CHECK(hall.groups()[1].limit == 270s);
  CHECK(hall.refused(NextInGroup{GroupColour::grey}) == Reason::no_groups);
}

TEST_CASE("the wall knows when a group's turn comes to its end, as in the circle") {
  Hall hall{8};
  hall.does(SplitGroups{2});
  CHECK(wall_view(hall.room).gathering->groups[0].wrap_up == 0s);
  hall.does(NextInGroup{GroupColour::amber});
  CHECK(wall_view(hall.room).gathering->groups[0].wrap_up == 15s);
  CHECK(wall_view(hall.room).gathering->groups[1].wrap_up == 0s);
}

TEST_CASE("while the circle is split it has no turns; joined, it has") {
  Hall hall{6};
  hall.does(RaiseHand{hall.tokens[0]}).does(SplitGroups{});
  CHECK(hall.refused(NextTurn{}) == Reason::already_split);
  CHECK(hall.refused(SplitGroups{}) == Reason::already_split);
  hall.does(JoinGroups{}).does(NextTurn{});
  CHECK(hall.speaking() == hall.tokens[0]);
  CHECK(hall.refused(JoinGroups{}) == Reason::no_groups);
}

TEST_CASE("whoever comes while the circle is split is named at the next turn, not when they come") {
  Hall hall{6};
  hall.does(SplitGroups{});
  const WallView before = wall_view(hall.room);
  hall.guest();
  CHECK(wall_view(hall.room) == before);
  hall.does(NextInGroup{GroupColour::amber});
  CHECK(hall.groups()[0].guests.size() + hall.groups()[1].guests.size() == 7);
}

TEST_CASE("where nobody signed in, groups have places and no names") {
  Hall hall{0};
  CHECK(hall.refused(SplitGroups{}) == Reason::too_few);
  hall.does(SplitGroups{3});
  CHECK(hall.groups().size() == 3);
  CHECK(hall.groups()[0].guests.empty());
}

TEST_CASE("too few people do not split") {
  Hall hall{3};
  CHECK(hall.refused(SplitGroups{2}) == Reason::too_few);
}
