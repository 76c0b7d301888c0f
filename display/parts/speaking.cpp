#include "display/parts/speaking.hpp"

#include <algorithm>
#include <cmath>

#include "display/layout/column.hpp"
#include "display/parts/guest_words.hpp"
#include "display/parts/response_list.hpp"
#include "display/parts/turn_arc.hpp"

namespace hearth::display {
namespace {

// The name beside its mark, in one line or two; returns the last baseline.
struct Name {
  StyledText words;
  float indent = 0;
  int lines = 1;
  bool fits = true;
};

Name name_of(Gathered& g, float width) {
  const ui::WallGrid& grid = g.sheet.grid();
  Name name;
  name.indent = g.gathering.turn->guest.token ? grid.px(150 + 44) : 0;
  name.words = {.text = guest_words(g.gathering.turn->guest, g.texts),
                .size = ui::TypeSize::name,
                .weight = ui::Weight::semibold,
                .colour = g.sheet.palette().ink};
  const float room = width - name.indent;
  if (g.sheet.measure(name.words).size.width <= room) return name;
  name.fits = words_fit(g.sheet, name.words, room);
  name.words.width_px = room;
  name.words.lines_max = 2;
  ui::Measure measure = g.sheet.measure(name.words);
  if (measure.shortened) {
    // Two words whole are worth more than the dot between them staying with the first.
    if (const auto kept = name.words.text.find("\u00a0"); kept != std::string::npos)
      name.words.text.replace(kept, 2, " ");
    measure = g.sheet.measure(name.words);
  }
  name.lines = measure.lines;
  name.fits = name.fits && !measure.shortened;
  return name;
}

float draw_name(Gathered& g, const Name& name, float first) {
  const ui::WallGrid& grid = g.sheet.grid();
  const float step = g.sheet.step(ui::TypeSize::name);
  const float last = first + step * static_cast<float>(name.lines - 1);
  // The middle of the capitals, between the first and the last line.
  const float middle = (first + last) / 2 - grid.px(51) / grid.line();
  draw_guest_mark(g.sheet, g.gathering.turn->guest, g.middle.left, middle, grid.px(150));
  g.sheet.write(name.words, g.middle.left + name.indent, first);
  return last;
}

// Nobody has asked whoever is not signed in; and whoever replies has been asked before.
bool has_wish(const Gathered& g) {
  return g.gathering.turn->wish && g.gathering.stage_kind != StageKind::responses;
}

// What the speaker would like afterwards, with a sign before it; returns the last baseline.
float draw_wish(Gathered& g, float x, float line, float width) {
  const TurnOnWall& turn = *g.gathering.turn;
  if (!has_wish(g)) return line;
  const ui::WallGrid& grid = g.sheet.grid();
  const float side = grid.px(56);
  const float indent = side + grid.px(26);
  const float first = line + 3.5F;
  g.sheet.painter().icon(wish_icon(*turn.wish), {x, grid.lines(first) - grid.px(16) - side / 2, side, side},
                         g.sheet.palette().leaf);
  StyledText words{.text = wish_words(*turn.wish, g.texts), .colour = g.sheet.palette().leaf};
  // Beside its sign in every script; without its end it could mean something else.
  if (g.sheet.measure(words).size.width > width - indent) {
    words.width_px = width - indent;
    words.lines_max = 2;
  }
  const auto lines = static_cast<float>(g.sheet.write(words, x + indent, first).lines);
  return first + (lines - 1) * g.sheet.step(words.size);
}

// The arc with its words to the right of it.
float draw_arc_beside(Gathered& g, const TurnArc& arc, float top, float radius_px) {
  const ui::WallGrid& grid = g.sheet.grid();
  const float middle = top + radius_px / grid.line();
  draw_turn_arc(g.sheet, arc, {g.middle.left + radius_px, grid.lines(middle)}, radius_px);
  const float x = g.middle.left + 2 * radius_px + grid.px(56);
  StyledText words{.text = arc.words,
                   .size = ui::TypeSize::heading,
                   .weight = ui::Weight::semibold,
                   .colour = arc.colour,
                   .width_px = g.middle.left + g.middle.width - x,
                   .lines_max = 2};
  const auto lines = static_cast<float>(g.sheet.measure(words).lines);
  const float step = g.sheet.step(words.size);
  const float first = middle + (has_wish(g) ? -0.5F : 1.5F) - (lines - 1) * step / 2;
  g.sheet.write(words, x, first);
  const float last = draw_wish(g, x, first + (lines - 1) * step + 0.5F, words.width_px);
  return std::max(top + 2 * radius_px / grid.line(), std::ceil(last));
}

// The arc at the right edge, with its words below.
void draw_arc_at_right(Gathered& g, const TurnArc& arc, float radius_px, float words_width) {
  const ui::WallGrid& grid = g.sheet.grid();
  const float centre = g.middle.left + g.middle.width - words_width / 2;
  const float middle = g.middle.name + 3.5F;
  draw_turn_arc(g.sheet, arc, {centre, grid.lines(middle)}, radius_px);
  g.sheet.write({.text = arc.words,
                 .size = ui::TypeSize::body,
                 .weight = ui::Weight::semibold,
                 .colour = arc.colour,
                 .width_px = words_width,
                 .lines_max = 2,
                 .align = ui::Align::centre},
                centre - words_width / 2, std::ceil(middle + radius_px / grid.line() + 4));
}

// Whose replies are welcome, or what the stage says, as far as there is room.
void draw_below(Gathered& g, float line, float width) {
  if (!g.gathering.responses.empty()) {
    draw_response_lines(g, line, width);
    return;
  }
  Column column{g.sheet, g.middle.left, width, line};
  const StyledText words{.text = g.gathering.wall_line.str(),
                         .size = ui::TypeSize::body,
                         .colour = g.sheet.palette().soft,
                         .lines_max = 3};
  if (column.line() + column.height_of(words) <= g.middle.foot - 5) column.put_balanced(words);
}

}  // namespace

void draw_turn(Gathered& g) {
  const ui::WallGrid& grid = g.sheet.grid();
  const bool piece = g.gathering.floor == FloorRule::talking_piece;
  g.sheet.write({.text = g.texts.say(piece ? "wall.gathering.holds_the_piece" : "wall.gathering.speaking"),
                 .colour = g.sheet.palette().soft},
                g.middle.left, g.middle.label);
  const auto arc = turn_arc(*g.gathering.turn, g.view.now, g.sheet.palette(), g.texts);
  const float words_width = grid.px(440);
  const float left_of_arc = g.middle.width - words_width - grid.px(20);
  if (arc && !grid.portrait()) {
    const Name name = name_of(g, left_of_arc);
    if (name.fits) {
      draw_arc_at_right(g, *arc, grid.px(175), words_width);
      const float last = draw_name(g, name, g.middle.name) + 1;
      draw_below(g, draw_wish(g, g.middle.left, last, left_of_arc) + 1, left_of_arc);
      return;
    }
  }
  // A long name has the whole width, and the arc stands below it.
  const Name name = name_of(g, g.middle.width);
  const float up = arc && name.lines > 1 && !grid.portrait() ? 4 : 0;
  float line = draw_name(g, name, g.middle.name - up);
  if (arc) {
    line = draw_arc_beside(g, *arc, line + 3, grid.px(grid.portrait() ? 175 : 135));
  } else {
    line = draw_wish(g, g.middle.left, line + 1, g.middle.width);
  }
  draw_below(g, line + 1, g.middle.width);
}

}  // namespace hearth::display
