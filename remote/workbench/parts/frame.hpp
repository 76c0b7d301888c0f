#pragma once
// What lives for one frame.

#include "remote/workbench/parts/marked.hpp"
#include "remote/workbench/parts/painted.hpp"
#include "remote/workbench/window/pictures.hpp"
#include "shared/base/time.hpp"

namespace hearth::workbench {

// One frame: what panes draw with, and what they need to know of it.
struct Frame {
  Duration now{};  // since the program began
  ui::Size size;   // of the whole window, pixels
  Pictures& pictures;
  Painted& painted;
  Marks& marks;
};

}  // namespace hearth::workbench
