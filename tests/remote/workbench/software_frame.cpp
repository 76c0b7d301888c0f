// What Dear ImGui wants drawn comes out as pixels, without a display.
#include "remote/workbench/window/software_frame.hpp"

#include <catch2/catch.hpp>

#include "remote/workbench/parts/words.hpp"
#include "tests/remote/workbench/drawn.hpp"

using namespace hearth;
using namespace hearth::workbench;

TEST_CASE("an empty frame is black, and a window has the palette's ground") {
  const ui::Palette palette;
  SoftwareFrame frame{200, 100, palette};
  frame.draw([] {});
  CHECK(frame.image().at(100, 50) == ui::Colour{0, 0, 0});
  draw_in_window(frame, [] {});
  CHECK(frame.image().at(100, 50) == palette.ground);
}

TEST_CASE("words are drawn in the colour of what matters") {
  const ui::Palette palette;
  SoftwareFrame frame{400, 100, palette};
  draw_in_window(frame, [] { heading("IIIIIIII"); });
  CHECK(pixels_near(frame.image(), palette.ink) > 20);
}

TEST_CASE("a picture stands where it is put, whole and in its own colours") {
  SoftwareFrame frame{300, 200, ui::Palette{}};
  ui::Image picture{40, 30};
  for (int y = 0; y < 30; ++y) {
    for (int x = 0; x < 40; ++x) picture.row(y)[x] = 0xff3366ccU;
  }
  frame.put("blue", picture);
  ui::Rect place;
  draw_in_window(frame, [&] { place = shown(frame, "blue", {40, 30}); });
  CHECK(pixels_of(frame.image(), {0x33, 0x66, 0xcc}) == 40 * 30);
  CHECK(frame.image().at(static_cast<int>(place.x), static_cast<int>(place.y)) ==
        ui::Colour{0x33, 0x66, 0xcc});
}

TEST_CASE("a picture that nobody has put is not there") {
  const SoftwareFrame frame{300, 200, ui::Palette{}};
  CHECK(frame.find("blue") == nullptr);
}

TEST_CASE("the same picture under the same name takes the place of the one before") {
  SoftwareFrame frame{300, 200, ui::Palette{}};
  ui::Image picture{40, 30};
  frame.put("one", picture);
  for (int y = 0; y < 30; ++y) {
    for (int x = 0; x < 40; ++x) picture.row(y)[x] = 0xff3366ccU;
  }
  frame.put("one", picture);
  draw_in_window(frame, [&] { shown(frame, "one", {40, 30}); });
  CHECK(pixels_of(frame.image(), {0x33, 0x66, 0xcc}) == 40 * 30);
}

TEST_CASE("what lies outside of a part of the window is cut off") {
  const ui::Palette palette;
  SoftwareFrame frame{400, 200, palette};
  draw_in_window(
      frame, [] { in_a_part("part", 60, 20, [] { heading("IIIIIIIIIIIIIIIIIIII IIIIIIIII IIIIIIII"); }); });
  const ui::Image& image = frame.image();
  CHECK(pixels_near(image, palette.ink) > 0);
  int outside = 0;
  for (int y = 60; y < image.height(); ++y) {
    for (int x = 0; x < image.width(); ++x) outside += image.at(x, y) == palette.ground ? 0 : 1;
  }
  CHECK(outside == 0);
}
