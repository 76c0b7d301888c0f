#pragma once
// `hearth-remote handheld`: starts hearth-handheld in its own place. That is a program of its own, so that a
// small board which only reads a few buttons needs none of what draws windows.

#include "remote/kind.hpp"

namespace hearth::handheld {

[[nodiscard]] remote::Kind handheld_kind();

// Does not return. Throws std::runtime_error with a sentence when hearth-handheld is not there.
[[nodiscard]] int start_handheld(const remote::RemoteOptions& options);

}  // namespace hearth::handheld
