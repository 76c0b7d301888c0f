#include <algorithm>

#include "tests/remote/pages/tablet_of_facilitator.hpp"

namespace hearth::pages::facilitator {
namespace {

struct WithDevices : Tablet {
  explicit WithDevices(const char* stage = nullptr) : Tablet(2, stage) { has_devices(); }
};

// The texts of the row that a button stands in, in a list of the page.
std::vector<std::string> texts_beside(const Tablet& it, const std::string& button) {
  for (const Row& row : it.first<Rows>().rows) {
    const bool found = std::any_of(row.buttons.begin(), row.buttons.end(),
                                   [&](const Button& each) { return each.id == button; });
    if (!found) continue;
    std::vector<std::string> words;
    for (const Phrase& phrase : row.texts) words.push_back(phrase.words);
    return words;
  }
  return {};
}

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

TEST_CASE("each device is told with since when it is connected, by the venue's clock, or that it is not") {
  WithDevices it;
  it.has_own_device();
  it.touch("devices");
  using Words = std::vector<std::string>;
  CHECK(texts_beside(it, "device.away.0") == Words{"Hall", "A screen", "connected since 18:00"});
  CHECK(texts_beside(it, "device.away.1") ==
        Words{"Desk", "Facilitator’s tablet · this tablet", "connected since 18:00"});
  it.wait(std::chrono::hours{2});
  it.connected.erase(it.connected.begin());
  it.tell();
  CHECK(texts_beside(it, "device.away.0").at(2) == "not connected");
  CHECK(texts_beside(it, "device.away.1").at(2) == "connected since 18:00");
  it.wait(std::chrono::hours{5});
  it.tell();
  CHECK(texts_beside(it, "device.away.1").at(2) != "connected since 18:00");
  CHECK(texts_beside(it, "device.away.1").at(2).rfind("connected since ", 0) == 0);
}

TEST_CASE("a tablet cannot send itself away, and says why") {
  WithDevices it;
  it.has_own_device();
  it.touch("devices");
  CHECK(it.button("device.away.0").state == State::ready);
  CHECK(it.button("device.away.1").state == State::refused);
  CHECK(it.button("device.away.1").reason == english().say("refusal.own_device"));
  it.place = at::SendingAway{DeviceName::mended_from("Desk")};
  CHECK(it.button("device.away").state == State::refused);
}

TEST_CASE("a device gets another name, which begins as it is called") {
  WithDevices it;
  it.has_own_device();
  it.touch_all({"devices", "device.rename.0"});
  CHECK(it.name() == "renaming_device");
  CHECK(it.first<Field>().words == "Hall");
  it.type("Desk");
  CHECK(it.button("device.rename").state == State::refused);
  it.type("Door");
  it.touch("device.rename");
  CHECK(it.name() == "devices");
  CHECK(it.scene.room.admissions->devices.front().name.str() == "Door");
}

TEST_CASE("a name can be written before a device is let in, and none has to be") {
  WithDevices it;
  it.touch_all({"devices.ask", "device.ask.4711"});
  CHECK(it.phrases().back() == "It will be called “clicker”.");
  it.touch("device.name");
  CHECK(it.name() == "naming_device");
  CHECK(it.first<Field>().words == "clicker");
  it.type("Hall");
  CHECK(it.button("device.name_use").state == State::refused);
  it.type("Red clicker");
  it.touch("device.name_use");
  CHECK(it.name() == "letting_in");
  it.touch("device.as.screen");
  CHECK(it.phrases().back() == "It will be called “Red clicker”.");
  it.touch_all({"device.name", "back"});
  CHECK(it.phrases().back() == "It will be called “Red clicker”.");
  it.touch("device.let_in");
  CHECK(it.scene.room.admissions->devices.back().name.str() == "Red clicker");
}

TEST_CASE("a name that was wiped again is none: the device is called as it calls itself") {
  WithDevices it;
  it.touch_all({"devices.ask", "device.ask.4711", "device.name"});
  it.type("");
  it.touch_all({"device.name_use", "device.let_in"});
  CHECK(it.scene.room.admissions->devices.back().name.str() == "clicker");
}

TEST_CASE("pages about a device go when another tablet sends it away") {
  WithDevices it;
  for (const Place& place : {Place{at::RenamingDevice{DeviceName::mended_from("Cellar"), {}}},
                             Place{at::ScreenOf{"a key that nobody has"}},
                             Place{at::NamingDevice{at::LettingIn{1, Permission::screen, {}}, {}}}}) {
    it.place = place;
    CHECK(it.name() == "start");
  }
}

}  // namespace hearth::pages::facilitator
