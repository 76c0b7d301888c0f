#include "shared/ui/draw/painter.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>

#include "tests/ui/page.hpp"

using namespace hearth::ui;

namespace {

constexpr Colour white{255, 255, 255};

void draw_something_of_everything(Painter& painter) {
  const Palette& palette = painter.palette();
  painter.fill({0, 0, 200, 540}, palette.rail);
  painter.text({.text = "Blue Kite مرحبا", .style = {.size_px = 70}}, {220, 20}, palette.ink);
  painter.arc({700, 250}, 120, 24, 0, 0.7F, palette.accent);
  painter.rounded({220, 200, 200, 80}, 22, palette.button);
  painter.outline({220, 300, 200, 80}, 22, 3, palette.line);
  painter.line({220, 400}, {500, 470}, 5, palette.leaf);
  painter.circle({500, 240}, 33.3F, palette.clay);
  painter.icon("symbols/heron", {40, 40, 120, 120}, palette.sky);
}

}  // namespace

TEST_CASE("the same drawing gives the same pixels on any canvas") {
  Page one;
  Page other;
  one.frame(draw_something_of_everything);
  other.frame([](Painter& painter) { painter.fill({3, 4, 500, 500}, white); });
  other.frame(draw_something_of_everything);
  CHECK(one.canvas.image() == other.canvas.image());
}

TEST_CASE("a frame starts as the ground, with nothing of the frame before") {
  Page page;
  page.frame(draw_something_of_everything);
  page.frame([](Painter&) {});
  CHECK(page.ink().empty());
}

TEST_CASE("a fill covers whole pixels, and neighbours share an edge without a seam") {
  Page page;
  page.frame([](Painter& painter) {
    painter.fill({10.4F, 10, 20.2F, 5}, white);
    painter.fill({30.6F, 10, 20, 5}, white);
  });
  CHECK(page.ink() == PixelRect{10, 10, 41, 5});
  CHECK(page.canvas.image().at(30, 12) == white);
  CHECK(page.canvas.image().at(31, 12) == white);
}

TEST_CASE("half opacity is halfway between below and above") {
  Page page;
  page.frame([](Painter& painter) {
    painter.fill({0, 0, 100, 100}, {0, 0, 0});
    painter.push_opacity(0.5F);
    painter.push_opacity(0.5F);
    painter.pop_opacity();
    painter.fill({0, 0, 100, 100}, white);
    painter.pop_opacity();
  });
  CHECK(page.canvas.image().at(50, 50) == Colour{128, 128, 128});
}

TEST_CASE("a clip cuts off texts and shapes, and an inner clip cannot reach out of an outer one") {
  Page page;
  page.frame([](Painter& painter) {
    painter.push_clip({100, 100, 100, 100});
    painter.push_clip({0, 0, 150, 540});
    draw_something_of_everything(painter);
    painter.fill({0, 0, 960, 540}, white);
    painter.pop_clip();
    painter.pop_clip();
  });
  CHECK(page.ink() == PixelRect{100, 100, 50, 100});
}

TEST_CASE("an offset moves everything by whole pixels") {
  Page page;
  page.frame([](Painter& painter) { painter.fill({10, 10, 20, 20}, white); });
  page.frame([](Painter& painter) {
    painter.push_offset({3, -2});
    painter.fill({10, 10, 20, 20}, white);
    painter.pop_offset();
  });
  CHECK(page.ink() == PixelRect{13, 8, 20, 20});
}

TEST_CASE("for whoever reads from the right everything is on the other side, and each drawing as it is") {
  Page page;
  page.frame([](Painter& painter) {
    painter.push_reading(Reading::right_to_left);
    painter.fill({0, 0, 100, 50}, white);
    CHECK(painter.placed(Rect{10, 20, 30, 40}) == Rect{painter.size().width - 40, 20, 30, 40});
    painter.pop_reading();
    CHECK(painter.placed(Rect{10, 20, 30, 40}) == Rect{10, 20, 30, 40});
  });
  const int width = page.canvas.image().width();
  CHECK(page.canvas.image().at(width - 100, 10) == white);
  CHECK(page.canvas.image().at(width - 101, 10) != white);
  CHECK(page.canvas.image().at(0, 10) != white);
}

TEST_CASE("for whoever reads from the right all words begin at the right, whatever their own direction") {
  for (const char* words : {"Kite", "مرحبا"}) {
    CAPTURE(words);
    Page page;
    page.frame([&](Painter& painter) {
      painter.push_reading(Reading::right_to_left);
      const Block block{.text = words, .style = {.size_px = 40}, .width_px = 300};
      CHECK_FALSE(painter.measure(block).right_to_left);
      painter.text(block, {20, 20}, white);
      painter.pop_reading();
    });
    CHECK(std::abs(page.ink().right() - (Page::width - 20)) <= 6);
  }
}

TEST_CASE("a rounded rectangle is symmetrical and leaves its corners free") {
  Page page;
  page.frame([](Painter& painter) { painter.rounded({100, 100, 300, 120}, 40, white); });
  const Image& image = page.canvas.image();
  CHECK(page.ink() == PixelRect{100, 100, 300, 120});
  for (int y = 100; y < 220; ++y) {
    // Cairo rounds the two halves of a circle a little differently.
    for (int x = 100; x < 250; ++x) REQUIRE(std::abs(image.at(x, y).g - image.at(499 - x, 319 - y).g) <= 16);
  }
  CHECK(image.at(102, 102) == page.canvas.theme().palette.ground);
  CHECK(image.at(250, 100) == white);
}

TEST_CASE("an outline leaves its inside free") {
  Page page;
  page.frame([](Painter& painter) {
    painter.outline({100, 100, 300, 120}, 30, 4, white);
    painter.outline({100, 300, 300, 120}, 0, 4, white);
  });
  const Image& image = page.canvas.image();
  CHECK(image.at(250, 160) == page.canvas.theme().palette.ground);
  CHECK(image.at(250, 103) == white);
  CHECK(image.at(250, 104) == page.canvas.theme().palette.ground);
  CHECK(image.at(101, 301) == white);
}

TEST_CASE("an arc begins at the top and runs clockwise") {
  Page page;
  page.frame([](Painter& painter) { painter.arc({200, 200}, 100, 20, 0, 0.25F, white); });
  const Image& image = page.canvas.image();
  CHECK(image.at(271, 129) == white);
  CHECK(image.at(129, 129) == page.canvas.theme().palette.ground);
  CHECK(image.at(271, 271) == page.canvas.theme().palette.ground);
}

TEST_CASE("an arc of nothing draws nothing and one of more than a turn draws the ring") {
  Page page;
  page.frame([](Painter& painter) { painter.arc({200, 200}, 100, 20, 0, 0, white); });
  CHECK(page.ink().empty());
  page.frame([](Painter& painter) { painter.arc({200, 200}, 100, 20, 0, 1, white); });
  const Image ring = page.canvas.image();
  page.frame([](Painter& painter) { painter.arc({200, 200}, 100, 20, 0, 1.7F, white); });
  CHECK(page.canvas.image() == ring);
}

TEST_CASE("curves are smooth: their edges have more than two shades") {
  Page page;
  page.frame([](Painter& painter) { painter.circle({200, 200}, 100, white); });
  const Image& image = page.canvas.image();
  int between = 0;
  for (int x = 90; x < 310; ++x) {
    const Colour colour = image.at(x, 130);
    between += colour != white && colour != page.canvas.theme().palette.ground ? 1 : 0;
  }
  CHECK(between >= 2);
}

TEST_CASE("shapes without a size, or outside the screen, are no trouble") {
  Page page;
  page.frame([](Painter& painter) {
    painter.fill({10, 10, 0, 5}, white);
    painter.fill({10, 10, -5, 5}, white);
    painter.rounded({10, 10, -5, 5}, 4, white);
    painter.outline({10, 10, 0, 0}, 4, 2, white);
    painter.circle({10, 10}, 0, white);
    painter.icon("check", {0, 0, 0, 0}, white);
    painter.circle({-500, -500}, 30, white);
    painter.text({.text = "away"}, {5000, 5000}, white);
  });
  CHECK(page.ink().empty());
}
