#pragma once
// How far the kiosk looks ahead in its calendars: the walls tell of a week, and what is on knows when it
// comes round again.

#include "kiosk/calendar/reader.hpp"

namespace hearth::kiosk {

inline constexpr std::uint32_t days_shown = 8;          // today and the next seven
inline constexpr std::uint32_t days_looked_ahead = 43;  // six weeks on: what comes monthly is among them
inline constexpr CalendarBounds ahead_bounds{5'000, complaints_max, Untitled::left_out};

// From what was read for days_looked_ahead days: the events of days_shown days from `from` on (at most
// programme_events_max; a complaint when there are more), and of later ones the first of each title as its
// next date. Cancelled events are no next date.
[[nodiscard]] Programme shown_and_next(Programme whole, LocalDate from);

}  // namespace hearth::kiosk
