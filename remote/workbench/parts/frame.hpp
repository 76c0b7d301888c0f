#pragma once
// One frame of the workbench.

#include "remote/workbench/parts/marked.hpp"
#include "remote/workbench/parts/painted.hpp"
#include "remote/workbench/window/pictures.hpp"
#include "shared/base/time.hpp"

namespace hearth::workbench {

// What panes draw with, and what they need to know.
struct Frame {
  Duration now{};     // since the program began
  LocalDate today{};  // of the machine
  ui::Size size;      // of the whole window, pixels
  Pictures& pictures;
  Painted& painted;
  Marks& marks;
};

}  // namespace hearth::workbench
