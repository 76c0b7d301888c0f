// Which dates a series has.

#include <catch2/catch.hpp>

#include "tests/kiosk/calendar/calendar_file.hpp"

using namespace hearth;
using namespace hearth::kiosk;

TEST_CASE("dates that are left out are left out, dates that are added are added") {
  const CalendarFile file;
  const std::string weekly = entry(
      "DTSTART;TZID=Europe/London:20260701T100000\nRRULE:FREQ=WEEKLY;COUNT=3\n"
      "EXDATE;TZID=Europe/London:20260708T100000\nRDATE;TZID=Europe/London:20260710T100000");
  CHECK(starts(file.of(weekly, "2026-07-01", 31)) ==
        Starts{"2026-07-01T10:00:00+01:00", "2026-07-10T10:00:00+01:00", "2026-07-15T10:00:00+01:00"});
}

TEST_CASE("several dates in one line are all left out, in whichever zone or form they are written") {
  const CalendarFile file;
  const std::string daily = entry(
      "DTSTART;TZID=Europe/London:20260701T100000\nRRULE:FREQ=DAILY;COUNT=6\n"
      "EXDATE;TZID=Europe/London:20260702T100000,20260703T100000\nEXDATE:20260704T090000Z\n"
      "EXDATE;VALUE=DATE:20260705");
  CHECK(starts(file.of(daily, "2026-07-01", 31)) ==
        Starts{"2026-07-01T10:00:00+01:00", "2026-07-06T10:00:00+01:00"});
}

TEST_CASE("an added period lasts as long as it says") {
  const CalendarFile file;
  const Programme programme =
      file.of(entry("DTSTART:20260701T100000\nDTEND:20260701T110000\n"
                    "RDATE;VALUE=PERIOD:20260702T100000/PT3H,20260703T100000/20260703T103000"),
              "2026-07-01", 7);
  REQUIRE(programme.events.size() == 3);
  CHECK(to_rfc3339(programme.events[0].end) == "2026-07-01T11:00:00+01:00");
  CHECK(to_rfc3339(programme.events[1].end) == "2026-07-02T13:00:00+01:00");
  CHECK(to_rfc3339(programme.events[2].end) == "2026-07-03T10:30:00+01:00");
}

TEST_CASE("a series ends with the date that its end names") {
  const CalendarFile file;
  const auto until = GENERATE("20260715T175000Z", "20260715T185000", "20260715");
  CAPTURE(until);
  const std::string weekly =
      entry(std::string{"DTSTART;TZID=Europe/London:20260701T185000\nRRULE:FREQ=WEEKLY;UNTIL="} + until);
  CHECK(file.of(weekly, "2026-07-01", 60).events.size() == 3);
}

TEST_CASE("every second week is counted from the week of the first date") {
  const CalendarFile file;
  // A Wednesday; the Sunday of that week is the 5th.
  const std::string sundays = entry("DTSTART:20260701T100000\nRRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=SU");
  CHECK(starts(file.of(sundays, "2026-07-02", 30)) ==
        Starts{"2026-07-05T10:00:00+01:00", "2026-07-19T10:00:00+01:00"});
  // Where weeks begin on Sunday, that Sunday is in the next week, which is left out.
  const std::string from_sunday =
      entry("DTSTART:20260701T100000\nRRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=SU;WKST=SU");
  CHECK(starts(file.of(from_sunday, "2026-07-02", 30)) ==
        Starts{"2026-07-12T10:00:00+01:00", "2026-07-26T10:00:00+01:00"});
}

TEST_CASE("a moved date stands at its new time and not at the old one") {
  const CalendarFile file;
  const std::string weekly = entry("DTSTART;TZID=Europe/London:20260702T185000\nRRULE:FREQ=WEEKLY");
  const std::string moved =
      entry("RECURRENCE-ID;TZID=Europe/London:20260709T185000\nDTSTART;TZID=Europe/London:20260710T190000");
  const Starts expected{"2026-07-10T19:00:00+01:00"};
  CHECK(starts(file.of(weekly + moved, "2026-07-06", 7)) == expected);
  CHECK(starts(file.of(moved + weekly, "2026-07-06", 7)) == expected);
}

TEST_CASE("a moved date keeps its uid") {
  const CalendarFile file;
  const std::string weekly = entry("DTSTART:20260702T185000\nRRULE:FREQ=WEEKLY");
  const EventUid before = file.of(weekly, "2026-07-09").events.at(0).uid;
  const std::string moved = entry("RECURRENCE-ID:20260709T185000\nDTSTART:20260709T193000");
  const EventUid after = file.of(weekly + moved, "2026-07-09").events.at(0).uid;
  CHECK(before == after);
  CHECK(plain_uid(after) == "one@house");
}

TEST_CASE("a cancelled date is told as cancelled, and so is a cancelled series") {
  const CalendarFile file;
  const std::string weekly = entry("DTSTART:20260702T185000\nRRULE:FREQ=WEEKLY");
  const std::string off = entry("RECURRENCE-ID:20260709T185000\nDTSTART:20260709T185000\nSTATUS:CANCELLED");
  const Programme one = file.of(weekly + off, "2026-07-09", 8);
  REQUIRE(one.events.size() == 2);
  CHECK(one.events[0].status == EventStatus::cancelled);
  CHECK(one.events[1].status == EventStatus::confirmed);
  CHECK(file.of(entry("DTSTART:20260702T185000\nSTATUS:CANCELLED\nRRULE:FREQ=WEEKLY"), "2026-07-09")
            .events.at(0)
            .status == EventStatus::cancelled);
}

TEST_CASE("of two versions of an entry the newer one counts") {
  const CalendarFile file;
  const std::string older = entry("DTSTART:20260702T185000\nSEQUENCE:1\nLOCATION:Attic");
  const std::string newer = entry("DTSTART:20260702T185000\nSEQUENCE:2\nLOCATION:Cellar");
  for (const std::string& both : {older + newer, newer + older}) {
    const Programme programme = file.of(both, "2026-07-02");
    REQUIRE(programme.events.size() == 1);
    CHECK(programme.events[0].place.str() == "Cellar");
  }
}

TEST_CASE("a changed date of a private series is private, and of the same format") {
  const CalendarFile file;
  const std::string series = entry(
      "DTSTART:20260702T185000\nRRULE:FREQ=WEEKLY\nCLASS:PRIVATE\nX-HEARTH-FORMAT:listening-circle\nX-HEARTH-"
      "ACCESS:stairs");
  const std::string changed = entry("RECURRENCE-ID:20260709T185000\nDTSTART:20260709T193000\nCLASS:PUBLIC");
  const Programme programme = file.of(series + changed, "2026-07-09");
  REQUIRE(programme.events.size() == 1);
  CHECK(programme.events[0].audience == Audience::closed);
  CHECK(programme.events[0].format.str() == "listening-circle");
  CHECK(programme.events[0].access.str() == "stairs");
}

TEST_CASE("the dates of a month by day, and of a year, are found for years to come") {
  const CalendarFile file;
  const std::string last_friday =
      entry("DTSTART;TZID=Europe/London:20250131T140000\nRRULE:FREQ=MONTHLY;BYDAY=-1FR");
  CHECK(starts(file.of(last_friday, "2049-10-01", 61)) ==
        Starts{"2049-10-29T14:00:00+01:00", "2049-11-26T14:00:00+00:00"});
  const std::string leap_day = entry("DTSTART:20240229T120000\nRRULE:FREQ=YEARLY");
  CHECK(starts(file.of(leap_day, "2028-02-28", 3)) == Starts{"2028-02-29T12:00:00+00:00"});
  CHECK(file.of(leap_day, "2027-02-28", 3).events.empty());
}

TEST_CASE("a week is its seven days, each asked for alone") {
  const CalendarFile file;
  const std::string entries =
      entry(
          "DTSTART;TZID=Europe/London:20261019T093000\nDTEND;TZID=Europe/"
          "London:20261019T101500\nRRULE:FREQ=DAILY;BYDAY=MO,TU,SA,SU",
          "a") +
      entry("DTSTART;TZID=Pacific/Auckland:20260101T013000\nDURATION:PT45M\nRRULE:FREQ=DAILY;INTERVAL=3",
            "b") +
      entry("DTSTART;VALUE=DATE:20260103\nRRULE:FREQ=WEEKLY", "c") +
      entry("DTSTART:20260105T120000Z\nRRULE:FREQ=MONTHLY;BYDAY=MO;BYSETPOS=-1", "d");
  file.write(entries);
  for (const char* zone : {"Europe/London", "Pacific/Auckland", "America/New_York"}) {
    CAPTURE(zone);
    std::vector<ProgrammeEvent> alone;
    for (const char* day :
         {"2026-10-20", "2026-10-21", "2026-10-22", "2026-10-23", "2026-10-24", "2026-10-25", "2026-10-26"}) {
      const Programme programme = file.read(day, 1, zone);
      alone.insert(alone.end(), programme.events.begin(), programme.events.end());
    }
    CHECK(file.read("2026-10-20", 7, zone).events == alone);
  }
}
