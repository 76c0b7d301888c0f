#pragma once
// Cuts a calendar file into its entries and time zones by their BEGIN and END lines, so that each can be
// parsed alone: a broken one spoils no other, and it is known in which line each stands. Pure; any bytes are
// safe.

#include <string>
#include <string_view>
#include <vector>

namespace hearth::kiosk {

// From a BEGIN line to its END line, both included. Lines count from 1.
struct CalendarBlock {
  std::size_t line = 1;
  std::size_t calendar = 1;  // the number in the file of the VCALENDAR that it stands in
  std::string text;

  // Where the nth property of that name stands; the line of the block when there is none.
  [[nodiscard]] std::size_t line_of(std::string_view property, std::size_t nth = 1) const;
};

struct CalendarBlocks {
  bool is_calendar = false;               // a BEGIN:VCALENDAR is there
  std::vector<CalendarBlock> entries;     // VEVENT
  std::vector<CalendarBlock> time_zones;  // VTIMEZONE
  std::vector<std::size_t> broken;        // lines of BEGINs without their END
  std::size_t breaks_off = 0;             // the last line, when nothing but END:VCALENDAR is missing; else 0
};

[[nodiscard]] CalendarBlocks cut_calendar(std::string_view content);

}  // namespace hearth::kiosk
