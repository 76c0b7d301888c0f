#pragma once
// `hearth-remote sign-in`: the tablet at the door.

#include "remote/options.hpp"

namespace hearth::remote {

// Runs until its window is closed. Returns 0; throws std::runtime_error with a sentence for people.
int run_sign_in(const RemoteOptions& options);

}  // namespace hearth::remote
