#pragma once
// The facilitator's tablet: which page stands, and what comes of a touch. Pure functions; the pages are one
// file each.

#include "remote/pages/facilitator/knows.hpp"
#include "remote/pages/facilitator/place.hpp"

namespace hearth::pages::facilitator {

[[nodiscard]] PageOf<Place> page(const Knows& knows, const Place& place);

// Also what the kiosk tells turns pages: what belongs to a gathering goes when it goes.
[[nodiscard]] Turned<Place> turn(const Knows& knows, const Place& place, const Happened& happened);

}  // namespace hearth::pages::facilitator
