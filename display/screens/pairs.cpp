// Two and two: who is with whom, who speaks, and the time of the half. Where nobody signed in, people find a
// partner by themselves.

#include <algorithm>
#include <array>

#include "display/layout/filling.hpp"
#include "display/layout/frame.hpp"
#include "display/layout/paging.hpp"
#include "display/layout/paragraphs.hpp"
#include "display/parts/half_arc.hpp"
#include "display/parts/heading.hpp"
#include "display/parts/name_flow.hpp"
#include "display/screens.hpp"

namespace hearth::display {
namespace {

using Cell = std::vector<FlowPiece>;

constexpr float gap_between_rows = 1;  // lines between two rows

struct Paired {
  const View& view;
  const GatheringOnWall& gathering;
  const PairsOnWall& pairs;
  Sheet& sheet;
  const config::Texts& texts;
};

// --- Who is with whom -----------------------------------------------------------------------------------

FlowPiece joining_word(const Paired& p, std::string_view key, ui::TypeSize size) {
  return {{}, {.text = p.texts.say(key), .size = size, .colour = p.sheet.palette().soft}};
}

// Whether the guest at this place of a pair speaks now. A trio keeps its own time.
bool speaks(const Paired& p, const PairOnWall& pair, std::size_t place) {
  if (pair.guests.size() != 2) return false;
  return (p.pairs.step == PairsStep::first && place == 0) ||
         (p.pairs.step == PairsStep::second && place == 1);
}

Cell cell_of(const Paired& p, const PairOnWall& pair, ui::TypeSize size) {
  const ui::Palette& palette = p.sheet.palette();
  Cell cell;
  for (std::size_t i = 0; i < pair.guests.size(); ++i) {
    if (i > 0) cell.push_back(joining_word(p, i == 1 ? "wall.pairs.with" : "wall.pairs.and", size));
    const bool now = speaks(p, pair, i);
    cell.push_back(name_piece(pair.guests[i], size, now ? ui::Weight::semibold : ui::Weight::regular,
                              now ? palette.accent : palette.ink, p.texts));
  }
  return cell;
}

std::vector<Cell> cells_of(const Paired& p, ui::TypeSize size) {
  std::vector<Cell> cells;
  for (const PairOnWall& pair : p.pairs.pairs) cells.push_back(cell_of(p, pair, size));
  for (const GuestOnWall& guest : p.pairs.alone) {
    cells.push_back({name_piece(guest, size, ui::Weight::regular, p.sheet.palette().ink, p.texts),
                     joining_word(p, "wall.pairs.with_one_of_us", size)});
  }
  return cells;
}

// How the cells could be set: large before small, few columns before many.
struct PairsSetting {
  ui::TypeSize size;
  std::size_t columns;
};
constexpr std::array settings{PairsSetting{ui::TypeSize::heading, 1}, PairsSetting{ui::TypeSize::body, 1},
                              PairsSetting{ui::TypeSize::body, 2},    PairsSetting{ui::TypeSize::small, 1},
                              PairsSetting{ui::TypeSize::small, 2},   PairsSetting{ui::TypeSize::small, 3}};

float gap_between_pairs(const Sheet& sheet) {
  return sheet.grid().px(64);
}

float column_width(const Sheet& sheet, float width, std::size_t columns) {
  const auto count = static_cast<float>(columns);
  return (width - gap_between_pairs(sheet) * (count - 1)) / count;
}

// All cells in rows, in one setting.
Need need_of(const Paired& p, const PairsSetting& setting, float width) {
  Need need;
  need.gap = gap_between_rows;
  need.gap_most = 4;
  const std::vector<Cell> cells = cells_of(p, setting.size);
  const float own = column_width(p.sheet, width, setting.columns);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const int lines = flow_lines(p.sheet, cells[i], own);
    // Larger letters are no gain when they part two who are together.
    const bool parted = setting.size == ui::TypeSize::heading && cells[i].size() == 3 && lines > 1;
    need.whole = need.whole && !parted && (setting.columns == 1 || widest_piece(p.sheet, cells[i]) <= own);
    if (i % setting.columns == 0) need.heights.push_back(0);
    need.heights.back() =
        std::max(need.heights.back(), p.sheet.step(setting.size) * static_cast<float>(lines));
  }
  return need;
}

void draw_cells(const Paired& p, float line, float line_max, float width) {
  const Filling filling = filled(settings.size(), line_max - line,
                                 [&](std::size_t step) { return need_of(p, settings.at(step), width); });
  const PairsSetting& setting = settings.at(filling.step);
  const std::vector<Cell> cells = cells_of(p, setting.size);
  const float own = column_width(p.sheet, width, setting.columns);
  const auto draw_row = [&](std::size_t row, float top) {
    const float first = top + p.sheet.step(setting.size);
    for (std::size_t i = row * setting.columns; i < std::min((row + 1) * setting.columns, cells.size());
         ++i) {
      const float x =
          p.sheet.left() + (own + gap_between_pairs(p.sheet)) * static_cast<float>(i % setting.columns);
      draw_flow(p.sheet, cells[i], x, own, first);
    }
  };
  draw_filling(p.sheet, filling, line, line_max, p.sheet.left() + width, p.view.now, draw_row);
}

// --- Words ----------------------------------------------------------------------------------------------

std::string title_of(const Paired& p) {
  const bool found = !p.pairs.pairs.empty();
  switch (p.pairs.step) {
    case PairsStep::none:
    case PairsStep::drawn:
    case PairsStep::shown:
      return p.texts.say(found ? "wall.pairs.find_each_other" : "wall.pairs.find_partner");
    case PairsStep::first:
      return p.texts.say("wall.pairs.first");
    case PairsStep::second:
      return p.texts.say("wall.pairs.second");
    case PairsStep::over:
      return p.texts.say("wall.pairs.over");
  }
  return {};
}

std::string more_of(const Paired& p) {
  const bool found = !p.pairs.pairs.empty();
  switch (p.pairs.step) {
    case PairsStep::none:
    case PairsStep::drawn:
    case PairsStep::shown:
      return p.texts.say(found ? "wall.pairs.find_each_other_more" : "wall.pairs.find_partner_more");
    case PairsStep::first:
      return p.texts.say(found ? "wall.pairs.first_more" : "wall.pairs.first_more_any");
    case PairsStep::second:
      return p.texts.say(found ? "wall.pairs.second_more" : "wall.pairs.second_more_any");
    case PairsStep::over:
      return p.texts.say("wall.pairs.over_more");
  }
  return {};
}

bool any_trio(const PairsOnWall& pairs) {
  return std::any_of(pairs.pairs.begin(), pairs.pairs.end(),
                     [](const PairOnWall& p) { return p.guests.size() > 2; });
}

// What three who are together do with their time; nothing when there is no trio, or no time.
std::string trio_words(const Paired& p) {
  const bool maybe = p.pairs.pairs.empty() && p.pairs.step != PairsStep::over;
  if (!p.pairs.limit || p.pairs.step == PairsStep::over || !(any_trio(p.pairs) || maybe)) return {};
  const auto minutes =
      std::max<std::int64_t>(1, std::chrono::round<std::chrono::minutes>(trio_turn(*p.pairs.limit)).count());
  return p.texts.say_count("wall.pairs.in_threes", minutes);
}

std::string foot_words(const Paired& p) {
  const std::string more = more_of(p);
  const std::string trio = trio_words(p);
  return trio.empty() ? more : more + " " + trio;
}

// --- The arc --------------------------------------------------------------------------------------------

constexpr float arc_width_px = 440;

void draw_arc(const Paired& p, const TurnArc& arc, float line, float line_max) {
  Sheet& sheet = p.sheet;
  const ui::WallGrid& grid = sheet.grid();
  const float radius = grid.px(170);
  const float width = grid.px(arc_width_px);
  const float centre = sheet.right() - width / 2;
  // The ring with its words below is 26 lines high at the most.
  const float middle = line + std::max(9.0F, (line_max - line - 9) / 2);
  draw_turn_arc(sheet, arc, {centre, grid.lines(middle)}, radius);
  sheet.write({.text = arc.words,
               .size = ui::TypeSize::body,
               .weight = ui::Weight::semibold,
               .colour = arc.colour,
               .width_px = width,
               .lines_max = 2,
               .align = ui::Align::centre},
              centre - width / 2, middle + radius / grid.line() + 4);
}

// On a screen turned on its side: below the names, with its words beside it.
void draw_arc_below(const Paired& p, const TurnArc& arc, float line_max) {
  Sheet& sheet = p.sheet;
  const ui::WallGrid& grid = sheet.grid();
  const float radius = grid.px(150);
  const float middle = line_max - radius / grid.line() - 1;
  draw_turn_arc(sheet, arc, {sheet.left() + radius, grid.lines(middle)}, radius);
  const float x = sheet.left() + 2 * radius + grid.px(56);
  StyledText words{.text = arc.words,
                   .size = ui::TypeSize::heading,
                   .weight = ui::Weight::semibold,
                   .colour = arc.colour,
                   .width_px = sheet.right() - x,
                   .lines_max = 2};
  const auto lines = static_cast<float>(sheet.measure(words).lines);
  sheet.write(words, x, middle + 1.5F - (lines - 1) * sheet.step(words.size) / 2);
}

// Without pairs there is nothing but words, so they are large.
void draw_words_only(const Paired& p, const std::vector<std::string>& words, const ParagraphPlace& place) {
  std::vector<Paragraph> paragraphs;
  for (const std::string& each : words)
    paragraphs.push_back({Rank::words, {.text = each, .colour = p.sheet.palette().soft}, 2});
  draw_paragraphs(p.sheet, paragraphs, words_alone, place, p.view.now);
}

}  // namespace

void draw_pairs(const View& view, Sheet& sheet, const config::Texts& texts) {
  const GatheringOnWall& gathering = *view.wall.gathering;
  const PairsOnWall none;
  const Paired p{view, gathering, gathering.pairs ? *gathering.pairs : none, sheet, texts};
  const std::string small = gathering.title.str() + " · " + gathering.stages.at(gathering.present).str();
  const bool found = !p.pairs.pairs.empty();
  std::string title = gathering.paused ? texts.say("wall.gathering.paused") : title_of(p);
  if (!gathering.pairs) title = texts.say("wall.pairs.soon");
  const float line = draw_heading(sheet, small, title) + 2;
  if (!gathering.pairs) {
    const ParagraphPlace place{sheet.left(), sheet.right() - sheet.left(), line, sheet.foot()};
    return draw_words_only(p, {texts.say("wall.pairs.soon_more")}, place);
  }
  float line_max = draw_foot(sheet, "", {}, found ? foot_words(p) : gathering.wall_line.str()) - 1;
  const auto arc = half_arc(p.pairs, view.now, sheet.palette(), texts);
  float width = sheet.right() - sheet.left();
  if (arc && sheet.grid().portrait()) {
    draw_arc_below(p, *arc, line_max);
    line_max -= 19;
  } else if (arc) {
    draw_arc(p, *arc, line, line_max);
    width -= sheet.grid().px(arc_width_px + 40);
  }
  if (found) {
    draw_cells(p, line, line_max, width);
  } else {
    draw_words_only(p, {more_of(p), trio_words(p)}, {sheet.left(), width, line, line_max});
  }
}

Duration pairs_move(const View& view) {
  const auto& pairs = view.wall.gathering->pairs;
  const auto step = pairs ? next_half_step(*pairs, view.now) : std::nullopt;
  return std::min(step.value_or(std::chrono::minutes{1}), page_turns_in(view.now));
}

}  // namespace hearth::display
