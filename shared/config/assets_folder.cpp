#include "shared/config/assets_folder.hpp"

#include <cstdlib>

namespace hearth::config {

std::filesystem::path assets_folder() {
  if (const char* named = std::getenv("HEARTH_ASSETS")) return named;
  std::error_code fault;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", fault);
  auto installed = program.parent_path() / "../share/hearth";
  if (std::filesystem::is_directory(installed, fault)) return installed;
  return HEARTH_ASSETS_DIR;
}

}  // namespace hearth::config
