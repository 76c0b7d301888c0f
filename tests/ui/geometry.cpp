#include "shared/ui/geometry.hpp"

#include <catch2/catch.hpp>

using namespace hearth::ui;

TEST_CASE("a colour is read from six hexadecimal digits and written back") {
  CHECK(colour_from("12202a") == Colour{0x12, 0x20, 0x2a});
  CHECK(colour_from("#F0C07E") == Colour{0xf0, 0xc0, 0x7e});
  CHECK(to_hex(Colour{0x12, 0x20, 0x2a}) == "12202a");
}

TEST_CASE("what is no colour is refused") {
  for (const char* text : {"", "#", "12202", "12202aa", "12202g", "-12202", "0x1220", "red"}) {
    INFO(text);
    CHECK_FALSE(colour_from(text));
  }
}

TEST_CASE("contrast is 21 between black and white, 1 between equals, and the same both ways") {
  CHECK(contrast_ratio({0, 0, 0}, {255, 255, 255}) == Approx(21));
  CHECK(contrast_ratio({90, 90, 90}, {90, 90, 90}) == Approx(1));
  CHECK(contrast_ratio({0x77, 0x77, 0x77}, {255, 255, 255}) == Approx(4.478).epsilon(0.001));
  CHECK(contrast_ratio({1, 2, 3}, {200, 9, 7}) == contrast_ratio({200, 9, 7}, {1, 2, 3}));
}

TEST_CASE("columns share a width with gaps between them and end where the whole ends") {
  const Rect whole{10, 20, 320, 50};
  CHECK(column(whole, 3, 0, 10) == Rect{10, 20, 100, 50});
  CHECK(column(whole, 3, 2, 10) == Rect{230, 20, 100, 50});
  CHECK(row({0, 0, 10, 210}, 2, 1, 10) == Rect{0, 110, 10, 100});
}
