#pragma once
// `hearth-kiosk rehearse`: plays a whole gathering of a format at full speed, for whoever writes formats.

#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <string>

#include "kiosk/commands/command_line.hpp"

namespace hearth::kiosk {

struct RehearseOptions {
  std::string format;                // the name of a format, or the path of its file
  std::filesystem::path venue_file;  // for the venue's own formats, or empty
  std::filesystem::path assets;
  std::uint32_t guests = 7;
  std::uint64_t seed = 1;
  std::string inside;  // the name of a café's day that goes on behind it, or empty
  bool json = false;   // one object: what was asked, the steps, how it ended
};

[[nodiscard]] options::Command rehearse_command();

// Prints what the wall would say at each step. Returns 0 when the gathering reached its close, 1 when it did
// not. Throws std::runtime_error with a sentence when there is no such format or its file has a mistake.
int run_rehearse(const RehearseOptions& options, std::ostream& out);

}  // namespace hearth::kiosk
