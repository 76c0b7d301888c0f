#include "display/parts/response_list.hpp"

#include <array>

#include "display/layout/column.hpp"
#include "display/parts/name_flow.hpp"

namespace hearth::display {
namespace {

constexpr std::array listed{ResponseWish::replies_welcome, ResponseWish::ask_me_first};

std::vector<FlowPiece> names_of(const Gathered& g, ResponseWish wish, ui::TypeSize size) {
  std::vector<FlowPiece> names;
  for (const ResponseOnWall& response : g.gathering.responses) {
    if (response.wish != wish) continue;
    names.push_back(name_piece(response.guest, size, ui::Weight::regular, g.sheet.palette().ink, g.texts));
  }
  return names;
}

// A wish with its sign and, below, who has it; returns the last baseline, or `line` when nobody has it or
// there is no room.
float draw_wish_and_names(Gathered& g, ResponseWish wish, ui::TypeSize size, float line, float width) {
  const std::vector<FlowPiece> names = names_of(g, wish, size);
  if (names.empty()) return line;
  const float step = g.sheet.step(size);
  const float head = g.sheet.step(ui::TypeSize::small);
  const float last = line + head + step * static_cast<float>(flow_lines(g.sheet, names, width));
  if (last > g.middle.foot - 4) return line;
  const ui::WallGrid& grid = g.sheet.grid();
  const float side = grid.px(52);
  const float first = line + head;
  g.sheet.painter().icon(wish_icon(wish),
                         {g.middle.left, grid.lines(first) - grid.px(16) - side / 2, side, side},
                         g.sheet.palette().leaf);
  const float indent = side + grid.px(24);
  g.sheet.write({.text = g.texts.say("wall.gathering.list." + std::string{name_of(wish)}),
                 .weight = ui::Weight::semibold,
                 .colour = g.sheet.palette().leaf,
                 .width_px = width - indent,
                 .lines_max = 1},
                g.middle.left + indent, first);
  return draw_flow(g.sheet, names, g.middle.left, width, first + step);
}

// Whether all of it fits in this size below `line`.
bool fits(Gathered& g, ui::TypeSize size, float line, float width, float gap) {
  for (const ResponseWish wish : listed) {
    const std::vector<FlowPiece> names = names_of(g, wish, size);
    if (names.empty()) continue;
    line += g.sheet.step(ui::TypeSize::small) + gap +
            g.sheet.step(size) * static_cast<float>(flow_lines(g.sheet, names, width));
  }
  return line - gap <= g.middle.foot - 4;
}

}  // namespace

std::string wish_words(ResponseWish wish, const config::Texts& texts) {
  return texts.say("wall.gathering.wish." + std::string{name_of(wish)});
}

std::string_view wish_icon(ResponseWish wish) {
  switch (wish) {
    case ResponseWish::just_listen:
      return "listen";
    case ResponseWish::ask_me_first:
      return "hand";
    case ResponseWish::replies_welcome:
      return "speech";
  }
  return "listen";
}

void draw_responses(Gathered& g) {
  StyledText title{.text = g.gathering.stages.at(g.gathering.present).str(),
                   .weight = ui::Weight::semibold,
                   .colour = g.sheet.palette().ink,
                   .width_px = g.middle.width};
  title = fitted(g.sheet, title, {ui::TypeSize::clock, ui::TypeSize::heading}, 2);
  // A little higher than other words, for there is more below.
  Column column{g.sheet, g.middle.left, g.middle.width, g.middle.label + 2};
  column.put_balanced(title);
  column.skip(1);
  column.put_within({.text = g.gathering.wall_line.str(), .colour = g.sheet.palette().soft, .lines_max = 2},
                    g.middle.foot - 5);
  constexpr float gap = 2;
  float line = column.line() + gap;
  const auto size =
      fits(g, ui::TypeSize::body, line, g.middle.width, gap) ? ui::TypeSize::body : ui::TypeSize::small;
  for (const ResponseWish wish : listed) {
    const float last = draw_wish_and_names(g, wish, size, line, g.middle.width);
    if (last > line) line = last + gap;
  }
}

void draw_response_lines(Gathered& g, float line, float width) {
  for (const ResponseWish wish : listed) {
    const float last = draw_wish_and_names(g, wish, ui::TypeSize::small, line, width);
    if (last > line) line = last + 1;
  }
}

}  // namespace hearth::display
