#pragma once
// `hearth-kiosk notes`: the owner reads every note, those to somebody who does not lead as well, and deals
// with one. Asks the kiosk that runs on the data folder, and opens its file only when none does.

#include <cstdint>
#include <filesystem>
#include <iosfwd>

#include "kiosk/commands/command_line.hpp"

namespace hearth::kiosk {

struct NotesOptions {
  enum class Wanted { list, list_as_json, dealt_with, keep };
  Wanted wanted = Wanted::list;
  std::filesystem::path data_folder;
  std::uint64_t note = 0;  // dealt_with, keep: its number
};

[[nodiscard]] options::Command notes_command();

// Prints to `out` and returns 0. While a kiosk runs, what was dealt with can be kept for ten seconds; when
// none runs, it is erased at once. Throws std::runtime_error (JournalFault) with a sentence for people when
// no note has that number (any more), or the folder holds no room or cannot be read or written.
int run_notes(const NotesOptions& options, std::ostream& out);

}  // namespace hearth::kiosk
