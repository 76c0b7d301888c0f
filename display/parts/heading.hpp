#pragma once
// The two lines at the top of a screen that has a title: a small one, and the title below it.

#include <string>

#include "display/layout/sheet.hpp"

namespace hearth::display {

// Both keep clear of the time of day. The title takes at most `lines_max` lines. Returns the last baseline.
float draw_heading(Sheet& sheet, const std::string& small, const std::string& title, int lines_max = 2);

}  // namespace hearth::display
