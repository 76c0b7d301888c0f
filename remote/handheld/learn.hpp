#pragma once
// `--learn FILE`: asks on the terminal, one meaning after the other, what to press for it, and writes the
// file.

#include "remote/options.hpp"

namespace hearth::handheld {

// Whoever presses nothing for this long means that nothing shall mean that.
inline constexpr Duration asked_for{20'000};

// Returns what the process returns. Throws std::runtime_error with a sentence when the file is there already
// (it is never replaced), cannot be written, or there is no device.
[[nodiscard]] int learn_handheld(const remote::RemoteOptions& options);

}  // namespace hearth::handheld
