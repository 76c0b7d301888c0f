#pragma once
// A field of a form: one key of a file, by what its reader asks of it.

#include <optional>
#include <string>

#include "remote/workbench/parts/marked.hpp"
#include "shared/config/asked.hpp"
#include "shared/config/toml_written.hpp"

namespace hearth::workbench {

struct FieldChange {
  std::optional<config::TomlValue> value;  // nothing: the key is to go
};

// `now`: what stands there, nullptr when the key is left out. What somebody typed is taken as it is, so that
// the check can say what is wrong with it.
std::optional<FieldChange> draw_field(Marks& marks, const std::string& id, const config::AskedKey& key,
                                      const config::TomlNode* now, LocalDate today);

// The value of what was typed into a field of that kind: a number where it is one, a date where it is one,
// else the text.
[[nodiscard]] config::TomlValue typed_value(config::KeyKind kind, const std::string& typed);
// As it stands in its field.
[[nodiscard]] std::string shown_value(const config::TomlNode& node);

}  // namespace hearth::workbench
