// What is on: now on the left (on a screen turned on its side: above), next on the right.

#include <algorithm>

#include "display/layout/column.hpp"
#include "display/layout/frame.hpp"
#include "display/layout/paging.hpp"
#include "display/parts/day_plan.hpp"
#include "display/parts/event_rows.hpp"
#include "display/parts/heading.hpp"
#include "display/screens.hpp"

namespace hearth::display {
namespace {

using Events = std::vector<const ProgrammeEvent*>;

// What a screen of today is made of; lives while it is drawn.
struct Today {
  const View& view;
  Sheet& sheet;
  const config::Texts& texts;
  DayPlan plan;
};

StyledText label(const Today& today, std::string_view key, ui::Colour colour) {
  return {.text = today.texts.say(key), .weight = ui::Weight::semibold, .colour = colour};
}

// The date and where we are; returns the last baseline.
float draw_place_and_date(Today& today) {
  std::string date;
  if (today.view.wall_clock == WallClock::set) {
    date = today.texts.say_date(venue_date(*today.view.wall.venue, today.view.local));
  }
  const std::string venue = today.view.wall.venue->name.str();
  return draw_heading(today.sheet, date, today.texts.say("wall.today.title", {{"venue", venue}}));
}

// What else is on, in small type: title and place, one below the other.
float height_of(const Today& today, const Column& column, const ProgrammeEvent& event) {
  const StyledText title{.text = event.title.str(), .weight = ui::Weight::semibold, .lines_max = 2};
  return column.height_of(title) + (place_and_end(event, today.texts).empty() ? 0.0F : 3.0F);
}

void draw_small(Today& today, Column& column, const ProgrammeEvent& event, float line_max) {
  const ui::Palette& palette = today.sheet.palette();
  // The place is the last to be left out.
  column.put_within(
      {.text = event.title.str(), .weight = ui::Weight::semibold, .colour = palette.ink, .lines_max = 2},
      std::max(line_max - 3, column.line() + 3));
  column.put_within({.text = place_and_end(event, today.texts), .colour = palette.soft, .lines_max = 1},
                    line_max);
}

// The event that stands large: its size gives way to what else is on, and to words that are long.
struct Large {
  StyledText title;
  StyledText place;
  StyledText access;
  StyledText mark;
};

// What is particular about it now, or empty.
std::string mark_now(const Today& today, const ProgrammeEvent& event) {
  if (begins_late(today.view.wall, event, today.view.local)) return today.texts.say("wall.today.late");
  return mark_of(event, today.texts);
}

Large large_of(const Today& today, const ProgrammeEvent& event, float width, bool roomy) {
  const ui::Palette& palette = today.sheet.palette();
  StyledText title{
      .text = event.title.str(), .weight = ui::Weight::semibold, .colour = palette.ink, .width_px = width};
  title = fitted(today.sheet, title, {ui::TypeSize::clock, ui::TypeSize::heading}, roomy ? 3 : 2);
  return {title,
          {.text = place_and_end(event, today.texts), .colour = palette.soft, .lines_max = 2},
          {.text = event.access.str(), .colour = palette.soft, .lines_max = roomy ? 2 : 1},
          {.text = mark_now(today, event), .colour = palette.clay, .lines_max = 1}};
}

float height_of(const Column& column, const Large& large) {
  return column.height_of(large.title) + 1 + column.height_of(large.place) + column.height_of(large.access) +
         column.height_of(large.mark);
}

constexpr float small_gap = 2;

// Several things at once: the one that began last large, the others below it, taking turns where they must.
void draw_on_now(Today& today, Column& column, float line_max) {
  const float heading = column.line() + 3;
  column.put(label(today, "wall.today.on_now", today.sheet.palette().accent));
  const Events& events = today.plan.on_now;
  std::vector<float> others;
  float others_height = 0;
  for (std::size_t i = 1; i < events.size(); ++i) {
    others.push_back(height_of(today, column, *events[i]));
    others_height += others.back() + small_gap;
  }
  const bool roomy = others.empty() || today.sheet.grid().portrait();
  Large large = large_of(today, *events.front(), column.width(), roomy);
  const float room = line_max - column.line();
  const float least = others.empty() ? 0 : small_gap + *std::max_element(others.begin(), others.end());
  if (height_of(column, large) + others_height > room) {
    large.title = fitted(today.sheet, large.title, {ui::TypeSize::heading}, roomy ? 3 : 2);
    if (height_of(column, large) + least > room) large.title.lines_max = 2;
    if (height_of(column, large) + least > room) large.access.text.clear();
    if (height_of(column, large) + least > room) large.place.lines_max = 1;
  }
  column.put_within(large.title, line_max);
  column.skip(1);
  column.put_within(large.mark, line_max);
  column.put_within(large.place, line_max);
  column.put_within(large.access, line_max);
  if (others.empty()) return;
  const float left = line_max - column.line() - small_gap;
  const Page page = standing_page(paged(others, left, small_gap), today.view.now);
  for (std::size_t i = page.first; i < page.behind; ++i) {
    column.skip(small_gap);
    draw_small(today, column, *events[i + 1], line_max);
  }
  draw_page_dots(today.sheet, column.x() + column.width(), heading - 0.75F, page);
}

// Nothing is on: kind words instead.
void draw_nothing(Today& today, Column& column) {
  const ui::Palette& palette = today.sheet.palette();
  const DayPlan& plan = today.plan;
  std::string words = today.texts.say("wall.today.nothing_now");
  std::string more = today.texts.say("wall.today.nothing_now_more");
  const auto coming = std::find_if(plan.next.begin(), plan.next.end(),
                                   [](const auto* e) { return e->status != EventStatus::cancelled; });
  if (coming == plan.next.end()) {
    const std::string key = plan.anything_before ? "wall.today.nothing_more" : "wall.today.nothing_today";
    words = today.texts.say(key);
    more = today.texts.say(key + "_more");
  } else if (!plan.anything_before) {
    words = today.texts.say("wall.today.begins_at", {{"time", to_hh_mm((*coming)->start)}});
    more.clear();
  }
  StyledText large{
      .text = words, .weight = ui::Weight::semibold, .colour = palette.ink, .width_px = column.width()};
  // Where the label would stand there is nothing, but the words keep their place.
  column.skip(3);
  column.put_balanced(fitted(today.sheet, large, {ui::TypeSize::clock, ui::TypeSize::heading}, 3));
  column.skip(2);
  column.put_balanced({.text = more, .colour = palette.soft, .lines_max = 3});
}

void draw_left(Today& today, Column& column, float line_max) {
  if (today.plan.on_now.empty()) {
    draw_nothing(today, column);
  } else {
    draw_on_now(today, column, line_max);
  }
}

std::string later_label(const Today& today) {
  const LocalDate date = *today.plan.later_date;
  const LocalDate now = venue_date(*today.view.wall.venue, today.view.local);
  const bool tomorrow = std::chrono::sys_days{date} - std::chrono::sys_days{now} == std::chrono::days{1};
  return tomorrow ? today.texts.say("wall.today.tomorrow") : today.texts.say_date(date);
}

// What is next today; when that leaves room, the next day's beginning. Returns the last baseline.
float draw_coming(Today& today, float x, float width, float line, float line_max) {
  Sheet& sheet = today.sheet;
  const ui::Colour leaf = sheet.palette().leaf;
  if (!today.plan.next.empty()) {
    const EventRows next{sheet, today.texts, x, width, today.plan.next};
    sheet.write(label(today, "wall.today.next", leaf), x, line + 3);
    line = next.draw(today.view.now, line + 3, line + 4, line_max);
    if (!today.plan.later_date) return line;
    line += 2;
  }
  if (!today.plan.later_date) return line;
  // A heading with the first that comes below it, or nothing.
  Events fits = today.plan.later;
  const bool all = today.plan.next.empty();
  while (!fits.empty() && !all &&
         line + 4 + EventRows{sheet, today.texts, x, width, fits}.height() > line_max) {
    fits.pop_back();
  }
  if (fits.empty()) return line - 2;
  sheet.write({.text = later_label(today), .weight = ui::Weight::semibold, .colour = leaf}, x, line + 3);
  return EventRows{sheet, today.texts, x, width, fits}.draw(today.view.now, line + 3, line + 4, line_max);
}

// What the group of the day says about itself ("We close soon") goes before the venue's invitation. What the
// venue does so that coming is easier takes turns with either.
std::string foot_words(const View& view) {
  const auto& gathering = view.wall.gathering;
  const std::size_t page = page_at(view.now, view.wall.access.size() + 1);
  if (page > 0) return view.wall.access[page - 1].str();
  const bool day = gathering && gathering->kind == FormatKind::day && !gathering->wall_line.empty();
  return day ? gathering->wall_line.str() : view.wall.venue->invitation.str();
}

void draw_landscape(Today& today, float line, float line_max) {
  Sheet& sheet = today.sheet;
  const float whole = sheet.right() - sheet.left();
  const bool anything_comes = !today.plan.next.empty() || today.plan.later_date;
  if (!anything_comes) {
    Column column{sheet, sheet.left(), whole, line};
    draw_left(today, column, line_max);
    return;
  }
  const float middle = sheet.grid().px(64);
  const float width = (whole - 2 * middle) / 2;
  const float rule = sheet.left() + width + middle;
  Column column{sheet, sheet.left(), width, line};
  draw_left(today, column, line_max);
  const float last = draw_coming(today, rule + middle, width, line, line_max);
  const float bottom = std::min(line_max, std::max({column.line(), last, line + 18}) + 1);
  const float top = line + 1;
  sheet.painter().fill({rule, sheet.grid().lines(top), sheet.grid().px(4), sheet.grid().lines(bottom - top)},
                       sheet.palette().line);
}

void draw_portrait(Today& today, float line, float line_max) {
  Sheet& sheet = today.sheet;
  const float width = sheet.right() - sheet.left();
  Column column{sheet, sheet.left(), width, line};
  // What comes has at least the lower third.
  draw_left(today, column, std::max(line + 24, line_max - 32));
  if (today.plan.next.empty() && !today.plan.later_date) return;
  const float rule = column.line() + 2;
  sheet.painter().fill({sheet.left(), sheet.grid().lines(rule), width, sheet.grid().px(4)},
                       sheet.palette().line);
  draw_coming(today, sheet.left(), width, rule + 1, line_max);
}

}  // namespace

void draw_today(const View& view, Sheet& sheet, const config::Texts& texts) {
  Today today{view, sheet, texts, plan_day(view.wall, view.local)};
  const float line = draw_place_and_date(today) + 3;
  const float line_max = draw_foot(sheet, "cup", sheet.palette().leaf, foot_words(view));
  if (sheet.grid().portrait()) {
    draw_portrait(today, line, line_max);
  } else {
    draw_landscape(today, line, line_max);
  }
}

}  // namespace hearth::display
