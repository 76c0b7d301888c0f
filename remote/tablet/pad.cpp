#include "remote/tablet/pad.hpp"

#include <algorithm>

namespace hearth::remote {
namespace {

constexpr float key_width_max = 170;  // units
constexpr float key_height_max = 120;
constexpr float label = 34;

float height_of_rows(const Pen& pen, std::size_t rows) {
  const auto count = static_cast<float>(rows);
  return count * pen.target() + (count - 1) * pen.gap();
}

// Below the three rows of a telephone the 0 stands in the middle, and what follows it at the end.
std::size_t cell_of(std::size_t key, std::size_t across) {
  constexpr std::size_t zero = 9;
  return across == 3 && key >= zero ? key + 1 : key;
}

}  // namespace

float lowest_height_of_pad(const Pen& pen) {
  return height_of_rows(pen, 2);
}

float height_of_pad(const Pen& pen) {
  return height_of_rows(pen, 4);
}

void draw_pad(Pen& pen, const std::vector<pages::Button>& keys, ui::Rect place) {
  const bool high = place.height + 1 >= height_of_pad(pen);
  const std::size_t across = high ? 3 : 6;
  const auto rows = static_cast<float>(high ? 4 : 2);
  const auto count = static_cast<float>(across);
  const float width = std::min((place.width - (count - 1) * pen.gap()) / count, pen.units(key_width_max));
  const float height =
      std::clamp((place.height + pen.gap()) / rows - pen.gap(), pen.target(), pen.units(key_height_max));
  ui::Rect pad = place;
  pad.width = count * (width + pen.gap()) - pen.gap();
  pad = pen.touch().painter().placed(pad);
  pen.touch().painter().push_reading(ui::Reading::left_to_right);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const std::size_t cell = cell_of(i, across);
    const std::size_t line = cell / across;
    const auto column = static_cast<float>(cell % across);
    const auto row = static_cast<float>(line);
    pen.button(keys[i],
               {pad.x + column * (width + pen.gap()), pad.y + row * (height + pen.gap()), width, height},
               label);
  }
  pen.touch().painter().pop_reading();
}

}  // namespace hearth::remote
