#pragma once
// A list of lines, each with texts and what can be done with them; scrolls when there is more than fits.

#include "remote/tablet/pen.hpp"

namespace hearth::remote {

// In pixels, of all lines.
[[nodiscard]] float height_of(const Pen& pen, const pages::Rows& rows, float width);
void draw(Pen& pen, const pages::Rows& rows, ui::Rect place, const std::string& page);

}  // namespace hearth::remote
