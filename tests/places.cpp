#include "tests/places.hpp"

namespace hearth {

std::filesystem::path source_folder() {
  return HEARTH_SOURCE_DIR;
}

std::filesystem::path programs_folder() {
  return HEARTH_BINARY_DIR;
}

}  // namespace hearth
