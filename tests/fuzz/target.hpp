#pragma once
// What can be fuzzed: something of the product that reads bytes from outside, and what must hold whatever
// they are. One file for each area; targets.cpp lists them all.

#include <chrono>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace hearth::fuzz {

// Something did not hold. The sentence has no part of the input in it, so that equal faults read alike.
struct Broken : std::runtime_error {
  using std::runtime_error::runtime_error;
};

inline void hold(bool claim, const char* otherwise) {
  if (!claim) throw Broken{otherwise};
}

// Lives in a process of its own, which ends with the first fault.
class Reader {
 public:
  Reader() = default;
  virtual ~Reader() = default;
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  // Reads one input, which is any bytes. Throws Broken when something does not hold; any other exception is a
  // fault as well.
  virtual void take(const std::string& input) = 0;

  // Where inputs come from: good ones, and words that are put into them. Equal in every run.
  std::vector<std::string> seeds;
  std::vector<std::string> words;
};

// What it means that an input takes more than Target::cpu_max. `passed_over`: the product does this work in a
// child process that it ends after a time, so the input is only counted.
enum class TimeOver { fault, passed_over };

struct Target {
  const char* name;
  const char* reads;  // what, for people
  std::size_t bytes_max;
  std::chrono::seconds cpu_max;  // of an input; far more than it needs, since sanitizers make all slow
  TimeOver time_over;
  // The folder is the reader's own; it is emptied before each start.
  std::unique_ptr<Reader> (*begin)(const std::filesystem::path& folder);
};

[[nodiscard]] const std::vector<Target>& targets();

}  // namespace hearth::fuzz
