#pragma once
// The colour in which a token's symbol is drawn ("blue" of "Blue Heron").

#include <string_view>

#include "shared/ui/theme.hpp"

namespace hearth::ui {

// `word` is a colour word of shared/room/token.hpp. Made lighter or darker where needed, so that the symbol
// stands out from ground, rail and panel by at least 4.5:1; `sky` for a word that has no colour here.
[[nodiscard]] Colour token_colour(std::string_view word, const Palette& palette);

}  // namespace hearth::ui
