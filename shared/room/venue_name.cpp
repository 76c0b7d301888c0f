#include "shared/room/venue_name.hpp"

#include <algorithm>

namespace hearth {

std::string name_alone(std::string name) {
  const auto end = name.find(' ');
  if (end == std::string::npos || end == 0) return name;
  const auto is_small = [](char letter) { return letter >= 'a' && letter <= 'z'; };
  if (!std::all_of(name.begin(), name.begin() + static_cast<std::ptrdiff_t>(end), is_small)) return name;
  name.front() = static_cast<char>(name.front() - 'a' + 'A');
  return name;
}

}  // namespace hearth
