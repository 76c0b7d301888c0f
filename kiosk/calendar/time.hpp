#pragma once
// Times as calendars write them (RFC 5545 sections 3.3.4 and 3.3.5): what a clock shows, and which clock it
// is. Only in the child that reads calendars: these set the zone of the process.

#include <chrono>
#include <string>

#include "shared/base/time.hpp"

struct _icaltimezone;

namespace hearth::kiosk {

using Utc = std::chrono::sys_time<Duration>;

struct CalendarTime {
  LocalDate date{};
  std::chrono::seconds of_day{0};  // 0 when all_day
  bool all_day = false;
  std::string zone;                // IANA; empty with `rules`
  _icaltimezone* rules = nullptr;  // the file's own VTIMEZONE, when the machine knows none of that name
};

[[nodiscard]] Utc moment_of(const CalendarTime& time);
// What the clock of `like` shows at that moment; a date alone when `like` is one.
[[nodiscard]] CalendarTime shown_at(Utc moment, const CalendarTime& like);
[[nodiscard]] LocalDate later(LocalDate date, std::chrono::days by);

// How long an event lasts. Days are counted on the clock, so that a day on which clocks change is one day;
// the rest is exact (RFC 5545 section 3.3.6).
struct CalendarLength {
  std::chrono::days days{0};
  std::chrono::seconds rest{0};

  [[nodiscard]] Duration roughly() const { return days + rest; }
};

[[nodiscard]] Utc end_of(const CalendarTime& start, const CalendarLength& length);

}  // namespace hearth::kiosk
