#include <catch2/catch.hpp>
#include <random>

#include "shared/ui/draw/draw_list.hpp"
#include "tests/ui/page.hpp"

using namespace hearth::ui;

namespace {

const PixelRect whole{0, 0, 400, 300};

Quad solid(int x, int y, int side, std::uint8_t grey = 200) {
  return {{x, y, side, side}, {grey, grey, grey}};
}

Image drawn(const DrawList& list) {
  Image image{whole.width, whole.height};
  rasterise(list, image, whole);
  return image;
}

DrawList random_list(std::mt19937& random) {
  DrawList list{{whole, {10, 20, 30}}};
  const auto number = [&](int below) { return static_cast<int>(random() % static_cast<unsigned>(below)); };
  for (int i = number(30); i > 0; --i) list.push_back(solid(number(400), number(300), 1 + number(90)));
  return list;
}

}  // namespace

TEST_CASE("nothing changed is no damage") {
  const DrawList list{solid(0, 0, 50), solid(60, 60, 20)};
  CHECK(damage(list, list, whole, 8).empty());
}

TEST_CASE("a moved rectangle damages where it was and where it is") {
  const DrawList before{solid(0, 0, 50), solid(100, 100, 20), solid(200, 200, 20)};
  const DrawList after{solid(0, 0, 50), solid(150, 100, 20), solid(200, 200, 20)};
  const std::vector<PixelRect> rects = damage(before, after, whole, 8);
  CHECK(rects == std::vector<PixelRect>{{150, 100, 20, 20}, {100, 100, 20, 20}});
}

TEST_CASE("something new in the middle damages only itself") {
  const DrawList before{solid(0, 0, 50), solid(200, 200, 20)};
  const DrawList after{solid(0, 0, 50), solid(100, 100, 20), solid(200, 200, 20)};
  CHECK(damage(before, after, whole, 8) == std::vector<PixelRect>{{100, 100, 20, 20}});
}

TEST_CASE("rectangles that change places are damage, for one may cover the other") {
  const DrawList before{solid(10, 10, 50, 100), solid(30, 30, 50, 200)};
  const DrawList after{solid(30, 30, 50, 200), solid(10, 10, 50, 100)};
  CHECK_FALSE(damage(before, after, whole, 8).empty());
}

TEST_CASE("drawing only the damage gives the image that drawing everything gives") {
  const unsigned seed = GENERATE(1U, 2U, 3U, 4U, 5U, 6U, 7U, 8U);
  INFO("seed " << seed);
  std::mt19937 random{seed};
  DrawList shown = random_list(random);
  Image image = drawn(shown);
  for (int change = 0; change < 25; ++change) {
    DrawList next = shown;
    if (random() % 4 == 0) next = random_list(random);
    if (next.size() > 2) next.erase(next.begin() + static_cast<long>(1 + random() % (next.size() - 1)));
    next.insert(next.begin() + static_cast<long>(1 + random() % next.size()),
                solid(static_cast<int>(random() % 380), static_cast<int>(random() % 280), 40,
                      static_cast<std::uint8_t>(random())));
    const std::vector<PixelRect> rects = damage(shown, next, whole, 8);
    CHECK(rects.size() <= 8);
    for (const PixelRect& rect : rects) rasterise(next, image, rect);
    CHECK(image == drawn(next));
    shown = next;
  }
}

TEST_CASE("damaged rectangles do not overlap, so nothing is blended twice") {
  std::mt19937 random{11};
  const std::vector<PixelRect> rects = damage(random_list(random), random_list(random), whole, 8);
  for (std::size_t i = 0; i < rects.size(); ++i) {
    for (std::size_t j = i + 1; j < rects.size(); ++j) CHECK(intersection(rects[i], rects[j]).empty());
  }
}

TEST_CASE("a clock that goes on changes its own place and nothing else") {
  Page page;
  const auto draw = [&](const char* time) {
    return page.frame([&](Painter& painter) {
      painter.text({.text = "Welcome", .style = {.size_px = 80}}, {40, 300}, painter.palette().ink);
      painter.text({.text = time, .style = {.figures = Figures::tabular}}, {800, 20}, painter.palette().ink);
    });
  };
  CHECK(draw("19:12") == std::vector<PixelRect>{{0, 0, Page::width, Page::height}});
  CHECK(draw("19:12").empty());
  const std::vector<PixelRect> rects = draw("19:13");
  REQUIRE(rects.size() == 1);
  CHECK(rects[0].x >= 795);
  CHECK(rects[0].bottom() <= 100);
}
