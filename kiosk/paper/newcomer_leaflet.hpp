#pragma once
// A leaflet for people who have never been here. Pure.

#include <vector>

#include "shared/base/time.hpp"
#include "shared/config/texts.hpp"
#include "shared/room/wall_view.hpp"
#include "shared/ui/paper/leaflet.hpp"

namespace hearth::kiosk::paper {

// For both sides of one A5 sheet, or four pages of it where a venue says too much for that. What is on comes
// from what a wall may know, so that nothing private can be on it; what has ended or is cancelled is left
// out. From the one that tells of all days that the wall knows to one that tells of none. `now` is the
// venue's wall time.
[[nodiscard]] std::vector<ui::paper::Leaflet> newcomer_leaflet(const WallView& wall, LocalTime now,
                                                               const config::Texts& texts);

}  // namespace hearth::kiosk::paper
