#pragma once
// What stands on the wall now, small and honest: which screen, and its one most important line. The wall's
// own screens belong to another program.

#include "remote/pages/facilitator/knows.hpp"

namespace hearth::pages::facilitator {

[[nodiscard]] SmallWall small_wall(const Knows& knows);

}  // namespace hearth::pages::facilitator
