#pragma once
// What stands in the same place on every screen: the time of day (top right), what comes next (bottom), and
// the one plain line about something that is wrong (below everything).

#include <string>

#include "display/layout/sheet.hpp"
#include "display/view.hpp"
#include "shared/config/texts.hpp"

namespace hearth::display {

// Baselines at the top, in lines of the grid.
inline constexpr float clock_line = 8;
inline constexpr float top_line = 6;  // a small line at the very top, beside the time of day

void draw_clock(Sheet& sheet, const View& view);

// A line of words at the bottom, with an icon before it unless `icon` is empty; it takes two lines where it
// must. Returns the line of the grid above which there is room for other things.
float draw_foot(Sheet& sheet, std::string_view icon, ui::Colour icon_colour, const std::string& text);

// What is wrong, in kind words: the most pressing of what there is. Empty when all is well, and on a quiet
// wall.
[[nodiscard]] std::string trouble_words(const View& view, Screen screen, const config::Texts& texts);

// Draws the words into a strip along the bottom edge and takes the strip off the sheet. Empty words: nothing.
void draw_trouble(Sheet& sheet, const View& view, const std::string& words);

}  // namespace hearth::display
