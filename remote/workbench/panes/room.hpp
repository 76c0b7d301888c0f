#pragma once
// A running room: what its kiosk publishes to facilitators, every command as a form, what happens, who is
// connected, and how the connection goes. Also a recorded gathering, step by step.

#include "remote/workbench/panes/pane.hpp"

namespace hearth::workbench {

[[nodiscard]] std::unique_ptr<Pane> room_pane(const Opened& opened);

}  // namespace hearth::workbench
