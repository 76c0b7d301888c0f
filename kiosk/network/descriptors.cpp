#include "kiosk/network/descriptors.hpp"

#include <sys/resource.h>

#include <algorithm>

namespace hearth::kiosk {
namespace {

constexpr rlim_t wanted = 4096;
// The kiosk, its wall and a child that reads a calendar have some 100 open.
constexpr std::size_t own = 256;
// Three for each of 200 devices, and as many again that come back before the old ones are noticed to be dead.
constexpr std::size_t connections_ever_needed = 1200;

}  // namespace

std::size_t raise_descriptor_limit() {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return 1024;
  if (limit.rlim_cur < wanted && limit.rlim_cur < limit.rlim_max) {
    const rlimit higher{std::min(wanted, limit.rlim_max), limit.rlim_max};
    if (setrlimit(RLIMIT_NOFILE, &higher) == 0) limit = higher;
  }
  return static_cast<std::size_t>(limit.rlim_cur);
}

std::size_t connections_max(std::size_t descriptor_limit) {
  const std::size_t shared = descriptor_limit > own ? descriptor_limit - own : 0;
  return std::clamp<std::size_t>(shared / 2, 1, connections_ever_needed);
}

}  // namespace hearth::kiosk
