#include <array>
#include <cmath>

#include "remote/workbench/cards/card.hpp"
#include "shared/ui/draw/grid.hpp"

namespace hearth::workbench {
namespace {

// A capital letter of Inter, as a part of the size that its text has.
constexpr float capital_part = 0.727F;

constexpr std::array type_sizes{ui::TypeSize::name, ui::TypeSize::clock, ui::TypeSize::heading,
                                ui::TypeSize::body, ui::TypeSize::small};

}  // namespace

void draw_smallest_text(const Panel& panel, ui::Painter& painter) {
  const ui::WallGrid grid{painter.size()};
  const ui::Palette& palette = painter.palette();
  const float width = painter.size().width - 2 * grid.margin();
  float y = grid.margin();
  ui::Block title{.text = "Sit in the last row. Can you read every line?",
                  .style = grid.style(ui::TypeSize::small, ui::Weight::semibold),
                  .width_px = width};
  y += painter.text(title, {grid.margin(), y}, palette.accent).size.height + grid.px(24);
  for (const ui::TypeSize size : type_sizes) {
    const ui::TextStyle style = grid.style(size);
    const float mm = height_mm(style.size_px * capital_part, painter.size(), panel);
    const std::string note = std::to_string(std::lround(mm)) + " mm high; from " +
                             std::to_string(panel.distance_m) + " m line 6/" +
                             std::to_string(line_of_eye_chart(mm, panel)) + " of an eye chart";
    const ui::Block line{.text = "You can pass", .style = style, .width_px = width, .lines_max = 1};
    y += painter.text(line, {grid.margin(), y}, palette.ink).size.height;
    const ui::Block small{.text = note, .style = {.size_px = grid.px(28)}, .width_px = width};
    y += painter.text(small, {grid.margin(), y}, palette.soft).size.height + grid.px(18);
  }
  const ui::Block more{.text =
                           "6/6 is usual sight, 6/12 half of it. Where the smallest line is below 6/12, some "
                           "people will not read the wall: a larger screen, or chairs nearer to it.",
                       .style = {.size_px = grid.px(30)},
                       .width_px = width};
  painter.text(more, {grid.margin(), y + grid.px(12)}, palette.soft);
}

}  // namespace hearth::workbench
