#include "shared/ui/window/window_extent.hpp"

#include <algorithm>

namespace hearth::ui {
namespace {

bool fits(PixelExtent inner, PixelExtent outer) {
  return inner.width <= outer.width && inner.height <= outer.height;
}

std::string words(PixelExtent size) {
  return std::to_string(size.width) + "x" + std::to_string(size.height);
}

}  // namespace

WindowExtent extent_for(Coverage coverage, PixelExtent wanted, const ScreenExtent& screen) {
  const bool managed = screen.placing == Placing::by_a_manager;
  const PixelExtent room = managed ? screen.usable : screen.whole;
  const bool alone = coverage == Coverage::as_fits && (!managed || !fits(wanted, room));
  if (coverage == Coverage::full_screen || alone) return {true, screen.whole};
  return {false, {std::min(wanted.width, room.width), std::min(wanted.height, room.height)}};
}

std::string made_smaller(PixelExtent wanted, const WindowExtent& got) {
  if (got.full_screen || fits(wanted, got.size)) return {};
  return "a window of " + words(wanted) + " does not fit on this screen, so it is " + words(got.size) +
         "; ask for that size or a smaller one, or for the full screen";
}

}  // namespace hearth::ui
