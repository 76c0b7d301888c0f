#pragma once
// Values as a person would write them into a TOML file. Pure; any thread.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "shared/config/toml_tree.hpp"

namespace hearth::config {

using TomlValue = std::variant<std::string, std::vector<std::string>, std::int64_t, bool, LocalDate>;

inline constexpr std::size_t written_columns_max = 100;

// Text of several lines stands between """, a list in one line while that has at most written_columns_max
// characters, else one entry a line. `before`: characters in front of it; `line_end`: the file's.
[[nodiscard]] std::string written(const TomlValue& value, std::size_t before, std::string_view line_end);
// Text in one line, whatever is in it.
[[nodiscard]] std::string written_in_one_line(std::string_view text);

// The same as it is read again, without a place.
[[nodiscard]] TomlNode node_of(const TomlValue& value);

}  // namespace hearth::config
