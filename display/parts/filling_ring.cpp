#include "display/parts/filling_ring.hpp"

#include <algorithm>
#include <cmath>

namespace hearth::display {
namespace {

// The ring is drawn as what is full in steps of this part, and a short arc that grows on from there. The long
// arcs are few and stay in the painter's cache; only the short one is new in each frame, and only it is
// damage.
constexpr float steps = 24;

}  // namespace

void draw_filling_ring(Sheet& sheet, const Ring& ring) {
  ui::Painter& painter = sheet.painter();
  const float band = std::round(ring.band_px);
  const float middle = ring.radius_px - band / 2;
  painter.arc(ring.centre, ring.radius_px - ring.track_px / 2, ring.track_px, 0, 1, sheet.palette().track);
  const float full = std::floor(ring.fraction * steps) / steps;
  painter.arc(ring.centre, middle, band, 0, full, ring.colour);
  if (ring.fraction < 1) painter.arc(ring.centre, middle, band, full, ring.fraction - full, ring.colour);
}

Duration ring_step(Duration whole) {
  constexpr int pixels_round = 1000;  // about the length of the ring at H = 1080
  return std::clamp(Duration{whole / pixels_round}, Duration{100}, Duration{1000});
}

}  // namespace hearth::display
