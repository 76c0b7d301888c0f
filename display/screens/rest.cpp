// A break: until when, what there is to drink, and what we go on with.

#include <algorithm>

#include "display/layout/column.hpp"
#include "display/layout/frame.hpp"
#include "display/layout/paging.hpp"
#include "display/parts/break_end.hpp"
#include "display/parts/filling_ring.hpp"
#include "display/screens.hpp"

namespace hearth::display {
namespace {

// The ring that fills, with a cup in it.
void draw_cup(Sheet& sheet, ui::Point centre, float radius_px, std::optional<float> fraction) {
  ui::Painter& painter = sheet.painter();
  const ui::Palette& palette = sheet.palette();
  const float band = radius_px * 0.13F;
  const float side = radius_px * 0.95F;
  draw_filling_ring(sheet, {centre, radius_px, band, band, fraction.value_or(0), palette.leaf});
  painter.icon("cup", {centre.x - side / 2, centre.y - side / 2, side, side}, palette.leaf);
}

void draw_title(Sheet& sheet, const config::Texts& texts, Column& column,
                const std::optional<BreakEnd>& end) {
  std::string text = texts.say("wall.break.title_open");
  if (end) {
    text =
        texts.say("wall.break.title") + "\n" + texts.say("wall.break.until", {{"time", to_hh_mm(end->at)}});
  }
  column.put(fitted(sheet,
                    {.text = std::move(text),
                     .weight = ui::Weight::semibold,
                     .colour = sheet.palette().ink,
                     .width_px = column.width()},
                    {ui::TypeSize::name, ui::TypeSize::clock}, 3));
}

// What there is to drink, and what the venue does so that coming is easier, one after the other in a place
// that has room for each, so that nothing below it moves.
void draw_in_turn(const View& view, const Sheet& sheet, Column& column, const StyledText& drinks,
                  float line_max) {
  std::vector<StyledText> all{drinks};
  for (const AccessWords& words : view.wall.access)
    all.push_back({.text = words.str(), .colour = sheet.palette().leaf});
  float tallest = 0;
  for (const StyledText& each : all) tallest = std::max(tallest, column.height_of(each));
  const float behind = column.line() + tallest;
  column.put_whole(all[page_at(view.now, all.size())], line_max);
  column.skip(behind - column.line());
}

void draw_next_stage(const GatheringOnWall& gathering, Sheet& sheet, const config::Texts& texts) {
  if (gathering.present + 1 >= gathering.stages.size()) return;
  const StyledText label{
      .text = texts.say("wall.gathering.next"), .size = ui::TypeSize::body, .colour = sheet.palette().soft};
  const float x =
      sheet.left() + sheet.write(label, sheet.left(), sheet.foot()).size.width + sheet.grid().px(26);
  sheet.write({.text = gathering.stages[gathering.present + 1].str(),
               .size = ui::TypeSize::body,
               .weight = ui::Weight::semibold,
               .colour = sheet.palette().ink,
               .width_px = sheet.right() - x,
               .lines_max = 1},
              x, sheet.foot());
}

}  // namespace

void draw_rest(const View& view, Sheet& sheet, const config::Texts& texts) {
  const GatheringOnWall& gathering = *view.wall.gathering;
  const ui::WallGrid& grid = sheet.grid();
  const bool portrait = grid.portrait();
  sheet.write({.text = gathering.title.str(),
               .colour = sheet.palette().soft,
               .width_px = sheet.clock_left() - sheet.left(),
               .lines_max = 2},
              sheet.left(), top_line);
  const std::optional<BreakEnd> end = break_end(view);
  const float radius = grid.px(215);
  const float whole = sheet.right() - sheet.left();
  Column column{sheet, sheet.left(), portrait ? whole : whole - 2 * radius - grid.px(120),
                portrait ? 14.0F : 12.0F};
  draw_title(sheet, texts, column, end);
  column.skip(2);
  const ui::Colour soft = sheet.palette().soft;
  const float line_max = sheet.foot() - 5;
  if (gathering.paused) {
    column.put_within({.text = texts.say("wall.break.back_soon"), .size = ui::TypeSize::body, .colour = soft},
                      line_max);
  }
  const StyledText drinks{.text = view.wall.venue->refreshments.str(),
                          .size = ui::TypeSize::body,
                          .colour = soft,
                          .lines_max = 3};
  const std::string wall_line = gathering.wall_line.str();
  const StyledText come_back{.text = wall_line.empty() ? texts.say("wall.break.come_back") : wall_line,
                             .size = ui::TypeSize::body,
                             .colour = soft,
                             .lines_max = 3};
  if (view.wall.access.empty()) {
    column.put_within(drinks, line_max);
    column.put_within(come_back, line_max);
  } else {
    column.put_within(come_back, line_max);
    draw_in_turn(view, sheet, column, drinks, line_max);
  }
  const ui::Point centre = portrait ? ui::Point{sheet.left() + radius, grid.lines(column.line() + 5) + radius}
                                    : ui::Point{sheet.right() - radius - grid.px(60), grid.lines(27)};
  draw_cup(sheet, centre, radius, end ? std::optional{end->fraction} : std::nullopt);
  draw_next_stage(gathering, sheet, texts);
}

Duration rest_moves(const View& view) {
  const Duration pages = view.wall.access.empty() ? std::chrono::minutes{1} : page_turns_in(view.now);
  if (!break_end(view)) return pages;
  const GatheringOnWall& gathering = *view.wall.gathering;
  const Duration planned = *gathering.stage_planned;
  return std::min({pages, ring_step(planned), planned - gathering.stage_clock.elapsed(view.now)});
}

}  // namespace hearth::display
