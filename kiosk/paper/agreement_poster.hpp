#pragma once
// What a group has agreed, for the wall, in large letters; and what a format proposes to one that has not
// agreed on anything yet. Pure.

#include "shared/config/texts.hpp"
#include "shared/room/agreement.hpp"
#include "shared/room/format.hpp"
#include "shared/room/venue.hpp"
#include "shared/ui/paper/leaflet.hpp"

namespace hearth::kiosk::paper {

// On A4, on as many pages as it needs in the smallest of its sizes, which is read from three metres.
[[nodiscard]] ui::paper::Leaflet agreement_poster(const Agreement& agreement, const Venue& venue,
                                                  const config::Texts& texts);

// With the points of the format, which has some, and all confidentiality policies to choose from. Its heading
// says that it is a proposal.
[[nodiscard]] ui::paper::Leaflet agreement_proposal(const Format& format, const Venue& venue,
                                                    const config::Texts& texts);

}  // namespace hearth::kiosk::paper
