#pragma once
// The window that was asked for, for the wall and for a screen that is let in first.

#include "display/run.hpp"
#include "shared/ui/window/window.hpp"

namespace hearth::display {

[[nodiscard]] ui::WindowOptions window_for(const WallOptions& options, ui::Pointer pointer);

}  // namespace hearth::display
