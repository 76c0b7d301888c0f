#pragma once
// The remotes without a screen.

#include "remote/options.hpp"

namespace hearth::remote {

// `options.kind` is one of send, status, watch, commands, key. Returns what the process returns.
// Throws std::runtime_error with a sentence for people when a file cannot be used.
[[nodiscard]] int run_command_line(const RemoteOptions& options);

}  // namespace hearth::remote
