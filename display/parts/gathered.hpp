#pragma once
// What the parts of the screen of a gathering share while it is drawn (screens/gathering.cpp).

#include "display/layout/sheet.hpp"
#include "display/view.hpp"
#include "shared/config/texts.hpp"

namespace hearth::display {

// Where the one thing that matters stands.
struct Middle {
  float left = 0;
  float width = 0;
  float label = 0;  // baseline of the small line above it
  float name = 0;   // its own first baseline
  float foot = 0;   // baseline of what comes next
};

struct Gathered {
  const View& view;
  const GatheringOnWall& gathering;
  Sheet& sheet;
  const config::Texts& texts;
  Middle middle;
};

}  // namespace hearth::display
