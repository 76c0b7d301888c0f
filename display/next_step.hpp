#pragma once
// When a wall that shows this view will next look different by itself, so that the program can sleep until
// then.

#include "display/view.hpp"
#include "shared/ui/theme.hpp"

namespace hearth::display {

// Drawing at 30 pictures a second is enough for a fade.
inline constexpr Duration fade_step{33};

// More than 0 and at most a minute. Drawing then may turn out to change nothing; not drawing until then never
// misses a change. A kiosk's news may change the picture earlier, of course.
[[nodiscard]] Duration next_visible_step(const View& view, ui::Motion motion = ui::Motion::full);

// Everything moves by a few pixels every minutes, so that a panel that is on all day does not burn in: how
// far, in pixels at H = 1080, and for how long it stays so.
struct Drift {
  float x = 0;
  float y = 0;
};
inline constexpr Duration drift_stands = std::chrono::minutes{3};
[[nodiscard]] Drift drift_at(Instant now);

}  // namespace hearth::display
