#include "shared/ui/typeset/bitmap.hpp"

#include <catch2/catch.hpp>

#include "tests/ui/page.hpp"

using namespace hearth::ui;

namespace {

Rendering rendering_of(int side) {
  Rendering rendering;
  rendering.bitmap = std::make_shared<Bitmap>(side, side);
  return rendering;
}

}  // namespace

TEST_CASE("what was kept is found, and nothing else") {
  BitmapCache cache;
  cache.keep("one", rendering_of(10));
  CHECK(cache.find("one"));
  CHECK_FALSE(cache.find("two"));
}

TEST_CASE("a cache over its limit lets go of what was used longest ago") {
  BitmapCache cache;
  cache.keep("old", rendering_of(100));
  cache.keep("used", rendering_of(100));
  cache.trim(1'000'000);
  CHECK(cache.find("used"));
  cache.keep("new", rendering_of(100));
  cache.trim(25'000);
  CHECK_FALSE(cache.find("old"));
  CHECK(cache.find("used"));
  CHECK(cache.find("new"));
  CHECK(cache.bytes() <= 25'000);
}

TEST_CASE("what the frame itself used stays even over the limit") {
  BitmapCache cache;
  cache.keep("now", rendering_of(100));
  cache.trim(10);
  CHECK(cache.find("now"));
}

TEST_CASE("a day of changing clocks and arcs does not fill the memory") {
  Page page;
  for (int minute = 0; minute < 1500; ++minute) {
    page.frame([&](Painter& painter) {
      const Block block{.text = std::to_string(minute), .style = {.size_px = 110}};
      painter.text(block, {0, 0}, painter.palette().ink);
      const float fraction = static_cast<float>(minute) / 1500;
      painter.arc({300, 300}, 150, 30, 0, fraction, painter.palette().accent);
    });
  }
  CHECK(page.canvas.cache_bytes() <= Canvas::cache_bytes_max);
  CHECK(page.canvas.cache_bytes() > Canvas::cache_bytes_max / 2);
}

TEST_CASE("text for one frame is not kept") {
  Page page;
  page.measure({.text = "warm"});
  const std::size_t before = page.canvas.cache_bytes();
  page.drawn({.text = "Rosa", .keep = Keep::this_frame});
  CHECK(page.canvas.cache_bytes() == before);
}
