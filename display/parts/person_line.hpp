#pragma once
// The line at the bottom of a gathering that says who comes next: "Next  ◆ Amber Shell  then  ● Green Bell".

#include <string>
#include <vector>

#include "display/layout/sheet.hpp"
#include "shared/config/texts.hpp"
#include "shared/room/wall_view.hpp"

namespace hearth::display {

struct Person {
  std::string label;  // before the name: "Next", "then", "Speaking"
  GuestOnWall guest;
};

// Writes from `x`, the last line on `baseline` of the grid: side by side where that fits into `width_px`,
// else one below the other. The first one stands out. Returns the first baseline.
float draw_people(Sheet& sheet, const std::vector<Person>& people, const config::Texts& texts, float x,
                  float width_px, float baseline);

}  // namespace hearth::display
