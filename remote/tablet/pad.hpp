#pragma once
// Keys for digits: three beside each other as on a telephone, or six where a screen is too low for that.
// They stand from left to right in every language.

#include "remote/tablet/pen.hpp"

namespace hearth::remote {

// Heights in pixels: of six keys beside each other, and of three.
[[nodiscard]] float lowest_height_of_pad(const Pen& pen);
[[nodiscard]] float height_of_pad(const Pen& pen);

// `keys`: 1 to 9, 0, and one more.
void draw_pad(Pen& pen, const std::vector<pages::Button>& keys, ui::Rect place);

}  // namespace hearth::remote
