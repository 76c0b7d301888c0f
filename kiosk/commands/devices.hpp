#pragma once
// `hearth-kiosk devices`: lets a device in, sends one away, lists them. Works on a running kiosk as well,
// which looks at the list once a second.

#include <filesystem>
#include <iosfwd>
#include <string>

#include "kiosk/commands/command_line.hpp"

namespace hearth::kiosk {

struct DevicesOptions {
  enum class Wanted { list, admit, revoke };
  Wanted wanted = Wanted::list;
  std::filesystem::path data_folder;
  std::filesystem::path public_key_file;  // admit
  std::string permission;                 // admit
  std::string name;                       // admit (else the file's name), revoke
};

[[nodiscard]] options::Command devices_command();

// Returns 0. Throws DeviceFault or wire::KeyFault with a sentence for people.
int run_devices(const DevicesOptions& options, std::ostream& out);

}  // namespace hearth::kiosk
