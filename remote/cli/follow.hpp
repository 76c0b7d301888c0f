#pragma once
// Following the room from the command line: hearth-remote status and watch.

#include "remote/kind.hpp"

namespace hearth::remote {

[[nodiscard]] Kind status_kind();
[[nodiscard]] Kind watch_kind();

// Prints how the room is. Returns exit_applied or exit_not_reached.
// Throws std::runtime_error when the key file cannot be used.
[[nodiscard]] int status(const RemoteOptions& options);

// Prints a line for each new state of the room, and when the kiosk goes out of touch or comes back, until the
// process is interrupted. Returns exit_not_reached when the kiosk is not there at the beginning.
// Throws as status() does.
[[nodiscard]] int watch(const RemoteOptions& options);

}  // namespace hearth::remote
