#pragma once
// Whether the kiosk is heard. What was known before stays on the screen.

#include "shared/base/time.hpp"

namespace hearth::link {

// After a silence of this long the kiosk counts as out of touch.
inline constexpr Duration out_of_touch_after{3000};

enum class Contact { in_touch, out_of_touch };

}  // namespace hearth::link
