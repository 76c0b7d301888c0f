#pragma once
// Events of the programme as lines of words, and as a list with their times.

#include <string>
#include <vector>

#include "display/layout/filling.hpp"
#include "display/layout/sheet.hpp"
#include "display/view.hpp"
#include "shared/config/texts.hpp"

namespace hearth::display {

// "Garden room, until 15:00"
[[nodiscard]] std::string place_and_end(const ProgrammeEvent& event, const config::Texts& texts);

// What somebody should know before they come: "ask us first", "full for now", "not today", or nothing.
[[nodiscard]] std::string mark_of(const View& view, const ProgrammeEvent& event, const config::Texts& texts);

// Whom to ask comes last in it, and must not be cut off.
inline constexpr int way_lines_max = 5;

// What to do instead, where not everybody can come: when the next open one is, whom to ask; or nothing.
[[nodiscard]] std::string way_instead(const View& view, const ProgrammeEvent& event,
                                      const config::Texts& texts);

// Events below each other, each with its time, its title and its place. When there are more than fit,
// the first that takes place always stands, and the others take turns (paging.hpp).
class EventRows {
 public:
  // `step`: titles and times have the size of its words, places and marks that of its notes.
  EventRows(Sheet& sheet, const View& view, const config::Texts& texts, float x, float width_px,
            const std::vector<const ProgrammeEvent*>& events, const TypeStep& step);

  // How many lines of the grid they take all together.
  [[nodiscard]] float height() const;
  // No title and no place is cut, and no word broken.
  [[nodiscard]] bool whole() const;
  // Draws between two lines of the grid; a first row's words stand a step below `line`. Returns the last
  // baseline. `heading` is the baseline of the heading, where dots show the pages.
  [[nodiscard]] float draw(Instant now, float heading, float line, float line_max) const;

 private:
  struct Row {
    const ProgrammeEvent* event = nullptr;
    std::string mark;
    std::string way;          // what to do instead, below all else
    bool mark_below = false;  // it has a line of its own
    int title_lines = 2;
    float height = 0;
  };
  // Tight rows take two lines, whatever their words: the title one, place and mark the other. What to do
  // instead is left out.
  enum class Fit { roomy, tight };
  [[nodiscard]] Row row_of(const ProgrammeEvent& event, Fit fit) const;
  [[nodiscard]] float draw_row(const Row& row, float line) const;
  [[nodiscard]] float draw_pages(const std::vector<Row>& rows, Instant now, float heading, float line,
                                 float line_max) const;
  [[nodiscard]] StyledText title_of(const ProgrammeEvent& event) const;
  [[nodiscard]] StyledText place_of(const ProgrammeEvent& event) const;
  [[nodiscard]] StyledText way_of(const Row& row) const;
  [[nodiscard]] float time_width() const;
  [[nodiscard]] float mark_gap() const;
  [[nodiscard]] float mark_width(const Row& row) const;

  Sheet* sheet_;
  const View* view_;
  const config::Texts* texts_;
  float x_;
  float width_;
  TypeStep step_;
  std::vector<Row> rows_;
};

}  // namespace hearth::display
