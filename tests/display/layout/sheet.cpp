// Where lines of words break.
#include "display/layout/sheet.hpp"

#include <catch2/catch.hpp>

#include "shared/ui/touch/canvas.hpp"
#include "tests/display/wall_scene.hpp"

using namespace hearth;
using namespace hearth::display;

namespace {

// The words as they are handed on, in so much of the width.
std::string balanced_words(const std::string& words, float share) {
  ui::Canvas canvas{test_assets(), ui::Theme{}};
  ui::Painter& painter = canvas.begin_frame(1280, 720, Duration{0});
  Sheet sheet{painter};
  const std::string text = balanced(sheet, {.text = words, .width_px = 1280 * share}).text;
  canvas.end_frame();
  return text;
}

}  // namespace

TEST_CASE("two lines break where a sentence ends") {
  CHECK(balanced_words("We talked about it for a while. Then we asked again.", 0.5F) ==
        "We talked about it for a while.\nThen we asked again.");
}

TEST_CASE("a date is not broken behind the number of its day") {
  const std::string date = "Vereinbart an einem Abend, am 26. November dieses Jahres";
  CHECK(balanced_words(date, 0.5F).find("26.\n") == std::string::npos);
}

TEST_CASE("what is in two lines already is broken nowhere else") {
  const std::string two = "Agreed on Thursday, 26 November\nWe’ll look at it again on Thursday, 27 May";
  CHECK(balanced_words(two, 0.9F) == two);
}
