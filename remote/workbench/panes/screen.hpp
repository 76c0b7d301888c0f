#pragma once
// The television: test cards, every screen of the wall with something on it, and a day of it sped up. All of
// it can fill the window.

#include "remote/workbench/panes/pane.hpp"

namespace hearth::workbench {

[[nodiscard]] std::unique_ptr<Pane> screen_pane(const Opened& opened);

}  // namespace hearth::workbench
