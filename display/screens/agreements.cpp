// What the group has agreed on, point by point, with the day of it and the day when it means to look again;
// and below that, plainly apart, what is offered to it and not decided.

#include <array>
#include <string>
#include <vector>

#include "display/layout/filling.hpp"
#include "display/layout/frame.hpp"
#include "display/layout/paragraphs.hpp"
#include "display/parts/day_plan.hpp"
#include "display/parts/heading.hpp"
#include "display/screens.hpp"

namespace hearth::display {
namespace {

constexpr std::array point_sizes{ui::TypeSize::heading, ui::TypeSize::body, ui::TypeSize::small};

// A point on the wall: what is agreed has its number; what is still to decide has none, and says so above the
// first.
struct Item {
  std::string words;
  std::size_t number = 0;  // 0: not decided
  std::string above;
};

std::vector<Item> items_of(const GatheringOnWall& gathering, const config::Texts& texts) {
  std::vector<Item> items;
  if (gathering.agreement) {
    for (const Point& point : gathering.agreement->points)
      items.push_back({point.str(), items.size() + 1, {}});
  }
  const std::size_t decided = items.size();
  for (const Point& point : gathering.undecided) {
    const bool first = items.size() == decided;
    items.push_back({point.str(), 0, first ? texts.say("wall.agreements.undecided") : std::string{}});
  }
  return items;
}

// Where points stand, and how large.
struct Points {
  Sheet& sheet;
  const std::vector<Item>& items;
  ui::TypeSize size = ui::TypeSize::body;
  float indent = 0;
  float width = 0;

  [[nodiscard]] StyledText words_of(const Item& item) const {
    return {.text = item.words,
            .size = size,
            .colour = item.number > 0 ? sheet.palette().ink : sheet.palette().soft,
            .width_px = width};
  }
  [[nodiscard]] StyledText mark_of(const Item& item) const {
    return {.text = item.number > 0 ? std::to_string(item.number) : "–",
            .size = size,
            .weight = ui::Weight::semibold,
            .colour = item.number > 0 ? sheet.palette().leaf : sheet.palette().soft,
            .figures = ui::Figures::tabular};
  }
  [[nodiscard]] StyledText above(const Item& item) const {
    return {.text = item.above,
            .size = size,
            .weight = ui::Weight::semibold,
            .colour = sheet.palette().clay,
            .width_px = width + indent};
  }
  [[nodiscard]] float height_above(const Item& item) const {
    if (item.above.empty()) return 0;
    return sheet.step(size) * static_cast<float>(sheet.measure(above(item)).lines);
  }
  [[nodiscard]] Need need() const {
    Need need;
    for (const Item& item : items) {
      need.heights.push_back(height_above(item) +
                             sheet.step(size) * static_cast<float>(sheet.measure(words_of(item)).lines));
      need.whole = need.whole && words_fit(sheet, words_of(item), width);
    }
    return need;
  }
};

Points points_at(Sheet& sheet, const std::vector<Item>& items, ui::TypeSize size) {
  // Room for two figures.
  const float indent = sheet.grid().style(size).size_px * 1.7F;
  return {sheet, items, size, indent, sheet.right() - sheet.left() - indent};
}

void draw_point(const Points& points, const Item& item, float top) {
  Sheet& sheet = points.sheet;
  const auto width_of = [&](const StyledText& words) { return sheet.measure(words).size.width; };
  if (!item.above.empty()) {
    const StyledText above = points.above(item);
    sheet.write(above, sheet.left(), top + sheet.step(points.size));
    top += points.height_above(item);
  }
  const float first = top + sheet.step(points.size);
  const StyledText words = points.words_of(item);
  const bool right_to_left = sheet.measure(words).right_to_left;
  const StyledText mark = points.mark_of(item);
  // The number stands where reading begins.
  sheet.write(mark, right_to_left ? sheet.right() - width_of(mark) : sheet.left(), first);
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
  const std::vector<Item> items = items_of(gathering, texts);
  const char* none = items.empty() ? "wall.agreements.title_none" : "wall.agreements.title_offered";
  const float title =
      draw_heading(sheet, gathering.title.str(), texts.say(any ? "wall.agreements.title" : none));
  if (items.empty()) {
    draw_nothing_yet(view, sheet, texts, title + 2);
    return;
  }
  // Whoever has not agreed on anything yet reads that it is an offer.
  const std::string foot =
      any ? foot_words(view, *gathering.agreement, texts) : texts.say("wall.agreements.offer");
  const float line_max =
      draw_foot(sheet, any && !foot.empty() ? "check" : "", sheet.palette().leaf, foot) - 1;
  const float line = title + 2;
  const auto points = [&](std::size_t step) { return points_at(sheet, items, point_sizes.at(step)); };
  const Filling filling =
      filled(point_sizes.size(), line_max - line, [&](std::size_t step) { return points(step).need(); });
  const Points set = points(filling.step);
  draw_filling(sheet, filling, line, line_max, sheet.right(), view.now,
               [&](std::size_t item, float top) { draw_point(set, items.at(item), top); });
}

}  // namespace hearth::display
