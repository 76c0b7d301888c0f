#include "shared/memory/private_memory.hpp"

#include <malloc.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <fstream>

namespace hearth::memory {
namespace {

// The leak sanitizer looks into the process like a debugger, and memory under a sanitizer is too large to
// lock.
#if defined(HEARTH_SANITIZED)
constexpr bool looked_into = true;
#else
constexpr bool looked_into = false;
#endif

// CAP_IPC_LOCK, from linux/capability.h; with it memory may be locked without a limit.
constexpr unsigned lock_capability = 14;

// Writing or reading a whole picture as JSON takes a few KiB.
constexpr std::size_t stack_wiped_bytes = std::size_t{32} << 10U;

// Pages are locked when they are first used, so that what is only set aside costs nothing.
constexpr int everything = MCL_CURRENT | MCL_FUTURE | MCL_ONFAULT;

std::atomic<bool> locked = false;

bool may_lock_without_limit() {
  rlimit limit{};
  if (getrlimit(RLIMIT_MEMLOCK, &limit) == 0 && limit.rlim_cur == RLIM_INFINITY) return true;
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.rfind("CapEff:", 0) == 0)
      return ((std::stoull(line.substr(7), nullptr, 16) >> lock_capability) & 1U) != 0;
  }
  return false;
}

}  // namespace

std::vector<std::string> keep_private() {
  std::vector<std::string> notes;
  if (looked_into) return notes;
  // One heap for all threads. glibc makes those of other threads smaller by telling the system to take pages
  // back, which it does not do with locked ones: they would stay for good, and malloc_trim() would no longer
  // find them.
  mallopt(M_ARENA_MAX, 1);
  const rlimit no_core{0, 0};
  if (setrlimit(RLIMIT_CORE, &no_core) != 0 || prctl(PR_SET_DUMPABLE, 0) != 0)
    notes.push_back(std::string{"A crash may write memory to a file ("} + std::strerror(errno) +
                    "); turn core dumps off on this machine.");
  // A limit would make later allocations fail once everything is locked, so then nothing is.
  locked = may_lock_without_limit() && mlockall(everything) == 0;
  if (!locked)
    notes.push_back(
        "Memory may be swapped to the disk: this user may not lock it. Give the service "
        "LimitMEMLOCK=infinity, or use no swap.");
  return notes;
}

void give_back() {
  if (locked) munlockall();
  malloc_trim(0);
  if (locked) mlockall(everything);
}

[[gnu::noinline]] void wipe_stack() {
  std::array<char, stack_wiped_bytes> dead{};
  explicit_bzero(dead.data(), dead.size());
}

}  // namespace hearth::memory
