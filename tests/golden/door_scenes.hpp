#pragma once
// What people do at the door, as far as a wall shows it: jobs, names they asked for, how many came.

#include <vector>

#include "tests/golden/scenes.hpp"

namespace hearth::display {

[[nodiscard]] std::vector<NamedScene> door_scenes();

}  // namespace hearth::display
