#include "shared/room/tally.hpp"

#include <catch2/catch.hpp>

#include "shared/room/access_commands.hpp"
#include "shared/room/floor_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/house_commands.hpp"
#include "shared/room/tally_commands.hpp"
#include "shared/room/timekeeping_commands.hpp"
#include "tests/room/scene.hpp"

using namespace hearth;

namespace {

const Command start = StartGathering{format_named("evening"), {}, {}};

void guests_come(Scene& scene, int count) {
  for (int i = 0; i < count; ++i) scene.guest();
}

const Tally& last_tally(const Scene& scene) {
  return scene.room.tallies->all.back();
}

Coming coming(std::uint32_t came, std::uint32_t first_time) {
  return {came, first_time, {}};
}

}  // namespace

TEST_CASE("a close keeps a date, a format and how many came, and nobody") {
  Scene scene;
  guests_come(scene, 4);
  scene.does(start);
  guests_come(scene, 8);
  scene.does(CloseGathering{});
  CHECK(last_tally(scene) == Tally{scene.context.today, format_named("evening"), 12, std::nullopt, {}});
}

TEST_CASE("whoever left early has come all the same") {
  Scene scene;
  const Token token = scene.guest();
  scene.does(Leave{token});
  scene.does(start);
  guests_come(scene, 4);
  scene.does(CloseGathering{});
  CHECK(last_tally(scene).came == 5);
}

TEST_CASE("more may be here than signed in, when the facilitator counted") {
  Scene scene;
  scene.does(start).does(CountPeople{9}).does(CloseGathering{});
  CHECK(last_tally(scene).came == 9);
}

TEST_CASE("a number below five is not written down") {
  CHECK(told(coming(4, 4), {}, {}) == Tally{});
  CHECK(told(coming(5, 0), {}, {}).came == 5);
  CHECK(told({12, 0, {{AccessWish::hearing, 2}, {AccessWish::quiet_place, 6}}}, {}, {}).wishes ==
        std::vector<WishCount>{{AccessWish::quiet_place, 6}});
}

TEST_CASE("nor one from which a number below five could be worked out") {
  CHECK(told(coming(12, 7), {}, {}).first_time == 7);
  CHECK_FALSE(told(coming(12, 8), {}, {}).first_time);
  CHECK_FALSE(told(coming(12, 12), {}, {}).first_time);
}

TEST_CASE("a first time is counted once, where the guest is") {
  Scene scene;
  const Token token = scene.guest();
  scene.does(FirstTime{token}).does(FirstTime{token}).does(start);
  CHECK(scene.room.gathering->coming.first_time == 1);
  scene.does(SignIn{{}, {}, true});
  CHECK(scene.room.gathering->coming.first_time == 2);
}

TEST_CASE("wishes are counted and tied to nobody") {
  Scene scene;
  scene.as(Permission::sign_in);
  scene.does(WishAccess{AccessWish::hearing})
      .does(WishAccess{AccessWish::step_free})
      .does(WishAccess{AccessWish::hearing});
  CHECK(scene.room.day->coming.wishes ==
        std::vector<WishCount>{{AccessWish::step_free, 1}, {AccessWish::hearing, 2}});
}

TEST_CASE("people of the café who join a gathering are counted in both") {
  Scene scene;
  scene.does(StartGathering{format_named("cafe-day"), {}, {}});
  guests_come(scene, 6);
  const Token joins = scene.guest();
  scene.does(start).stage("sharing").does(RaiseHand{joins});
  CHECK(scene.room.gathering->coming.came == 1);
  CHECK(scene.room.day->drop_in->coming.came == 7);
}

TEST_CASE("a day on which people came to no gathering is told at its end") {
  Scene scene;
  guests_come(scene, 5);
  const LocalDate day = scene.context.today;
  scene.context.today = LocalDate{std::chrono::sys_days{day} + std::chrono::days{1}};
  scene.as(Permission::kiosk).does(PassTime{});
  CHECK(last_tally(scene) == Tally{day, {}, 5, std::nullopt, {}});
}

TEST_CASE("a forgotten gathering is told as well") {
  Scene scene;
  scene.does(start);
  guests_come(scene, 6);
  scene.wait(std::chrono::hours{5}).as(Permission::kiosk).does(PassTime{});
  CHECK_FALSE(scene.room.gathering);
  CHECK(last_tally(scene).came == 6);
}

TEST_CASE("tallies are published to nobody, and the oldest go first") {
  Scene scene;
  Tallies full;
  for (std::uint32_t i = 0; i < tallies_max; ++i) full.all.push_back(told(coming(i, 0), {}, {}));
  scene.room.tallies = full;
  apply(scene.room, TallyKept{Instant{}, told(coming(tallies_max, 0), {}, {})});
  CHECK(scene.room.tallies->all.size() == tallies_max);
  CHECK(last_tally(scene).came == tallies_max);
  CHECK(published(scene.room).tallies->all.empty());
}

TEST_CASE("the wall tells how many came in tens, only where the venue wants it") {
  Scene scene;
  guests_come(scene, 27);
  scene.as(Permission::kiosk).does(TellHowManyCame{});
  CHECK(wall_view(scene.room).came == 0);
  House house = *scene.room.house;
  house.venue.how_many_came = HowManyCame::told_in_tens;
  scene.does(ReadHouse{house}).does(TellHowManyCame{});
  CHECK(wall_view(scene.room).came == 20);
}

TEST_CASE("fewer than ten are no number for the wall") {
  Scene scene;
  House house = *scene.room.house;
  house.venue.how_many_came = HowManyCame::told_in_tens;
  scene.as(Permission::kiosk).does(ReadHouse{house}).as(Permission::facilitator);
  guests_come(scene, 9);
  scene.as(Permission::kiosk).does(TellHowManyCame{});
  CHECK(wall_view(scene.room).came == 0);
}
