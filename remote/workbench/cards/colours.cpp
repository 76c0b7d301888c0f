#include <array>
#include <cstdio>

#include "remote/workbench/cards/card.hpp"
#include "shared/ui/draw/grid.hpp"

namespace hearth::workbench {
namespace {

constexpr int steps = 8;  // of grey near black, and near white

// What texts stand in, and what they stand on.
struct Pair {
  const char* name;
  ui::Colour ui::Palette::*colour;
};
constexpr std::array texts{Pair{"ink", &ui::Palette::ink},     Pair{"soft", &ui::Palette::soft},
                           Pair{"quiet", &ui::Palette::quiet}, Pair{"accent", &ui::Palette::accent},
                           Pair{"leaf", &ui::Palette::leaf},   Pair{"sky", &ui::Palette::sky},
                           Pair{"clay", &ui::Palette::clay}};

std::string ratio_words(float ratio) {
  std::array<char, 16> words{};
  std::snprintf(words.data(), words.size(), "%.1f : 1", static_cast<double>(ratio));
  return words.data();
}

// Squares that differ by two hundredths each from `from` on.
void greys(ui::Painter& painter, ui::Rect place, int from, int by) {
  for (int i = 0; i < steps; ++i) {
    const auto grey = static_cast<std::uint8_t>(from + by * (i + 1));
    painter.fill(ui::column(place, steps, i, place.height / 6).inset(place.height / 8), {grey, grey, grey});
  }
}

ui::Block block(const ui::WallGrid& grid, const std::string& words, float size_px, float width) {
  return {.text = words, .style = {.size_px = grid.px(size_px)}, .width_px = width};
}

}  // namespace

void draw_contrast(ui::Painter& painter) {
  const ui::WallGrid grid{painter.size()};
  const ui::Palette& palette = painter.palette();
  const float left = grid.margin();
  const float width = painter.size().width - 2 * left;
  float y = grid.margin();
  ui::Block title = block(grid, "How many squares do you see in each band? It should be eight.", 45, width);
  title.style.weight = ui::Weight::semibold;
  y += painter.text(title, {left, y}, palette.accent).size.height + grid.px(20);
  const ui::Rect dark{left, y, width, grid.px(150)};
  painter.fill(dark, {0, 0, 0});
  greys(painter, dark, 0, 5);
  const ui::Rect bright{left, dark.bottom() + grid.px(20), width, grid.px(150)};
  painter.fill(bright, {255, 255, 255});
  greys(painter, bright, 255, -5);
  y = bright.bottom() + grid.px(16);
  y +=
      painter
          .text(block(grid,
                      "Fewer above: raise the brightness of the television, or its black level. Fewer below: "
                      "lower its contrast.",
                      32, width),
                {left, y}, palette.soft)
          .size.height +
      grid.px(30);
  const ui::Rect rows{left, y, width, painter.size().height - y - grid.margin()};
  const int count = static_cast<int>(texts.size());
  for (int i = 0; i < count; ++i) {
    const Pair& each = texts.at(static_cast<std::size_t>(i));
    const ui::Rect place = ui::row(rows, count, i, 0);
    const ui::Colour colour = palette.*each.colour;
    painter.text(block(grid, each.name, 34, 0), {place.x, place.y}, colour);
    painter.text(block(grid, ratio_words(ui::contrast_ratio(colour, palette.ground)), 34, 0),
                 {place.x + grid.px(260), place.y}, colour);
  }
}

void draw_colours(ui::Painter& painter) {
  const ui::WallGrid grid{painter.size()};
  const ui::Palette& palette = painter.palette();
  const ui::Rect content = grid.content();
  const int columns = grid.portrait() ? 2 : 4;
  int count = 0;
  ui::Palette::fields.each([&](const auto&) { ++count; });
  const int rows = (count + columns - 1) / columns;
  int index = 0;
  ui::Palette::fields.each([&](const auto& field) {
    const ui::Rect row = ui::row(content, rows, index / columns, grid.px(24));
    const ui::Rect place = ui::column(row, columns, index % columns, grid.px(24));
    const float words_height = grid.px(56);
    const ui::Rect square{place.x, place.y, place.width, place.height - words_height};
    painter.rounded(square, grid.px(18), palette.*field.member);
    painter.outline(square, grid.px(18), grid.px(2), palette.line);
    painter.text(block(grid, std::string{field.name}, 34, 0), {place.x, square.bottom() + grid.px(6)},
                 palette.ink);
    ++index;
  });
}

}  // namespace hearth::workbench
