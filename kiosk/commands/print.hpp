#pragma once
// `hearth-kiosk print`: papers of the house as PDF files, in each of its languages. What stands on them is
// kiosk/paper's.

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>

#include "kiosk/commands/command_line.hpp"

namespace hearth::kiosk {

struct PrintOptions {
  enum class Paper { facilitator_card, newcomer_leaflet, privacy, agreement };
  Paper paper = Paper::privacy;
  std::filesystem::path venue_file;
  std::filesystem::path assets;
  std::filesystem::path data_folder;   // newcomer_leaflet, agreement; empty: the venue's files alone
  std::string format;                  // facilitator_card; agreement: whose points are proposed
  std::string group;                   // agreement: whose; empty: of the only one that has one
  std::string language;                // empty: the venue's first
  std::optional<TypedTime> wall_time;  // newcomer_leaflet; nothing: this moment
  std::filesystem::path out;
};

[[nodiscard]] options::Command print_command();

// Writes the file whole or not at all, says in one line on `out` what it has become, and returns 0. `notes`
// gets what somebody should look at: letters that no font has. Throws std::runtime_error with a sentence for
// people when something it names is not there, a paper cannot hold what should stand on it, the group has no
// agreement, or the file cannot be written.
int run_print(const PrintOptions& options, std::ostream& out, std::ostream& notes);

}  // namespace hearth::kiosk
