#pragma once
// Which entries of a calendar count, and what the changes of single dates take from their series. Pure but
// for the zone of the process (see calendar_time).

#include <vector>

#include "kiosk/calendar/entries.hpp"

namespace hearth::kiosk {

// Leaves out what a newer version replaces (SEQUENCE, RFC 5545 section 3.8.7.4), of equally new versions all
// but the last, and fills in what changed dates leave out.
void settle_versions(std::vector<CalendarEntry>& entries);

}  // namespace hearth::kiosk
