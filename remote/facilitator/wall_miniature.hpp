#pragma once
// A small, honest drawing of what stands on the wall now: which screen, and its one most important line. The
// wall's own screens belong to another program.

#include "remote/tablet/tablet.hpp"

namespace hearth::remote {

// Needs a room.
void draw_wall_miniature(Frame& frame, ui::Rect place);

}  // namespace hearth::remote
