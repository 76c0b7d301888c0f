#include "kiosk/commands/no_such.hpp"

#include <algorithm>

#include "shared/config/nearest.hpp"

namespace hearth::kiosk {

std::vector<std::string> names_in(const std::filesystem::path& folder) {
  std::vector<std::string> names;
  std::error_code fault;
  for (const auto& entry : std::filesystem::directory_iterator(folder, fault)) {
    if (entry.path().extension() == ".toml") names.push_back(entry.path().stem().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::string no_such(const std::string& kind, const std::string& name, std::vector<std::string> names) {
  const std::string there = config::choices(name, std::move(names));
  return "there is no " + kind + " '" + name + "'; " +
         (there.empty() ? "there is none at all: is --assets the right folder?" : "there are: " + there);
}

}  // namespace hearth::kiosk
