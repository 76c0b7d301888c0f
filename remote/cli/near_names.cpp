#include "remote/cli/near_names.hpp"

#include <algorithm>
#include <numeric>

namespace hearth::remote {
namespace {

constexpr std::size_t suggestions_max = 3;
constexpr std::size_t readable_list_max = 10;
constexpr std::size_t compared_bytes_max = 64;

// How many letters have to be put in, taken out or changed to get from one to the other (Levenshtein, 1966).
std::size_t steps_between(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, changed});
    }
  }
  return row[b.size()];
}

// A name typed without its area ("next") or with the words of one in another order is near as well.
std::size_t distance(std::string_view typed, std::string_view name) {
  const auto dot = name.find('.');
  const std::string_view short_name = dot == std::string_view::npos ? name : name.substr(dot + 1);
  return std::min(steps_between(typed, name),
                  steps_between(typed, short_name) + (dot == std::string_view::npos ? 0 : 1));
}

std::string joined(const std::vector<std::string>& names, std::string_view last_link) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? std::string{last_link} : ", ";
    text += names[i];
  }
  return text;
}

}  // namespace

std::vector<std::string> near_names(std::string_view typed, const std::vector<std::string>& names) {
  if (typed.empty() || typed.size() > compared_bytes_max) return {};
  const std::size_t steps_max = std::max<std::size_t>(2, typed.size() / 3);
  std::vector<std::pair<std::size_t, std::string>> near;
  for (const std::string& name : names) {
    const std::size_t steps = distance(typed, name);
    if (steps <= steps_max) near.emplace_back(steps, name);
  }
  std::sort(near.begin(), near.end());
  if (near.size() > suggestions_max) near.resize(suggestions_max);
  std::vector<std::string> found;
  for (auto& [steps, name] : near) found.push_back(std::move(name));
  return found;
}

std::string suggestion(std::string_view typed, const std::vector<std::string>& names) {
  const auto near = near_names(typed, names);
  if (!near.empty()) return "did you mean " + joined(near, " or ") + "?";
  if (names.size() <= readable_list_max) return "there are " + joined(names, " and ");
  return {};
}

}  // namespace hearth::remote
