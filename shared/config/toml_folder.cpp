#include "shared/config/toml_folder.hpp"

#include <algorithm>

namespace hearth::config {

std::vector<std::filesystem::path> toml_files(const std::filesystem::path& folder, std::error_code& fault) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder, fault)) {
    if (entry.path().extension() == ".toml") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::vector<std::filesystem::path> toml_files(const std::filesystem::path& folder) {
  std::error_code fault;
  return toml_files(folder, fault);
}

std::vector<std::string> names_in(const std::filesystem::path& folder) {
  std::vector<std::string> names;
  for (const auto& file : toml_files(folder)) names.push_back(file.stem().string());
  return names;
}

void put_first(std::vector<std::string>& names, const std::string& wanted) {
  const auto found = std::find(names.begin(), names.end(), wanted);
  if (found != names.end()) std::rotate(names.begin(), found, found + 1);
}

}  // namespace hearth::config
