#include "shared/ui/draw/token_mark.hpp"

#include <string>

#include "shared/ui/token_colour.hpp"

namespace hearth::ui {

void draw_token_mark(Painter& painter, Token token, Rect rect) {
  painter.icon("symbols/" + std::string{symbol_word(token)}, rect,
               token_colour(colour_word(token), painter.palette()));
}

}  // namespace hearth::ui
