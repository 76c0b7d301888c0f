// What holds on every evening, however bad the network, the disk, the clock and the power are. At the end,
// when nothing goes wrong any more, every copy equals the kiosk, everybody who came is counted once, and
// nothing of what has ended is left on the disk.
//
// 200 seeds; HEARTH_SEEDS=N runs N of them, HEARTH_SEED=S runs that one. A failure names its seed and what
// was found.

#include <catch2/catch.hpp>
#include <cstdlib>

#include "tests/simulation/evening.hpp"

using namespace hearth;
using namespace hearth::simulation;
using namespace std::chrono_literals;

namespace {

void run_evening(std::uint64_t seed) {
  CAPTURE(seed);
  SimulatedEvening evening(seed);
  evening.happen(60s);
  evening.calm_down();
  evening.compare_copies();
  evening.end();
  CHECK(evening.findings() == Findings{});
}

}  // namespace

// In four parts, so that several processors share them.
TEMPLATE_TEST_CASE_SIG(
    "on a bad network and a bad disk every copy comes to equal the kiosk, and what has ended is gone", "",
    ((std::uint64_t part), part), 0, 1, 2, 3) {
  if (const char* one = std::getenv("HEARTH_SEED")) {
    const std::uint64_t seed = std::strtoull(one, nullptr, 10);
    if (seed % 4 == part) run_evening(seed);
    return;
  }
  const char* wanted = std::getenv("HEARTH_SEEDS");
  const std::uint64_t seeds = wanted != nullptr ? std::strtoull(wanted, nullptr, 10) : 200;
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    if (seed % 4 == part) run_evening(seed);
  }
}
