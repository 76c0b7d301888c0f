#pragma once
// The stages of a format as a table.

#include <optional>

#include "shared/room/format.hpp"

namespace hearth::workbench {

// `now` is marked. The one that somebody pressed.
std::optional<std::size_t> draw_stage_table(const Format& format, std::optional<std::size_t> now);

// "5 min", "1 h 30 min", "90 s": as one writes a length in a file.
[[nodiscard]] std::string length_words(Duration length);
// How long a turn of the stage is, in a few words; empty: it has none.
[[nodiscard]] std::string turn_words(const Stage& stage);

}  // namespace hearth::workbench
