#include "shared/config/nearest.hpp"

#include <algorithm>
#include <numeric>

namespace hearth::config {
namespace {

constexpr std::size_t typed_letters_compared_max = 60;
constexpr std::size_t choices_characters_max = 120;

}  // namespace

std::size_t letters_between(std::string_view a, std::string_view b) {
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

std::optional<std::string> nearest(std::string_view typed, const std::vector<std::string_view>& words) {
  std::optional<std::string> best;
  std::size_t best_distance = 3;
  for (const std::string_view word : words) {
    const std::size_t letters = letters_between(typed.substr(0, typed_letters_compared_max), word);
    if (letters < best_distance && letters < word.size()) {
      best = word;
      best_distance = letters;
    }
  }
  return best;
}

std::string choices(std::string_view typed, std::vector<std::string> words) {
  const std::string_view compared = typed.substr(0, typed_letters_compared_max);
  std::sort(words.begin(), words.end());
  std::stable_sort(words.begin(), words.end(), [&](const std::string& a, const std::string& b) {
    return letters_between(compared, a) < letters_between(compared, b);
  });
  std::string all;
  for (std::size_t told = 0; told < words.size(); ++told) {
    const bool fits = all.size() + words[told].size() <= choices_characters_max;
    if (!fits && told > 0) return all + ", and " + std::to_string(words.size() - told) + " more";
    all += (all.empty() ? "" : ", ") + words[told];
  }
  return all;
}

}  // namespace hearth::config
