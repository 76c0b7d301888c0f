#pragma once
// The mark of a token: its symbol, tinted by its colour word (token_colour.hpp). Wherever a token stands on a
// screen, its mark stands beside the words; the words say the same, so nothing depends on seeing colours.

#include "shared/room/token.hpp"
#include "shared/ui/draw/painter.hpp"

namespace hearth::ui {

// Draws the symbol fitted into `rect` and centred.
void draw_token_mark(Painter& painter, Token token, Rect rect);

}  // namespace hearth::ui
