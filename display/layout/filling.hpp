#pragma once
// How a wall is used (look.md): what a screen lists stands in the largest step of the type scale at which all
// of it stands at once; what room is left then goes between its items and above them; and only what does not
// fit at the smallest step takes turns. A screen says what it would need at each of its steps, and draws its
// items where they are put; everything else is decided here, for all screens alike.
//
// Pure but for draw_filling().

#include <cstddef>
#include <functional>
#include <vector>

#include "display/layout/sheet.hpp"
#include "shared/base/time.hpp"

namespace hearth::display {

// The sizes of one step: of what stands out, of what is said, and of what is said beside that.
struct TypeStep {
  ui::TypeSize title;
  ui::TypeSize words;
  ui::TypeSize notes;
};

// What a screen would need at one step, in lines of the grid.
struct Need {
  std::vector<float> heights;  // of its items, or of rows of them
  float gap = 1;               // between two items, at the least
  float gap_most = 3;          // and where there is room, on a screen that is wider than high
  float below = 0;             // kept free below the items, for what else stands there
  bool whole = true;           // no name is cut and no word broken
};

// Where the items stand.
struct Filling {
  std::size_t step = 0;            // which of the steps was taken
  Need need;                       // what it needs
  float gap = 0;                   // between two items
  float above = 0;                 // kept free above the first
  std::vector<std::size_t> pages;  // how many items each takes
  bool fits = false;               // all of it stands at once, and whole
};

// `need_at(step)` for the steps from 0, the largest, up to `steps` - 1. Takes the first that is whole and
// stands on one page of `room` lines. Where there is none: of those that are whole the one with the fewest
// pages, the larger where two are alike; the smallest when none is whole.
[[nodiscard]] Filling filled(std::size_t steps, float room, const std::function<Need(std::size_t)>& need_at);

// Calls `draw(item, line)` for every item that stands now, from the line `line` of the grid on: an item's
// first baseline is a step of its type below that. Dots at `right` show the pages, just below `line_max`.
// Returns the line below the last item.
float draw_filling(Sheet& sheet, const Filling& filling, float line, float line_max, float right, Instant now,
                   const std::function<void(std::size_t item, float line)>& draw);

}  // namespace hearth::display
