#include "display/parts/event_rows.hpp"

#include <algorithm>

#include "display/layout/paging.hpp"
#include "display/parts/day_plan.hpp"
#include "shared/config/closed_words.hpp"

namespace hearth::display {
namespace {

constexpr float row_gap = 1;  // lines between two rows
constexpr float row_gap_most = 2;

}  // namespace

std::string place_and_end(const ProgrammeEvent& event, const config::Texts& texts) {
  if (event.all_day) {
    return event.place.empty() ? texts.say("wall.today.all_day")
                               : texts.say("wall.today.place_all_day", {{"place", event.place.str()}});
  }
  if (event.end <= event.start) return event.place.str();
  const std::string end = to_hh_mm(event.end);
  return event.place.empty()
             ? texts.say("wall.today.until", {{"time", end}})
             : texts.say("wall.today.place_until", {{"place", event.place.str()}, {"time", end}});
}

std::string mark_of(const View& view, const ProgrammeEvent& event, const config::Texts& texts) {
  if (event.status == EventStatus::cancelled) return texts.say("wall.today.not_today");
  if (event.status == EventStatus::tentative) return texts.say("wall.today.perhaps");
  if (const ClosedGroup* closed = closed_group(view.wall, event)) return config::closed_mark(*closed, texts);
  if (event.audience == Audience::ask_first) return texts.say("wall.today.ask_first");
  return {};
}

std::string way_instead(const View& view, const ProgrammeEvent& event, const config::Texts& texts) {
  const ClosedGroup* closed = closed_group(view.wall, event);
  if (closed == nullptr || event.status == EventStatus::cancelled) return {};
  return config::closed_way(*closed, event.title.str(), venue_date(*view.wall.venue, view.local), texts);
}

EventRows::EventRows(Sheet& sheet, const View& view, const config::Texts& texts, float x, float width_px,
                     const std::vector<const ProgrammeEvent*>& events, const TypeStep& step)
    : sheet_(&sheet), view_(&view), texts_(&texts), x_(x), width_(width_px), step_(step) {
  for (const ProgrammeEvent* event : events) rows_.push_back(row_of(*event, Fit::roomy));
}

float EventRows::time_width() const {
  const StyledText widest{
      .text = "00:00", .size = step_.words, .weight = ui::Weight::semibold, .figures = ui::Figures::tabular};
  return sheet_->measure(widest).size.width + 0.75F * sheet_->grid().style(step_.words).size_px;
}

StyledText EventRows::title_of(const ProgrammeEvent& event) const {
  const bool off = event.status == EventStatus::cancelled;
  return {.text = event.title.str(),
          .size = step_.words,
          .weight = off ? ui::Weight::regular : ui::Weight::semibold,
          .colour = off ? sheet_->palette().quiet : sheet_->palette().ink,
          .width_px = width_ - time_width(),
          .lines_max = 2};
}

// What does not take place has no place.
StyledText EventRows::place_of(const ProgrammeEvent& event) const {
  std::string text = event.all_day ? place_and_end(event, *texts_) : event.place.str();
  if (event.status == EventStatus::cancelled) text.clear();
  return {.text = std::move(text), .size = step_.notes, .colour = sheet_->palette().soft};
}

StyledText EventRows::way_of(const Row& row) const {
  return {.text = row.way,
          .size = step_.notes,
          .colour = sheet_->palette().soft,
          .width_px = width_ - time_width(),
          .lines_max = way_lines_max};
}

EventRows::Row EventRows::row_of(const ProgrammeEvent& event, Fit fit) const {
  Row row{&event, mark_of(*view_, event, *texts_), {}, false, fit == Fit::roomy ? 2 : 1, 0};
  StyledText title = title_of(event);
  title.lines_max = row.title_lines;
  row.height = sheet_->step(step_.words) * static_cast<float>(sheet_->measure(title).lines);
  if (fit == Fit::roomy) row.way = way_instead(*view_, event, *texts_);
  if (!row.way.empty())
    row.height += sheet_->step(step_.notes) * static_cast<float>(sheet_->measure(way_of(row)).lines);
  const StyledText place = place_of(event);
  if (place.text.empty() && row.mark.empty()) return row;
  row.height += sheet_->step(step_.notes);
  if (place.text.empty() || row.mark.empty() || fit == Fit::tight) return row;
  const float both = sheet_->measure(place).size.width + mark_gap() + mark_width(row);
  row.mark_below = both > width_ - time_width();
  if (row.mark_below) row.height += sheet_->step(step_.notes);
  return row;
}

float EventRows::mark_gap() const {
  return sheet_->grid().px(28);
}
float EventRows::mark_width(const Row& row) const {
  return sheet_->measure({.text = row.mark, .size = step_.notes}).size.width;
}

float EventRows::draw_row(const Row& row, float line) const {
  const ProgrammeEvent& event = *row.event;
  if (!event.all_day) {
    StyledText time{.text = to_hh_mm(event.start),
                    .size = step_.words,
                    .weight = ui::Weight::semibold,
                    .colour = title_of(event).colour,
                    .figures = ui::Figures::tabular};
    time.weight = title_of(event).weight;
    sheet_->write(time, x_, line + sheet_->step(step_.words));
  }
  const float x = x_ + time_width();
  StyledText title = title_of(event);
  title.lines_max = row.title_lines;
  line += sheet_->step(step_.words);
  line += sheet_->step(step_.words) * static_cast<float>(sheet_->write(title, x, line).lines - 1);
  StyledText place = place_of(event);
  place.width_px = width_ - time_width();
  place.lines_max = 1;
  StyledText mark{.text = row.mark,
                  .size = step_.notes,
                  .colour = sheet_->palette().clay,
                  .width_px = width_ - time_width(),
                  .lines_max = 1};
  float mark_x = x;
  if (!place.text.empty()) {
    line += sheet_->step(step_.notes);
    const bool beside = !row.mark.empty() && !row.mark_below;
    if (beside) place.width_px -= mark_gap() + mark_width(row);
    const ui::Measure written = sheet_->write(place, x, line);
    const float width = written.right_to_left ? place.width_px : written.size.width;
    if (beside) {
      mark_x += width + mark_gap();
      mark.width_px = 0;  // as wide as it is, so that it stands here whichever way it runs
    }
  }
  if (mark.text.empty()) return line;
  if (place.text.empty() || row.mark_below) line += sheet_->step(step_.notes);
  sheet_->write(mark, mark_x, line);
  if (row.way.empty()) return line;
  const float step = sheet_->step(step_.notes);
  return line + step * static_cast<float>(sheet_->write(way_of(row), x, line + step).lines);
}

float EventRows::height() const {
  float height = 0;
  for (const Row& row : rows_) height += row.height + row_gap;
  return rows_.empty() ? 0 : height - row_gap;
}

bool EventRows::whole() const {
  return std::all_of(rows_.begin(), rows_.end(), [&](const Row& row) {
    StyledText place = place_of(*row.event);
    place.width_px = width_ - time_width();
    place.lines_max = 1;
    const StyledText title = title_of(*row.event);
    // Letters that are larger than running text are no gain where a title takes a second line for them.
    const int lines = sheet_->measure(title).lines;
    return (lines == 1 || step_.words <= ui::TypeSize::body) && !sheet_->measure(title).shortened &&
           words_fit(*sheet_, title, title.width_px) && !sheet_->measure(place).shortened &&
           mark_width(row) <= place.width_px && (row.way.empty() || !sheet_->measure(way_of(row)).shortened);
  });
}

float EventRows::draw(Instant now, float heading, float line, float line_max) const {
  const float room = line_max - line;
  if (height() <= room) {
    std::vector<float> heights;
    for (const Row& row : rows_) heights.push_back(row.height);
    const Filling filling = filled(1, room, [&](std::size_t) {
      return Need{heights, row_gap, row_gap_most, 0, true};
    });
    for (const Row& row : rows_) line = draw_row(row, line) + filling.gap;
    return line - filling.gap;
  }
  float tallest = 0;
  for (const Row& row : rows_) tallest = std::max(tallest, row.height);
  if (2 * tallest + row_gap <= room) return draw_pages(rows_, now, heading, line, line_max);
  std::vector<Row> tight;
  for (const Row& row : rows_) tight.push_back(row_of(*row.event, Fit::tight));
  return draw_pages(tight, now, heading, line, line_max);
}

float EventRows::draw_pages(const std::vector<Row>& rows, Instant now, float heading, float line,
                            float line_max) const {
  const float room = line_max - line;
  // What stands is something to come to.
  const auto stays = std::find_if(rows.begin(), rows.end(),
                                  [](const Row& row) { return row.event->status != EventStatus::cancelled; });
  const Row& standing = stays == rows.end() ? rows.front() : *stays;
  std::vector<const Row*> others;
  std::vector<float> heights;
  for (const Row& row : rows) {
    if (&row == &standing) continue;
    others.push_back(&row);
    heights.push_back(row.height);
  }
  line = draw_row(standing, line);
  const Page page = standing_page(paged(heights, room - standing.height - row_gap, row_gap), now);
  for (std::size_t i = page.first; i < page.behind; ++i) line = draw_row(*others[i], line + row_gap);
  draw_page_dots(*sheet_, x_ + width_, heading - 0.75F, page);
  return line;
}

}  // namespace hearth::display
