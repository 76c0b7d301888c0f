#include "shared/room/guests.hpp"

#include <catch2/catch.hpp>
#include <set>

#include "shared/room/floor_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/timekeeping_commands.hpp"
#include "tests/room/scene.hpp"

using namespace hearth;
using namespace std::chrono_literals;

TEST_CASE("no token comes twice on one day, and the house says when all are out") {
  Scene scene;
  std::set<Token> given;
  for (std::size_t i = 0; i < tokens_in_deck; ++i) {
    const Token token = scene.guest();
    given.insert(token);
    scene.does(Leave{token});
  }
  CHECK(given.size() == tokens_in_deck);
  CHECK(scene.refused(SignIn{}) == Reason::too_many_guests);
}

TEST_CASE("a token is not given again on the day its guest left, nor after a close") {
  Scene scene;
  const Token first = scene.guest();
  scene.does(Leave{first});
  CHECK(scene.guest() != first);
  scene.does(StartGathering{format_named("evening"), {}, {}}).does(CloseGathering{});
  CHECK(scene.guest() != first);
}

TEST_CASE("a day ends when the venue's date has gone on, and takes its guests with it") {
  Scene scene;
  scene.guest();
  scene.context.today = *date_from("2026-11-27");
  scene.as(Permission::kiosk).does(PassTime{});
  CHECK_FALSE(scene.room.day);
}

TEST_CASE("a day does not end towards an earlier date, nor in a gathering, nor by a clock that is not set") {
  Scene scene;
  scene.guest();
  scene.as(Permission::kiosk);
  scene.context.today = *date_from("2026-11-25");
  scene.does(PassTime{});
  CHECK(scene.room.day);
  scene.context.today = *date_from("2027-01-01");
  scene.context.wall_clock = WallClock::unset;
  scene.does(PassTime{});
  CHECK(scene.room.day);
  scene.context.wall_clock = WallClock::set;
  scene.as(Permission::facilitator).does(StartGathering{format_named("evening"), {}, {}});
  scene.as(Permission::kiosk).does(PassTime{});
  CHECK(scene.room.day);
}

TEST_CASE("without a set clock a day ends after sixteen hours untouched") {
  Scene scene;
  scene.context.wall_clock = WallClock::unset;
  scene.guest();
  scene.as(Permission::kiosk).wait(15h + 59min).does(PassTime{});
  CHECK(scene.room.day);
  CHECK(next_deadline(scene.room) == scene.room.day->touched + 16h);
  scene.wait(1min).does(PassTime{});
  CHECK_FALSE(scene.room.day);
}

TEST_CASE("a guest who leaves is gone") {
  Scene scene;
  const Token token = scene.guest();
  scene.does(Leave{token});
  CHECK(find_guest(scene.room, token) == nullptr);
  CHECK(scene.refused(Leave{token}) == Reason::unknown_token);
}

TEST_CASE("who comes more than five minutes after a gathering began is late, and the wall does not change") {
  Scene scene;
  scene.does(StartGathering{format_named("evening"), {}, {}}).wait(5min);
  scene.guest();
  CHECK_FALSE(scene.room.gathering->late);
  scene.wait(1min);
  const WallView before = wall_view(scene.room);
  const Token token = scene.guest();
  CHECK(wall_view(scene.room) == before);
  CHECK(came_just_now(*scene.room.gathering, scene.context.now) == CameJustNow::somebody);
  scene.does(FirstTime{token});
  CHECK(wall_view(scene.room) == before);
  CHECK(came_just_now(*scene.room.gathering, scene.context.now) == CameJustNow::somebody_new);
  CHECK(came_just_now(*scene.room.gathering, scene.context.now + late_told_for) == CameJustNow::nobody);
}

TEST_CASE("who comes later than those who were told of is told of by themselves") {
  Scene scene;
  scene.does(StartGathering{format_named("evening"), {}, {}}).wait(6min);
  scene.does(FirstTime{scene.guest()}).wait(late_told_for);
  scene.guest();
  CHECK(came_just_now(*scene.room.gathering, scene.context.now) == CameJustNow::somebody);
}

TEST_CASE("nobody is late for the cafe's day, and who comes over from it is not new") {
  Scene scene;
  scene.does(StartGathering{format_named("cafe-day"), {}, {}}).wait(1h);
  const Token token = scene.guest();
  scene.does(FirstTime{token});
  CHECK_FALSE(scene.room.gathering->late);
  scene.does(StartGathering{format_named("evening"), {}, {}}).stage("sharing").wait(6min);
  scene.does(RaiseHand{token});
  CHECK(came_just_now(*scene.room.gathering, scene.context.now) == CameJustNow::somebody);
}

TEST_CASE("since when a hand is up is known for as long as it is up") {
  Scene scene;
  const Token token = scene.guest();
  scene.does(StartGathering{format_named("evening"), {}, {}}).stage("sharing").wait(1min);
  const auto since = [&] { return find_guest(scene.room, token)->hand_since; };
  CHECK_FALSE(since());
  scene.does(RaiseHand{token});
  CHECK(since() == scene.context.now);
  scene.wait(1min).does(LowerHand{token});
  CHECK_FALSE(since());
  scene.does(RaiseHand{token}).does(WishRounds{token, RoundsWish::just_listening});
  CHECK_FALSE(since());
}
