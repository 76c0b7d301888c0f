#pragma once
// Readings of this machine's steady clock: for how long to wait, and how long ago something came. They count
// from nowhere in particular, and are compared on this machine only. Any thread.

#include <chrono>

#include "shared/base/time.hpp"

namespace hearth::link {

using SteadyTime = std::chrono::time_point<std::chrono::steady_clock, Duration>;

[[nodiscard]] SteadyTime steady_now();

// That much later, by a day at most: so never a time that could not be counted.
[[nodiscard]] SteadyTime later(SteadyTime from, Duration by);

}  // namespace hearth::link
