#include "shared/link/steady_time.hpp"

#include <algorithm>

namespace hearth::link {

SteadyTime steady_now() {
  return std::chrono::time_point_cast<Duration>(std::chrono::steady_clock::now());
}

SteadyTime later(SteadyTime from, Duration by) {
  constexpr Duration at_most = std::chrono::hours{24};
  return from + std::min(by, at_most);
}

}  // namespace hearth::link
