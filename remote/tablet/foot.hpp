#pragma once
// The row of buttons at the bottom, where thumbs are.

#include "remote/tablet/pen.hpp"

namespace hearth::remote {

struct Foot {
  std::vector<pages::Button> buttons;
  std::string closes_words;  // that the page closes by itself; empty: it does not
  float gone = 0;            // the share of its time
  float label_min = 0;       // of labels, in units: the page has room for as many rows as that takes
};

[[nodiscard]] float height_of(const Pen& pen, const Foot& foot, float width);
// Nothing irrevocable lies under `touched_at`, where the last touch was.
void draw_foot(Pen& pen, const Foot& foot, ui::Rect place, ui::Point touched_at);

}  // namespace hearth::remote
