#pragma once
// Formats: which there are, the stages of one, and an evening of it before it happens: the wall and the
// facilitator's tablet at any moment of it.

#include "remote/workbench/panes/pane.hpp"

namespace hearth::workbench {

[[nodiscard]] std::unique_ptr<Pane> formats_pane(const Opened& opened);

}  // namespace hearth::workbench
