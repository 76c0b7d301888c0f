#pragma once
// A ring that fills clockwise from the top as time goes by.

#include "display/layout/sheet.hpp"
#include "shared/base/time.hpp"

namespace hearth::display {

struct Ring {
  ui::Point centre;
  float radius_px = 0;  // of its outer edge
  float track_px = 0;   // how thick the part is that is not filled yet
  float band_px = 0;    // how thick the filled part is; both reach inwards from the outer edge
  float fraction = 0;   // how much of it is filled, 0 to 1
  ui::Colour colour{};
};

void draw_filling_ring(Sheet& sheet, const Ring& ring);

// How often a ring that fills in `whole` has to be drawn for its end to move by a pixel or so.
[[nodiscard]] Duration ring_step(Duration whole);

}  // namespace hearth::display
