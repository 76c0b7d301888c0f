#pragma once
// A TOML text (v1.0) as a value: what stands in it, and where. Whoever reads it asks by toml_file; whoever
// changes it, by toml_edit. toml++ does the parsing and stands in the source of this file alone.
//
// Pure; any thread. Any bytes are safe; nesting is bounded by the parser.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/time.hpp"

namespace hearth::config {

// Of the text: bytes, the end behind the last one; lines from 1.
struct TextSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::uint32_t line = 1;
  std::uint32_t last_line = 1;
};

struct TomlKey;

struct TomlNode {
  enum class Kind { text, whole_number, number, yes_or_no, date, time, list, table };

  Kind kind = Kind::table;
  TextSpan span;                  // of the value; of a table, its header
  std::string text;               // kind text; of a number or time that nobody asks for, as it is written
  std::int64_t number = 0;        // kind whole_number
  bool yes = false;               // kind yes_or_no
  LocalDate date = unknown_date;  // kind date
  std::vector<TomlNode> entries;  // kind list
  std::vector<TomlKey> keys;      // kind table, by name
  bool has_header = false;        // a table that begins with [name] or [[name]]; else it stands in a line

  [[nodiscard]] const TomlKey* key(std::string_view name) const;
  // Nothing when there is no such key.
  [[nodiscard]] const TomlNode* find(std::string_view name) const;
};

struct TomlKey {
  std::string name;
  TextSpan span;  // of the name
  TomlNode value;
};

// Whether they say the same, wherever it stands.
[[nodiscard]] bool says_the_same(const TomlNode& one, const TomlNode& other);

// How complaints call it: "a whole number".
[[nodiscard]] std::string_view words_of(TomlNode::Kind kind);

struct TomlParsed {
  std::optional<TomlNode> root;
  // When there is none: why not, and where.
  std::uint32_t line = 1;
  std::string fault;
};
[[nodiscard]] TomlParsed parse_toml(std::string_view content);

}  // namespace hearth::config
