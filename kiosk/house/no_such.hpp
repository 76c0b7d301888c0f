#pragma once
// What is said to somebody who names something that is not there.

#include <string>
#include <vector>

namespace hearth::kiosk {

// "there is no format 'x'; there are: …", the nearest first; without a full stop.
[[nodiscard]] std::string no_such(const std::string& kind, const std::string& name,
                                  std::vector<std::string> names);

}  // namespace hearth::kiosk
