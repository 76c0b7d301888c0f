#include "remote/tablet/rows.hpp"

#include <algorithm>
#include <cmath>

#include "remote/tablet/button_rows.hpp"

namespace hearth::remote {
namespace {

using pages::Row;

constexpr float mark_width = 28;  // units, beside a list: where the mark of scrolling stands
constexpr float usual_label_size = 24;
constexpr float button_width_min = 160;

// Labels grow with the words that they stand beside, and less than those.
float label_size_of(const Pen& pen) {
  return usual_label_size * std::sqrt(pen.growth());
}

// One line laid out: its texts, then its buttons beside or below them.
struct Line {
  float texts_width = 0;
  float texts_height = 0;
  float button_width = 0;
  bool beside = true;
  Columns columns;   // of buttons without words
  float height = 0;  // with the gap below
};

// There is room below, so nothing is cut.
Type type_in_list(const Pen& pen, pages::Style style) {
  Type type = pen.type_of(style);
  type.lines_max = 0;
  return type;
}

float texts_height(const Pen& pen, const Row& row, float width) {
  float height = 0;
  for (const pages::Phrase& text : row.texts)
    height += pen.height_of(text.words, type_in_list(pen, text.style), width);
  return height;
}

Line line_of(const Pen& pen, const Row& row, float width) {
  Line line;
  const auto count = static_cast<float>(row.buttons.size());
  if (row.texts.empty()) {
    line.columns = columns_for(pen, row.buttons, width);
    line.height = height_of(pen, line.columns, pen.target()) + pen.gap();
    return line;
  }
  line.button_width = pen.units(button_width_min * std::sqrt(pen.growth()));
  for (const pages::Button& button : row.buttons)
    line.button_width = std::max(line.button_width, pen.width_for(button, label_size_of(pen)));
  const float buttons = count * (line.button_width + pen.gap());
  line.beside = buttons <= width * 0.55F;
  line.texts_width = line.beside ? width - buttons : width;
  line.texts_height = texts_height(pen, row, line.texts_width);
  const float tall = row.buttons.empty() ? 0 : pen.target();
  line.height =
      (line.beside ? std::max(line.texts_height, tall) : line.texts_height + pen.units(6) + tall) + pen.gap();
  if (!line.beside) line.button_width = (width - (count - 1) * pen.gap()) / count;
  return line;
}

void draw_line(Pen& pen, const Row& row, const Line& line, ui::Rect place) {
  if (row.texts.empty()) {
    for (std::size_t i = 0; i < row.buttons.size(); ++i)
      pen.button(row.buttons[i], place_of(pen, line.columns, i, row.buttons.size(), place, pen.target()),
                 label_size_of(pen));
    return;
  }
  const float tall = row.buttons.empty() ? 0 : pen.target();
  ui::Rect texts{place.x, place.y, line.texts_width, place.height};
  // A short text stands in the middle of its buttons' height.
  if (line.beside) texts.y += std::max(0.0F, (tall - line.texts_height) / 2);
  for (const pages::Phrase& text : row.texts)
    texts.y = pen.write(text.words, type_in_list(pen, text.style), texts);
  const auto count = static_cast<float>(row.buttons.size());
  ui::Rect button{line.beside ? place.right() - count * (line.button_width + pen.gap()) + pen.gap() : place.x,
                  line.beside ? place.y : texts.y + pen.units(6), line.button_width, pen.target()};
  for (const pages::Button& each : row.buttons) {
    pen.button(each, button, label_size_of(pen));
    button.x = button.right() + pen.gap();
  }
}

}  // namespace

float height_of(const Pen& pen, const pages::Rows& rows, float width) {
  float height = 0;
  for (const Row& row : rows.rows) height += line_of(pen, row, width - pen.units(mark_width)).height;
  return height;
}

void draw(Pen& pen, const pages::Rows& rows, ui::Rect place, const std::string& page) {
  const float height = height_of(pen, rows, place.width);
  // Where nothing is scrolled the lines end where everything else does.
  const float width = place.width - (height > place.height + 1 ? pen.units(mark_width) : 0);
  const ui::Rect seen{place.x, place.y, width, place.height};
  pen.scroll(page + "." + rows.id, seen, height, [&](float top) {
    for (const Row& row : rows.rows) {
      const Line line = line_of(pen, row, width);
      // One more at either end, so that the focus finds the next line before it is seen.
      if (top + line.height > place.y - line.height && top < place.bottom() + line.height)
        draw_line(pen, row, line, {place.x, top, width, line.height});
      top += line.height;
    }
  });
}

}  // namespace hearth::remote
