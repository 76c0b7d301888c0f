#pragma once
// How a small group is told from another: its colour's word, and a shape of its own in that colour.

#include <string>

#include "display/layout/sheet.hpp"
#include "shared/config/texts.hpp"
#include "shared/room/groups.hpp"

namespace hearth::display {

// "Amber"
[[nodiscard]] std::string group_words(GroupColour colour, const config::Texts& texts);

// Draws the group's shape, fitted into a square around `centre`.
void draw_group_shape(Sheet& sheet, GroupColour colour, ui::Point centre, float side_px);

}  // namespace hearth::display
