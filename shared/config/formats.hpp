#pragma once
// Formats from files: assets/formats and a venue's own folder. assets/formats/README.md lists every key.

#include <filesystem>
#include <string_view>
#include <vector>

#include "shared/config/toml_file.hpp"
#include "shared/room/format.hpp"

namespace hearth::config {

// Every *.toml in the folder, in order of name. A format with a mistake is left out and named.
[[nodiscard]] Read<std::vector<Format>> read_formats(const std::filesystem::path& folder);

// The same for one file; nothing when it has a mistake.
[[nodiscard]] Read<std::optional<Format>> read_format(const std::filesystem::path& file);

// The same for `content` that is not saved yet, as if `file` held it; the file itself is not looked at.
[[nodiscard]] Read<std::optional<Format>> read_format(const std::filesystem::path& file,
                                                      std::string_view content);

// All that can stand in the file of a format.
[[nodiscard]] AskedTable asked_of_formats();

// `own` added to `common`; of two of the same name, the venue's own stands.
[[nodiscard]] std::vector<Format> together(std::vector<Format> common, std::vector<Format> own);

}  // namespace hearth::config
