#include "shared/config/unparsable.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "shared/base/text.hpp"

namespace hearth::config {
namespace {

constexpr std::size_t points_in_a_line_max = 64;

// How many points a line has outside quotes. In a line where a text of many lines begins or ends every point
// counts, for there it takes a parser to tell what is quoted.
std::size_t points_in(std::string_view line) {
  const bool reads_quotes =
      line.find("\"\"\"") == std::string_view::npos && line.find("'''") == std::string_view::npos;
  std::size_t points = 0;
  char quote = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (quote != 0) {
      if (c == '\\' && quote == '"') ++i;
      if (c == quote) quote = 0;
    } else if (reads_quotes && (c == '"' || c == '\'')) {
      quote = c;
    } else if (c == '.') {
      ++points;
    }
  }
  return points;
}

// The first line that is not UTF-8, or 0. A null is a sign of UTF-16; tabs and the like are none of its
// business.
std::uint32_t line_of_other_encoding(std::string_view content) {
  std::uint32_t line = 1;
  while (!content.empty()) {
    const std::size_t end = std::min(content.find('\n'), content.size());
    std::string seen{content.substr(0, end)};
    if (seen.find('\0') != std::string::npos) return line;
    std::replace_if(
        seen.begin(), seen.end(), [](char c) { return c >= 0 && c < ' '; }, ' ');
    if (fault_in(seen, seen.size(), Lines::one) == TextFault::not_utf8) return line;
    content.remove_prefix(std::min(end + 1, content.size()));
    ++line;
  }
  return 0;
}

// The first line whose tables would nest without bound, or 0. The parser bounds the nesting of values, but
// not that of keys like a.b.c, and would run out of stack in taking them down.
std::uint32_t line_nested_too_deeply(std::string_view content) {
  std::uint32_t line = 1;
  while (!content.empty()) {
    const std::size_t end = std::min(content.find('\n'), content.size());
    if (points_in(content.substr(0, end)) > points_in_a_line_max) return line;
    content.remove_prefix(std::min(end + 1, content.size()));
    ++line;
  }
  return 0;
}

}  // namespace

std::optional<Unparsable> unparsable(std::string_view content) {
  if (content.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    return Unparsable{1, "the file is empty; write it or take it away"};
  }
  if (const std::uint32_t line = line_of_other_encoding(content)) {
    return Unparsable{line, "this line is not UTF-8; save the file with that encoding"};
  }
  if (const std::uint32_t line = line_nested_too_deeply(content)) {
    return Unparsable{line, "tables within tables without end; no file of this kind goes that deep"};
  }
  return std::nullopt;
}

std::string_view mending(std::string_view parser_says) {
  struct Hint {
    std::string_view sign;
    std::string_view what;
  };
  static constexpr std::array<Hint, 8> hints{{
      {"cannot redefine", "write each key and each [table] once"},
      {"end-of-file", "the file breaks off here; is all of it there?"},
      {"control characters", "a text ends in its line with a quote; for several lines use \"\"\""},
      {"escape sequence", "write \\\\ for a backslash"},
      {"could not determine value type", "text stands in straight quotes, like \"5 min\""},
      {"expected a comment or whitespace", "one key in each line, and text in straight quotes"},
      {"expected '='", "write = between a key and its value"},
      {"expected ']'", "close every bracket, like [[stage]]"},
  }};
  for (const Hint& hint : hints) {
    if (parser_says.find(hint.sign) != std::string_view::npos) return hint.what;
  }
  return {};
}

}  // namespace hearth::config
