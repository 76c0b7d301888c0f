#pragma once
// What somebody most likely meant to write. Pure; any thread.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hearth::config {

// The word of `words` that differs from `typed` by the fewest letters, at most two; nothing when none is that
// near.
[[nodiscard]] std::optional<std::string> nearest(std::string_view typed,
                                                 const std::vector<std::string_view>& words);

}  // namespace hearth::config
