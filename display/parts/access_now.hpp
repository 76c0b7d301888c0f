#pragma once
// What the venue does so that coming is easier, where a facilitator wants it on the wall: its own words, one
// sentence at a time; several take turns as pages do.

#include "display/layout/paragraphs.hpp"
#include "display/view.hpp"

namespace hearth::display {

// A paragraph of notes; without words where there are none.
[[nodiscard]] Paragraph access_paragraph(const View& view, const ui::Palette& palette);

}  // namespace hearth::display
