// What needs a pair of hands: the jobs of the sheets that hang out now, and whether each is open. Never who
// does one.

#include <algorithm>
#include <array>

#include "display/layout/filling.hpp"
#include "display/layout/frame.hpp"
#include "display/layout/paragraphs.hpp"
#include "display/parts/heading.hpp"
#include "display/screens.hpp"
#include "shared/room/venue_name.hpp"

namespace hearth::display {
namespace {

constexpr std::array job_steps{
    TypeStep{ui::TypeSize::clock, ui::TypeSize::clock, ui::TypeSize::heading},
    TypeStep{ui::TypeSize::heading, ui::TypeSize::heading, ui::TypeSize::body},
    TypeStep{ui::TypeSize::body, ui::TypeSize::body, ui::TypeSize::small},
};

struct Sheets {
  Sheet& sheet;
  const config::Texts& texts;
  TypeStep step;

  // Of the sign before each.
  [[nodiscard]] float side() const { return 1.03F * sheet.grid().style(step.words).size_px; }
  [[nodiscard]] float indent() const { return 1.55F * side(); }
  [[nodiscard]] float width() const { return sheet.right() - sheet.left() - indent(); }
  [[nodiscard]] StyledText name_of(const JobOnWall& job) const {
    const ui::Palette& palette = sheet.palette();
    return {.text = job.job.str(),
            .size = step.words,
            .weight = job.taken ? ui::Weight::regular : ui::Weight::semibold,
            .colour = job.taken ? palette.quiet : palette.ink,
            .width_px = width(),
            .lines_max = 2};
  }
  [[nodiscard]] StyledText state_of(const JobOnWall& job) const {
    return {.text = texts.say(job.taken ? "wall.jobs.taken" : "wall.jobs.open"),
            .size = step.notes,
            .colour = job.taken ? sheet.palette().quiet : sheet.palette().leaf,
            .width_px = width()};
  }
  [[nodiscard]] float height(const JobOnWall& job) const {
    const auto lines = static_cast<float>(sheet.measure(name_of(job)).lines);
    return lines * sheet.step(step.words) + sheet.step(step.notes);
  }
  [[nodiscard]] Need need(const std::vector<JobOnWall>& jobs) const {
    Need need;
    need.gap = 2;
    need.gap_most = 4;
    for (const JobOnWall& job : jobs) {
      need.heights.push_back(height(job));
      const StyledText name = name_of(job);
      need.whole = need.whole && words_fit(sheet, name, width()) && !sheet.measure(name).shortened;
    }
    return need;
  }
  void draw(const JobOnWall& job, float top) const {
    const float first = top + sheet.step(step.words);
    const StyledText name = name_of(job);
    const ui::Measure measured = sheet.measure(name);
    const float middle = sheet.grid().lines(first) - 0.36F * sheet.grid().style(step.words).size_px;
    const float mark_x = measured.right_to_left ? sheet.right() - side() : sheet.left();
    sheet.painter().icon(job.taken ? "check" : "hand", {mark_x, middle - side() / 2, side(), side()},
                         job.taken ? sheet.palette().quiet : sheet.palette().leaf);
    const float last = first + static_cast<float>(measured.lines - 1) * sheet.step(step.words);
    const float x = sheet.left() + indent();
    sheet.write(name, measured.right_to_left ? sheet.left() : x, first);
    StyledText state = state_of(job);
    state.width_px = 0;  // else words that run right to left would stand at the far edge
    const float state_width = sheet.measure(state).size.width;
    // Below a name that runs right to left the state ends where the name begins.
    const float state_x = measured.right_to_left ? sheet.left() + width() - state_width : x;
    sheet.write(state, state_x, last + sheet.step(step.notes));
  }
};

}  // namespace

void draw_jobs(const View& view, Sheet& sheet, const config::Texts& texts) {
  const auto& jobs = view.wall.jobs;
  const bool all_taken =
      std::all_of(jobs.begin(), jobs.end(), [](const JobOnWall& job) { return job.taken; });
  const std::string small =
      view.wall.gathering ? view.wall.gathering->title.str() : name_alone(view.wall.venue->name.str());
  const float title = draw_heading(sheet, small, texts.say(all_taken ? "wall.jobs.none" : "wall.jobs.title"));
  const float line_max = draw_foot(sheet, all_taken ? "" : "hand", sheet.palette().leaf,
                                   all_taken ? "" : texts.say("wall.jobs.more")) -
                         1;
  const float line = title + 2;
  if (jobs.empty()) {
    draw_paragraphs(
        sheet, {{Rank::words, {.text = texts.say("wall.jobs.none_more"), .colour = sheet.palette().soft}}},
        words_alone, {sheet.left(), sheet.right() - sheet.left(), line, line_max}, view.now);
    return;
  }
  const auto sheets = [&](std::size_t step) { return Sheets{sheet, texts, job_steps.at(step)}; };
  const Filling filling =
      filled(job_steps.size(), line_max - line, [&](std::size_t step) { return sheets(step).need(jobs); });
  draw_filling(sheet, filling, line, line_max, sheet.right(), view.now,
               [&](std::size_t job, float top) { sheets(filling.step).draw(jobs[job], top); });
}

}  // namespace hearth::display
