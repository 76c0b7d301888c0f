#include "display/parts/response_list.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "display/layout/column.hpp"
#include "display/layout/filling.hpp"
#include "display/parts/name_flow.hpp"

namespace hearth::display {
namespace {

constexpr std::array wishes_listed{ResponseWish::replies_welcome, ResponseWish::ask_me_first};

std::vector<FlowPiece> names_of(const Gathered& g, ResponseWish wish, ui::TypeSize size) {
  std::vector<FlowPiece> names;
  for (const ResponseOnWall& response : g.gathering.responses) {
    if (response.wish != wish) continue;
    names.push_back(name_piece(response.guest, size, ui::Weight::regular, g.sheet.palette().ink, g.texts));
  }
  return names;
}

// Who has a wish, the wish's words above them, and what the stage says.
constexpr std::array response_steps{
    TypeStep{ui::TypeSize::heading, ui::TypeSize::heading, ui::TypeSize::body},
    TypeStep{ui::TypeSize::body, ui::TypeSize::body, ui::TypeSize::body},
    TypeStep{ui::TypeSize::body, ui::TypeSize::body, ui::TypeSize::small},
    TypeStep{ui::TypeSize::small, ui::TypeSize::small, ui::TypeSize::small},
};

// Lines of a wish with its sign and, below, who has it; 0 when nobody has it.
float height_of(const Gathered& g, ResponseWish wish, const TypeStep& step, float width) {
  const std::vector<FlowPiece> names = names_of(g, wish, step.words);
  if (names.empty()) return 0;
  return g.sheet.step(step.notes) +
         g.sheet.step(step.words) * static_cast<float>(flow_lines(g.sheet, names, width));
}

void draw_wish_and_names(Gathered& g, ResponseWish wish, const TypeStep& step, float line, float width) {
  const ui::WallGrid& grid = g.sheet.grid();
  const float size = grid.style(step.notes).size_px;
  const float side = 1.15F * size;
  const float first = line + g.sheet.step(step.notes);
  g.sheet.painter().icon(wish_icon(wish),
                         {g.middle.left, grid.lines(first) - 0.36F * size - side / 2, side, side},
                         g.sheet.palette().leaf);
  const float indent = 1.46F * side;
  g.sheet.write({.text = g.texts.say("wall.gathering.list." + std::string{name_of(wish)}),
                 .size = step.notes,
                 .weight = ui::Weight::semibold,
                 .colour = g.sheet.palette().leaf,
                 .width_px = width - indent,
                 .lines_max = 1},
                g.middle.left + indent, first);
  draw_flow(g.sheet, names_of(g, wish, step.words), g.middle.left, width, first + g.sheet.step(step.words));
}

// The wishes that somebody has.
std::vector<ResponseWish> wishes_of(const Gathered& g, float width) {
  std::vector<ResponseWish> wishes;
  for (const ResponseWish wish : wishes_listed) {
    if (height_of(g, wish, response_steps.back(), width) > 0) wishes.push_back(wish);
  }
  return wishes;
}

Need need_of(const Gathered& g, const TypeStep& step, float width, float gap) {
  Need need;
  need.gap = gap;
  for (const ResponseWish wish : wishes_of(g, width)) need.heights.push_back(height_of(g, wish, step, width));
  return need;
}

// Between two lines of the grid.
struct Room {
  float line = 0;
  float line_max = 0;
};

// As many as have room, at one step.
void draw_wishes(Gathered& g, const TypeStep& step, Room room, float width, float gap) {
  for (const ResponseWish wish : wishes_of(g, width)) {
    const float height = height_of(g, wish, step, width);
    if (room.line + height > room.line_max) continue;
    draw_wish_and_names(g, wish, step, room.line, width);
    room.line += height + gap;
  }
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
  const float width = g.middle.width;
  const float line = column.line();
  const float line_max = g.middle.foot - 4;
  constexpr float gap = 2;
  const auto wall_line = [&](const TypeStep& step) {
    return StyledText{.text = g.gathering.wall_line.str(),
                      .size = step.notes,
                      .colour = g.sheet.palette().soft,
                      .lines_max = 2};
  };
  const Filling filling = filled(response_steps.size(), line_max - line, [&](std::size_t step) {
    Need need = need_of(g, response_steps.at(step), width, gap);
    need.heights.insert(need.heights.begin(), column.height_of(wall_line(response_steps.at(step))));
    return need;
  });
  const TypeStep& step = response_steps.at(filling.fits ? filling.step : response_steps.size() - 1);
  column.put_within(wall_line(step), line_max);
  const float apart = std::max(gap, filling.gap);
  draw_wishes(g, step, {column.line() + apart, line_max}, width, apart);
}

void draw_response_lines(Gathered& g, float line, float width) {
  const float line_max = g.middle.foot - 4;
  // Below a name no others are as large as they would be alone.
  const std::span steps = std::span{response_steps}.last(response_steps.size() - 1);
  const Filling filling = filled(steps.size(), line_max - line,
                                 [&](std::size_t step) { return need_of(g, steps[step], width, 1); });
  draw_wishes(g, filling.fits ? steps[filling.step] : steps.back(), {line, line_max}, width, 1);
}

}  // namespace hearth::display
