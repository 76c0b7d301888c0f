#pragma once
// `hearth-kiosk programme`: what calendars say is on, for people who set a venue up and for scripts.

#include <iosfwd>
#include <string>
#include <vector>

#include "kiosk/commands/command_line.hpp"

namespace hearth::kiosk {

struct ProgrammeOptions {
  std::vector<std::string> files;
  LocalDate from{};
  std::uint32_t days = 1;
  std::string zone = "UTC";  // IANA
  bool json = false;  // a list of {"uid","title","start","end","all_day","place","status"}, times RFC 3339
};

[[nodiscard]] options::Command programme_command();

// Prints the events to `out`, also those without a title, and what is wrong with the files to `complaints`, a
// line each. Returns 0, or 1 when a file could not be read at all: it is not there, too large, or no
// calendar. Throws ZoneFault for an unknown zone.
int run_programme(const ProgrammeOptions& options, std::ostream& out, std::ostream& complaints);

}  // namespace hearth::kiosk
