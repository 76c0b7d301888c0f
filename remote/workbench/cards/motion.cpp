#include <algorithm>
#include <cmath>
#include <numbers>

#include "remote/workbench/cards/card.hpp"
#include "shared/ui/draw/grid.hpp"

namespace hearth::workbench {
namespace {

constexpr Duration across{8000};   // from one side to the other and back
constexpr Duration around{60000};  // once round the arc

float part_of(Duration now, Duration whole) {
  return static_cast<float>((now % whole).count()) / static_cast<float>(whole.count());
}

}  // namespace

void draw_motion(Duration now, ui::Painter& painter) {
  const ui::WallGrid grid{painter.size()};
  const ui::Palette& palette = painter.palette();
  const float left = grid.margin();
  const float width = painter.size().width - 2 * left;
  const ui::Block title{
      .text = "Does everything move evenly, without jumps and without a second image behind it?",
      .style = grid.style(ui::TypeSize::small, ui::Weight::semibold),
      .width_px = width};
  const float below = left + painter.text(title, {left, left}, palette.accent).size.height;
  const float y = below + grid.px(120);
  painter.line({left, y}, {left + width, y}, grid.px(3), palette.line);
  const float swing = (1 - std::cos(2 * std::numbers::pi_v<float> * part_of(now, across))) / 2;
  painter.circle({left + grid.px(30) + swing * (width - grid.px(60)), y}, grid.px(30), palette.sky);
  const ui::Point centre{painter.size().width / 2, (y + painter.size().height) / 2};
  const float radius = std::min(grid.px(230), (painter.size().height - y) / 2 - grid.px(60));
  painter.arc(centre, radius, grid.px(26), 0, 1, palette.track);
  painter.arc(centre, radius, grid.px(26), 0, part_of(now, around), palette.leaf);
}

}  // namespace hearth::workbench
