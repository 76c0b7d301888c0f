#pragma once
// What can be read on a tablet: what is on, and whom to call. Paragraphs of plain words.

#include <string>
#include <vector>

#include "remote/tablet/tablet.hpp"
#include "shared/room/venue.hpp"

namespace hearth::remote {

// Today's programme from now on, then the next day's; one paragraph for each event.
[[nodiscard]] std::vector<std::string> programme_paragraphs(const Frame& frame);
// Every crisis line in full: whom, how, when, in which languages, at what cost, and whether they may send
// somebody.
[[nodiscard]] std::vector<std::string> help_paragraphs(const Venue& venue, const config::Texts& texts);

// The first line of each paragraph stands out. Scrolls when there is more than fits.
void draw_paragraphs(Frame& frame, ui::Rect place, const std::vector<std::string>& paragraphs);

}  // namespace hearth::remote
