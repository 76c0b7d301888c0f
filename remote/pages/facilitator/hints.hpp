#pragma once
// Hints for the facilitator's eyes only, which the wall never shows: what needs a decision soon, and how the
// time left compares with the people left. One calm line at a time; numbers, never a list of people, since
// the next chair can read the tablet.

#include <string>

#include "remote/pages/facilitator/knows.hpp"

namespace hearth::pages::facilitator {

// Nobody is reminded of a start for longer: by then it has begun elsewhere, or is over already.
inline constexpr std::chrono::minutes late_start_told_for{30};

// What needs a decision soon, the most pressing one, or empty. Only while a gathering is on.
[[nodiscard]] std::string hint_line(const Knows&);

// Above the line: who is still to come and how much time this part has left, as far as either is known.
[[nodiscard]] std::string line_heading(const Knows&);

// For an event of today's programme that is going by the clock, while no gathering is on: since when it
// should have begun. Empty while its time has not come.
[[nodiscard]] std::string late_start(const Knows&, const ProgrammeEvent&);

}  // namespace hearth::pages::facilitator
