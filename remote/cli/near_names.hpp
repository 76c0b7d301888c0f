#pragma once
// What somebody may have meant by a name that there is not.

#include <string>
#include <string_view>
#include <vector>

namespace hearth::remote {

// The names that are near `typed` in writing, nearest first; at most three.
[[nodiscard]] std::vector<std::string> near_names(std::string_view typed,
                                                  const std::vector<std::string>& names);

// "did you mean a or b?", or "there are a, b, c" when nothing is near and the list is short enough to read.
[[nodiscard]] std::string suggestion(std::string_view typed, const std::vector<std::string>& names);

}  // namespace hearth::remote
