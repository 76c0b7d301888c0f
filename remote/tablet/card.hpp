#pragma once
// Somebody's two words alone on a card, as large as can be: no word is split while a smaller size helps.

#include "remote/tablet/pen.hpp"

namespace hearth::remote {

// On a small card the small words make room: first the last line below, then all lines below, then the line
// above, then the mark of the token.
void draw_card(Pen& pen, const pages::Person& person, ui::Rect card);

}  // namespace hearth::remote
