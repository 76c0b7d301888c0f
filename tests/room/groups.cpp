#include "shared/room/groups.hpp"

#include <catch2/catch.hpp>

#include "shared/room/floor_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/groups_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/house_commands.hpp"
#include "shared/room/undo_commands.hpp"
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
  [[nodiscard]] const SmallGroup* group_of(Token token) const {
    return hearth::group_of(room.gathering->splitting, find_guest(room, token)->id);
  }
  // Of the first two groups, the one that they are not in.
  [[nodiscard]] GroupShape other_than(const SmallGroup& group) const {
    return groups()[0].shape == group.shape ? groups()[1].shape : groups()[0].shape;
  }
  void has_places(const std::vector<const char*>& names) {
    House house = *room.house;
    for (const char* name : names) house.venue.places.push_back(*GroupPlace::from(name));
    as(Permission::kiosk).does(ReadHouse{house}).as(Permission::facilitator);
  }
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

TEST_CASE("no group is larger than the stage's size, and each has a shape of its own") {
  Hall hall{11};
  hall.does(SplitGroups{});
  REQUIRE(hall.groups().size() == 3);
  CHECK(hall.groups()[0].guests.size() == 4);
  CHECK(hall.groups()[2].guests.size() == 3);
  CHECK(hall.groups()[0].shape != hall.groups()[1].shape);
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
  hall.does(SplitGroups{2}).does(NextInGroup{GroupShape::ball});
  CHECK(hall.groups()[0].limit == 5min);
  CHECK_FALSE(hall.groups()[1].clock.running.has_value());
  hall.wait(2min).does(NextInGroup{GroupShape::square});
  CHECK(hall.groups()[0].clock.elapsed(hall.context.now) == 2min);
  CHECK(hall.groups()[1].clock.elapsed(hall.context.now) == 0s);
  CHECK(hall.groups()[1].limit == 270s);
  CHECK(hall.refused(NextInGroup{GroupShape::heart}) == Reason::no_groups);
}

TEST_CASE("the wall knows when a group's turn comes to its end, as in the circle") {
  Hall hall{8};
  hall.does(SplitGroups{2});
  CHECK(wall_view(hall.room).gathering->groups[0].wrap_up == 0s);
  hall.does(NextInGroup{GroupShape::ball});
  CHECK(wall_view(hall.room).gathering->groups[0].wrap_up == 15s);
  CHECK(wall_view(hall.room).gathering->groups[1].wrap_up == 0s);
}

TEST_CASE("while the circle is split it has no turns, and joined it has") {
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
  hall.does(NextInGroup{GroupShape::ball});
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

TEST_CASE("somebody moves to another group, and undo moves them back") {
  Hall hall{8};
  hall.does(SplitGroups{2});
  const GroupShape before = hall.group_of(hall.tokens[0])->shape;
  const GroupShape to = hall.other_than(*hall.group_of(hall.tokens[0]));
  hall.does(MoveToGroup{hall.tokens[0], to});
  CHECK(hall.group_of(hall.tokens[0])->shape == to);
  CHECK(hall.groups()[0].guests.size() + hall.groups()[1].guests.size() == 8);
  CHECK(hall.refused(MoveToGroup{hall.tokens[0], to}) == Reason::already_there);
  hall.does(UndoStep{});
  CHECK(hall.group_of(hall.tokens[0])->shape == before);
}

TEST_CASE("nobody moves to a group that is not there, and nobody moves who takes no part") {
  Hall hall{8};
  CHECK(hall.refused(MoveToGroup{hall.tokens[0], GroupShape::ball}) == Reason::no_groups);
  hall.does(SplitGroups{2});
  CHECK(hall.refused(MoveToGroup{hall.tokens[0], GroupShape::heart}) == Reason::no_groups);
  hall.does(StepOut{hall.tokens[0]});
  CHECK(hall.refused(MoveToGroup{hall.tokens[0], GroupShape::ball}) == Reason::not_taking_part);
  hall.does(SitOutOfGroups{hall.tokens[1]});
  CHECK(hall.refused(MoveToGroup{hall.tokens[1], GroupShape::ball}) == Reason::not_taking_part);
  hall.does(Leave{hall.tokens[2]});
  CHECK(hall.refused(MoveToGroup{hall.tokens[2], GroupShape::ball}) == Reason::unknown_token);
}

TEST_CASE("whoever has come since can be moved into a group at once") {
  Hall hall{8};
  hall.does(SplitGroups{2});
  const Token late = hall.guest();
  hall.does(MoveToGroup{late, GroupShape::square});
  CHECK(hall.group_of(late)->shape == GroupShape::square);
}

TEST_CASE("a place that cannot be used is left out of a split, and of the next one") {
  Hall hall{8};
  hall.has_places({"main room", "upstairs", "garden room"});
  CHECK(hall.refused(SplitGroups{2, *GroupPlace::from("the moon")}) == Reason::unknown_place);
  hall.does(SplitGroups{2, *GroupPlace::from("upstairs")});
  CHECK(hall.groups()[0].place.str() == "main room");
  CHECK(hall.groups()[1].place.str() == "garden room");
  hall.does(JoinGroups{}).does(SplitGroups{2});
  CHECK(hall.groups()[1].place.str() == "garden room");
}

TEST_CASE("the group at a place that is left out goes to one that nobody has, or to none") {
  Hall hall{8};
  hall.has_places({"main room", "upstairs", "garden room"});
  hall.does(SplitGroups{2}).does(LeaveOutPlace{*GroupPlace::from("upstairs")});
  CHECK(hall.groups()[1].place.str() == "garden room");
  CHECK(hall.refused(LeaveOutPlace{*GroupPlace::from("upstairs")}) == Reason::already_there);
  hall.does(LeaveOutPlace{*GroupPlace::from("main room")});
  CHECK(hall.groups()[0].place.empty());
  hall.does(UsePlaceAgain{*GroupPlace::from("upstairs")});
  CHECK(hall.groups()[0].place.str() == "upstairs");
  CHECK(hall.refused(UsePlaceAgain{*GroupPlace::from("upstairs")}) == Reason::already_there);
  hall.does(UndoStep{});
  CHECK(hall.groups()[0].place.empty());
}

TEST_CASE("whoever would rather be in no group is in none and in no count") {
  Hall hall{5};
  hall.as(Permission::sign_in).does(SitOutOfGroups{hall.tokens[0]}).as(Permission::facilitator);
  CHECK_FALSE(split_is_due(*hall.room.gathering));
  hall.does(SplitGroups{2});
  CHECK(hall.group_of(hall.tokens[0]) == nullptr);
  CHECK(hall.groups()[0].guests.size() + hall.groups()[1].guests.size() == 4);
}

TEST_CASE("somebody leaves their group, undo does not bring them back, and they join from its next turn") {
  Hall hall{8};
  hall.does(SplitGroups{2}).does(NextInGroup{GroupShape::ball});
  hall.as(Permission::sign_in).does(SitOutOfGroups{hall.tokens[0]}).as(Permission::facilitator);
  CHECK(hall.group_of(hall.tokens[0]) == nullptr);
  hall.does(UndoStep{});
  CHECK(hall.group_of(hall.tokens[0]) == nullptr);
  hall.does(NextInGroup{GroupShape::ball});
  CHECK(hall.group_of(hall.tokens[0]) == nullptr);
  hall.does(StepOut{hall.tokens[0]}).does(ComeBack{hall.tokens[0]});
  CHECK(hall.group_of(hall.tokens[0]) == nullptr);
  const WallView before = wall_view(hall.room);
  hall.as(Permission::sign_in).does(TakePartInGroups{hall.tokens[0]}).as(Permission::facilitator);
  CHECK(wall_view(hall.room) == before);
  hall.does(NextInGroup{GroupShape::ball});
  CHECK(hall.group_of(hall.tokens[0]) != nullptr);
}

TEST_CASE("at the door sitting out is answered alike for somebody who is not here") {
  Hall hall{4};
  Token absent{};
  while (find_guest(hall.room, absent) != nullptr) ++absent.symbol;
  hall.as(Permission::sign_in);
  CHECK_FALSE(hall.refused(SitOutOfGroups{absent}));
  CHECK(hall.ask(SitOutOfGroups{absent}).events.empty());
}
