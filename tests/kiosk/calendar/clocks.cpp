// What o'clock events are, where clocks change and zones differ.

#include <catch2/catch.hpp>

#include "tests/kiosk/calendar/calendar_file.hpp"

using namespace hearth;
using namespace hearth::kiosk;

TEST_CASE("a weekly event keeps its hour over the change of the clocks, in each zone and century half") {
  struct Row {
    const char* zone;
    const char* from;
    Starts expected;
  };
  const auto row = GENERATE(values<Row>({
      {"Europe/London", "2026-10-20", {"2026-10-22T18:50:00+01:00", "2026-10-29T18:50:00+00:00"}},
      {"Europe/London", "2026-03-24", {"2026-03-26T18:50:00+00:00", "2026-04-02T18:50:00+01:00"}},
      {"Pacific/Auckland", "2026-09-22", {"2026-09-24T18:50:00+12:00", "2026-10-01T18:50:00+13:00"}},
      {"Pacific/Auckland", "2026-03-31", {"2026-04-02T18:50:00+13:00", "2026-04-09T18:50:00+12:00"}},
      {"America/New_York", "2026-10-27", {"2026-10-29T18:50:00-04:00", "2026-11-05T18:50:00-05:00"}},
      {"America/New_York", "2026-03-03", {"2026-03-05T18:50:00-05:00", "2026-03-12T18:50:00-04:00"}},
      {"Europe/London", "2044-10-25", {"2044-10-27T18:50:00+01:00", "2044-11-03T18:50:00+00:00"}},
      {"Pacific/Auckland", "2051-09-19", {"2051-09-21T18:50:00+12:00", "2051-09-28T18:50:00+13:00"}},
      {"America/New_York", "2049-03-09", {"2049-03-11T18:50:00-05:00", "2049-03-18T18:50:00-04:00"}},
      {"Europe/Dublin", "2040-10-23", {"2040-10-25T18:50:00+01:00", "2040-11-01T18:50:00+00:00"}},
  }));
  CAPTURE(row.zone, row.from);
  const CalendarFile file;
  const std::string weekly =
      entry(std::string{"DTSTART;TZID="} + row.zone + ":20250102T185000\nRRULE:FREQ=WEEKLY;BYDAY=TH");
  const Starts found = starts(file.of(weekly, row.from, 14, row.zone));
  // Some of the years above have other weekdays: what counts is the hour on both sides of the change.
  REQUIRE(found.size() == 2);
  CHECK(found[0].substr(10) == row.expected[0].substr(10));
  CHECK(found[1].substr(10) == row.expected[1].substr(10));
}

TEST_CASE("a calendar in another zone is told in the venue's") {
  const CalendarFile file;
  const std::string daily = entry("DTSTART;TZID=America/New_York:20260306T120000\nRRULE:FREQ=DAILY");
  CHECK(starts(file.of(daily, "2026-03-07", 2)) ==
        Starts{"2026-03-07T17:00:00+00:00", "2026-03-08T16:00:00+00:00"});
}

TEST_CASE("floating times are the venue's, UTC times are UTC") {
  const CalendarFile file;
  CHECK(starts(file.of(entry("DTSTART:20260701T100000"), "2026-07-01")) ==
        Starts{"2026-07-01T10:00:00+01:00"});
  CHECK(starts(file.of(entry("DTSTART:20260701T100000Z"), "2026-07-01")) ==
        Starts{"2026-07-01T11:00:00+01:00"});
}

TEST_CASE("a time that the clocks leave out is as much later, one that comes twice is the first") {
  const CalendarFile file;
  CHECK(starts(file.of(entry("DTSTART;TZID=Europe/London:20260329T013000"), "2026-03-29")) ==
        Starts{"2026-03-29T02:30:00+01:00"});
  CHECK(starts(file.of(entry("DTSTART;TZID=Europe/London:20261025T013000"), "2026-10-25")) ==
        Starts{"2026-10-25T01:30:00+01:00"});
  CHECK(starts(file.of(entry("DTSTART;TZID=America/New_York:20261101T013000"), "2026-11-01", 1,
                       "America/New_York")) == Starts{"2026-11-01T01:30:00-04:00"});
  // In Dublin it is winter time that the law calls the exception.
  CHECK(starts(file.of(entry("DTSTART;TZID=Europe/Dublin:20261025T013000"), "2026-10-25", 1,
                       "Europe/Dublin")) == Starts{"2026-10-25T01:30:00+01:00"});
}

TEST_CASE("a night is an hour shorter or longer when the clocks change, a day is a day") {
  const CalendarFile file;
  const auto end_of_first = [&](const char* lines) {
    return to_rfc3339(file.of(entry(lines), "2026-03-28", 1).events.at(0).end);
  };
  CHECK(end_of_first("DTSTART;TZID=Europe/London:20260328T220000\nDURATION:PT8H") ==
        "2026-03-29T07:00:00+01:00");
  CHECK(
      end_of_first("DTSTART;TZID=Europe/London:20260328T220000\nDTEND;TZID=Europe/London:20260329T060000") ==
      "2026-03-29T06:00:00+01:00");
  CHECK(end_of_first("DTSTART;TZID=Europe/London:20260328T120000\nDURATION:P1D") ==
        "2026-03-29T12:00:00+01:00");
  CHECK(end_of_first("DTSTART;TZID=Europe/London:20260328T120000\nDURATION:PT24H") ==
        "2026-03-29T13:00:00+01:00");
}

TEST_CASE("an all-day event lasts from midnight to midnight of the venue") {
  const CalendarFile file;
  const Programme programme = file.of(entry("DTSTART;VALUE=DATE:20260329"), "2026-03-29");
  REQUIRE(programme.events.size() == 1);
  CHECK(programme.events[0].all_day);
  CHECK(to_rfc3339(programme.events[0].start) == "2026-03-29T00:00:00+00:00");
  CHECK(to_rfc3339(programme.events[0].end) == "2026-03-30T00:00:00+01:00");
}

TEST_CASE("an all-day event that ends on its own day lasts that day") {
  const CalendarFile file;
  CHECK(
      file.of(entry("DTSTART;VALUE=DATE:20260329\nDTEND;VALUE=DATE:20260329"), "2026-03-29").events.size() ==
      1);
}

TEST_CASE("an event of several days is on in each of them") {
  const CalendarFile file;
  const std::string camp = entry("DTSTART;VALUE=DATE:20260701\nDTEND;VALUE=DATE:20260704");
  CHECK(file.of(camp, "2026-06-30").events.empty());
  CHECK(file.of(camp, "2026-07-03").events.size() == 1);
  CHECK(file.of(camp, "2026-07-04").events.empty());
}

TEST_CASE("an event over midnight is still on the next day") {
  const CalendarFile file;
  const std::string night = entry("DTSTART:20260701T220000\nDURATION:PT5H");
  CHECK(file.of(night, "2026-07-02").events.size() == 1);
  CHECK(file.of(night, "2026-07-03").events.empty());
}

TEST_CASE("an event without an end is a moment") {
  const CalendarFile file;
  const Programme programme = file.of(entry("DTSTART:20260701T000000"), "2026-07-01");
  REQUIRE(programme.events.size() == 1);
  CHECK(programme.events[0].start == programme.events[0].end);
  CHECK(file.of(entry("DTSTART:20260701T000000"), "2026-06-30").events.empty());
}

TEST_CASE("a zone that only the file knows is read from the file") {
  const CalendarFile file;
  const std::string zone =
      "BEGIN:VTIMEZONE\nTZID:House time\nBEGIN:DAYLIGHT\nTZOFFSETFROM:+0000\nTZOFFSETTO:+0200\n"
      "DTSTART:19700329T010000\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\nEND:DAYLIGHT\nBEGIN:STANDARD\n"
      "TZOFFSETFROM:+0200\nTZOFFSETTO:+0000\nDTSTART:19701025T020000\n"
      "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\nEND:STANDARD\nEND:VTIMEZONE\n";
  const std::string weekly = entry("DTSTART;TZID=House time:20260704T120000\nRRULE:FREQ=WEEKLY");
  const Programme summer = file.of(zone + weekly, "2026-07-04", 1, "UTC");
  CHECK(complaints(summer).empty());
  CHECK(starts(summer) == Starts{"2026-07-04T10:00:00+00:00"});
  CHECK(starts(file.of(zone + weekly, "2045-07-01", 7, "UTC")) == Starts{"2045-07-01T10:00:00+00:00"});
  CHECK(starts(file.of(zone + weekly, "2027-01-02", 1, "UTC")) == Starts{"2027-01-02T12:00:00+00:00"});
}

TEST_CASE("a zone's name may stand behind the name of whoever made the calendar") {
  const CalendarFile file;
  CHECK(starts(file.of(entry("DTSTART;TZID=/maker.example/20240101/Europe/Paris:20260701T100000"),
                       "2026-07-01")) == Starts{"2026-07-01T09:00:00+01:00"});
}

TEST_CASE("a single word behind somebody's name is no zone when the file says what it means") {
  const CalendarFile file;
  const std::string zone =
      "BEGIN:VTIMEZONE\nTZID:Our office/EST\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0300\n"
      "TZOFFSETTO:+0300\nEND:STANDARD\nEND:VTIMEZONE\n";
  CHECK(starts(file.of(zone + entry("DTSTART;TZID=Our office/EST:20260701T100000"), "2026-07-01")) ==
        Starts{"2026-07-01T08:00:00+01:00"});
}

TEST_CASE("each calendar of a file has zones of its own") {
  const auto calendar = [](const std::string& offset, const std::string& uid) {
    return "BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:Here\nBEGIN:STANDARD\nDTSTART:"
           "19700101T000000\nTZOFFSETFROM:" +
           offset + "\nTZOFFSETTO:" + offset + "\nEND:STANDARD\nEND:VTIMEZONE\n" +
           entry("DTSTART;TZID=Here:20260701T100000", uid) + "END:VCALENDAR\n";
  };
  const CalendarFile file;
  file.write_bytes(calendar("+0300", "a") + calendar("-0500", "b"));
  CHECK(starts(file.read("2026-07-01")) == Starts{"2026-07-01T08:00:00+01:00", "2026-07-01T16:00:00+01:00"});
}

TEST_CASE("a zone whose rules begin in 1601, as Outlook writes them, holds today") {
  const CalendarFile file;
  const std::string zone =
      "BEGIN:VTIMEZONE\nTZID:Eastern Standard Time\nBEGIN:STANDARD\nDTSTART:16010101T020000\n"
      "TZOFFSETFROM:-0400\nTZOFFSETTO:-0500\nRRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=1SU;BYMONTH=11\nEND:"
      "STANDARD\n"
      "BEGIN:DAYLIGHT\nDTSTART:16010101T020000\nTZOFFSETFROM:-0500\nTZOFFSETTO:-0400\n"
      "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=2SU;BYMONTH=3\nEND:DAYLIGHT\nEND:VTIMEZONE\n";
  const std::string weekly = entry("DTSTART;TZID=Eastern Standard Time:20260306T090000\nRRULE:FREQ=WEEKLY");
  CHECK(starts(file.of(zone + weekly, "2026-03-06", 8)) ==
        Starts{"2026-03-06T14:00:00+00:00", "2026-03-13T13:00:00+00:00"});
  // Left out by the clocks, and twice.
  CHECK(starts(file.of(zone + entry("DTSTART;TZID=Eastern Standard Time:20260308T023000"), "2026-03-08")) ==
        Starts{"2026-03-08T07:30:00+00:00"});
  CHECK(starts(file.of(zone + entry("DTSTART;TZID=Eastern Standard Time:20261101T013000"), "2026-11-01")) ==
        Starts{"2026-11-01T05:30:00+00:00"});
}

TEST_CASE("a zone that nobody knows is named once, and the venue's is taken") {
  const CalendarFile file;
  const std::string lines =
      "DTSTART;TZID=Middle Earth:20260701T100000\nDTEND;TZID=Middle Earth:20260701T110000";
  const Programme programme = file.of(entry(lines, "a") + entry(lines, "b"), "2026-07-01");
  CHECK(starts(programme) == Starts{"2026-07-01T10:00:00+01:00", "2026-07-01T10:00:00+01:00"});
  CHECK(complaints(programme) ==
        Starts{"group.ics:4: nobody knows the time zone 'Middle Earth'; the venue's is taken"});
}
