// For whoever comes in for the first time: that they are welcome, how signing in goes, and that nothing is
// asked.

#include <array>

#include "display/layout/frame.hpp"
#include "display/layout/paging.hpp"
#include "display/layout/paragraphs.hpp"
#include "display/parts/access_now.hpp"
#include "display/parts/day_plan.hpp"
#include "display/screens.hpp"

namespace hearth::display {
namespace {

constexpr std::array welcome_steps{
    TypeStep{ui::TypeSize::name, ui::TypeSize::heading, ui::TypeSize::body},
    TypeStep{ui::TypeSize::name, ui::TypeSize::body, ui::TypeSize::body},
    TypeStep{ui::TypeSize::name, ui::TypeSize::body, ui::TypeSize::small},
    TypeStep{ui::TypeSize::clock, ui::TypeSize::body, ui::TypeSize::small},
    TypeStep{ui::TypeSize::heading, ui::TypeSize::body, ui::TypeSize::small},
};

std::vector<Paragraph> paragraphs_of(const View& view, const ui::Palette& palette,
                                     const config::Texts& texts) {
  std::vector<Paragraph> all{
      {Rank::title,
       {.text = texts.say("wall.welcome.title"),
        .weight = ui::Weight::semibold,
        .colour = palette.ink,
        .lines_max = 2}},
      {Rank::words,
       {.text = texts.say("wall.welcome.line_1"), .weight = ui::Weight::semibold, .colour = palette.accent},
       2}};
  for (const char* key : {"wall.welcome.line_2", "wall.welcome.line_3", "wall.welcome.line_4"})
    all.push_back({Rank::words, {.text = texts.say(key), .colour = palette.soft}, 1, {}, true});
  if (view.wall.came > 0) {
    const std::string came = texts.say("wall.came.so_far", {{"count", std::to_string(view.wall.came)}});
    all.push_back({Rank::notes, {.text = came, .colour = palette.soft}, 1, {}, true});
  }
  all.push_back(access_paragraph(view, palette));
  all.back().gap = 2;
  all.back().may_go = true;
  if (!all.back().in_turn.empty()) return all;
  // What the venue has: "step-free from the yard · hearing loop in the main room".
  StyledText& access = all.back().words;
  for (const auto& point : view.wall.venue->access)
    access.text += (access.text.empty() ? "" : " · ") + point.str();
  access.colour = palette.leaf;
  return all;
}

}  // namespace

void draw_welcome(const View& view, Sheet& sheet, const config::Texts& texts) {
  const ui::Palette& palette = sheet.palette();
  if (view.wall_clock == WallClock::set) {
    const LocalDate date = venue_date(*view.wall.venue, view.local);
    sheet.write({.text = texts.say_date(date), .colour = palette.soft}, sheet.left(), top_line);
  }
  const float line_max = draw_foot(sheet, "door", palette.leaf, texts.say("wall.welcome.ask"));
  draw_paragraphs(
      sheet, paragraphs_of(view, palette, texts), welcome_steps,
      {sheet.left(), sheet.right() - sheet.left(), sheet.grid().portrait() ? 10.0F : 8.0F, line_max},
      view.now);
}

Duration welcome_moves(const View& view) {
  return view.wall.access.size() > 1 ? page_turns_in(view.now) : std::chrono::minutes{1};
}

}  // namespace hearth::display
