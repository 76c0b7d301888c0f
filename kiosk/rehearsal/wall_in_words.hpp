#pragma once
// What a wall says, as plain lines of words: for rehearsals and for whoever cannot see it. English, as the
// commands are; what a screen draws is in display/.

#include <string>
#include <vector>

#include "shared/base/time.hpp"
#include "shared/room/wall_view.hpp"

namespace hearth::kiosk {

[[nodiscard]] std::vector<std::string> wall_in_words(const WallView& wall, Instant now);

}  // namespace hearth::kiosk
