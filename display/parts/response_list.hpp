#pragma once
// Who would like replies, and who would like to be asked first.

#include <string>
#include <string_view>

#include "display/parts/gathered.hpp"

namespace hearth::display {

// "Replies are welcome", and the sign that says the same.
[[nodiscard]] std::string wish_words(ResponseWish wish, const config::Texts& texts);
[[nodiscard]] std::string_view wish_icon(ResponseWish wish);

// As what a stage of responses is about, when nobody speaks.
void draw_responses(Gathered& g);

// The same in small lines between `line` and what comes next, as far as there is room.
void draw_response_lines(Gathered& g, float line, float width);

}  // namespace hearth::display
