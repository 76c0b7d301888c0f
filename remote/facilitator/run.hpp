#pragma once
// `hearth-remote facilitator`: the tablet that runs the room.

#include "remote/options.hpp"

namespace hearth::remote {

// Runs until its window is closed. Returns 0; throws std::runtime_error with a sentence for people.
int run_facilitator(const RemoteOptions& options);

}  // namespace hearth::remote
