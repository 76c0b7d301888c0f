// What needs a pair of hands: the jobs of the sheets that hang out now, and whether each is open. Never who
// does one.

#include <algorithm>

#include "display/layout/column.hpp"
#include "display/layout/frame.hpp"
#include "display/layout/paging.hpp"
#include "display/parts/heading.hpp"
#include "display/screens.hpp"

namespace hearth::display {
namespace {

constexpr float job_gap = 2;  // lines between two jobs
constexpr float job_mark_px = 62;
constexpr float job_mark_gap_px = 34;

struct Sheets {
  Sheet& sheet;
  const config::Texts& texts;
  float x = 0;
  float width = 0;

  [[nodiscard]] StyledText name_of(const JobOnWall& job) const {
    const ui::Palette& palette = sheet.palette();
    return {.text = job.job.str(),
            .size = ui::TypeSize::body,
            .weight = job.taken ? ui::Weight::regular : ui::Weight::semibold,
            .colour = job.taken ? palette.quiet : palette.ink,
            .width_px = width,
            .lines_max = 2};
  }
  [[nodiscard]] StyledText state_of(const JobOnWall& job) const {
    return {.text = texts.say(job.taken ? "wall.jobs.taken" : "wall.jobs.open"),
            .colour = job.taken ? sheet.palette().quiet : sheet.palette().leaf,
            .width_px = width};
  }
  [[nodiscard]] float height(const JobOnWall& job) const {
    const auto lines = static_cast<float>(sheet.measure(name_of(job)).lines);
    return lines * sheet.step(ui::TypeSize::body) + sheet.step(ui::TypeSize::small);
  }
  void draw(const JobOnWall& job, float top) const {
    const float first = top + sheet.step(ui::TypeSize::body);
    const float side = sheet.grid().px(job_mark_px);
    const StyledText name = name_of(job);
    const ui::Measure measured = sheet.measure(name);
    const float middle = sheet.grid().lines(first) - 0.36F * sheet.grid().style(ui::TypeSize::body).size_px;
    const float mark_x = measured.right_to_left ? sheet.right() - side : sheet.left();
    sheet.painter().icon(job.taken ? "check" : "hand", {mark_x, middle - side / 2, side, side},
                         job.taken ? sheet.palette().quiet : sheet.palette().leaf);
    const float last = first + static_cast<float>(measured.lines - 1) * sheet.step(ui::TypeSize::body);
    sheet.write(name, measured.right_to_left ? sheet.left() : x, first);
    StyledText state = state_of(job);
    state.width_px = 0;  // else words that run right to left would stand at the far edge
    const float state_width = sheet.measure(state).size.width;
    // Below a name that runs right to left the state ends where the name begins.
    const float state_x = measured.right_to_left ? sheet.left() + width - state_width : x;
    sheet.write(state, state_x, last + sheet.step(ui::TypeSize::small));
  }
};

void draw_no_jobs(Sheet& sheet, const config::Texts& texts, float title, float line_max) {
  Column column{sheet, sheet.left(), sheet.right() - sheet.left(), title + 3};
  column.put_within(
      {.text = texts.say("wall.jobs.none_more"), .size = ui::TypeSize::body, .colour = sheet.palette().soft},
      line_max);
}

}  // namespace

void draw_jobs(const View& view, Sheet& sheet, const config::Texts& texts) {
  const auto& jobs = view.wall.jobs;
  const bool all_taken =
      std::all_of(jobs.begin(), jobs.end(), [](const JobOnWall& job) { return job.taken; });
  const std::string small =
      view.wall.gathering ? view.wall.gathering->title.str() : view.wall.venue->name.str();
  const float title = draw_heading(sheet, small, texts.say(all_taken ? "wall.jobs.none" : "wall.jobs.title"));
  const float line_max = draw_foot(sheet, all_taken ? "" : "hand", sheet.palette().leaf,
                                   all_taken ? "" : texts.say("wall.jobs.more")) -
                         1;
  if (jobs.empty()) return draw_no_jobs(sheet, texts, title, line_max);
  const float indent = sheet.grid().px(job_mark_px + job_mark_gap_px);
  const Sheets sheets{sheet, texts, sheet.left() + indent, sheet.right() - sheet.left() - indent};
  std::vector<float> heights;
  for (const JobOnWall& job : jobs) heights.push_back(sheets.height(job));
  float line = title + 2;
  const Page page = standing_page(paged(heights, line_max - line, job_gap), view.now);
  for (std::size_t i = page.first; i < page.behind; ++i) {
    sheets.draw(jobs[i], line);
    line += heights[i] + job_gap;
  }
  draw_page_dots(sheet, sheet.right(), line_max + 1.5F, page);
}

}  // namespace hearth::display
