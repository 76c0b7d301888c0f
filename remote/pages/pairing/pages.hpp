#pragma once
// A tablet that no kiosk knows yet, or knows no more: which page stands, and what comes of a touch. Pure
// functions. From nothing to the first command it takes a touch on the kiosk's name and one on "Yes, the
// same"; the rest is done on the facilitator's tablet.

#include "remote/pages/pairing/knows.hpp"
#include "remote/pages/pairing/place.hpp"

namespace hearth::pages::pairing {

[[nodiscard]] PageOf<Place, Asked> page(const Knows& knows, const Place& place);
[[nodiscard]] Turned<Place, Asked> turn(const Knows& knows, const Place& place, const Happened& happened);

}  // namespace hearth::pages::pairing
