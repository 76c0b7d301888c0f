#pragma once
// What this house keeps, for a wall or a hand: the texts that the tablet at the door shows, and when what is
// kept goes. Pure. A test holds the numbers on it to those in the code.

#include "shared/config/texts.hpp"
#include "shared/room/venue.hpp"
#include "shared/ui/paper/leaflet.hpp"

namespace hearth::kiosk::paper {

// On A4.
[[nodiscard]] ui::paper::Leaflet privacy_sheet(const Venue& venue, const config::Texts& texts);

}  // namespace hearth::kiosk::paper
