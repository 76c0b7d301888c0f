#include "display/parts/access_now.hpp"

namespace hearth::display {

Paragraph access_paragraph(const View& view, const ui::Palette& palette) {
  Paragraph paragraph{Rank::notes, {}};
  for (const AccessWords& words : view.wall.access)
    paragraph.in_turn.push_back({.text = words.str(), .colour = palette.leaf});
  return paragraph;
}

}  // namespace hearth::display
