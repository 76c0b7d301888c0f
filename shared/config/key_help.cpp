#include "shared/config/key_help.hpp"

namespace hearth::config {
namespace {

constexpr std::string_view first_row = "| key | meaning |";

std::string_view trimmed(std::string_view words) {
  const std::size_t first = words.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return words.substr(first, words.find_last_not_of(' ') - first + 1);
}

// What stands between backticks, in order.
std::vector<std::string> code_in(std::string_view words) {
  std::vector<std::string> all;
  std::size_t begin = words.find('`');
  while (begin != std::string_view::npos) {
    const std::size_t end = words.find('`', begin + 1);
    if (end == std::string_view::npos) break;
    all.emplace_back(words.substr(begin + 1, end - begin - 1));
    begin = words.find('`', end + 1);
  }
  return all;
}

// The table that a heading names.
std::string table_of(std::string_view heading) {
  for (const std::string& each : code_in(heading)) {
    const std::size_t first = each.find_first_not_of('[');
    if (first == 0 || first == std::string::npos) continue;
    return each.substr(first, each.find(']') - first);
  }
  return {};
}

// Without backticks, stars and the addresses of links.
std::string plain(std::string_view words) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool link = words.substr(i, 2) == "](";
    const std::size_t end = link ? words.find(')', i) : std::string_view::npos;
    const bool opens = words[i] == '[' && words.find("](", i) < words.find(']', i) + 1;
    if (end != std::string_view::npos)
      i = end;
    else if (!opens && words[i] != '`' && words[i] != '*')
      out += words[i];
  }
  return out;
}

}  // namespace

KeyHelp::KeyHelp(std::string_view markdown) {
  std::string table;
  bool in_table = false;
  while (!markdown.empty()) {
    const std::size_t end = std::min(markdown.find('\n'), markdown.size() - 1);
    const std::string_view line = trimmed(markdown.substr(0, end));
    markdown.remove_prefix(end + 1);
    if (line.starts_with('#')) table = table_of(line);
    if (line == first_row) in_table = true;
    if (!line.starts_with('|')) in_table = false;
    const std::size_t middle = line.find('|', 1);
    if (!in_table || middle == std::string_view::npos) continue;
    const std::size_t last = line.rfind('|');
    const std::string meaning = plain(trimmed(line.substr(middle + 1, last - middle - 1)));
    for (std::string& key : code_in(line.substr(0, middle))) {
      if (!key.starts_with('[')) tables_[table].emplace_back(std::move(key), meaning);
    }
  }
}

std::string KeyHelp::of(std::string_view table, std::string_view key) const {
  const auto found = tables_.find(table);
  if (found == tables_.end()) return {};
  for (const auto& [name, meaning] : found->second) {
    if (name == key) return meaning;
  }
  return {};
}

std::vector<std::string> KeyHelp::keys(std::string_view table) const {
  std::vector<std::string> names;
  if (const auto found = tables_.find(table); found != tables_.end()) {
    for (const auto& [name, meaning] : found->second) names.push_back(name);
  }
  return names;
}

}  // namespace hearth::config
