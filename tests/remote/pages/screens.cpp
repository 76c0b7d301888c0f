#include "shared/room/extra_screens_commands.hpp"
#include "shared/room/wall_commands.hpp"
#include "tests/remote/pages/tablet_of_facilitator.hpp"

namespace hearth::pages::facilitator {
namespace {

struct WithScreens : Tablet {
  explicit WithScreens(const char* stage = nullptr) : Tablet(2, stage) { has_devices(); }
  // The texts of a row of the list of screens; the first is the kiosk's own wall.
  [[nodiscard]] std::vector<std::string> row(std::size_t place) const {
    const Rows rows = first<Rows>();
    std::vector<std::string> words;
    for (const Phrase& phrase : rows.rows.at(place).texts) words.push_back(phrase.words);
    return words;
  }
  [[nodiscard]] std::optional<Screen> pinned() const { return pin_of(scene.room, "other key"); }
};

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("every screen is told with what it shows, and two touches pin one of them") {
  WithScreens it;
  it.touch_all({"wall", "screens"});
  CHECK(it.name() == "screens");
  CHECK(it.row(0) == Words{"The kiosk’s own screen", "Shows: Today"});
  CHECK(it.row(1) == Words{"Hall", "Follows the wall: Today", "not connected"});
  it.touch("screen.of.0");
  CHECK(it.button("pin.auto").chosen);
  it.touch("pin.crisis");
  CHECK(it.name() == "screens");
  CHECK(it.pinned() == Screen::crisis);
  CHECK(it.row(1) == Words{"Hall", "Always: Crisis lines", "not connected"});
  it.touch("screen.of.0");
  CHECK(it.button("pin.crisis").chosen);
  it.touch("pin.auto");
  CHECK_FALSE(it.pinned());
}

TEST_CASE("a pin that waits for a gathering says what the screen shows meanwhile") {
  WithScreens it;
  it.touch_all({"wall", "screens", "screen.of.0", "pin.agreements"});
  CHECK(it.row(1).at(1) == "Agreement, once it can be shown. For now, like the wall: Today");
  it.scene.does(StartGathering{format_named("evening"), {}, {}});
  it.tell();
  CHECK(it.row(1).at(1) == "Always: Agreement");
}

TEST_CASE("a pin is taken back on the same page, and the kiosk's own wall leads to its page") {
  WithScreens it;
  it.touch_all({"wall", "screens", "screen.of.0", "pin.today", "undo"});
  CHECK_FALSE(it.pinned());
  it.touch("screen.of.kiosk");
  CHECK(it.name() == "wall");
}

TEST_CASE("one touch shows on every screen what it is called") {
  WithScreens it{"sharing"};
  it.touch_all({"wall", "screens", "screens.names"});
  CHECK(it.scene.room.extra_screens->names_until);
  CHECK(it.name() == "screens");
}

TEST_CASE("from the devices the page of screens leads back to them") {
  WithScreens it;
  it.touch_all({"devices", "screens", "screen.of.0", "back", "back"});
  CHECK(it.name() == "devices");
}

TEST_CASE("while there is no other screen the page says how to add one") {
  Tablet it;
  it.touch_all({"wall", "screens"});
  CHECK(it.first<Rows>().rows.back().texts.front().words == english().say("facilitator.screens_none"));
}

TEST_CASE("the page of a screen goes when that is sent away or becomes something else") {
  WithScreens it;
  it.touch_all({"wall", "screens", "screen.of.0"});
  const AdmittedDevice reader{DeviceName::mended_from("Hall"), Permission::steward, "other key"};
  it.scene.as(Permission::kiosk).does(ListDevices{{reader}}).as(Permission::facilitator);
  it.tell();
  CHECK(it.name() == "start");
}

}  // namespace hearth::pages::facilitator
