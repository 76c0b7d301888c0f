#pragma once
// The guides of the assets, which explain the keys of files.

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace hearth::workbench {

// Empty where it is not there: forms then explain nothing.
[[nodiscard]] inline std::string guide_in(const std::filesystem::path& file) {
  std::ostringstream content;
  content << std::ifstream(file).rdbuf();
  return content.str();
}

}  // namespace hearth::workbench
