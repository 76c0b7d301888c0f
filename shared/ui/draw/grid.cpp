#include "shared/ui/draw/grid.hpp"

#include <algorithm>

namespace hearth::ui {
namespace {

struct Step {
  float size;       // at H = 1080
  float baselines;  // in lines of the grid
  float spacing_em;
};

Step step_of(TypeSize size) {
  switch (size) {
    case TypeSize::small:
      return {45, 3, 0};
    case TypeSize::body:
      return {60, 4, -0.005F};
    case TypeSize::heading:
      return {80, 5, -0.015F};
    case TypeSize::clock:
      return {110, 6, -0.02F};
    case TypeSize::name:
      return {140, 8, -0.02F};
  }
  return {45, 3, 0};
}

}  // namespace

float scale_height(Size screen) {
  const float shorter = std::min(screen.width, screen.height);
  const float longer = std::max(screen.width, screen.height);
  return std::min(shorter, longer * 9 / 16);
}

WallGrid::WallGrid(Size screen) : screen_(screen), height_(scale_height(screen)) {}

Rect WallGrid::content() const {
  return Rect{0, 0, screen_.width, screen_.height}.inset(margin());
}

TextStyle WallGrid::style(TypeSize size, Weight weight) const {
  const Step step = step_of(size);
  TextStyle style;
  style.size_px = px(step.size);
  style.weight = weight;
  style.figures = size == TypeSize::clock ? Figures::tabular : Figures::proportional;
  style.letter_spacing_em = step.spacing_em;
  style.line_height = step.baselines * 20 / step.size;
  return style;
}

}  // namespace hearth::ui
