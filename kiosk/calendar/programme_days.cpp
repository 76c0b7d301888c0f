#include "kiosk/calendar/programme_days.hpp"

#include <algorithm>

namespace hearth::kiosk {
namespace {

void add_next_date(std::vector<NextDate>& dates, const ProgrammeEvent& event) {
  if (event.status == EventStatus::cancelled || dates.size() == next_dates_max) return;
  const bool known = std::any_of(dates.begin(), dates.end(),
                                 [&](const NextDate& date) { return date.title == event.title; });
  if (!known) dates.push_back({event.title, event.start, event.place, event.audience, event.closed});
}

}  // namespace

Programme shown_and_next(Programme whole, LocalDate from) {
  Programme programme;
  programme.complaints = std::move(whole.complaints);
  const std::chrono::sys_days behind = std::chrono::sys_days{from} + std::chrono::days{days_shown};
  bool too_many = false;
  for (ProgrammeEvent& event : whole.events) {
    if (std::chrono::sys_days{event.start.date()} >= behind) {
      add_next_date(programme.next_dates, event);
    } else if (programme.events.size() < programme_events_max) {
      programme.events.push_back(std::move(event));
    } else {
      too_many = true;
    }
  }
  if (too_many && programme.complaints.size() < complaints_max) {
    programme.complaints.push_back(calendar_complaint(
        "calendars", 1, "more is on in these days than can be kept; the latest is left out"));
  }
  return programme;
}

}  // namespace hearth::kiosk
