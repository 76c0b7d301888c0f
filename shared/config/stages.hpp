#pragma once
// One [[stage]] of a format's file, with the rules of what goes together: floors, times, breaks, walls.

#include "shared/config/toml_file.hpp"
#include "shared/room/format.hpp"

namespace hearth::config {

inline constexpr std::chrono::minutes shortest_turn_otherwise{1};  // of an equal share that names none

// Complains to `section` of each mistake once, and of every key that a stage does not have. What comes back
// keeps the rules of Stage only when nothing was complained of.
[[nodiscard]] Stage read_stage(Section section);

// Small letters, digits and hyphens, at least one: what the names of formats and stages are made of.
[[nodiscard]] bool is_plain_name(std::string_view name);

}  // namespace hearth::config
