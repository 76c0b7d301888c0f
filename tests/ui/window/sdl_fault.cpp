#include "shared/ui/window/sdl_fault.hpp"

#include <catch2/catch.hpp>

using hearth::ui::fault_sentence;

TEST_CASE("a sentence about a window says what SDL says and what can be done") {
  CHECK(fault_sentence("the window cannot be opened", "x11", "Couldn't connect") ==
        "the window cannot be opened: Couldn't connect (video driver x11); see that DISPLAY names a screen "
        "that this user may draw on");
}

TEST_CASE("a sentence about a window never ends in nothing, also when SDL says no reason") {
  for (const char* driver : {"", "x11", "wayland", "KMSDRM", "dummy"}) {
    const std::string sentence = fault_sentence("the window cannot be drawn in", driver, "");
    INFO(sentence);
    CHECK(sentence.find("the window cannot be drawn in: SDL says no reason") == 0);
    CHECK(sentence.find("; ") < sentence.size() - 20);
  }
}

TEST_CASE("on Wayland and on a panel a sentence about a window names the packages that drawing needs") {
  for (const char* driver : {"wayland", "KMSDRM"})
    CHECK(fault_sentence("the window cannot be drawn in", driver, "").find("libgl1-mesa-dri") !=
          std::string::npos);
}
