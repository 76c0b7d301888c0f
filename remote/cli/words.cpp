#include "remote/cli/words.hpp"

#include <algorithm>
#include <optional>

#include "shared/base/text.hpp"

namespace hearth::remote {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r';
}

// Whether `word` can be the field before "=".
bool is_field_name(std::string_view word) {
  return !word.empty() && word.front() >= 'a' && word.front() <= 'z' &&
         std::all_of(word.begin(), word.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
}

// Reads what stands between quotes and leaves `rest` behind them; nothing when they are not closed.
std::optional<std::string> quoted(std::string_view& rest) {
  const char quote = rest.front();
  std::string text;
  for (std::size_t i = 1; i < rest.size(); ++i) {
    const char c = rest[i];
    if (c == quote) {
      rest.remove_prefix(i + 1);
      return text;
    }
    if (c == '\\' && quote == '"' && i + 1 < rest.size()) {
      const char escaped = rest[++i];
      text += escaped == 'n' ? '\n' : escaped;
    } else {
      text += c;
    }
  }
  return std::nullopt;
}

}  // namespace

std::string shown(std::string_view typed) {
  return mended(typed, shown_characters_max, Lines::one);
}

std::variant<std::vector<std::string>, WordsFault> words_of(std::string_view line) {
  std::vector<std::string> words;
  std::string word;
  bool in_word = false;
  while (!line.empty()) {
    const char c = line.front();
    const bool value_begins =
        in_word && word.ends_with('=') && is_field_name(std::string_view{word}.substr(0, word.size() - 1));
    if (is_blank(c)) {
      if (in_word) words.push_back(std::exchange(word, {}));
      in_word = false;
      line.remove_prefix(1);
    } else if ((c == '"' || c == '\'') && (!in_word || value_begins)) {
      const auto text = quoted(line);
      if (!text) return WordsFault{"a quote is not closed"};
      word += *text;
      in_word = true;
    } else {
      word += c;
      in_word = true;
      line.remove_prefix(1);
    }
  }
  if (in_word) words.push_back(std::move(word));
  return words;
}

std::variant<wire::Typed, WordsFault> typed_from(const std::vector<std::string>& words) {
  if (words.empty()) return WordsFault{"a command is missing"};
  wire::Typed typed;
  typed.name = words.front();
  for (std::size_t i = 1; i < words.size(); ++i) {
    const auto equals = words[i].find('=');
    if (equals != std::string::npos && is_field_name(std::string_view{words[i]}.substr(0, equals))) {
      typed.arguments.emplace_back(words[i].substr(0, equals), words[i].substr(equals + 1));
    } else if (typed.arguments.empty()) {
      return WordsFault{"field=value is expected after " + shown(typed.name) + ", not " + shown(words[i])};
    } else {
      typed.arguments.back().second += " " + words[i];
    }
  }
  return typed;
}

}  // namespace hearth::remote
