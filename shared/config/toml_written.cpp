#include "shared/config/toml_written.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

namespace hearth::config {
namespace {

// How a character stands between quotes, where it cannot stand there as it is.
std::string escaped(char c) {
  switch (c) {
    case '"':
      return "\\\"";
    case '\\':
      return "\\\\";
    case '\n':
      return "\\n";
    case '\r':
      return "\\r";
    case '\t':
      return "\\t";
    default:
      break;
  }
  const auto byte = static_cast<unsigned char>(c);
  if (byte >= 0x20 && byte != 0x7F) return std::string(1, c);
  std::array<char, 8> code{};
  std::snprintf(code.data(), code.size(), "\\u%04X", static_cast<unsigned>(byte));
  return code.data();
}

// The parser takes the line end behind the opening quotes away.
std::string written_in_lines(std::string_view text, std::string_view line_end) {
  std::string out = "\"\"\"" + std::string{line_end};
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool quote_matters = text[i] == '"' && (i + 1 == text.size() || text[i + 1] == '"');
    if (text[i] == '\n') {
      out += line_end;
    } else if (text[i] == '"' && !quote_matters) {
      out += '"';
    } else {
      out += escaped(text[i]);
    }
  }
  return out + "\"\"\"";
}

std::size_t characters_in(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string written_list(const std::vector<std::string>& entries, std::size_t before,
                         std::string_view line_end) {
  std::string in_one_line = "[";
  std::string in_lines = "[" + std::string{line_end};
  for (const std::string& each : entries) {
    const std::string text = written_in_one_line(each);
    in_one_line += (in_one_line.size() == 1 ? "" : ", ") + text;
    in_lines += "  " + text + "," + std::string{line_end};
  }
  in_one_line += "]";
  return before + characters_in(in_one_line) <= written_columns_max ? in_one_line : in_lines + "]";
}

}  // namespace

std::string written_in_one_line(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) out += escaped(c);
  return out + "\"";
}

std::string written(const TomlValue& value, std::size_t before, std::string_view line_end) {
  if (const auto* text = std::get_if<std::string>(&value)) {
    const bool lines = text->find('\n') != std::string::npos;
    return lines ? written_in_lines(*text, line_end) : written_in_one_line(*text);
  }
  if (const auto* entries = std::get_if<std::vector<std::string>>(&value))
    return written_list(*entries, before, line_end);
  if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
  if (const auto* yes = std::get_if<bool>(&value)) return *yes ? "true" : "false";
  return to_iso(std::get<LocalDate>(value));
}

TomlNode node_of(const TomlValue& value) {
  using Kind = TomlNode::Kind;
  TomlNode node;
  if (const auto* text = std::get_if<std::string>(&value)) {
    node.kind = Kind::text;
    node.text = *text;
  } else if (const auto* entries = std::get_if<std::vector<std::string>>(&value)) {
    node.kind = Kind::list;
    for (const std::string& each : *entries) node.entries.push_back(node_of(each));
  } else if (const auto* number = std::get_if<std::int64_t>(&value)) {
    node.kind = Kind::whole_number;
    node.number = *number;
  } else if (const auto* yes = std::get_if<bool>(&value)) {
    node.kind = Kind::yes_or_no;
    node.yes = *yes;
  } else {
    node.kind = Kind::date;
    node.date = std::get<LocalDate>(value);
  }
  return node;
}

}  // namespace hearth::config
