#include "shared/room/extra_screens.hpp"

#include <catch2/catch.hpp>

#include "shared/room/admissions_commands.hpp"
#include "shared/room/extra_screens_commands.hpp"
#include "shared/room/forgetting.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/timekeeping_commands.hpp"
#include "shared/room/undo_commands.hpp"
#include "shared/room/wall_commands.hpp"
#include "tests/room/scene.hpp"

using namespace hearth;
using namespace std::chrono_literals;

namespace {

const DeviceName door = DeviceName::mended_from("Door");
const DeviceName quiet_room = DeviceName::mended_from("Quiet room");
const DeviceName hall_name = DeviceName::mended_from("Hall");

const AdmittedDevice door_screen{door, Permission::screen, "the door's key"};
const AdmittedDevice quiet_screen{quiet_room, Permission::screen, "the quiet room's key"};
const AdmittedDevice hall_tablet{hall_name, Permission::facilitator, "the hall's key"};

// A house with a screen at the door, another in the quiet room, and a facilitator's tablet.
struct House3 : Scene {
  House3() { has({door_screen, quiet_screen, hall_tablet}); }
  House3& has(const std::vector<AdmittedDevice>& devices) {
    const Permission before = context.permission;
    as(Permission::kiosk).does(ListDevices{devices}).as(before);
    return *this;
  }
  [[nodiscard]] std::optional<Screen> pinned(const AdmittedDevice& device) const {
    return pin_of(room, device.public_key);
  }
};

}  // namespace

TEST_CASE("a screen is pinned by its name, pinned to something else, and follows the wall again") {
  House3 scene;
  scene.does(PinScreen{door, Screen::today});
  CHECK(scene.pinned(door_screen) == Screen::today);
  CHECK_FALSE(scene.pinned(quiet_screen));
  scene.does(PinScreen{door, Screen::welcome});
  CHECK(scene.pinned(door_screen) == Screen::welcome);
  scene.does(PinScreen{door, Screen::automatic});
  CHECK_FALSE(scene.pinned(door_screen));
  CHECK(scene.room.extra_screens->pins.empty());
}

TEST_CASE("whom to call is pinned to a screen without a further nod, also while no gathering is on") {
  House3 scene;
  scene.does(PinScreen{quiet_room, Screen::crisis}).does(PinScreen{door, Screen::agreements});
  CHECK(scene.pinned(quiet_screen) == Screen::crisis);
  CHECK(scene.pinned(door_screen) == Screen::agreements);
}

TEST_CASE("nothing is pinned to a device that nobody knows, or that is no screen") {
  House3 scene;
  CHECK(scene.refused(PinScreen{DeviceName::mended_from("Cellar"), Screen::today}) == Reason::no_such_device);
  CHECK(scene.refused(PinScreen{hall_name, Screen::today}) == Reason::not_a_screen);
  scene.as(Permission::handheld);
  CHECK(scene.refused(PinScreen{door, Screen::today}) == Reason::not_allowed);
  CHECK(scene.refused(IdentifyScreens{}) == Reason::not_allowed);
}

TEST_CASE("pinning what is pinned so changes nothing, and is no step") {
  House3 scene;
  CHECK(scene.ask(PinScreen{door, Screen::automatic}).events.empty());
  scene.does(PinScreen{door, Screen::today});
  CHECK(scene.ask(PinScreen{door, Screen::today}).events.empty());
}

TEST_CASE("screens of one name are pinned together") {
  House3 scene;
  const AdmittedDevice other{door, Permission::screen, "another key"};
  const AdmittedDevice tablet{door, Permission::steward, "a third key"};
  scene.has({door_screen, other, tablet}).does(PinScreen{door, Screen::today});
  CHECK(scene.pinned(door_screen) == Screen::today);
  CHECK(scene.pinned(other) == Screen::today);
  CHECK_FALSE(scene.pinned(tablet));
}

TEST_CASE("a pin is taken back by undo, and one that was there before comes back") {
  House3 scene;
  scene.does(PinScreen{door, Screen::today}).does(PinScreen{door, Screen::crisis}).does(UndoStep{});
  CHECK(scene.pinned(door_screen) == Screen::today);
  scene.does(UndoStep{});
  CHECK_FALSE(scene.pinned(door_screen));
}

TEST_CASE("a pin outlasts a start, a close, whatever is chosen for the wall, and a start of the kiosk") {
  House3 scene;
  scene.does(PinScreen{door, Screen::today});
  scene.does(StartGathering{format_named("evening"), {}, {}}).does(NextStage{});
  scene.does(ShowScreen{Screen::quiet}).does(CloseGathering{});
  CHECK(scene.pinned(door_screen) == Screen::today);
  scene.as(Permission::kiosk).does(WakeRoom{}).wait(20h).does(PassTime{});
  CHECK(scene.pinned(door_screen) == Screen::today);
}

TEST_CASE("pins are nothing of people: they stay when everything about those is forgotten") {
  House3 scene;
  scene.does(PinScreen{door, Screen::today}).as(Permission::owner).does(ForgetAll{});
  CHECK(scene.pinned(door_screen) == Screen::today);
}

TEST_CASE("another name changes nothing about a pin") {
  House3 scene;
  scene.does(PinScreen{door, Screen::today}).does(RenameDevice{door, DeviceName::mended_from("Entrance")});
  CHECK(scene.pinned(door_screen) == Screen::today);
  CHECK(scene.refused(PinScreen{door, Screen::crisis}) == Reason::no_such_device);
  scene.does(PinScreen{DeviceName::mended_from("Entrance"), Screen::crisis});
  CHECK(scene.pinned(door_screen) == Screen::crisis);
}

TEST_CASE("a pin goes with its device, and no undo brings it back, not even when the device does") {
  House3 scene;
  scene.does(PinScreen{door, Screen::today}).does(PinScreen{quiet_room, Screen::crisis});
  SECTION("sent away from a tablet") {
    scene.does(RevokeDevice{door});
  }
  SECTION("sent away at the kiosk") {
    scene.has({quiet_screen, hall_tablet});
  }
  SECTION("something else from now on") {
    scene.has({{door, Permission::steward, door_screen.public_key}, quiet_screen, hall_tablet});
  }
  CHECK_FALSE(scene.pinned(door_screen));
  CHECK(scene.pinned(quiet_screen) == Screen::crisis);
  scene.has({door_screen, quiet_screen, hall_tablet}).does(UndoStep{});
  CHECK_FALSE(scene.pinned(door_screen));
  CHECK_FALSE(scene.pinned(quiet_screen));
}

TEST_CASE("the wall knows the pins, and the facilitators' copy refuses what the room refuses") {
  House3 scene;
  scene.does(PinScreen{door, Screen::today});
  const std::vector<Pin> expected{{door_screen.public_key, Screen::today}};
  CHECK(wall_view(scene.room).pins == expected);
  CHECK(published(scene.room).extra_screens == scene.room.extra_screens);
}

TEST_CASE("for ten seconds the wall knows what screens are called, and of no other device") {
  House3 scene;
  CHECK_FALSE(wall_view(scene.room).names);
  scene.does(IdentifyScreens{});
  const NamesOnScreens expected{
      scene.context.now + 10s,
      {{door_screen.public_key, door_screen.name}, {quiet_screen.public_key, quiet_screen.name}}};
  CHECK(wall_view(scene.room).names == expected);
  CHECK(next_deadline(scene.room) == scene.context.now + 10s);
  scene.as(Permission::kiosk).wait(10s - 1ms).does(PassTime{});
  CHECK(wall_view(scene.room).names);
  scene.wait(1ms).does(PassTime{});
  CHECK_FALSE(wall_view(scene.room).names);
  CHECK(scene.room.step_names.empty());
}

TEST_CASE("asked for again, the names stay ten seconds from then") {
  House3 scene;
  scene.does(IdentifyScreens{}).wait(6s).does(IdentifyScreens{});
  CHECK(wall_view(scene.room).names->until == scene.context.now + 10s);
}
