// A break: until when, what there is to drink, and what we go on with.

#include <algorithm>
#include <array>

#include "display/layout/frame.hpp"
#include "display/layout/paging.hpp"
#include "display/layout/paragraphs.hpp"
#include "display/parts/access_now.hpp"
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

constexpr std::array rest_steps{
    TypeStep{ui::TypeSize::name, ui::TypeSize::heading, ui::TypeSize::heading},
    TypeStep{ui::TypeSize::name, ui::TypeSize::heading, ui::TypeSize::body},
    TypeStep{ui::TypeSize::name, ui::TypeSize::body, ui::TypeSize::body},
    TypeStep{ui::TypeSize::name, ui::TypeSize::body, ui::TypeSize::small},
    TypeStep{ui::TypeSize::clock, ui::TypeSize::body, ui::TypeSize::small},
};

std::string title_of(const config::Texts& texts, const std::optional<BreakEnd>& end) {
  if (!end) return texts.say("wall.break.title_open");
  return texts.say("wall.break.title") + "\n" + texts.say("wall.break.until", {{"time", to_hh_mm(end->at)}});
}

std::vector<Paragraph> paragraphs_of(const View& view, const ui::Palette& palette, const config::Texts& texts,
                                     const std::optional<BreakEnd>& end) {
  const GatheringOnWall& gathering = *view.wall.gathering;
  const auto soft = [&](const std::string& text) {
    return StyledText{.text = text, .colour = palette.soft, .lines_max = 3};
  };
  std::vector<Paragraph> all{{Rank::title,
                              {.text = title_of(texts, end),
                               .weight = ui::Weight::semibold,
                               .colour = palette.ink,
                               .lines_max = 3}}};
  if (gathering.paused) all.push_back({Rank::words, soft(texts.say("wall.break.back_soon"))});
  const StyledText drinks = soft(view.wall.venue->refreshments.str());
  const std::string wall_line = gathering.wall_line.str();
  const Paragraph come_back{Rank::words,
                            soft(wall_line.empty() ? texts.say("wall.break.come_back") : wall_line)};
  if (view.wall.access.empty()) {
    all.push_back({Rank::words, drinks});
    all.push_back(come_back);
  } else {
    // What there is to drink takes turns with what the venue does so that coming is easier.
    all.push_back(come_back);
    all.push_back(access_paragraph(view, palette));
    all.back().words = drinks;
    all.back().gap = 2;
    all.back().may_go = true;
  }
  all[1].gap = 1;
  return all;
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
  // On a screen turned on its side the ring stands below the words.
  const float ring = portrait ? 2 * radius / grid.line() + 5 : 0;
  const ParagraphPlace place{sheet.left(), portrait ? whole : whole - 2 * radius - grid.px(120),
                             portrait ? 14.0F : 12.0F, sheet.foot() - 6 - ring};
  const float last =
      draw_paragraphs(sheet, paragraphs_of(view, sheet.palette(), texts, end), rest_steps, place, view.now);
  const ui::Point centre = portrait ? ui::Point{sheet.left() + radius, grid.lines(last + 5) + radius}
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
