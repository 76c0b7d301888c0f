#pragma once
// Every mistake in what a venue's files say: the venue, its formats, theme, texts and calendars.

#include <filesystem>
#include <vector>

#include "kiosk/house/house_files.hpp"

namespace hearth::kiosk {

inline constexpr std::chrono::days crisis_line_stays_checked{90};

struct WhatToCheck {
  std::filesystem::path venue_file;
  std::filesystem::path assets;
  LocalDate today{};  // calendars are read from here on; crisis lines are compared with it
};

// In the order in which the files are read. Calendars are read in child processes.
[[nodiscard]] std::vector<Complaint> check_house(const HouseFiles& files, const WhatToCheck& what);

// Those that nobody has made sure of for so long.
[[nodiscard]] std::vector<CrisisLine> crisis_lines_to_check(const Venue& venue, LocalDate today);

}  // namespace hearth::kiosk
