#include "display/parts/meeting_again.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "display/layout/paragraphs.hpp"
#include "display/parts/day_plan.hpp"
#include "display/parts/qr_code.hpp"

namespace hearth::display {
namespace {

// A link as people read it: without what every link begins with.
std::string short_link(const std::string& link) {
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (link.rfind(scheme, 0) == 0) return link.substr(scheme.size());
  }
  return link;
}

// The date, what is said of it, and the lines around it.
constexpr std::array date_steps{
    TypeStep{ui::TypeSize::clock, ui::TypeSize::heading, ui::TypeSize::body},
    TypeStep{ui::TypeSize::clock, ui::TypeSize::body, ui::TypeSize::body},
    TypeStep{ui::TypeSize::heading, ui::TypeSize::body, ui::TypeSize::body},
    TypeStep{ui::TypeSize::clock, ui::TypeSize::body, ui::TypeSize::small},
    TypeStep{ui::TypeSize::heading, ui::TypeSize::body, ui::TypeSize::small},
};
// Kind words have no need to be as large as a date.
constexpr std::array no_date_steps{
    TypeStep{ui::TypeSize::heading, ui::TypeSize::heading, ui::TypeSize::body},
    TypeStep{ui::TypeSize::heading, ui::TypeSize::body, ui::TypeSize::body},
    TypeStep{ui::TypeSize::heading, ui::TypeSize::body, ui::TypeSize::small},
};

std::vector<Paragraph> no_date(const ui::Palette& palette, const config::Texts& texts) {
  return {{Rank::title,
           {.text = texts.say("wall.next.none"),
            .weight = ui::Weight::semibold,
            .colour = palette.ink,
            .lines_max = 3}},
          {Rank::words, {.text = texts.say("wall.next.none_more"), .colour = palette.soft}, 1}};
}

std::vector<Paragraph> date(const View& view, const MeetsAgain& next, const ui::Palette& palette,
                            const config::Texts& texts) {
  const LocalDate today = venue_date(*view.wall.venue, view.local);
  const std::string time = next.time ? to_hh_mm(*next.time) : std::string{};
  std::string at = next.place.str();
  if (!time.empty())
    at = at.empty() ? texts.say("wall.next.at", {{"time", time}})
                    : texts.say("wall.next.at_place", {{"time", time}, {"place", at}});
  std::vector<Paragraph> words{{Rank::notes, {.text = texts.say("wall.next.again"), .colour = palette.soft}},
                               {Rank::title,
                                {.text = texts.say_date(next.date, today),
                                 .weight = ui::Weight::semibold,
                                 .colour = palette.ink,
                                 .lines_max = 2}},
                               {Rank::words, {.text = at, .colour = palette.ink, .lines_max = 3}}};
  if (next.audience == Audience::ask_first)
    words.push_back({Rank::notes, {.text = texts.say("wall.today.ask_first"), .colour = palette.clay}});
  return words;
}

void add_reach(std::vector<Paragraph>& words, const LastingGroup& group, Sheet& sheet,
               const config::Texts& texts, float width_px) {
  if (group.reach.empty() && group.link.empty()) return;
  const ui::Palette& palette = sheet.palette();
  words.push_back(
      {Rank::notes,
       {.text = texts.say("wall.next.reach"), .weight = ui::Weight::semibold, .colour = palette.leaf},
       2,
       {},
       true});
  words.push_back(
      {Rank::notes, {.text = group.reach.str(), .colour = palette.ink, .lines_max = 3}, 0, {}, true});
  const StyledText link{.text = short_link(group.link.str()), .colour = palette.soft, .width_px = width_px};
  // A link that is not whole leads nowhere; a long one is in the code only.
  if (sheet.measure(link).lines == 1 && words_fit(sheet, link, width_px))
    words.push_back({Rank::notes, link, 0, {}, true});
}

}  // namespace

void draw_meeting_again(const View& view, const std::optional<MeetsAgain>& next,
                        const std::optional<LastingGroup>& group, Sheet& sheet, const config::Texts& texts,
                        float top, float line_max) {
  const ui::WallGrid& grid = sheet.grid();
  const QrCode code = group ? qr_code(group->link.str()) : QrCode{};
  const bool portrait = grid.portrait();
  const float whole = sheet.right() - sheet.left();
  const bool beside = code.side > 0 && !portrait;
  const bool below = code.side > 0 && portrait;
  float side = std::min(grid.px(440), grid.lines(line_max - top - 2));
  const float width = beside ? whole - side - grid.px(96) : whole;
  const float words_max = below ? line_max - side / grid.line() - 3 : line_max;
  std::vector<Paragraph> words =
      next ? date(view, *next, sheet.palette(), texts) : no_date(sheet.palette(), texts);
  if (group) add_reach(words, *group, sheet, texts, width);
  const ParagraphPlace place{sheet.left(), width, top, words_max,
                             below ? Spread::at_its_top : Spread::over_the_room};
  const float last = next ? draw_paragraphs(sheet, words, date_steps, place, view.now)
                          : draw_paragraphs(sheet, words, no_date_steps, place, view.now);
  if (beside) {
    // A little above the middle, where the eye takes the middle to be.
    const float spare = line_max - top - 2 - side / grid.line();
    draw_qr_code(sheet, code, sheet.right() - side, grid.lines(top + 2 + std::floor(spare * 0.4F)), side);
  } else if (below) {
    side = std::clamp(grid.lines(line_max - last - 3), side, grid.px(640));
    draw_qr_code(sheet, code, sheet.left(), grid.lines(last + 3), side);
  }
}

}  // namespace hearth::display
