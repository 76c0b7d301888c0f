// Before the kiosk has said anything: a calm page, and what to do when it stays like that.

#include <cmath>

#include "display/layout/column.hpp"
#include "display/layout/paragraphs.hpp"
#include "display/screens.hpp"

namespace hearth::display {
namespace {

std::string words_for(link::ConnectionState connection, const config::Texts& texts) {
  switch (connection) {
    case link::ConnectionState::connecting:
    case link::ConnectionState::connected:
      return {};
    case link::ConnectionState::nobody_there:
      return texts.say("wall.start.nobody_there");
    case link::ConnectionState::turned_away:
      return texts.say("wall.start.turned_away");
  }
  return {};
}

}  // namespace

void draw_start(Sheet& sheet, const config::Texts& texts, link::ConnectionState connection) {
  const ui::WallGrid& grid = sheet.grid();
  const ui::Palette& palette = sheet.palette();
  const float middle = std::floor(sheet.area().height / grid.line() * 0.46F);
  const float side = grid.px(120);
  sheet.painter().icon("flame", {sheet.left(), grid.lines(middle - 9) - side, side, side}, palette.accent);
  Column column{sheet, sheet.left(), sheet.right() - sheet.left(), middle - 8};
  column.put({.text = texts.say("wall.start.moment"),
              .size = ui::TypeSize::name,
              .weight = ui::Weight::semibold,
              .colour = palette.ink});
  const ParagraphPlace place{column.x(), column.width(), column.line() + 2, sheet.foot(), Spread::at_its_top};
  draw_paragraphs(sheet, {{Rank::words, {.text = words_for(connection, texts), .colour = palette.soft}}},
                  words_alone, place, Instant{});
}

}  // namespace hearth::display
