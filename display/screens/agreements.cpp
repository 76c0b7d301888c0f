// What the group has agreed on, point by point, with the day of it and the day when it means to look again.

#include <algorithm>

#include "display/layout/column.hpp"
#include "display/layout/frame.hpp"
#include "display/layout/paging.hpp"
#include "display/parts/day_plan.hpp"
#include "display/parts/heading.hpp"
#include "display/screens.hpp"

namespace hearth::display {
namespace {

constexpr float point_gap = 1;  // lines between two points

// Where points stand, and how large.
struct Points {
  Sheet& sheet;
  const Agreement& agreement;
  ui::TypeSize size = ui::TypeSize::body;
  float indent = 0;
  float width = 0;

  [[nodiscard]] StyledText words_of(std::size_t point) const {
    return {.text = agreement.points[point].str(),
            .size = size,
            .colour = sheet.palette().ink,
            .width_px = width};
  }
  [[nodiscard]] StyledText number_of(std::size_t point) const {
    return {.text = std::to_string(point + 1),
            .size = size,
            .weight = ui::Weight::semibold,
            .colour = sheet.palette().leaf,
            .figures = ui::Figures::tabular};
  }
  [[nodiscard]] std::vector<float> heights() const {
    std::vector<float> all;
    for (std::size_t i = 0; i < agreement.points.size(); ++i) {
      all.push_back(sheet.step(size) * static_cast<float>(sheet.measure(words_of(i)).lines));
    }
    return all;
  }
};

// The larger size where all points fit at once.
Points set_points(Sheet& sheet, const Agreement& agreement, float room) {
  Points points{sheet, agreement};
  for (const ui::TypeSize size : {ui::TypeSize::body, ui::TypeSize::small}) {
    points.size = size;
    points.indent = sheet.grid().px(size == ui::TypeSize::body ? 100 : 84);
    points.width = sheet.right() - sheet.left() - points.indent;
    float whole = -point_gap;
    for (const float height : points.heights()) whole += height + point_gap;
    if (whole <= room) break;
  }
  return points;
}

void draw_point(const Points& points, std::size_t point, float top) {
  Sheet& sheet = points.sheet;
  const float first = top + sheet.step(points.size);
  const StyledText words = points.words_of(point);
  const bool right_to_left = sheet.measure(words).right_to_left;
  const StyledText number = points.number_of(point);
  const float number_width = sheet.measure(number).size.width;
  // The number stands where reading begins.
  sheet.write(number, right_to_left ? sheet.right() - number_width : sheet.left(), first);
  sheet.write(right_to_left ? words : balanced(sheet, words),
              sheet.left() + (right_to_left ? 0 : points.indent), first);
}

std::string foot_words(const View& view, const Agreement& agreement, const config::Texts& texts) {
  const LocalDate today = venue_date(*view.wall.venue, view.local);
  const auto said = [&](LocalDate date) { return texts.say_date(date, today); };
  std::string words;
  if (agreement.adopted) words = texts.say("wall.agreements.adopted", {{"date", said(*agreement.adopted)}});
  if (!agreement.review) return words;
  const std::string review = texts.say("wall.agreements.review", {{"date", said(*agreement.review)}});
  return words.empty() ? review : words + "\n" + review;
}

void draw_nothing_yet(Sheet& sheet, const config::Texts& texts, float line) {
  Column column{sheet, sheet.left(), sheet.right() - sheet.left(), line + 3};
  column.put_balanced({.text = texts.say("wall.agreements.none"),
                       .size = ui::TypeSize::body,
                       .colour = sheet.palette().soft});
}

}  // namespace

void draw_agreements(const View& view, Sheet& sheet, const config::Texts& texts) {
  const GatheringOnWall& gathering = *view.wall.gathering;
  const bool any = gathering.agreement && !gathering.agreement->points.empty();
  const float title = draw_heading(sheet, gathering.title.str(),
                                   texts.say(any ? "wall.agreements.title" : "wall.agreements.title_none"));
  if (!any) {
    draw_nothing_yet(sheet, texts, title);
    return;
  }
  const Agreement& agreement = *gathering.agreement;
  const std::string foot = foot_words(view, agreement, texts);
  const float line_max = draw_foot(sheet, foot.empty() ? "" : "check", sheet.palette().leaf, foot) - 1;
  float line = title + 2;
  const Points points = set_points(sheet, agreement, line_max - line);
  const std::vector<float> heights = points.heights();
  const Page page = standing_page(paged(heights, line_max - line, point_gap), view.now);
  for (std::size_t i = page.first; i < page.behind; ++i) {
    draw_point(points, i, line);
    line += heights[i] + point_gap;
  }
  draw_page_dots(sheet, sheet.right(), line_max + 1.5F, page);
}

}  // namespace hearth::display
