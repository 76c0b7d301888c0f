#include "shared/config/length.hpp"

#include <algorithm>
#include <sstream>
#include <string>

namespace hearth::config {

std::optional<Duration> length_from(std::string_view text) {
  const std::string whole{text};
  std::istringstream words(whole);
  Duration total{0};
  int last_unit = 0;  // 1 hours, 2 minutes, 3 seconds
  for (std::string number; words >> number;) {
    std::string unit;
    const bool digits = number.size() <= 5 && std::all_of(number.begin(), number.end(),
                                                          [](char c) { return c >= '0' && c <= '9'; });
    if (!digits || !(words >> unit)) return std::nullopt;
    const int order = unit == "h" ? 1 : unit == "min" ? 2 : unit == "s" ? 3 : 0;
    if (order <= last_unit) return std::nullopt;
    last_unit = order;
    const int count = std::stoi(number);
    total += order == 1   ? Duration{std::chrono::hours{count}}
             : order == 2 ? Duration{std::chrono::minutes{count}}
                          : Duration{std::chrono::seconds{count}};
  }
  if (last_unit == 0) return std::nullopt;
  return total;
}

}  // namespace hearth::config
