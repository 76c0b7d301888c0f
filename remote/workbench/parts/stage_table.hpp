#pragma once
// The stages of a format as a table.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "remote/workbench/parts/marked.hpp"
#include "shared/config/toml_tree.hpp"
#include "shared/room/format.hpp"

namespace hearth::workbench {

// One stage in a few words.
struct StageRow {
  std::string title;
  std::string planned;
  std::string who;   // speaks, and what the room does for it
  std::string turn;  // how long it is
};
[[nodiscard]] std::vector<StageRow> rows_of(const Format& format);
// While there are mistakes in it: as it is written.
[[nodiscard]] std::vector<StageRow> rows_of(const config::TomlNode& file);

struct StageTableDone {
  std::optional<std::size_t> pressed;
  std::optional<std::pair<std::size_t, std::size_t>> dragged;  // from, to
};
// `now` is marked as the one that goes on, `chosen` as the one that is looked at. Rows are marked "stage.N".
StageTableDone draw_stage_table(Marks& marks, const std::vector<StageRow>& rows,
                                std::optional<std::size_t> now, std::optional<std::size_t> chosen);

// "5 min", "1 h 30 min", "90 s": as one writes a length in a file.
[[nodiscard]] std::string length_words(Duration length);
// How long a turn of the stage is, in a few words; empty: it has none.
[[nodiscard]] std::string turn_words(const Stage& stage);

}  // namespace hearth::workbench
