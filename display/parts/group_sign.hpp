#pragma once
// How a small group is told from another: by its shape, drawn and as a word. All are drawn in one colour,
// since colours are words of tokens.

#include <string>

#include "display/layout/sheet.hpp"
#include "shared/config/texts.hpp"
#include "shared/room/groups.hpp"

namespace hearth::display {

// "Ball"
[[nodiscard]] std::string group_words(GroupShape shape, const config::Texts& texts);

// Draws the group's shape, fitted into a square around `centre`.
void draw_group_shape(Sheet& sheet, GroupShape shape, ui::Point centre, float side_px);

}  // namespace hearth::display
