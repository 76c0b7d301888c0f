// The fuzzer:  fuzz run (TARGET|all) (SECONDS|COUNT inputs) SEED FOUND-FOLDER
//              fuzz replay TARGET FILE        one input, in this process
//              fuzz make TARGET SEED NUMBER   writes the input of that number to standard output
//              fuzz targets                   what there is
// tests/fuzz/run calls it, and so does ctest with a fixed seed. Ends with 1 when something was found.

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <vector>

#include "kiosk/calendar/reader.hpp"
#include "tests/fuzz/runner.hpp"

// Asked by the sanitizer at its start. A text that makes us ask for so much memory is a fault.
extern "C" const char* __asan_default_options();
extern "C" const char* __asan_default_options() {
  return "max_allocation_size_mb=512:hard_rss_limit_mb=3000:handle_abort=1:detect_stack_use_after_return=1";
}

namespace hearth::fuzz {
namespace {

constexpr int exit_usage = 2;

std::optional<std::uint64_t> number_from(std::string_view text) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

const Target* find(std::string_view name) {
  const auto found =
      std::find_if(targets().begin(), targets().end(), [&](const Target& each) { return each.name == name; });
  return found == targets().end() ? nullptr : &*found;
}

int list_targets() {
  for (const Target& target : targets()) std::printf("%-10s %s\n", target.name, target.reads);
  return 0;
}

int run_all(const std::vector<const Target*>& chosen, const Plan& plan) {
  std::uint64_t faults = 0;
  for (const Target* target : chosen) {
    const Outcome outcome = run(*target, plan);
    faults += outcome.faults;
    std::printf("%-10s %9llu inputs, %7.0f a second; slowest %.1f ms (input %llu)", target->name,
                static_cast<unsigned long long>(outcome.inputs),
                static_cast<double>(outcome.inputs) / std::max(outcome.took.count(), 0.001),
                static_cast<double>(outcome.slowest.count()) / 1000,
                static_cast<unsigned long long>(outcome.slowest_input));
    if (outcome.passed_over > 0) {
      std::printf("; %llu given up for their time", static_cast<unsigned long long>(outcome.passed_over));
    }
    if (outcome.faults > 0) std::printf("; FAULTS: %llu", static_cast<unsigned long long>(outcome.faults));
    std::printf("\n");
    std::fflush(stdout);
  }
  return faults == 0 ? 0 : 1;
}

int run_words(const std::vector<std::string>& words) {
  std::vector<const Target*> chosen;
  for (const Target& each : targets()) {
    if (words[0] == "all" || words[0] == each.name) chosen.push_back(&each);
  }
  if (chosen.empty()) {
    std::fprintf(stderr, "fuzz: there is no target called %s; there are:\n", words[0].c_str());
    list_targets();
    return exit_usage;
  }
  Plan plan;
  const bool counted = words.size() == 5 && words[2] == "inputs";
  const auto amount = number_from(words[1]);
  const auto seed = number_from(words[counted ? 3 : 2]);
  if (!amount || !seed) return exit_usage;
  if (counted)
    plan.inputs = *amount;
  else
    plan.time = std::chrono::seconds{*amount};
  plan.seed = *seed;
  plan.found = words.back();
  return run_all(chosen, plan);
}

int replay_words(const Target& target, const std::string& file) {
  try {
    replay(target, file);
  } catch (const std::exception& fault) {
    std::printf("%s: %s\n", target.name, fault.what());
    return 1;
  }
  std::printf("%s: nothing is wrong with it\n", target.name);
  return 0;
}

int take(const std::vector<std::string>& words) {
  const std::string what = words.empty() ? "" : words.front();
  const std::vector<std::string> rest(words.begin() + (words.empty() ? 0 : 1), words.end());
  if (what == "targets") return list_targets();
  if (what == "run" && (rest.size() == 4 || rest.size() == 5)) return run_words(rest);
  const Target* target = rest.empty() ? nullptr : find(rest.front());
  if (what == "replay" && rest.size() == 2 && target != nullptr) return replay_words(*target, rest[1]);
  if (what == "make" && rest.size() == 3 && target != nullptr) {
    const std::string input =
        input_of(*target, number_from(rest[1]).value_or(0), number_from(rest[2]).value_or(0));
    return std::fwrite(input.data(), 1, input.size(), stdout) == input.size() ? 0 : 1;
  }
  std::fprintf(stderr, "usage: see tests/fuzz/README.md\n");
  return exit_usage;
}

}  // namespace
}  // namespace hearth::fuzz

int main(int argument_count, char** arguments) {
  // The reader of calendars starts this very program again as its child.
  if (argument_count == 2 && std::strcmp(arguments[1], hearth::kiosk::calendar_child_word) == 0) {
    return hearth::kiosk::calendar_child_main();
  }
  return hearth::fuzz::take({arguments + 1, arguments + argument_count});
}
