#pragma once
// The TOML files of a folder: formats, themes, texts, handhelds. Any thread.

#include <filesystem>
#include <string>
#include <system_error>
#include <vector>

namespace hearth::config {

// By name. None when the folder cannot be read; `fault` says why.
[[nodiscard]] std::vector<std::filesystem::path> toml_files(const std::filesystem::path& folder,
                                                            std::error_code& fault);
[[nodiscard]] std::vector<std::filesystem::path> toml_files(const std::filesystem::path& folder);
// The same as names, without ".toml".
[[nodiscard]] std::vector<std::string> names_in(const std::filesystem::path& folder);
// Puts `wanted` before all others, when it is there.
void put_first(std::vector<std::string>& names, const std::string& wanted);

}  // namespace hearth::config
