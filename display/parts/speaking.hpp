#pragma once
// Who has the floor: their name as large as it stands, what they would like afterwards, and the time of their
// turn where the group wants it shown.

#include "display/parts/gathered.hpp"

namespace hearth::display {

// Needs a turn in the gathering.
void draw_turn(Gathered& g);

}  // namespace hearth::display
