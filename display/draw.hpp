#pragma once
// The whole wall: the screen that stands on it now, fading from the one before, the time of day, and the line
// about troubles. The same for the wall's own window, for extra screens, for pictures and for tests.

#include <vector>

#include "display/layout/sheet.hpp"
#include "display/view.hpp"
#include "shared/config/texts.hpp"
#include "shared/ui/draw/painter.hpp"

namespace hearth::display {

// Draws one frame; says what was written on it. Between Painter's begin and end, on its thread.
std::vector<Writing> draw_wall(const View& view, ui::Painter& painter, const config::Texts& texts);

}  // namespace hearth::display
