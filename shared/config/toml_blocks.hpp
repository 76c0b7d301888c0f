#pragma once
// The lines of a TOML text, and which of them belong to one of a list of tables. For toml_edit. Pure.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "shared/config/toml_tree.hpp"

namespace hearth::config {

class TextLines {
 public:
  explicit TextLines(std::string_view content) : content_(content) {}

  // How lines end here.
  [[nodiscard]] std::string_view line_end() const;
  // Of the line in which `at` is: where it begins, where it ends without its line end, where the next begins.
  [[nodiscard]] std::size_t begin_of(std::size_t at) const;
  [[nodiscard]] std::size_t end_of(std::size_t at) const;
  [[nodiscard]] std::size_t next_of(std::size_t at) const;
  [[nodiscard]] std::string indent_of(std::size_t at) const;

 private:
  std::string_view content_;
};

// From its comment or its header to its last line, without the blank ones behind.
struct TomlBlock {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// Whether it stands below a header of its own, [name] or [[name]], and not in a line of its table.
[[nodiscard]] bool begins_with_header(const TomlNode& value);

// Of each of [[list]], as they stand.
[[nodiscard]] std::vector<TomlBlock> blocks_of(std::string_view content, const TomlNode& root,
                                               std::string_view list);
// Where the first header is, or the comment above it; the end when there is none.
[[nodiscard]] std::size_t first_block_begin(std::string_view content, const TomlNode& root);

// With one more block, between blank lines.
[[nodiscard]] std::string with_block(std::string_view content, const TomlNode& root, std::string_view list,
                                     std::size_t index, std::string_view block);
[[nodiscard]] std::string with_block_at_end(std::string_view content, std::string_view block);
// Without that block, and without the blank lines between it and its neighbour.
[[nodiscard]] std::string without_block(std::string_view content, const TomlNode& root, std::string_view list,
                                        std::size_t index);

}  // namespace hearth::config
