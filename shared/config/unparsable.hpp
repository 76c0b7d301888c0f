#pragma once
// Files that are no TOML. Some are kept from the parser: empty ones and other encodings, of which it says
// nothing that a person could mend, and keys nested without end, which would use up its stack. What it says
// of others gets a word on what to do.

#include <cstdint>
#include <optional>
#include <string_view>

namespace hearth::config {

struct Unparsable {
  std::uint32_t line = 0;  // from 1
  std::string_view what;   // a sentence, with what to do
};

// Nothing when the parser may have `content`; any bytes are safe.
[[nodiscard]] std::optional<Unparsable> unparsable(std::string_view content);

// What to do about it, for whoever reads what the parser says (toml++ 3); empty when that is plain enough.
[[nodiscard]] std::string_view mending(std::string_view parser_says);

}  // namespace hearth::config
