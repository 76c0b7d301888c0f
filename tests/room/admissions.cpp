#include "shared/room/admissions.hpp"

#include <catch2/catch.hpp>

#include "shared/room/admissions_commands.hpp"
#include "shared/room/forgetting.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/timekeeping_commands.hpp"
#include "shared/room/undo_commands.hpp"
#include "tests/room/scene.hpp"

using namespace hearth;
using namespace std::chrono_literals;

namespace {

const DeviceName kitchen = DeviceName::mended_from("Kitchen");
const DeviceName hall = DeviceName::mended_from("Hall");
const DeviceId leading_key = "the facilitator's key";

AdmissionRequest asking(std::uint64_t number, const DeviceName& name = kitchen) {
  return {number,
          Permission::handheld,
          SixWords::mended_from("acrobat album almanac antenna arcade atlas"),
          name,
          "key " + std::to_string(number),
          {}};
}

// A facilitator with a device of its own, and a request.
struct AtTheDoor : Scene {
  AtTheDoor() {
    context.device = leading_key;
    kiosk_says(ListDevices{{{hall, Permission::facilitator, leading_key}}});
    kiosk_says(ListAdmissionRequests{{asking(4711)}});
  }
  void kiosk_says(const Command& command) { as(Permission::kiosk).does(command).as(Permission::facilitator); }
  [[nodiscard]] const Admissions& now() const { return *room.admissions; }
};

}  // namespace

TEST_CASE("facilitators see who asks, and which devices there are, and no wall does") {
  AtTheDoor scene;
  CHECK(published(scene.room).admissions->requests == std::vector{asking(4711)});
  CHECK(published(scene.room).admissions->devices.size() == 1);
  const WallView before = wall_view(scene.room);
  scene.does(ApproveDevice{4711, Permission::handheld, {}});
  CHECK(wall_view(scene.room) == before);
}

TEST_CASE("whoever lets a device in says what it may do and what it is called, whatever it asked for") {
  AtTheDoor scene;
  scene.does(ApproveDevice{4711, Permission::screen, DeviceName::mended_from("Corridor")});
  CHECK(scene.now().requests.empty());
  const AdmittedDevice expected{DeviceName::mended_from("Corridor"), Permission::screen, "key 4711"};
  CHECK(scene.now().devices.back() == expected);
  REQUIRE(scene.now().wanted.size() == 1);
  CHECK(scene.now().wanted.front().step == DeviceStep::let_in);
}

TEST_CASE("without a name a device is called as it calls itself, or else as what it is") {
  AtTheDoor scene;
  scene.does(ApproveDevice{4711, Permission::handheld, {}});
  CHECK(scene.now().devices.back().name == kitchen);
  scene.kiosk_says(ListAdmissionRequests{{asking(1, kitchen), asking(2, DeviceName::mended_from(" "))}});
  scene.does(ApproveDevice{1, Permission::handheld, {}}).does(ApproveDevice{2, Permission::handheld, {}});
  CHECK(scene.now().devices[2].name.str() == "handheld");
  CHECK(scene.now().devices[3].name.str() == "handheld 2");
}

TEST_CASE("nobody is let in as the owner or the kiosk, under a name that is taken, or that cannot be seen") {
  AtTheDoor scene;
  CHECK(scene.refused(ApproveDevice{4711, Permission::owner, {}}) == Reason::wrong_type);
  CHECK(scene.refused(ApproveDevice{4711, Permission::kiosk, {}}) == Reason::wrong_type);
  CHECK(scene.refused(ApproveDevice{4711, Permission::screen, hall}) == Reason::name_taken);
  CHECK(scene.refused(ApproveDevice{4711, Permission::screen, DeviceName{}}) == Reason::missing_field);
  CHECK(scene.refused(ApproveDevice{4712, Permission::screen, {}}) == Reason::no_such_request);
}

TEST_CASE("only those who facilitate, and the owner, may let in") {
  AtTheDoor scene;
  for (const Permission who :
       {Permission::screen, Permission::sign_in, Permission::handheld, Permission::steward}) {
    scene.as(who);
    CHECK(scene.refused(ApproveDevice{4711, Permission::screen, {}}) == Reason::not_allowed);
    CHECK(scene.refused(ReadDeviceRequests{}) == Reason::not_allowed);
    CHECK(scene.refused(RevokeDevice{hall}) == Reason::not_allowed);
  }
  scene.as(Permission::owner);
  CHECK_FALSE(scene.refused(ApproveDevice{4711, Permission::screen, {}}));
}

TEST_CASE("a key that is admitted already gets what it is let in as now") {
  AtTheDoor scene;
  AdmissionRequest again = asking(9);
  again.public_key = "key 4711";
  scene.does(ApproveDevice{4711, Permission::screen, {}});
  scene.kiosk_says(ListAdmissionRequests{{again}});
  scene.does(ApproveDevice{9, Permission::steward, {}});
  CHECK(scene.now().devices.size() == 2);
  CHECK(scene.now().devices.back().permission == Permission::steward);
}

TEST_CASE("a device is turned down, or all of them are") {
  AtTheDoor scene;
  scene.does(RefuseDevice{4711});
  CHECK(scene.now().requests.empty());
  CHECK(scene.now().devices.size() == 1);
  scene.kiosk_says(ListAdmissionRequests{{asking(1), asking(2)}});
  scene.does(ClearDeviceRequests{});
  CHECK(scene.now().requests.empty());
  CHECK(scene.now().wanted.size() == 3);
}

TEST_CASE("what has been decided is not asked again while the kiosk does it") {
  AtTheDoor scene;
  scene.does(RefuseDevice{4711});
  scene.kiosk_says(ListAdmissionRequests{{asking(4711), asking(4712)}});
  CHECK(scene.now().requests == std::vector{asking(4712)});
}

TEST_CASE("a device is renamed and sent away by its name") {
  AtTheDoor scene;
  scene.does(ApproveDevice{4711, Permission::screen, {}});
  CHECK(scene.refused(RenameDevice{kitchen, hall}) == Reason::name_taken);
  CHECK(scene.refused(RenameDevice{kitchen, DeviceName{}}) == Reason::missing_field);
  scene.does(RenameDevice{kitchen, DeviceName::mended_from("Stove")});
  CHECK(scene.refused(RevokeDevice{kitchen}) == Reason::no_such_device);
  scene.does(RevokeDevice{DeviceName::mended_from("Stove")});
  CHECK(scene.now().devices.size() == 1);
}

TEST_CASE("a device cannot send itself away, so that no touch loses the last facilitator") {
  AtTheDoor scene;
  CHECK(scene.refused(RevokeDevice{hall}) == Reason::own_device);
  scene.context.device.clear();
  scene.as(Permission::owner);
  CHECK_FALSE(scene.refused(RevokeDevice{hall}));
}

TEST_CASE("what somebody decided stands until the kiosk has done it, also over a start") {
  AtTheDoor scene;
  scene.does(ApproveDevice{4711, Permission::screen, {}});
  scene.kiosk_says(WakeRoom{});
  REQUIRE(scene.now().wanted.size() == 1);
  const DeviceChange change = scene.now().wanted.front();
  scene.kiosk_says(FinishDeviceChange{change, DeviceWritten::yes});
  CHECK(scene.now().wanted.empty());
  CHECK_FALSE(scene.now().not_written);
}

TEST_CASE("that the list could not be written is told until the next decision") {
  AtTheDoor scene;
  scene.does(ApproveDevice{4711, Permission::screen, {}});
  const DeviceChange change = scene.now().wanted.front();
  scene.kiosk_says(FinishDeviceChange{change, DeviceWritten::no});
  CHECK(scene.now().not_written == kitchen);
  scene.does(RenameDevice{kitchen, DeviceName::mended_from("Stove")});
  CHECK_FALSE(scene.now().not_written);
}

TEST_CASE("whoever asked has to ask again after a start") {
  AtTheDoor scene;
  scene.does(StartGathering{format_named("evening"), {}, {}});
  scene.kiosk_says(WakeRoom{});
  CHECK(scene.now().requests.empty());
  CHECK(scene.now().devices.size() == 1);
}

TEST_CASE("the wall's code lets somebody in only while nobody facilitates") {
  AtTheDoor scene;
  scene.as(Permission::kiosk);
  CHECK(scene.refused(LetFirstIn{4711}) == Reason::not_allowed);
  scene.does(ListDevices{{{hall, Permission::screen, leading_key}}});
  scene.does(LetFirstIn{4711});
  CHECK(scene.now().devices.back().permission == Permission::facilitator);
  CHECK(scene.as(Permission::facilitator).refused(LetFirstIn{4711}) == Reason::not_allowed);
}

TEST_CASE("no more waits to be done than the limit says") {
  AtTheDoor scene;
  for (std::uint64_t number = 1; number <= device_changes_max; ++number) {
    scene.kiosk_says(ListAdmissionRequests{{asking(number)}});
    scene.does(RefuseDevice{number});
  }
  scene.kiosk_says(ListAdmissionRequests{{asking(99)}});
  CHECK(scene.refused(RefuseDevice{99}) == Reason::too_large);
  CHECK(scene.refused(ClearDeviceRequests{}) == Reason::too_large);
}

TEST_CASE("devices do not keep a forgotten gathering from closing, and undo does not touch them") {
  AtTheDoor scene;
  scene.does(StartGathering{format_named("evening"), {}, {}}).does(NextStage{});
  const Instant touched = scene.room.gathering->touched;
  scene.wait(5min).does(ApproveDevice{4711, Permission::screen, {}});
  CHECK(scene.room.gathering->touched == touched);
  scene.does(UndoStep{});
  CHECK(scene.now().devices.size() == 2);
}

TEST_CASE("forgetting everything about people leaves the devices") {
  AtTheDoor scene;
  scene.as(Permission::owner).does(ForgetAll{});
  CHECK(scene.now().devices.size() == 1);
}
