#pragma once
// What somebody most likely meant to write. Pure; any thread.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hearth::config {

// How many letters have to be put in, taken out or changed to get from one to the other (Levenshtein, 1966).
[[nodiscard]] std::size_t letters_between(std::string_view a, std::string_view b);

// The word of `words` that differs from `typed` by the fewest letters, at most two; nothing when none is that
// near.
[[nodiscard]] std::optional<std::string> nearest(std::string_view typed,
                                                 const std::vector<std::string_view>& words);

// "dusk, paper, contrast": all words, those that differ from `typed` by the fewest letters first. Where they
// are many the far ones are only counted: "…, and 12 more". Empty when there are none.
[[nodiscard]] std::string choices(std::string_view typed, std::vector<std::string> words);

}  // namespace hearth::config
