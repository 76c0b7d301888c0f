#pragma once
// Changes a TOML text by its bytes, where the parser found them: comments, order, blank lines and everything
// else stay as they are. What comes out is read again and compared; a change that would not say exactly what
// was wanted (values in braces, dotted keys, a list with comments in it) is refused, and nothing is changed.
//
// - A new key stands behind the nearest one that comes before it in `order`.
// - What stands behind a key in its line goes with it; comments above it stay.
// - An element of a list of tables goes with the comment directly above its header. Above the first element,
//   where no other has one, it says something of all of them, and stays.
//
// Pure; any thread.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "shared/config/toml_written.hpp"

namespace hearth::config {

// Of which table: the file itself, [table], or one of [[table]].
struct TomlPlace {
  std::string table;
  std::optional<std::size_t> element;

  bool operator==(const TomlPlace&) const = default;
};

struct TomlEdited {
  std::string content;  // as it was, when there is a fault
  std::string fault;    // a sentence for people
};

using TomlPairs = std::vector<std::pair<std::string, TomlValue>>;

// `order`: in which keys are to stand. A table that is not there is begun, at the end.
[[nodiscard]] TomlEdited set_key(std::string_view content, const TomlPlace& place, std::string_view key,
                                 const TomlValue& value, const std::vector<std::string>& order);
// Nothing changes when it is not there.
[[nodiscard]] TomlEdited remove_key(std::string_view content, const TomlPlace& place, std::string_view key);

// One more of [[list]], which becomes the one at `index`.
[[nodiscard]] TomlEdited add_element(std::string_view content, std::string_view list, std::size_t index,
                                     const TomlPairs& keys);
// The copy stands behind it.
[[nodiscard]] TomlEdited duplicate_element(std::string_view content, std::string_view list,
                                           std::size_t index);
// `to`: its index afterwards.
[[nodiscard]] TomlEdited move_element(std::string_view content, std::string_view list, std::size_t from,
                                      std::size_t to);
[[nodiscard]] TomlEdited remove_element(std::string_view content, std::string_view list, std::size_t index);

// The table itself; nullptr when it is not there.
[[nodiscard]] const TomlNode* table_at(const TomlNode& root, const TomlPlace& place);
// How many of [[list]] there are.
[[nodiscard]] std::size_t count_of(const TomlNode& root, std::string_view list);

}  // namespace hearth::config
