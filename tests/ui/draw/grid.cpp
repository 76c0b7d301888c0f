#include "shared/ui/draw/grid.hpp"

#include <catch2/catch.hpp>
#include <cmath>

using namespace hearth::ui;

namespace {

constexpr TypeSize all_sizes[] = {TypeSize::small, TypeSize::body, TypeSize::heading, TypeSize::clock,
                                  TypeSize::name};

}  // namespace

TEST_CASE("H is the height of the largest 16:9 screen, upright or turned on its side") {
  CHECK(scale_height({1920, 1080}) == 1080);
  CHECK(scale_height({1080, 1920}) == 1080);
  CHECK(scale_height({1280, 720}) == 720);
  CHECK(scale_height({1280, 800}) == 720);
  CHECK(scale_height({1024, 768}) == 576);
}

TEST_CASE("no text size is below H/24, the clock has H/10 and names have H/9") {
  const WallGrid grid{{1920, 1080}};
  for (const TypeSize size : all_sizes) CHECK(grid.style(size).size_px >= 1080 / 24.0F);
  CHECK(grid.style(TypeSize::clock).size_px >= 1080 / 10.0F);
  CHECK(grid.style(TypeSize::name).size_px >= 1080 / 9.0F);
}

TEST_CASE("baselines of every size lie on the grid of H/54") {
  const WallGrid grid{{1920, 1080}};
  for (const TypeSize size : all_sizes) {
    const TextStyle style = grid.style(size);
    const float lines = style.size_px * style.line_height / grid.line();
    CHECK(lines == Approx(std::round(lines)));
  }
}

TEST_CASE("a screen half as large has everything half as large") {
  const WallGrid full{{1920, 1080}};
  const WallGrid half{{960, 540}};
  CHECK(half.margin() * 2 == Approx(full.margin()));
  CHECK(half.style(TypeSize::name).size_px * 2 == Approx(full.style(TypeSize::name).size_px));
  CHECK(half.content().width * 2 == Approx(full.content().width));
}
