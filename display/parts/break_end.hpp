#pragma once
// When a break is over, for the screen and for whoever asks when the screen will next change. Pure.

#include <optional>

#include "display/view.hpp"

namespace hearth::display {

struct BreakEnd {
  LocalTime at;        // to the minute
  float fraction = 0;  // how much of the break has gone by, 0 to 1
};

// Nothing when the break has no planned length, is over, or stands still with a paused gathering.
[[nodiscard]] std::optional<BreakEnd> break_end(const View& view);

}  // namespace hearth::display
