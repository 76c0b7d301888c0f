#include "remote/cli/near_names.hpp"

#include <algorithm>

#include "shared/config/nearest.hpp"

namespace hearth::remote {
namespace {

constexpr std::size_t suggestions_max = 3;
constexpr std::size_t readable_list_max = 10;
constexpr std::size_t compared_bytes_max = 64;

// A name typed without its area ("next") or with the words of one in another order is near as well.
std::size_t distance(std::string_view typed, std::string_view name) {
  const auto dot = name.find('.');
  const std::string_view short_name = dot == std::string_view::npos ? name : name.substr(dot + 1);
  return std::min(config::letters_between(typed, name),
                  config::letters_between(typed, short_name) + (dot == std::string_view::npos ? 0 : 1));
}

std::string listed(const std::vector<std::string>& names, std::string_view last_link) {
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
  if (!near.empty()) return "did you mean " + listed(near, " or ") + "?";
  if (names.size() <= readable_list_max) return "there are " + listed(names, " and ");
  return {};
}

}  // namespace hearth::remote
