#include "remote/workbench/cards/card.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace hearth::workbench {
namespace {

constexpr float mm_of_inch = 25.4F;

}  // namespace

void draw_card(Card card, const Panel& panel, Duration now, ui::Painter& painter) {
  switch (card) {
    case Card::edges:
      return draw_edges(painter);
    case Card::smallest_text:
      return draw_smallest_text(panel, painter);
    case Card::contrast:
      return draw_contrast(painter);
    case Card::colours:
      return draw_colours(painter);
    case Card::motion:
      return draw_motion(now, painter);
  }
}

float height_mm(float letter_px, ui::Size screen, const Panel& panel) {
  const float diagonal_px = std::hypot(screen.width, screen.height);
  return letter_px / diagonal_px * static_cast<float>(panel.diagonal_inches) * mm_of_inch;
}

int line_of_eye_chart(float letter_mm, const Panel& panel) {
  const float distance_mm = static_cast<float>(panel.distance_m) * 1000;
  const float radians = 2 * std::atan(letter_mm / 2 / distance_mm);
  const float minutes_of_arc = radians * 180 / std::numbers::pi_v<float> * 60;
  return static_cast<int>(std::floor(minutes_of_arc / 5 * 6));
}

}  // namespace hearth::workbench
