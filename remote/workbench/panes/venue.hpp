#pragma once
// The venue file: forms for all that can stand in it, what its calendars say, its walls, and every mistake.

#include "remote/workbench/panes/pane.hpp"

namespace hearth::workbench {

[[nodiscard]] std::unique_ptr<Pane> venue_pane(const Opened& opened);

}  // namespace hearth::workbench
