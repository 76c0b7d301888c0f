#pragma once
// `hearth-kiosk devices`: lets a device in, sends one away, renames and lists them. Works on a running kiosk
// as well, which looks at the list once a second. What asks to be let in over the network asks a running
// kiosk (pairing_requests.hpp).

#include <filesystem>
#include <iosfwd>
#include <string>

#include "kiosk/commands/command_line.hpp"

namespace hearth::kiosk {

struct DevicesOptions {
  enum class Wanted { list, admit, revoke, rename, requests, approve };
  Wanted wanted = Wanted::list;
  std::filesystem::path data_folder;
  std::filesystem::path public_key_file;  // admit
  std::string permission;                 // admit, approve
  std::string name;                       // admit and approve (else the file's, or its own), revoke, rename
  std::string to;                         // rename
  std::string request;                    // approve: its number, or its six words
  bool json = false;                      // list, requests
};

[[nodiscard]] options::Command devices_command();

// Returns 0. Throws DeviceFault or wire::KeyFault with a sentence for people.
int run_devices(const DevicesOptions& options, std::ostream& out);

}  // namespace hearth::kiosk
