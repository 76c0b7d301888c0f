#include "kiosk/calendar_time.hpp"

#include <libical/ical.h>

#include "kiosk/zone.hpp"

namespace hearth::kiosk {
namespace {

using std::chrono::days;
using std::chrono::seconds;

icaltimetype fields_of(const CalendarTime& time) {
  icaltimetype fields = icaltime_null_time();
  fields.year = static_cast<int>(time.date.year());
  fields.month = static_cast<int>(static_cast<unsigned>(time.date.month()));
  fields.day = static_cast<int>(static_cast<unsigned>(time.date.day()));
  fields.hour = static_cast<int>(time.of_day.count() / 3600);
  fields.minute = static_cast<int>(time.of_day.count() / 60 % 60);
  fields.second = static_cast<int>(time.of_day.count() % 60);
  return fields;
}

}  // namespace

Utc moment_of(const CalendarTime& time) {
  if (time.rules != nullptr) return Utc{seconds{icaltime_as_timet_with_zone(fields_of(time), time.rules)}};
  use_zone(time.zone);
  return local_from(time.date, time.of_day).utc;
}

CalendarTime shown_at(Utc moment, const CalendarTime& like) {
  CalendarTime shown = like;
  Utc clock = moment;
  if (like.rules != nullptr) {
    const auto at = std::chrono::floor<seconds>(moment).time_since_epoch().count();
    icaltimetype utc = icaltime_from_timet_with_zone(at, 0, icaltimezone_get_utc_timezone());
    int is_summer = 0;
    clock += seconds{icaltimezone_get_utc_offset_of_utc_time(like.rules, &utc, &is_summer)};
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
