#pragma once
// The entries (VEVENT) of a calendar file as values, before they are laid out in days. Only in the child that
// reads calendars.
//
// An entry that cannot be read is left out and complained of with its line; a property that cannot be read is
// complained of as well when we must know it, and the entry stays without it.

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/calendar/file_zones.hpp"
#include "kiosk/calendar/reader.hpp"
#include "kiosk/calendar/time.hpp"

namespace hearth::kiosk {

inline constexpr std::chrono::days entry_length_max{366 * 20};

// An added date (RDATE), with a length of its own when it is a period: at least 0, at most entry_length_max.
struct AddedDate {
  CalendarTime start;
  std::optional<CalendarLength> length;
};

// How an entry repeats (RRULE), as the file has it.
struct CalendarRule {
  std::string text;
  std::size_t line = 1;
};

struct CalendarEntry {
  std::size_t line = 1;  // of its BEGIN:VEVENT
  std::string uid;
  int sequence = 0;  // of two that stand for the same, the higher one is newer
  CalendarTime start;
  CalendarLength length;
  std::optional<CalendarTime> replaces;  // RECURRENCE-ID: the date of the series that this entry stands for
  bool changes_later_too = false;        // RANGE=THISANDFUTURE: and of all later ones
  bool stays_at_its_date = false;        // no DTSTART: start and length are those of that date
  std::vector<CalendarRule> rules;
  std::vector<CalendarRule> rules_against;  // EXRULE (RFC 2445)
  std::vector<AddedDate> added;
  std::vector<CalendarTime> excluded;  // EXDATE

  Text<120> title;  // may be empty
  Text<120> place;
  Text<120> access;
  FormatName format;
  EventStatus status = EventStatus::confirmed;
  std::optional<Audience> audience;  // nothing: it does not say
  std::optional<Closed> closed;      // the same
};

struct CalendarContent {
  std::vector<CalendarEntry> entries;  // in the order of the file
  CalendarZones time_zones;            // what CalendarTime::rules point into
  bool is_calendar = false;            // the file could be read, and is one
};

using Complain = std::function<void(std::size_t line, const std::string& what)>;

// Entries that begin in a line of `question.without` are passed over.
[[nodiscard]] CalendarContent read_entries(const CalendarQuestion& question, const CalendarProgress& progress,
                                           const Complain& complain);

}  // namespace hearth::kiosk
