#pragma once
// The moments of groups that meet in their own ways: pairs, small groups, a talking piece, agreements.

#include <vector>

#include "tests/golden/scenes.hpp"

namespace hearth::display {

[[nodiscard]] std::vector<NamedScene> group_scenes();

// A venue with places, a law and a lasting group, and a format with a stage of every kind, all in one.
[[nodiscard]] House evening_house();

}  // namespace hearth::display
