#pragma once
// The agenda as a quiet list: what is done has a check, the present stage a bar and full contrast. When it is
// longer than its place, the part around the present stage is shown, with dots where it goes on.

#include <cstddef>
#include <vector>

#include "display/layout/sheet.hpp"
#include "shared/room/wall_view.hpp"

namespace hearth::display {

// Where an agenda stands: columns of `width_px`, beginning at `xs`, between two lines of the grid.
struct AgendaPlace {
  std::vector<float> xs;
  float width_px = 0;
  float line = 0;  // a first stage's words stand three lines below
  float line_max = 0;
};

void draw_agenda(Sheet& sheet, const GatheringOnWall& gathering, const AgendaPlace& place);

// Which items are shown when columns of `room` are filled in order with items of these heights: from `first`
// up to, not including, `behind`. `present` is always among them, with one after it if there is one, and as
// many before it as fit.
struct Shown {
  std::size_t first = 0;
  std::size_t behind = 0;
  std::vector<std::size_t> columns;  // how many in each
};
[[nodiscard]] Shown shown_around(std::size_t present, const std::vector<float>& heights, float room,
                                 std::size_t columns);

}  // namespace hearth::display
