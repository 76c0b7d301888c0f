#pragma once
// The parts of a gathering below each other, the present one among them. A part's name is never cut: names
// are smaller where one is long, and wrap where that is not enough.

#include "remote/tablet/pen.hpp"

namespace hearth::remote {

// In pixels: of the tallest part, and of all of them.
struct AgendaHeight {
  float least = 0;
  float most = 0;
};

[[nodiscard]] AgendaHeight height_of(const Pen& pen, const pages::Agenda& agenda, float width);
// Where there is too little room, those around the present one.
void draw_agenda(Pen& pen, const pages::Agenda& agenda, ui::Rect place);

}  // namespace hearth::remote
