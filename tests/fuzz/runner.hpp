#pragma once
// Runs a target on one input after the other in a child process. When that ends before its time (a crash, a
// sanitizer, a claim that does not hold, too much time), the input is kept as a file and the next child goes
// on behind it.

#include <cstdint>
#include <filesystem>
#include <optional>

#include "tests/fuzz/target.hpp"

namespace hearth::fuzz {

struct Plan {
  std::uint64_t seed = 0;
  std::optional<std::chrono::seconds> time;  // one of these two
  std::optional<std::uint64_t> inputs;
  std::filesystem::path
      found;  // where failing inputs are kept, as TARGET-NUMBER with what was said beside it
};

struct Outcome {
  std::uint64_t inputs = 0;
  std::uint64_t passed_over = 0;  // took too long where that is nobody's fault
  std::uint64_t faults = 0;
  std::chrono::duration<double> took{};
  std::chrono::microseconds slowest{};  // in time of the processor
  std::uint64_t slowest_input = 0;
};

// Tells each new kind of fault on standard output, with the command that replays it; ends after a few of
// them.
[[nodiscard]] Outcome run(const Target& target, const Plan& plan);

// Reads one file in this process, so that a debugger or a sanitizer sees it. Throws what the target throws.
void replay(const Target& target, const std::filesystem::path& file);

// The input of that number as run() would make it.
[[nodiscard]] std::string input_of(const Target& target, std::uint64_t seed, std::uint64_t number);

}  // namespace hearth::fuzz
