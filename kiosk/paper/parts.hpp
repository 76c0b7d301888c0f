#pragma once
// What several papers have. Pure.

#include <string>

#include "shared/config/texts.hpp"
#include "shared/room/venue.hpp"
#include "shared/ui/paper/leaflet.hpp"

namespace hearth::kiosk::paper {

// With nothing on it yet, in the language of the texts.
[[nodiscard]] ui::paper::Leaflet empty_paper(ui::paper::PaperSize size, const std::string& title,
                                             const config::Texts& texts);

// The first line of a text in strong letters, the rest below it.
[[nodiscard]] ui::paper::Paragraph paragraph(const std::string& text);

// "a · b", of what there is.
[[nodiscard]] std::string beside(const std::string& one, const std::string& other);

// What a crisis line says of itself: only whose it is, or all that whoever calls may want to know before.
enum class Details { name, all };

// The venue's crisis lines; without any, a block that takes no room.
[[nodiscard]] ui::paper::Urgent crisis_lines(const Venue& venue, const config::Texts& texts, Details details);

// What the venue cannot keep secret, or an empty paragraph.
[[nodiscard]] ui::paper::Paragraph cannot_keep_secret(const Venue& venue, const config::Texts& texts);

}  // namespace hearth::kiosk::paper
