#pragma once
// Elements below each other in an area: each gets what it needs, what can grow shares what is left, and where
// there is too little room what matters least is left out.

#include "remote/tablet/elements.hpp"

namespace hearth::remote {

// Whether all of a page that is there to be read or chosen from stands in that place at once, but for what
// may be left out.
[[nodiscard]] bool has_room_for(const Pen& pen, const std::vector<pages::Element>& area, ui::Size place);

void draw_stack(Pen& pen, const std::vector<pages::Element>& area, ui::Rect place, const std::string& page);

// What stands above a field: the words only. Returns where the field may begin.
float draw_heading(Pen& pen, const std::vector<pages::Element>& area, ui::Rect place);

// The same with its buttons at the bottom.
void draw_column(Pen& pen, const std::vector<pages::Element>& area, ui::Rect place, const std::string& page);

// A rail: its buttons at the bottom; where it lies above the page, all of them in one row.
void draw_rail(Pen& pen, const std::vector<pages::Element>& area, ui::Rect place, const std::string& page);
// In pixels, of a rail above the page.
[[nodiscard]] float height_of_rail(const Pen& pen, const std::vector<pages::Element>& area, float width);

}  // namespace hearth::remote
