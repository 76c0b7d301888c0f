#pragma once
// A theme file: the colours of a palette by name. shared/ui/theme.hpp says what each colour is for.

#include <filesystem>
#include <map>
#include <string>

#include "shared/config/toml_file.hpp"

namespace hearth::config {

struct ThemeFile {
  std::map<std::string, std::string> colours;  // "ground" -> "12202a", six hexadecimal digits
  bool reduced_motion = false;                 // fades are cuts
};

// Reads FOLDER/<name>.toml.
[[nodiscard]] Read<ThemeFile> read_theme(const std::filesystem::path& folder, const std::string& name);

}  // namespace hearth::config
