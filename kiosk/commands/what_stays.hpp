#pragma once
// `hearth-kiosk tallies` and `hearth-kiosk forget --all`: what is known when people are forgotten, and
// forgetting that as well. Both ask the kiosk that runs on the data folder, and open its file only when none
// does.

#include <filesystem>
#include <iosfwd>
#include <optional>

#include "kiosk/commands/command_line.hpp"

namespace hearth::kiosk {

struct TalliesOptions {
  enum class As { csv, json };

  std::filesystem::path data_folder;
  std::optional<LocalDate> from;  // both days included; gatherings of no known day are told without them only
  std::optional<LocalDate> to;
  As as = As::csv;
};

struct ForgetOptions {
  std::filesystem::path data_folder;
};

[[nodiscard]] options::Command tallies_command();
[[nodiscard]] options::Command forget_command();

// Print to `out` and return 0. Throw std::runtime_error (JournalFault) with a sentence for people when there
// is no room in the folder, or it cannot be read or erased.
int run_tallies(const TalliesOptions& options, std::ostream& out);
int run_forget(const ForgetOptions& options, std::ostream& out);

}  // namespace hearth::kiosk
