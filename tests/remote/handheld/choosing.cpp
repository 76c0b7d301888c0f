#include "remote/handheld/choosing.hpp"

#include <linux/input-event-codes.h>

#include <catch2/catch.hpp>

#include "tests/remote/handheld/stream.hpp"

namespace hearth::handheld {
namespace {

const std::vector<KnownHandheld>& known() {
  static const auto all = known_handhelds(source_folder() / "assets/handhelds");
  return all;
}

FoundDevice keyboard() {
  FoundDevice device{.name = "AT keyboard"};
  for (KeyCode key = KEY_ESC; key <= KEY_DELETE; ++key) device.keys.insert(key);
  return device;
}

const FoundDevice clicker{.name = "Some Presenter", .keys = {KEY_PAGEUP, KEY_PAGEDOWN, KEY_B}};
const FoundDevice pad{.name = "USB Keypad", .keys = {KEY_KP1, KEY_KP5, KEY_KP9, KEY_KPENTER}};
const FoundDevice power{.name = "Power Button", .keys = {KEY_POWER}};
const FoundDevice mouse{.name = "Mouse", .keys = {BTN_LEFT, BTN_RIGHT}, .is_pointer = true};

ChosenDevice chosen(const std::vector<FoundDevice>& there, const std::string& wanted = {}) {
  return choose_device(there, wanted, known_keys(known(), Role::controller));
}

std::string file_for(const FoundDevice& device) {
  const auto* found = known_for(known(), device, Role::controller);
  return found == nullptr ? "" : found->name;
}

}  // namespace

TEST_CASE("the one device that looks like a handheld is used") {
  CHECK(chosen({keyboard(), power, mouse, clicker}).name == "Some Presenter");
  CHECK(chosen({keyboard(), pad}).name == "USB Keypad");
  CHECK(chosen({FoundDevice{.name = "Dial", .has_knob = true}, power}).name == "Dial");
}

TEST_CASE("two of one name are that one name") {
  CHECK(chosen({clicker, clicker, keyboard()}).name == "Some Presenter");
}

TEST_CASE("where several or none look like a handheld, a sentence says which there are") {
  CHECK(chosen({clicker, pad}).fault ==
        "several devices here may be the handheld; say which it is with --device NAME; there are 'Some "
        "Presenter', 'USB Keypad'");
  CHECK(chosen({keyboard(), power}).fault ==
        "nothing here looks like a handheld; say which it is with --device NAME; there are 'AT keyboard', "
        "'Power Button'");
  CHECK(
      chosen({}).fault ==
      "there is no device with keys here; plug the handheld in, or name it with --device NAME and plug it in "
      "later");
}

TEST_CASE("a device that was named is used whatever it looks like, and need not be there yet") {
  CHECK(chosen({clicker, keyboard()}, "AT keyboard").name == "AT keyboard");
  CHECK(chosen({}, "Some Presenter").name == "Some Presenter");
}

TEST_CASE("the file for a device is told by its name, else by its keys, else it is the clicker's") {
  CHECK(file_for(clicker) == "clicker");
  CHECK(file_for({.name = "PCsensor FootSwitch"}) == "foot-switch");
  CHECK(file_for(pad) == "number-pad");
  CHECK(file_for({.name = "Noname", .keys = pad.keys}) == "number-pad");
  CHECK(file_for({.name = "Board", .keys = {BTN_TRIGGER, BTN_THUMB, BTN_THUMB2}}) == "push-buttons");
  CHECK(file_for({.name = "Noname", .keys = {KEY_VOLUMEUP, KEY_VOLUMEDOWN, KEY_MUTE}}) == "knob");
  CHECK(file_for({.name = "Anything"}) == "clicker");
}

TEST_CASE("a presenter that claims to be a full keyboard is told by its name alone") {
  FoundDevice presenter = keyboard();
  presenter.keys.insert(pad.keys.begin(), pad.keys.end());
  presenter.name = "Logitech USB Receiver";
  CHECK(file_for(presenter) == "clicker");
}

}  // namespace hearth::handheld
