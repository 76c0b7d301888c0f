#include <algorithm>
#include <array>

#include "remote/workbench/cards/card.hpp"
#include "shared/ui/draw/grid.hpp"

namespace hearth::workbench {
namespace {

struct Inside {
  float part;  // of each side
  const char* words;
  ui::Colour ui::Palette::*colour;
};
constexpr std::array frames{Inside{0, "the very edge", &ui::Palette::accent},
                            Inside{0.025F, "2.5 % inside", &ui::Palette::soft},
                            Inside{0.05F, "5 % inside", &ui::Palette::line}};

// Which line is which, within all of them at the lower left.
void draw_legend(ui::Painter& painter, const ui::WallGrid& grid) {
  const ui::Size size = painter.size();
  const float left = size.width * 0.05F + grid.px(40);
  float y = size.height * 0.95F - grid.px(150);
  for (const Inside& each : frames) {
    const ui::Block block{.text = each.words, .style = {.size_px = grid.px(28)}};
    painter.text(block, {left + grid.px(70), y}, painter.palette().soft);
    painter.line({left, y + grid.px(18)}, {left + grid.px(50), y + grid.px(18)}, grid.px(5),
                 painter.palette().*each.colour);
    y += grid.px(42);
  }
}

}  // namespace

void draw_edges(ui::Painter& painter) {
  const ui::WallGrid grid{painter.size()};
  const ui::Palette& palette = painter.palette();
  const ui::Size size = painter.size();
  for (const Inside& each : frames) {
    const ui::Rect rect{size.width * each.part, size.height * each.part, size.width * (1 - 2 * each.part),
                        size.height * (1 - 2 * each.part)};
    painter.outline(rect, 0, grid.px(3), palette.*each.colour);
  }
  draw_legend(painter, grid);
  const ui::Point centre{size.width / 2, size.height / 2};
  painter.arc(centre, grid.px(400), grid.px(4), 0, 1, palette.sky);
  const float width = std::min(grid.px(700), size.width * 0.8F);
  const auto words = [&](const char* text, ui::TypeSize type, float y, ui::Colour colour, ui::Weight weight) {
    ui::Block block{.text = text, .style = grid.style(type, weight), .width_px = width};
    block.align = ui::Align::centre;
    painter.text(block, {centre.x - width / 2, y}, colour);
  };
  words("Do you see all four edges?", ui::TypeSize::body, centre.y - grid.px(250), palette.ink,
        ui::Weight::semibold);
  words(
      "If the outer line is missing, turn overscan off on the television. It is often called Just Scan, "
      "Screen Fit or 1:1. The circle must be round.",
      ui::TypeSize::small, centre.y - grid.px(60), palette.soft, ui::Weight::regular);
}

}  // namespace hearth::workbench
