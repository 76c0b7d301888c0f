#pragma once
// The time zones that the times of a calendar name (TZID): of IANA, which this machine knows, or those that
// the file brings with it (VTIMEZONE). Only in the child that reads calendars.

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/calendar/blocks.hpp"

struct icalcomponent_impl;
struct _icaltimezone;

namespace hearth::kiosk {

// One of both.
struct CalendarZone {
  std::string iana;
  _icaltimezone* rules = nullptr;  // lives as long as the CalendarZones it comes from
};

class CalendarZones {
 public:
  // What cannot be read is passed over.
  void add(const CalendarBlock& time_zone);
  // IANA's zone first, since what files bring with them is often old. Zones of the file are those of its own
  // VCALENDAR (RFC 5545 section 3.2.19), else of another one in the file.
  [[nodiscard]] std::optional<CalendarZone> find(const std::string& name, std::size_t calendar) const;

 private:
  // By the number of their VCALENDAR.
  std::multimap<std::size_t, std::shared_ptr<icalcomponent_impl>> time_zones_;
};

}  // namespace hearth::kiosk
