#include "tests/remote/pages/tablet_of_facilitator.hpp"

namespace hearth::pages::facilitator {
namespace {

struct WithDevices : Tablet {
  explicit WithDevices(const char* stage = nullptr) : Tablet(2, stage) { has_devices(); }
};

}  // namespace

TEST_CASE("a device is let in by three touches, as what it asks to be") {
  WithDevices it;
  it.touch("devices.ask");
  CHECK(it.name() == "devices");
  it.touch("device.ask.4711");
  CHECK(it.name() == "letting_in");
  CHECK(it.phrases().at(1) == "encore hamlet stereo zipper kernel elastic");
  CHECK(it.button("device.as.handheld").chosen);
  it.touch("device.let_in");
  CHECK(it.name() == "devices");
  CHECK(it.scene.room.admissions->devices.back().permission == Permission::handheld);
}

TEST_CASE("whoever lets it in may say that it is something else") {
  WithDevices it;
  it.touch("devices.ask");
  it.touch("device.ask.4711");
  it.touch("device.as.screen");
  CHECK(it.button("device.as.screen").chosen);
  CHECK_FALSE(it.button("device.as.handheld").chosen);
  it.touch("device.let_in");
  CHECK(it.scene.room.admissions->devices.back().permission == Permission::screen);
}

TEST_CASE("nobody can make a device the kiosk or its owner") {
  WithDevices it;
  it.touch("devices.ask");
  it.touch("device.ask.4711");
  CHECK_FALSE(it.has("device.as.owner"));
  CHECK_FALSE(it.has("device.as.kiosk"));
}

TEST_CASE("other words turn it down, and the page goes with a request that has gone") {
  WithDevices it;
  it.touch("devices.ask");
  it.touch("device.ask.4711");
  it.touch("device.no");
  CHECK(it.name() == "devices");
  CHECK(it.scene.room.admissions->requests.empty());
  CHECK_FALSE(it.has("device.ask.4711"));
  it.place = at::LettingIn{4711, Permission::screen};
  CHECK(it.name() == "start");
}

TEST_CASE(
    "during a gathering devices stand among the tools, and one is sent away when that was asked once more") {
  WithDevices it{"pairs"};
  it.touch("tools");
  it.touch("devices");
  it.touch("device.away.0");
  CHECK(it.scene.room.admissions->devices.size() == 1);
  it.touch("device.keep");
  CHECK(it.name() == "devices");
  it.touch("device.away.0");
  it.touch("device.away");
  CHECK(it.scene.room.admissions->devices.empty());
  CHECK(it.name() == "devices");
  it.touch("back");
  CHECK(it.name() == "tools");
}

TEST_CASE("while no device asks, the first page says nothing of it, and leads to those there are") {
  Tablet it;
  CHECK_FALSE(it.has("devices.ask"));
  it.touch("devices");
  CHECK(it.name() == "devices");
  it.touch("back");
  CHECK(it.name() == "start");
}

}  // namespace hearth::pages::facilitator
