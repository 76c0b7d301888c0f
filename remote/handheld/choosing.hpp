#pragma once
// Which of the devices of a machine is the handheld, and which file says what its keys mean. Pure but for
// reading the files; any thread.

#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "remote/handheld/mapping.hpp"

namespace hearth::handheld {

struct FoundDevice {
  std::string name;  // what the device says it is
  std::set<KeyCode> keys = {};
  bool has_knob = false;
  bool is_pointer = false;  // a mouse or something like one
};

// A keyboard to write on: every letter, and a key that ends a line. Many a presenter claims to be one.
[[nodiscard]] bool is_full_keyboard(const FoundDevice& device);

// The name of the device to use, or why there is none, as a sentence for people that says what to do.
struct ChosenDevice {
  std::string name;
  std::string fault;
};
// `wanted` is what was asked for, which need not be there yet; empty: the one device that has any of these
// keys or a knob, is no full keyboard and no pointer.
[[nodiscard]] ChosenDevice choose_device(const std::vector<FoundDevice>& there, const std::string& wanted,
                                         const std::set<KeyCode>& keys);

// A file of assets/handhelds.
struct KnownHandheld {
  std::string name;  // "clicker"
  HandheldFile file;
};
// Every file of the folder, by name; what is wrong with one is left out.
[[nodiscard]] std::vector<KnownHandheld> known_handhelds(const std::filesystem::path& folder);
// Every key that means something to that role in any of them.
[[nodiscard]] std::set<KeyCode> known_keys(const std::vector<KnownHandheld>& known, Role role);

// For a device that no file says it is for.
inline constexpr std::string_view otherwise_like = "clicker";

// The one whose names, else whose keys, tell that it is for this device, else `otherwise_like`; nullptr when
// there is none that has this role.
[[nodiscard]] const KnownHandheld* known_for(const std::vector<KnownHandheld>& known,
                                             const FoundDevice& device, Role role);

}  // namespace hearth::handheld
