#pragma once
// Who comes next, and those in line: the part of the running page that changes most often.

#include <optional>

#include "remote/pages/facilitator/making.hpp"

namespace hearth::pages::facilitator {

// The largest button where people speak one after another: whoever is next, by name or by place; then what
// comes when nobody is left.
[[nodiscard]] Button next_turn_button(Making&);

// Those in line, where a touch gives that one the floor and names them on the wall.
void put_line(Making&);

// Lets the wall name whoever speaks, else whoever has asked and is next, where it calls them one of us
// although their words are known; nothing where nobody is meant.
[[nodiscard]] std::optional<Button> name_on_wall(Making&);

// The button that goes on to the next part; at the last one it says so.
[[nodiscard]] std::string next_stage_words(const Making&);

}  // namespace hearth::pages::facilitator
