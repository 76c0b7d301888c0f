#pragma once
// The tablet at the door: which page stands, and what comes of a touch. Pure functions.
//
// Nothing a person did stays. Whoever leaves a page to itself (Left) finds the first page, and so does
// everybody after them.

#include "remote/pages/door/knows.hpp"
#include "remote/pages/door/place.hpp"

namespace hearth::pages::door {

// A page closes by itself after this long without a touch.
inline constexpr Duration page_stays{20'000};
inline constexpr Duration reading_page_stays{120'000};
// A kind word after I'm off stands for this long.
inline constexpr Duration goodbye_stays{8'000};

// The first button that people touch; its answer brings their two words where none were left here.
inline constexpr const char* here_button = "sign_in.here";

[[nodiscard]] PageOf<Place> page(const Knows& knows, const Place& place);
[[nodiscard]] Turned<Place> turn(const Knows& knows, const Place& place, const Happened& happened);

}  // namespace hearth::pages::door
