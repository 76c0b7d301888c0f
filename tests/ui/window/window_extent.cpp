#include "shared/ui/window/window_extent.hpp"

#include <catch2/catch.hpp>

using namespace hearth::ui;

namespace {

// A desktop whose panel takes 40 pixels, and a screen on which nobody places windows.
ScreenExtent desktop(int width, int height) {
  return {{width, height}, {width, height - 40}, Placing::by_a_manager};
}
ScreenExtent bare(int width, int height) {
  return {{width, height}, {width, height}, Placing::by_nobody};
}

constexpr PixelExtent usual{1280, 800};

}  // namespace

TEST_CASE("where nobody places windows, a program covers the screen, however large that is") {
  for (const auto& [width, height] :
       {std::pair{800, 1280}, {1024, 600}, {640, 480}, {1280, 800}, {1920, 1080}, {3840, 2160}}) {
    INFO(width << "x" << height);
    CHECK(extent_for(Coverage::as_fits, usual, bare(width, height)) == WindowExtent{true, {width, height}});
  }
}

TEST_CASE(
    "on a desktop a program has its usual size where that fits, and covers a screen that is too small") {
  CHECK(extent_for(Coverage::as_fits, usual, desktop(1920, 1080)) == WindowExtent{false, usual});
  CHECK(extent_for(Coverage::as_fits, usual, desktop(1280, 840)) == WindowExtent{false, usual});
  for (const auto& [width, height] :
       {std::pair{1280, 800}, {1024, 768}, {800, 1280}, {1024, 600}, {640, 480}}) {
    INFO(width << "x" << height);
    CHECK(extent_for(Coverage::as_fits, usual, desktop(width, height)) ==
          WindowExtent{true, {width, height}});
  }
}

TEST_CASE("a size that was typed is kept wherever it fits, also where nobody places windows") {
  for (const ScreenExtent& screen : {desktop(1920, 1080), bare(1920, 1080), bare(1280, 800)}) {
    const WindowExtent extent = extent_for(Coverage::windowed, usual, screen);
    CHECK(extent == WindowExtent{false, usual});
    CHECK(made_smaller(usual, extent).empty());
  }
}

TEST_CASE("a size that was typed is never larger than the screen, and whoever typed it is told") {
  const WindowExtent turned = extent_for(Coverage::windowed, usual, bare(800, 1280));
  CHECK(turned == WindowExtent{false, {800, 800}});
  CHECK(made_smaller(usual, turned) ==
        "a window of 1280x800 does not fit on this screen, so it is 800x800; ask for that size or a smaller "
        "one, "
        "or for the full screen");
  CHECK(extent_for(Coverage::windowed, usual, bare(640, 480)) == WindowExtent{false, {640, 480}});
  // Below the desktop's panel nobody reads anything.
  CHECK(extent_for(Coverage::windowed, usual, desktop(1280, 800)) == WindowExtent{false, {1280, 760}});
}

TEST_CASE("the full screen is the full screen, whatever was usual, and nobody is told that it is smaller") {
  const WindowExtent extent = extent_for(Coverage::full_screen, usual, desktop(1024, 600));
  CHECK(extent == WindowExtent{true, {1024, 600}});
  CHECK(made_smaller(usual, extent).empty());
}

TEST_CASE("a turned screen is covered anew, and a window on it is no larger than it") {
  CHECK(extent_for(Coverage::as_fits, usual, bare(1280, 800)).size == PixelExtent{1280, 800});
  CHECK(extent_for(Coverage::as_fits, usual, bare(800, 1280)).size == PixelExtent{800, 1280});
  CHECK(extent_for(Coverage::windowed, {1000, 700}, bare(800, 1280)).size == PixelExtent{800, 700});
}

TEST_CASE("where there is no screen, as in tests, every size is given") {
  CHECK(extent_for(Coverage::windowed, {4000, 3000}, no_screen) == WindowExtent{false, {4000, 3000}});
  CHECK(extent_for(Coverage::as_fits, usual, no_screen) == WindowExtent{false, usual});
}
