#include "display/window_for.hpp"

namespace hearth::display {
namespace {

ui::Coverage coverage_of(Extent extent) {
  switch (extent) {
    case Extent::as_fits:
      return ui::Coverage::as_fits;
    case Extent::full_screen:
      return ui::Coverage::full_screen;
    case Extent::windowed:
      return ui::Coverage::windowed;
  }
  return ui::Coverage::as_fits;
}

}  // namespace

ui::WindowOptions window_for(const WallOptions& options, ui::Pointer pointer) {
  ui::WindowOptions wanted;
  wanted.title = "Hearth";
  wanted.coverage = coverage_of(options.extent);
  wanted.width = options.width_px;
  wanted.height = options.height_px;
  wanted.pointer = pointer;
  return wanted;
}

}  // namespace hearth::display
