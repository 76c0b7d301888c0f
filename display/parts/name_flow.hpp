#pragma once
// People and words one after the other, in as many lines as they need: "◆ Blue Kite with ● Green Bell". A
// name stays with its mark, and no line breaks inside either.

#include <vector>

#include "display/layout/sheet.hpp"
#include "shared/config/texts.hpp"
#include "shared/room/wall_view.hpp"

namespace hearth::display {

// A name with its mark, or a few words without one. Width and lines of `words` are not looked at.
struct FlowPiece {
  GuestOnWall guest;
  StyledText words;
};

// A person's name as a piece.
[[nodiscard]] FlowPiece name_piece(const GuestOnWall& guest, ui::TypeSize size, ui::Weight weight,
                                   ui::Colour colour, const config::Texts& texts);

// How wide the widest of them is, in pixels.
[[nodiscard]] float widest_piece(Sheet& sheet, const std::vector<FlowPiece>& pieces);

// How many lines the pieces take in `width_px`.
[[nodiscard]] int flow_lines(Sheet& sheet, const std::vector<FlowPiece>& pieces, float width_px);

// Writes with the first baseline on line `baseline` of the grid; returns the last one. A piece that is wider
// than `width_px` ends in "…".
float draw_flow(Sheet& sheet, const std::vector<FlowPiece>& pieces, float x, float width_px, float baseline);

}  // namespace hearth::display
