#pragma once
// A person as the wall names them: the two words of their token, or what they asked to be called, with the
// mark of the token before it; or "Someone".

#include <string>

#include "display/layout/sheet.hpp"
#include "shared/config/texts.hpp"
#include "shared/room/wall_view.hpp"

namespace hearth::display {

// "Blue Heron"
[[nodiscard]] std::string guest_words(const GuestOnWall& guest, const config::Texts& texts);

// Draws the guest's mark in a square whose middle is `middle` lines down the grid. Nobody's mark is nothing.
void draw_guest_mark(Sheet& sheet, const GuestOnWall& guest, float x, float middle, float side_px);

}  // namespace hearth::display
