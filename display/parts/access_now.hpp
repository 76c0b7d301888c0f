#pragma once
// What the venue does so that coming is easier, where a facilitator wants it on the wall: its own words, one
// sentence at a time; several take turns as pages do.

#include <string>

#include "display/view.hpp"

namespace hearth::display {

// The sentence that stands now; empty where there is none.
[[nodiscard]] std::string access_now(const View& view);

}  // namespace hearth::display
