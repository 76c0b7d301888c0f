#include "remote/handheld/presses.hpp"

#include <catch2/catch.hpp>

#include "tests/remote/handheld/stream.hpp"

namespace hearth::handheld {

TEST_CASE("a recorded clicker means what its buttons say") {
  CHECK(presses_in(mapping_of("clicker"), R"(
    0     1 down KEY_PAGEDOWN
    60    1 up KEY_PAGEDOWN
    2000  1 down KEY_PAGEUP
    2050  1 up KEY_PAGEUP
    4000  1 down KEY_DOT
    4070  1 up KEY_DOT
    6000  1 down KEY_F5
    6060  1 up KEY_F5
    8000  1 down KEY_Q
    8060  1 up KEY_Q
  )") == "1 next, 1 back, 1 quiet, 1 pause");
}

TEST_CASE("a recorded foot switch that the kernel repeats is one press") {
  CHECK(presses_in(mapping_of("foot-switch"), R"(
    0    1 down KEY_B
    250  1 repeat KEY_B
    283  1 repeat KEY_B
    316  1 repeat KEY_B
    900  1 up KEY_B
  )") == "1 next");
}

TEST_CASE("a recorded knob goes on and back by its steps, and its button pauses") {
  CHECK(presses_in(mapping_of("knob"), R"(
    0     1 turn 1
    1000  1 turn -1
    2000  1 down BTN_0
    2080  1 up BTN_0
    3000  1 down KEY_VOLUMEUP
    3010  1 up KEY_VOLUMEUP
  )") == "1 next, 1 back, 1 pause, 1 next");
}

TEST_CASE("a recorded number pad and recorded push buttons mean what their files say") {
  CHECK(presses_in(mapping_of("number-pad"), R"(
    0     1 down KEY_KPENTER
    60    1 up KEY_KPENTER
    1000  1 down KEY_KPPLUS
    1060  1 up KEY_KPPLUS
    2000  1 down KEY_KP0
    3500  1 up KEY_KP0
  )") == "1 next, 1 more_time, 1 crisis");
  CHECK(presses_in(mapping_of("push-buttons", Role::talking_piece), R"(
    0     1 down BTN_TRIGGER
    60    1 up BTN_TRIGGER
    1000  1 down BTN_THUMB
    1060  1 up BTN_THUMB
    2000  1 down BTN_THUMB2
    2060  1 up BTN_THUMB2
  )") == "1 done, 1 pass, 1 pass_piece");
}

TEST_CASE("a device that is unplugged in the middle of a press has pressed nothing") {
  CHECK(presses_in(mapping_of("clicker"), R"(
    0     1 down KEY_PAGEDOWN
    50    1 gone
    90    1 up KEY_PAGEDOWN
    3000
    4000  1 down KEY_B
    4700  1 gone
    9000
  )")
            .empty());
}

TEST_CASE("a device that is plugged in again under another number goes on where it was") {
  CHECK(presses_in(mapping_of("clicker"), R"(
    0     1 down KEY_PAGEDOWN
    50    1 gone
    2000  2 down KEY_PAGEDOWN
    2060  2 up KEY_PAGEDOWN
  )") == "2 next");
}

TEST_CASE("two devices of one name are both used, and neither ends the other's press") {
  CHECK(presses_in(mapping_of("clicker"), R"(
    0    1 down KEY_PAGEDOWN
    20   2 down KEY_PAGEDOWN
    50   2 up KEY_PAGEDOWN
    90   1 up KEY_PAGEDOWN
  )") == "2 next, 1 next");
}

TEST_CASE("a switch that bounces, and a double click, are one press") {
  CHECK(presses_in(mapping_of("clicker"), R"(
    0     1 down KEY_PAGEDOWN
    5     1 up KEY_PAGEDOWN
    9     1 down KEY_PAGEDOWN
    80    1 up KEY_PAGEDOWN
    200   1 down KEY_RIGHT
    260   1 up KEY_RIGHT
  )") == "1 next");
}

TEST_CASE("two presses that are 400 ms apart are two") {
  CHECK(presses_in(mapping_of("clicker"), R"(
    0     1 down KEY_PAGEDOWN
    50    1 up KEY_PAGEDOWN
    400   1 down KEY_PAGEDOWN
    450   1 up KEY_PAGEDOWN
  )") == "1 next, 1 next");
}

TEST_CASE("more time counts each time") {
  CHECK(presses_in(mapping_of("number-pad"), R"(
    0     1 down KEY_KPPLUS
    50    1 up KEY_KPPLUS
    150   1 down KEY_KPPLUS
    200   1 up KEY_KPPLUS
  )") == "1 more_time, 1 more_time");
}

TEST_CASE("a long press counts while the key is still held, and is no short press when it is let go") {
  Presses presses{mapping_of("clicker")};
  const auto lines = lines_in("0 1 down KEY_B\n1500 1 up KEY_B");
  const auto at = [](int ms) { return link::SteadyTime{Duration{ms}}; };
  CHECK(presses.take(*lines[0].input).empty());
  CHECK(presses.next_due() == at(800));
  CHECK(presses.passed(at(799)).empty());
  CHECK(presses.passed(at(800)) == std::vector<Press>{{1, Action::crisis}});
  CHECK(presses.next_due() == std::nullopt);
  CHECK(presses.passed(at(1200)).empty());
  CHECK(presses.take(*lines[1].input).empty());
}

TEST_CASE("a key that means nothing when it is held may be held for as long as a hand would") {
  CHECK(presses_in(mapping_of("number-pad"), R"(
    0     1 down KEY_KP4
    4900  1 up KEY_KP4
  )") == "1 back");
  CHECK(presses_in(mapping_of("number-pad"), R"(
    0     1 down KEY_KP4
    5000  1 up KEY_KP4
  )")
            .empty());
}

TEST_CASE("a key that comes up without having gone down, and one that goes down twice, press nothing more") {
  CHECK(presses_in(mapping_of("clicker"), R"(
    0     1 up KEY_PAGEDOWN
    1000  1 down KEY_PAGEDOWN
    1020  1 down KEY_PAGEDOWN
    1090  1 up KEY_PAGEDOWN
    1100  1 up KEY_PAGEDOWN
  )") == "1 next");
}

TEST_CASE("a knob that claims a thousand steps at once is turned by five") {
  Mapping mapping;
  mapping.clockwise = Action::more_time;
  CHECK(presses_in(mapping, "0 1 turn 1000") ==
        "1 more_time, 1 more_time, 1 more_time, 1 more_time, 1 more_time");
  CHECK(presses_in(mapping, "0 1 turn -2147483648").empty());
}

}  // namespace hearth::handheld
