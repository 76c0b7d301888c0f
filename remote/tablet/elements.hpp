#pragma once
// How much room each kind of element needs, and how it is drawn into the place it got.

#include "remote/tablet/pen.hpp"

namespace hearth::remote {

// Heights in pixels. What gets less than `least` is left out.
struct Need {
  float least = 0;
  float most = 0;
  // The order in which elements give way when there is too little room: what matters least goes first. 0
  // stays.
  int goes = 0;
};

[[nodiscard]] Need need_of(const Pen& pen, const pages::Element& element, float width);
// What shows all of it at once, with buttons no higher than a finger needs.
[[nodiscard]] float whole_height(const Pen& pen, const pages::Element& element, float width);
void draw(Pen& pen, const pages::Element& element, ui::Rect place, const std::string& page);

// Two that share a line: a small one at the start, something short at the end of it.
[[nodiscard]] bool share_a_line(const Pen& pen, const pages::Element& first, const pages::Element& second,
                                float width);

}  // namespace hearth::remote
