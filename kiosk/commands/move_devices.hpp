#pragma once
// `hearth-kiosk devices export` and `import`: a kiosk moves to another board. Its own key and the list of who
// may come in go into one file that a passphrase seals, so that every remote knows the new board as its kiosk
// and needs not be admitted anew. Of the room nothing is in it.

#include <filesystem>
#include <iosfwd>
#include <string>

#include "kiosk/commands/command_line.hpp"

namespace hearth::kiosk {

struct MoveDevicesOptions {
  std::filesystem::path data_folder;
  std::filesystem::path file;
  std::filesystem::path passphrase_file;  // empty: asks on the terminal
  bool replace = false;                   // import: in the place of what is there
};

[[nodiscard]] options::Command export_devices_command();
[[nodiscard]] options::Command import_devices_command();

// Both return 0, and throw std::runtime_error with a sentence for people, which never contains a key. Unless
// it says that a file could not be written, nothing was changed.
int export_devices(const MoveDevicesOptions& options, std::ostream& out);
// Not while a kiosk runs on the folder: it would go on with its old key.
int import_devices(const MoveDevicesOptions& options, std::ostream& out);

}  // namespace hearth::kiosk
