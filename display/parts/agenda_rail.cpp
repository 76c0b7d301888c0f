#include "display/parts/agenda_rail.hpp"

#include <algorithm>

#include "display/layout/filling.hpp"

namespace hearth::display {
namespace {

constexpr float stage_gap = 1;  // lines between two stages
constexpr float stage_gap_most = 2;
constexpr float dots_room = 2;  // lines that dots take
constexpr int title_lines_max = 2;

StyledText title_of(Sheet& sheet, const GatheringOnWall& gathering, std::size_t stage, float width) {
  const bool present = stage == gathering.present;
  return {.text = gathering.stages[stage].str(),
          .weight = present ? ui::Weight::semibold : ui::Weight::regular,
          .colour = present ? sheet.palette().ink : sheet.palette().quiet,
          .width_px = width,
          .lines_max = title_lines_max};
}

// There is more of the agenda than is shown here.
void draw_dots(Sheet& sheet, float x, float middle) {
  const ui::WallGrid& grid = sheet.grid();
  for (int i = 0; i < 3; ++i) {
    const float place = x + grid.px(6) + grid.px(24) * static_cast<float>(i);
    sheet.painter().circle({place, grid.lines(middle)}, grid.px(5), sheet.palette().quiet);
  }
}

// The sign before a stage: a check when it is done, a bar when it is on.
void draw_sign(Sheet& sheet, const GatheringOnWall& gathering, std::size_t stage, float x, float first,
               float last) {
  const ui::WallGrid& grid = sheet.grid();
  const float middle = grid.lines(first) - grid.px(16);
  if (stage < gathering.present) {
    const float side = grid.px(34);
    sheet.painter().icon("check", {x - grid.px(50), middle - side / 2, side, side}, sheet.palette().leaf);
  } else if (stage == gathering.present) {
    const float top = grid.lines(first) - grid.px(38);
    const float bottom = grid.lines(last) + grid.px(6);
    sheet.painter().rounded({x - grid.px(40), top, grid.px(10), bottom - top}, grid.px(5),
                            sheet.palette().accent);
  }
}

}  // namespace

Shown shown_around(std::size_t present, const std::vector<float>& heights, float room, std::size_t columns) {
  const auto filled_from = [&](std::size_t first) {
    Shown shown{first, first, {}};
    for (std::size_t column = 0; column < columns; ++column) {
      float used = 0;
      std::size_t here = 0;
      while (shown.behind < heights.size()) {
        const float height = heights[shown.behind] + (here > 0 ? stage_gap : 0);
        if (used + height > room) break;
        used += height;
        ++here;
        ++shown.behind;
      }
      shown.columns.push_back(here);
    }
    return shown;
  };
  const std::size_t wanted = std::min(present + 2, heights.size());
  for (std::size_t first = 0; first < present; ++first) {
    Shown shown = filled_from(first);
    if (shown.behind >= wanted) return shown;
  }
  return filled_from(present);
}

void draw_agenda(Sheet& sheet, const GatheringOnWall& gathering, const AgendaPlace& place) {
  std::vector<float> heights;
  for (std::size_t stage = 0; stage < gathering.stages.size(); ++stage) {
    const StyledText title = title_of(sheet, gathering, stage, place.width_px);
    heights.push_back(sheet.step(ui::TypeSize::small) * static_cast<float>(sheet.measure(title).lines));
  }
  float line = place.line;
  float gap = stage_gap;
  Shown shown = shown_around(gathering.present, heights, place.line_max - line, place.xs.size());
  const bool partly = shown.first > 0 || shown.behind < heights.size();
  // Air below the title, where there is any.
  if (!partly &&
      shown_around(0, heights, place.line_max - line - stage_gap, place.xs.size()).behind == heights.size()) {
    line += stage_gap;
    if (place.xs.size() == 1)
      gap = filled(1, place.line_max - line, [&](std::size_t) {
              return Need{heights, stage_gap, stage_gap_most, 0, true};
            }).gap;
  }
  if (partly) {
    line += dots_room;
    shown = shown_around(gathering.present, heights, place.line_max - dots_room - line, place.xs.size());
  }
  if (shown.first > 0) draw_dots(sheet, place.xs.front(), line - 0.4F);
  float last = line;
  std::size_t stage = shown.first;
  for (std::size_t column = 0; column < shown.columns.size(); ++column) {
    float at = line;
    for (std::size_t i = 0; i < shown.columns[column]; ++i, ++stage) {
      const StyledText title = title_of(sheet, gathering, stage, place.width_px);
      const float first = at + sheet.step(ui::TypeSize::small);
      at = first + sheet.step(ui::TypeSize::small) *
                       static_cast<float>(sheet.write(title, place.xs[column], first).lines - 1);
      draw_sign(sheet, gathering, stage, place.xs[column], first, at);
      at += gap;
    }
    last = at;
  }
  if (shown.behind < heights.size()) draw_dots(sheet, place.xs.back(), last + 0.75F);
}

}  // namespace hearth::display
