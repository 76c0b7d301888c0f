#pragma once
// What each key of a handheld means, and the TOML files that say so: assets/handhelds/README.md has every
// word of them.
//
// Pure but for reading a file; any thread. Content never throws: every mistake becomes a complaint with file
// and line, and the rest counts.

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "remote/handheld/action.hpp"
#include "remote/handheld/input.hpp"
#include "shared/config/toml_file.hpp"

namespace hearth::handheld {

// For as long as this a key has to be held to mean what a long press means, unless the file says otherwise.
inline constexpr Duration held_for_usually{800};
inline constexpr std::size_t keys_of_an_action_max = 16;

struct Mapping {
  std::map<KeyCode, Action> press;
  std::map<KeyCode, Action> hold;
  std::optional<Action> clockwise;
  std::optional<Action> anticlockwise;
  Duration held_for = held_for_usually;

  [[nodiscard]] bool empty() const { return press.empty() && hold.empty() && !clockwise && !anticlockwise; }
  bool operator==(const Mapping&) const = default;
};

// Which devices a file is for.
struct Fits {
  std::vector<std::string> names;  // parts of the device's name, in any letter case
  std::vector<KeyCode> keys;       // the device has all of them; none: this tells nothing
};

struct HandheldFile {
  Fits fits;
  std::map<Role, Mapping> mappings;
};

[[nodiscard]] config::Read<HandheldFile> read_handheld_file(const std::filesystem::path& file);

// The same, of which only this role's part is wanted: complains where there is none.
[[nodiscard]] config::Read<Mapping> read_mapping(const std::filesystem::path& file, Role role);

// The file that says this.
[[nodiscard]] std::string text_of(const Mapping& mapping, Role role);

}  // namespace hearth::handheld
