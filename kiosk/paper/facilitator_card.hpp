#pragma once
// A card for whoever leads today: the parts of this format and what to say, how turns go, what to do when
// something happens, and where on the tablet help is. Pure.

#include <vector>

#include "shared/config/texts.hpp"
#include "shared/room/format.hpp"
#include "shared/room/venue.hpp"
#include "shared/ui/paper/leaflet.hpp"

namespace hearth::kiosk::paper {

// For both sides of one A5 card. From the one that has the whole script to one with the titles of the parts
// only, for a format so long that no other fits. The format's own words are in the language it is written in.
[[nodiscard]] std::vector<ui::paper::Leaflet> facilitator_card(const Format& format, const Venue& venue,
                                                               const config::Texts& texts);

}  // namespace hearth::kiosk::paper
