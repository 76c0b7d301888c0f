// What the group has agreed on, point by point, with the day of it and the day when it means to look again.

#include <array>

#include "display/layout/filling.hpp"
#include "display/layout/frame.hpp"
#include "display/layout/paragraphs.hpp"
#include "display/parts/day_plan.hpp"
#include "display/parts/heading.hpp"
#include "display/screens.hpp"

namespace hearth::display {
namespace {

constexpr std::array point_sizes{ui::TypeSize::heading, ui::TypeSize::body, ui::TypeSize::small};

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
  [[nodiscard]] Need need() const {
    Need need;
    for (std::size_t i = 0; i < agreement.points.size(); ++i) {
      need.heights.push_back(sheet.step(size) * static_cast<float>(sheet.measure(words_of(i)).lines));
      need.whole = need.whole && words_fit(sheet, words_of(i), width);
    }
    return need;
  }
};

Points points_at(Sheet& sheet, const Agreement& agreement, ui::TypeSize size) {
  // Room for two figures.
  const float indent = sheet.grid().style(size).size_px * 1.7F;
  return {sheet, agreement, size, indent, sheet.right() - sheet.left() - indent};
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

void draw_nothing_yet(const View& view, Sheet& sheet, const config::Texts& texts, float line) {
  draw_paragraphs(
      sheet, {{Rank::words, {.text = texts.say("wall.agreements.none"), .colour = sheet.palette().soft}}},
      words_alone, {sheet.left(), sheet.right() - sheet.left(), line, sheet.foot()}, view.now);
}

}  // namespace

void draw_agreements(const View& view, Sheet& sheet, const config::Texts& texts) {
  const GatheringOnWall& gathering = *view.wall.gathering;
  const bool any = gathering.agreement && !gathering.agreement->points.empty();
  const float title = draw_heading(sheet, gathering.title.str(),
                                   texts.say(any ? "wall.agreements.title" : "wall.agreements.title_none"));
  if (!any) {
    draw_nothing_yet(view, sheet, texts, title + 2);
    return;
  }
  const Agreement& agreement = *gathering.agreement;
  const std::string foot = foot_words(view, agreement, texts);
  const float line_max = draw_foot(sheet, foot.empty() ? "" : "check", sheet.palette().leaf, foot) - 1;
  const float line = title + 2;
  const auto points = [&](std::size_t step) { return points_at(sheet, agreement, point_sizes.at(step)); };
  const Filling filling =
      filled(point_sizes.size(), line_max - line, [&](std::size_t step) { return points(step).need(); });
  const Points set = points(filling.step);
  draw_filling(sheet, filling, line, line_max, sheet.right(), view.now,
               [&](std::size_t point, float top) { draw_point(set, point, top); });
}

}  // namespace hearth::display
