#pragma once
// What can be read on a tablet: what is on, places that help, and whom to call.

#include <functional>

#include "remote/pages/page.hpp"
#include "shared/config/texts.hpp"
#include "shared/room/venue.hpp"
#include "shared/room/wall_view.hpp"

namespace hearth::pages {

// A paragraph to read. Where it has a line feed, its first line stands out.
[[nodiscard]] Row paragraph(const std::string& words);
[[nodiscard]] Rows paragraphs(const std::vector<std::string>& all);

// What is on and in no programme, then today's programme from `now` on, then the next day's. `beside` makes
// the buttons of an event of the programme.
[[nodiscard]] Rows programme_to_read(const WallView& wall, LocalTime now, const config::Texts& texts,
                                     const std::function<std::vector<Button>(const ProgrammeEvent&)>& beside);
// Every crisis line in full: whom, how, when, in which languages, at what cost, and whether they may send
// somebody.
[[nodiscard]] Rows help_to_read(const Venue& venue, const config::Texts& texts);
// Every source of help in full: its name, what it is, then when, where, how to reach it and what it costs.
// Where there is none, a sentence that says so.
[[nodiscard]] Rows resources_to_read(const std::vector<Resource>& resources, const config::Texts& texts);

}  // namespace hearth::pages
