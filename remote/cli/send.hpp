#pragma once
// hearth-remote send: one command from the words that were typed, or many from lines of the standard input.
// Standard output: one line of JSON for each, at once. Standard error: why, for people.

#include "remote/kind.hpp"

namespace hearth::remote {

[[nodiscard]] Kind send_kind();

// Returns exit_applied, exit_refused or exit_not_reached; of several commands the worst.
// Throws std::runtime_error when the key file cannot be used.
[[nodiscard]] int send(const RemoteOptions& options);

}  // namespace hearth::remote
