#include "kiosk/calendar/time.hpp"

#include <libical/ical.h>

#include "kiosk/calendar/zone.hpp"

namespace hearth::kiosk {
namespace {

using std::chrono::days;
using std::chrono::seconds;

// By the rules of a VTIMEZONE. libical (3.0.16) turns moments into clocks rightly, but for clocks that are
// left out or come twice it takes the other offset than RFC 5545 section 3.3.5 says; so only its offsets are
// asked.
seconds offset_at(_icaltimezone* rules, Utc moment) {
  const auto at = std::chrono::floor<seconds>(moment).time_since_epoch().count();
  icaltimetype utc = icaltime_from_timet_with_zone(at, 0, icaltimezone_get_utc_timezone());
  int is_summer = 0;
  return seconds{icaltimezone_get_utc_offset_of_utc_time(rules, &utc, &is_summer)};
}

}  // namespace

Utc moment_of(const CalendarTime& time) {
  if (time.rules != nullptr) {
    return moment_from(time.date, time.of_day, [&](Utc at) { return offset_at(time.rules, at); });
  }
  use_zone(time.zone);
  return local_from(time.date, time.of_day).utc;
}

CalendarTime shown_at(Utc moment, const CalendarTime& like) {
  CalendarTime shown = like;
  Utc clock = moment;
  if (like.rules != nullptr) {
    clock += offset_at(like.rules, moment);
  } else {
    use_zone(like.zone);
    clock += local_at(moment).offset;
  }
  const auto day = std::chrono::floor<days>(clock);
  shown.date = LocalDate{day};
  shown.of_day = like.all_day ? seconds{0} : std::chrono::floor<seconds>(clock - day);
  return shown;
}

LocalDate later(LocalDate date, days by) {
  return LocalDate{std::chrono::sys_days{date} + by};
}

Utc end_of(const CalendarTime& start, const CalendarLength& length) {
  CalendarTime end = start;
  end.date = later(start.date, length.days);
  return moment_of(end) + length.rest;
}

}  // namespace hearth::kiosk
