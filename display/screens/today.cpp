// What is on: now on the left (on a screen turned on its side: above), next on the right.

#include <algorithm>
#include <array>

#include "display/layout/column.hpp"
#include "display/layout/filling.hpp"
#include "display/layout/frame.hpp"
#include "display/layout/paging.hpp"
#include "display/layout/paragraphs.hpp"
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

// What is on: the title of what stands large; titles of what else is on; places and what is said of them.
constexpr std::array on_now_steps{
    TypeStep{ui::TypeSize::clock, ui::TypeSize::body, ui::TypeSize::body},
    TypeStep{ui::TypeSize::clock, ui::TypeSize::body, ui::TypeSize::small},
    TypeStep{ui::TypeSize::clock, ui::TypeSize::small, ui::TypeSize::small},
    TypeStep{ui::TypeSize::heading, ui::TypeSize::small, ui::TypeSize::small},
};
constexpr float small_gap = 2;

// What else is on: title and place, one below the other, and what to do where not everybody can come.
struct Other {
  StyledText title;
  StyledText place;
  StyledText way;
};

// The mark of what is closed stands before its place.
std::string other_place(const Today& today, const ProgrammeEvent& event) {
  std::string place = place_and_end(event, today.texts);
  if (closed_group(today.view.wall, event) == nullptr) return place;
  const std::string mark = mark_of(today.view, event, today.texts);
  return place.empty() ? mark : mark + " · " + place;
}

Other other_of(const Today& today, const ProgrammeEvent& event, const TypeStep& step, float width) {
  const ui::Palette& palette = today.sheet.palette();
  return {{.text = event.title.str(),
           .size = step.words,
           .weight = ui::Weight::semibold,
           .colour = palette.ink,
           .width_px = width,
           .lines_max = 2},
          {.text = other_place(today, event),
           .size = step.notes,
           .colour = palette.soft,
           .width_px = width,
           .lines_max = 1},
          {.text = way_instead(today.view, event, today.texts),
           .size = step.notes,
           .colour = palette.soft,
           .width_px = width,
           .lines_max = way_lines_max}};
}

float height_of(Sheet& sheet, const StyledText& words) {
  return words.text.empty() ? 0 : sheet.step(words.size) * static_cast<float>(sheet.measure(words).lines);
}
float height_of(Sheet& sheet, const Other& other) {
  return height_of(sheet, other.title) + height_of(sheet, other.place) + height_of(sheet, other.way);
}

void draw_other(Today& today, Column& column, const Other& other, float line_max) {
  const float place = today.sheet.step(other.place.size);
  const float title = today.sheet.step(other.title.size);
  // The place is the last to be left out.
  column.put_within(other.title, std::max(line_max - place, column.line() + title));
  column.put_within(other.place, line_max);
  column.put_within(other.way, line_max);
}

// The event that stands large: its size gives way to what else is on, and to words that are long.
struct Large {
  StyledText title;
  StyledText mark;
  StyledText way;
  StyledText place;
  StyledText access;
};

// What is particular about it now, or empty.
std::string mark_now(const Today& today, const ProgrammeEvent& event) {
  // That a group is full matters more to whoever reads this than that it is late.
  const bool open_to_all = closed_group(today.view.wall, event) == nullptr;
  if (open_to_all && begins_late(today.view.wall, event, today.view.local))
    return today.texts.say("wall.today.late");
  return mark_of(today.view, event, today.texts);
}

Large large_of(const Today& today, const ProgrammeEvent& event, const TypeStep& step, float width,
               bool roomy) {
  const ui::Palette& palette = today.sheet.palette();
  StyledText title{.text = event.title.str(),
                   .size = step.title,
                   .weight = ui::Weight::semibold,
                   .colour = palette.ink,
                   .width_px = width,
                   .lines_max = roomy ? 3 : 2};
  const auto note = [&](std::string text, ui::Colour colour, int lines_max) {
    return StyledText{.text = std::move(text),
                      .size = step.notes,
                      .colour = colour,
                      .width_px = width,
                      .lines_max = lines_max};
  };
  return {title, note(mark_now(today, event), palette.clay, 1),
          note(way_instead(today.view, event, today.texts), palette.soft, way_lines_max),
          note(place_and_end(event, today.texts), palette.soft, 2),
          note(event.access.str(), palette.soft, roomy ? 2 : 1)};
}

float height_of(Sheet& sheet, const Large& large) {
  return height_of(sheet, large.title) + 1 + height_of(sheet, large.mark) + height_of(sheet, large.way) +
         height_of(sheet, large.place) + height_of(sheet, large.access);
}

// Whether all its words are there, and whole.
bool whole(Sheet& sheet, const Large& large) {
  const std::array all{large.title, large.mark, large.way, large.place, large.access};
  return words_fit(sheet, large.title, large.title.width_px) &&
         std::none_of(all.begin(), all.end(),
                      [&](const StyledText& each) { return sheet.measure(each).shortened; });
}

void draw_large(Column& column, const Large& large, float line_max) {
  column.put_within(large.title, line_max);
  column.skip(1);
  column.put_within(large.mark, line_max);
  column.put_within(large.way, line_max);
  column.put_within(large.place, line_max);
  column.put_within(large.access, line_max);
}

// When not all of it fits: the large one gives up lines, and the others take turns below it.
void draw_on_now_in_turn(Today& today, Column& column, float heading, float line_max, bool roomy) {
  Sheet& sheet = today.sheet;
  const TypeStep& step = on_now_steps.back();
  const Events& events = today.plan.on_now;
  Large large = large_of(today, *events.front(), step, column.width(), roomy);
  std::vector<float> others;
  for (std::size_t i = 1; i < events.size(); ++i)
    others.push_back(height_of(sheet, other_of(today, *events[i], step, column.width())));
  const float room = line_max - column.line();
  const float least = others.empty() ? 0 : small_gap + *std::max_element(others.begin(), others.end());
  // With more than one to take turns, the large size stays where one at a time fits below it.
  Large larger = large_of(today, *events.front(), on_now_steps[2], column.width(), false);
  if (!others.empty() && whole(sheet, larger) && height_of(sheet, larger) + least <= room) large = larger;
  if (height_of(sheet, large) + least > room) large.title.lines_max = 2;
  if (height_of(sheet, large) + least > room) large.access.text.clear();
  if (height_of(sheet, large) + least > room) large.place.lines_max = 1;
  draw_large(column, large, line_max);
  if (others.empty()) return;
  const float left = line_max - column.line() - small_gap;
  const Page page = standing_page(paged(others, left, small_gap), today.view.now);
  for (std::size_t i = page.first; i < page.behind; ++i) {
    column.skip(small_gap);
    draw_other(today, column, other_of(today, *events[i + 1], step, column.width()), line_max);
  }
  draw_page_dots(sheet, column.x() + column.width(), heading - 0.75F, page);
}

// Several things at once: the one that began last large, the others below it.
void draw_on_now(Today& today, Column& column, float line_max) {
  Sheet& sheet = today.sheet;
  const float heading = column.line() + 3;
  column.put(label(today, "wall.today.on_now", sheet.palette().accent));
  const Events& events = today.plan.on_now;
  const bool roomy = events.size() == 1 || sheet.grid().portrait();
  const auto need_at = [&](std::size_t i) {
    const TypeStep& step = on_now_steps.at(i);
    const Large large = large_of(today, *events.front(), step, column.width(), roomy);
    Need need{{height_of(sheet, large)}, small_gap, small_gap + 2, 0, whole(sheet, large)};
    for (std::size_t other = 1; other < events.size(); ++other) {
      const Other each = other_of(today, *events[other], step, column.width());
      need.heights.push_back(height_of(sheet, each));
      need.whole = need.whole && !sheet.measure(each.title).shortened && !sheet.measure(each.place).shortened;
    }
    return need;
  };
  const Filling filling = filled(on_now_steps.size(), line_max - column.line(), need_at);
  if (!filling.fits) return draw_on_now_in_turn(today, column, heading, line_max, roomy);
  const TypeStep& step = on_now_steps.at(filling.step);
  draw_large(column, large_of(today, *events.front(), step, column.width(), roomy), line_max);
  for (std::size_t other = 1; other < events.size(); ++other) {
    column.skip(filling.gap);
    draw_other(today, column, other_of(today, *events[other], step, column.width()), line_max);
  }
}

constexpr std::array nothing_steps{
    TypeStep{ui::TypeSize::heading, ui::TypeSize::heading, ui::TypeSize::heading},
    TypeStep{ui::TypeSize::body, ui::TypeSize::body, ui::TypeSize::body},
    TypeStep{ui::TypeSize::small, ui::TypeSize::small, ui::TypeSize::small},
};

// Nothing is on: kind words instead.
void draw_nothing(Today& today, Column& column, float line_max) {
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
  const ParagraphPlace place{column.x(), column.width(), column.line(), line_max - 3, Spread::at_its_top};
  const float last = draw_paragraphs(
      today.sheet, {{Rank::notes, {.text = more, .colour = palette.soft, .lines_max = 3}, 0, {}, true}},
      nothing_steps, place, today.view.now);
  column.skip(last - column.line());
}

void draw_left(Today& today, Column& column, float line_max) {
  if (today.plan.on_now.empty()) {
    draw_nothing(today, column, line_max);
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

constexpr std::array coming_steps{
    TypeStep{ui::TypeSize::heading, ui::TypeSize::heading, ui::TypeSize::body},
    TypeStep{ui::TypeSize::body, ui::TypeSize::body, ui::TypeSize::body},
    TypeStep{ui::TypeSize::body, ui::TypeSize::body, ui::TypeSize::small},
    TypeStep{ui::TypeSize::small, ui::TypeSize::small, ui::TypeSize::small},
};
constexpr float above_rows = 4;   // lines that a heading takes
constexpr float above_later = 6;  // and below other rows

// The largest step at which everything that comes stands at once, or at least what comes today.
TypeStep coming_step(const Today& today, float x, float width, float room) {
  const DayPlan& plan = today.plan;
  const auto need_of = [&](std::size_t step, bool with_later) {
    Need need;
    need.gap = 0;
    for (const Events* events : {&plan.next, &plan.later}) {
      if (events->empty() || (events == &plan.later && !with_later)) continue;
      const EventRows rows{today.sheet, today.view, today.texts, x, width, *events, coming_steps.at(step)};
      need.heights.push_back((need.heights.empty() ? above_rows : above_later) + rows.height());
      need.whole = need.whole && rows.whole();
    }
    return need;
  };
  for (const bool with_later : {true, false}) {
    const Filling filling = filled(coming_steps.size(), room, [&](std::size_t step) {
      return need_of(step, with_later || plan.next.empty());
    });
    if (filling.fits) return coming_steps.at(filling.step);
  }
  return coming_steps.back();
}

// What is next today; when that leaves room, the next day's beginning. Returns the last baseline.
float draw_coming(Today& today, float x, float width, float line, float line_max) {
  Sheet& sheet = today.sheet;
  const ui::Colour leaf = sheet.palette().leaf;
  const TypeStep step = coming_step(today, x, width, line_max - line);
  const auto rows = [&](const Events& events) {
    return EventRows{sheet, today.view, today.texts, x, width, events, step};
  };
  if (!today.plan.next.empty()) {
    sheet.write(label(today, "wall.today.next", leaf), x, line + 3);
    // What comes later stands close below, where there is room for it.
    const bool later = today.plan.later_date.has_value();
    const float own = later ? line + above_rows + rows(today.plan.next).height() : line_max;
    line = rows(today.plan.next).draw(today.view.now, line + 3, line + above_rows, std::min(line_max, own));
    if (!later) return line;
    line += above_later - above_rows;
  }
  if (!today.plan.later_date) return line;
  // A heading with the first that comes below it, or nothing.
  Events fits = today.plan.later;
  const bool all = today.plan.next.empty();
  while (!fits.empty() && !all && line + above_rows + rows(fits).height() > line_max) fits.pop_back();
  if (fits.empty()) return line - 2;
  sheet.write({.text = later_label(today), .weight = ui::Weight::semibold, .colour = leaf}, x, line + 3);
  return rows(fits).draw(today.view.now, line + 3, line + above_rows, line_max);
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
  // What comes has times before its titles, and needs more of the width.
  const float width = (whole - 2 * middle) * 0.47F;
  const float rule = sheet.left() + width + middle;
  Column column{sheet, sheet.left(), width, line};
  draw_left(today, column, line_max);
  const float last = draw_coming(today, rule + middle, whole - width - 2 * middle, line, line_max);
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
  Today today{view, sheet, texts, plan_day(view.wall, view.local, view.now)};
  const float line = draw_place_and_date(today) + 3;
  const float line_max = draw_foot(sheet, "cup", sheet.palette().leaf, foot_words(view));
  if (sheet.grid().portrait()) {
    draw_portrait(today, line, line_max);
  } else {
    draw_landscape(today, line, line_max);
  }
}

}  // namespace hearth::display
