#include "kiosk/calendar/programme_days.hpp"

#include <catch2/catch.hpp>

using namespace hearth;

namespace {

ProgrammeEvent event_at(const char* title, const char* start, EventStatus status = EventStatus::confirmed) {
  ProgrammeEvent event;
  event.title = *Text<120>::from(title);
  event.start = *local_time_from(start);
  event.end = event.start;
  event.status = status;
  return event;
}

const LocalDate from = *date_from("2026-11-23");

}  // namespace

TEST_CASE("a week is shown, and what comes later is the next date of its title") {
  Programme whole;
  whole.events = {
      event_at("Circle", "2026-11-23T19:00:00+00:00"), event_at("Circle", "2026-11-30T19:00:00+00:00"),
      event_at("Circle", "2026-12-07T19:00:00+00:00"), event_at("Choir", "2026-12-01T18:00:00+00:00"),
      event_at("Choir", "2026-12-08T18:00:00+00:00")};
  const Programme split = kiosk::shown_and_next(whole, from);
  CHECK(split.events.size() == 2);
  REQUIRE(split.next_dates.size() == 2);
  CHECK(to_rfc3339(split.next_dates[0].start) == "2026-12-07T19:00:00+00:00");
  CHECK(to_rfc3339(split.next_dates[1].start) == "2026-12-01T18:00:00+00:00");
}

TEST_CASE("a cancelled evening is no next date") {
  Programme whole;
  whole.events = {event_at("Circle", "2026-12-07T19:00:00+00:00", EventStatus::cancelled),
                  event_at("Circle", "2026-12-14T19:00:00+00:00")};
  const Programme split = kiosk::shown_and_next(whole, from);
  REQUIRE(split.next_dates.size() == 1);
  CHECK(to_rfc3339(split.next_dates[0].start) == "2026-12-14T19:00:00+00:00");
}

TEST_CASE("a week that is too full is cut, and somebody is told") {
  Programme whole;
  for (std::size_t i = 0; i <= programme_events_max; ++i) {
    whole.events.push_back(event_at("Circle", "2026-11-23T19:00:00+00:00"));
  }
  const Programme split = kiosk::shown_and_next(whole, from);
  CHECK(split.events.size() == programme_events_max);
  CHECK(split.complaints.size() == 1);
}
