#include "display/bell.hpp"

#include <catch2/catch.hpp>

#include "shared/room/bell_commands.hpp"
#include "shared/room/extra_screens_commands.hpp"
#include "shared/room/floor_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/goodbye_commands.hpp"
#include "shared/room/wall_commands.hpp"
#include "tests/display/wall_scene.hpp"

using namespace hearth;
using namespace hearth::display;
using namespace std::chrono_literals;

namespace {

constexpr std::uint64_t boot = 7;

// A wall that draws whenever somebody asks whether its bell rings.
struct Ringing {
  WallScene scene;
  BellWatch watch;

  explicit Ringing(std::vector<BellOccasion> rings, std::int32_t volume = 40) {
    House house = demo_house();
    house.venue.bell = {volume, std::move(rings)};
    house.venue.closing_grace = 30s;
    for (Format& format : house.formats) {
      for (Stage& stage : format.stages) {
        stage.floor = FloorRule::raised_hands;
        stage.time = TimeRule::fixed;
        stage.turn = 2min;
      }
    }
    scene.house(house);
    CHECK_FALSE(rings_now());
  }
  [[nodiscard]] bool rings_now(std::uint64_t of_boot = boot) { return watch.rings(scene.view(), of_boot); }
  [[nodiscard]] bool rings_after(const Command& command) {
    scene.does(command);
    return rings_now();
  }
};

const std::vector<BellOccasion> at_everything{BellOccasion::beginning, BellOccasion::part,
                                              BellOccasion::break_over, BellOccasion::closing};

}  // namespace

TEST_CASE("a wall rings once when somebody rings the bell, whatever else the venue rings at") {
  Ringing wall{{}};
  CHECK(wall.rings_after(RingBell{}));
  CHECK_FALSE(wall.rings_now());
  wall.scene.does(ShowScreen{Screen::quiet}).wait(1min);
  CHECK_FALSE(wall.rings_now());
  CHECK(wall.rings_after(RingBell{}));
}

TEST_CASE("a screen that is pinned to the quiet screen rings for no occasion, and others do") {
  Ringing wall{{BellOccasion::beginning}};
  Ringing quiet{{BellOccasion::beginning}};
  for (Ringing* each : {&wall, &quiet})
    each->scene.on_screen("Quiet room").does(PinScreen{DeviceName::mended_from("Quiet room"), Screen::quiet});
  wall.scene.own_key.clear();
  for (Ringing* each : {&wall, &quiet}) each->scene.starts("listening-circle");
  CHECK(wall.rings_now());
  CHECK_FALSE(quiet.rings_now());
}

TEST_CASE("a wall that starts, is back in touch or follows another start does not ring for what is past") {
  Ringing wall{at_everything};
  wall.scene.does(RingBell{});
  BellWatch started_now;
  CHECK_FALSE(started_now.rings(wall.scene.view(), boot));
  wall.scene.contact = link::Contact::out_of_touch;
  CHECK_FALSE(wall.rings_now());
  wall.scene.contact = link::Contact::in_touch;
  CHECK_FALSE(wall.rings_now());
  wall.scene.wait(1min).does(RingBell{});
  CHECK_FALSE(wall.rings_now(boot + 1));
}

TEST_CASE("a wall rings at what the venue names, and at nothing else") {
  Ringing wall{{BellOccasion::beginning, BellOccasion::closing}};
  wall.scene.starts("listening-circle");
  CHECK(wall.rings_now());
  CHECK_FALSE(wall.rings_after(NextStage{}));
  CHECK(wall.rings_after(CloseGathering{}));
  Ringing other{{BellOccasion::part}};
  other.scene.starts("listening-circle");
  CHECK_FALSE(other.rings_now());
  CHECK(other.rings_after(NextStage{}));
  CHECK_FALSE(other.rings_after(PreviousStage{}));
  CHECK_FALSE(other.rings_after(CloseGathering{}));
}

TEST_CASE("a close that is taken back is no beginning, and the café's day is none either") {
  Ringing wall{at_everything};
  wall.scene.starts("listening-circle").does(CloseGathering{});
  CHECK(wall.rings_now());
  CHECK_FALSE(wall.rings_after(TakeBackClosing{}));
  Ringing cafe{at_everything};
  cafe.scene.starts("drop-in-day");
  CHECK_FALSE(cafe.rings_now());
}

TEST_CASE("a break that is over is rung for once, when its time has come, and not on a quiet wall") {
  Ringing wall{{BellOccasion::break_over}};
  wall.scene.starts("listening-circle").stage("break");
  CHECK_FALSE(wall.rings_now());
  const auto due = bell_due_in(wall.scene.view());
  REQUIRE(due);
  wall.scene.wait(*due - 1ms);
  CHECK_FALSE(wall.rings_now());
  wall.scene.wait(1ms);
  CHECK(wall.rings_now());
  wall.scene.wait(1s);
  CHECK_FALSE(wall.rings_now());
  CHECK_FALSE(bell_due_in(wall.scene.view()));
  Ringing quiet{{BellOccasion::break_over}};
  quiet.scene.starts("listening-circle").stage("break").does(ShowScreen{Screen::quiet});
  CHECK_FALSE(quiet.rings_now());
  CHECK_FALSE(bell_due_in(quiet.scene.view()));
}

TEST_CASE("no wall rings at the end of a turn unless the group wants it, and none when it slept through it") {
  Ringing wall{at_everything};
  wall.scene.starts("listening-circle").does(ChooseSomeone{});
  CHECK(wall.rings_now());  // for the beginning
  CHECK_FALSE(bell_due_in(wall.scene.view()));
  wall.scene.does(SetTurnBell{TurnBell::rings});
  CHECK_FALSE(wall.rings_now());
  CHECK(bell_due_in(wall.scene.view()) == 2min);
  wall.scene.wait(2min + 1s);
  CHECK(wall.rings_now());
  wall.scene.does(ChooseSomeone{});
  CHECK_FALSE(wall.rings_now());
  wall.scene.wait(2min + bell_late_max + 1ms);
  CHECK_FALSE(wall.rings_now());
}

TEST_CASE("where the venue has no bell nothing rings") {
  Ringing wall{at_everything, 0};
  wall.scene.starts("listening-circle");
  CHECK_FALSE(wall.rings_now());
}
