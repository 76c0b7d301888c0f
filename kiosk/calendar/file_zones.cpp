#include "kiosk/calendar/file_zones.hpp"

#include <libical/ical.h>

#include "kiosk/calendar/zone.hpp"

namespace hearth::kiosk {
namespace {

// What stands behind the first slash; nothing when there is none.
std::string without_first_part(const std::string& name) {
  const std::size_t slash = name.find('/');
  return slash == std::string::npos ? "" : name.substr(slash + 1);
}

// An IANA name may stand behind the name of whoever made the calendar: "/example.org/20240101/Europe/London".
// A single word there may mean anything, like "EST" in "Our office/EST".
std::optional<CalendarZone> iana_zone(const std::string& name) {
  if (is_zone(name)) return CalendarZone{name};
  for (std::string rest = without_first_part(name); !rest.empty(); rest = without_first_part(rest)) {
    if (rest.find('/') != std::string::npos && is_zone(rest)) return CalendarZone{rest};
  }
  return std::nullopt;
}

}  // namespace

void CalendarZones::add(const CalendarBlock& time_zone) {
  // Each is parsed alone: a broken one would take the others with it.
  const std::string calendar = "BEGIN:VCALENDAR\r\n" + time_zone.text + "\r\nEND:VCALENDAR\r\n";
  const std::shared_ptr<icalcomponent> parsed(
      icalparser_parse_string(calendar.c_str()),
      [](icalcomponent* component) { icalcomponent_free(component); });
  if (parsed != nullptr) time_zones_.emplace(time_zone.calendar, parsed);
}

std::optional<CalendarZone> CalendarZones::find(const std::string& name, std::size_t calendar) const {
  if (auto known = iana_zone(name)) return known;
  const auto rules_in = [&](const auto& number_and_zone) {
    return icalcomponent_get_timezone(number_and_zone.second.get(), name.c_str());
  };
  const auto [first, last] = time_zones_.equal_range(calendar);
  for (auto each = first; each != last; ++each) {
    if (auto* rules = rules_in(*each)) return CalendarZone{"", rules};
  }
  for (const auto& each : time_zones_) {
    if (auto* rules = rules_in(each)) return CalendarZone{"", rules};
  }
  return std::nullopt;
}

}  // namespace hearth::kiosk
