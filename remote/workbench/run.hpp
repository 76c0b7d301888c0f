#pragma once
// The workbench's window and the loop around it; and a picture of one pane without any window.

#include "remote/options.hpp"

namespace hearth::workbench {

// Returns what the process returns. Throws std::runtime_error with a sentence for people when there is no
// window to be had, or the picture cannot be written. Main thread.
[[nodiscard]] int run_workbench(const remote::RemoteOptions& options);

}  // namespace hearth::workbench
