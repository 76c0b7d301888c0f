#include "shared/config/nearest.hpp"

#include <algorithm>
#include <numeric>

namespace hearth::config {
namespace {

// How many letters must be changed, added or taken away (Levenshtein).
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t change = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({change, row[j] + 1, row[j + 1] + 1});
    }
  }
  return row.back();
}

}  // namespace

std::optional<std::string> nearest(std::string_view typed, const std::vector<std::string_view>& words) {
  std::optional<std::string> best;
  std::size_t best_distance = 3;
  for (const std::string_view word : words) {
    const std::size_t letters = distance(typed.substr(0, 60), word);
    if (letters < best_distance && letters < word.size()) {
      best = word;
      best_distance = letters;
    }
  }
  return best;
}

}  // namespace hearth::config
