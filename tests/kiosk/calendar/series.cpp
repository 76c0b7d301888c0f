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

TEST_CASE("a change of all later dates moves them as far, and makes them as long") {
  const CalendarFile file;
  const std::string weekly = entry(
      "DTSTART;TZID=Europe/London:20261008T180000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=6\n"
      "EXDATE;TZID=Europe/London:20261022T180000");
  const std::string later = entry(
      "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/London:20261015T180000\n"
      "DTSTART;TZID=Europe/London:20261016T190000\nDURATION:PT2H\nLOCATION:Attic");
  const Programme programme = file.of(weekly + later, "2026-10-01", 60);
  CHECK(starts(programme) == Starts{"2026-10-08T18:00:00+01:00", "2026-10-16T19:00:00+01:00",
                                    "2026-10-30T19:00:00+00:00", "2026-11-06T19:00:00+00:00",
                                    "2026-11-13T19:00:00+00:00"});
  CHECK(programme.events[0].place.empty());
  CHECK(programme.events[3].place.str() == "Attic");
  CHECK(to_rfc3339(programme.events[3].end) == "2026-11-06T21:00:00+00:00");
  CHECK(starts(file.of(later + weekly, "2026-11-06")) == Starts{"2026-11-06T19:00:00+00:00"});
}

TEST_CASE("later dates that are moved far come into the days that are asked for") {
  const CalendarFile file;
  const std::string monthly = entry("DTSTART:20260101T100000\nRRULE:FREQ=MONTHLY");
  const auto moved_to = [&](const std::string& start) {
    return monthly + entry("RECURRENCE-ID;RANGE=THISANDFUTURE:20260301T100000\nDTSTART:" + start);
  };
  CHECK(starts(file.of(moved_to("20260320T100000"), "2026-07-20")) == Starts{"2026-07-20T10:00:00+01:00"});
  CHECK(starts(file.of(moved_to("20260210T100000"), "2026-07-13")) == Starts{"2026-07-13T10:00:00+01:00"});
}

TEST_CASE("a later date that the clocks leave out moves by what is written, not by what it becomes") {
  const CalendarFile file;
  const std::string entries = entry("DTSTART;TZID=Europe/London:20260327T013000\nRRULE:FREQ=DAILY;COUNT=4") +
                              entry(
                                  "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/London:20260328T013000\n"
                                  "DTSTART;TZID=Europe/London:20260328T053000");
  CHECK(starts(file.of(entries, "2026-03-29", 2)) ==
        Starts{"2026-03-29T05:30:00+01:00", "2026-03-30T05:30:00+01:00"});
}

TEST_CASE("a later change takes over from an earlier one, and a single date has its own") {
  const CalendarFile file;
  const std::string entries =
      entry("DTSTART:20260701T100000\nRRULE:FREQ=DAILY;COUNT=5") +
      entry("RECURRENCE-ID;RANGE=THISANDFUTURE:20260702T100000\nDTSTART:20260702T110000") +
      entry("RECURRENCE-ID;RANGE=THISANDFUTURE:20260704T100000\nDTSTART:20260704T120000") +
      entry("RECURRENCE-ID:20260703T100000\nDTSTART:20260703T090000");
  CHECK(starts(file.of(entries, "2026-07-01", 9)) ==
        Starts{"2026-07-01T10:00:00+01:00", "2026-07-02T11:00:00+01:00", "2026-07-03T09:00:00+01:00",
               "2026-07-04T12:00:00+01:00", "2026-07-05T12:00:00+01:00"});
}

TEST_CASE("a changed date has what it leaves out from its series") {
  const CalendarFile file;
  const std::string daily = entry("DTSTART:20260701T100000\nDURATION:PT2H\nRRULE:FREQ=DAILY");
  const auto change = [](const std::string& lines) {
    return "BEGIN:VEVENT\nUID:one@house\nRECURRENCE-ID:20260703T100000\n" + lines + "END:VEVENT\n";
  };
  const Programme cancelled = file.of(daily + change("STATUS:CANCELLED\n"), "2026-07-03");
  CHECK(complaints(cancelled).empty());
  REQUIRE(cancelled.events.size() == 1);
  CHECK(cancelled.events[0].status == EventStatus::cancelled);
  CHECK(cancelled.events[0].title.str() == "Circle");
  CHECK(to_rfc3339(cancelled.events[0].end) == "2026-07-03T12:00:00+01:00");
  const Programme moved = file.of(daily + change("DTSTART:20260703T150000\n"), "2026-07-03");
  REQUIRE(starts(moved) == Starts{"2026-07-03T15:00:00+01:00"});
  CHECK(moved.events[0].title.str() == "Circle");
}

TEST_CASE("a date may be told as a day alone, and a day as a time") {
  const CalendarFile file;
  const std::string daily = entry("DTSTART:20260701T100000\nRRULE:FREQ=DAILY;COUNT=3");
  const std::string moved = entry("RECURRENCE-ID;VALUE=DATE:20260702\nDTSTART:20260702T150000");
  CHECK(starts(file.of(daily + moved, "2026-07-01", 9)) ==
        Starts{"2026-07-01T10:00:00+01:00", "2026-07-02T15:00:00+01:00", "2026-07-03T10:00:00+01:00"});
  const std::string days =
      entry("DTSTART;VALUE=DATE:20260701\nRRULE:FREQ=DAILY;COUNT=4\nEXDATE:20260702T000000Z,20260703T120000");
  CHECK(starts(file.of(days, "2026-07-01", 9)) ==
        Starts{"2026-07-01T00:00:00+01:00", "2026-07-04T00:00:00+01:00"});
  const std::string day_moved = entry("RECURRENCE-ID:20260704T000000Z\nDTSTART;VALUE=DATE:20260706");
  CHECK(starts(file.of(days + day_moved, "2026-07-01", 9)) ==
        Starts{"2026-07-01T00:00:00+01:00", "2026-07-06T00:00:00+01:00"});
}

TEST_CASE("a newer version counts alone, also at another time, and equally new ones are several events") {
  const CalendarFile file;
  const std::string older = entry("DTSTART:20260702T185000\nSEQUENCE:1");
  const std::string newer = entry("DTSTART:20260703T185000\nSEQUENCE:2");
  const std::string as_new = entry("DTSTART:20260704T185000\nSEQUENCE:2");
  CHECK(starts(file.of(older + newer, "2026-07-01", 9)) == Starts{"2026-07-03T18:50:00+01:00"});
  CHECK(starts(file.of(as_new + older + newer, "2026-07-01", 9)) ==
        Starts{"2026-07-03T18:50:00+01:00", "2026-07-04T18:50:00+01:00"});
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
