#pragma once
// `hearth-kiosk check`: reads everything a venue's files say, and names every mistake by file and line.

#include <filesystem>
#include <iosfwd>

#include "kiosk/commands/command_line.hpp"

namespace hearth::kiosk {

struct CheckOptions {
  std::filesystem::path venue_file;
  std::filesystem::path assets;
  LocalDate today{};  // calendars are read from here on; crisis lines are compared with it
};

[[nodiscard]] options::Command check_command();

// Prints a line for each mistake in the venue, its formats, theme, texts and calendars to `complaints`, and
// what is worth a thought (a crisis line that nobody has checked for 90 days) to `out`. Returns 0 when there
// is no mistake, else 1.
int run_check(const CheckOptions& options, std::ostream& out, std::ostream& complaints);

}  // namespace hearth::kiosk
