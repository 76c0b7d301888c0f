#pragma once
// Where a device keeps its key when nobody says where, and which kiosk the key belongs to. Any thread.

#include <filesystem>
#include <optional>
#include <string>

#include "shared/link/address.hpp"
#include "shared/link/keys.hpp"

namespace hearth::link {

// $XDG_CONFIG_HOME/hearth/NAME, or the same under ~/.config. Empty where the machine says neither.
[[nodiscard]] std::string settings_file(const std::string& name);
// KIND-key there; `kind` is "facilitator", "sign-in", "screen" or "remote".
[[nodiscard]] std::string default_key_file(const std::string& kind);

// What a device has when it starts: nothing, keys that no kiosk is known for, or keys with their kiosk's.
struct KeyHere {
  std::string file;          // where it is, or is to be kept
  std::optional<Keys> keys;  // nothing: there is no such file

  [[nodiscard]] bool is_paired() const { return keys && !keys->kiosk_key.empty(); }
};

// Throws KeyFault, as read_keys() does, when there is a file that is no key file: it is never replaced
// without a word. Also when `file` is empty.
[[nodiscard]] KeyHere key_here(const std::string& file);

// The address that the keys remember. Throws KeyFault when they remember one that is none.
[[nodiscard]] std::optional<Address> remembered_kiosk(const Keys& keys);

}  // namespace hearth::link
