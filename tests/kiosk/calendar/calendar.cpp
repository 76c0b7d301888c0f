#include "kiosk/calendar.hpp"

#include <catch2/catch.hpp>

#include "tests/kiosk/data_folder.hpp"

using namespace hearth;
using namespace hearth::kiosk;

namespace {

// One calendar of these entries, and what it says of some days in London.
struct Reading {
  DataFolder folder;
  std::filesystem::path file = folder.path() / "group.ics";

  Programme of(const std::string& entries, const char* from, std::uint32_t days = 1,
               const std::string& zone = "Europe/London") {
    std::ofstream(file) << "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:test\r\n" << entries << "END:VCALENDAR\r\n";
    return expand_calendar(question(from, days, zone));
  }
  [[nodiscard]] CalendarQuestion question(const char* from, std::uint32_t days = 1,
                                          const std::string& zone = "Europe/London") const {
    CalendarQuestion question;
    question.file = file.string();
    question.from = *date_from(from);
    question.days = days;
    question.zone = zone;
    return question;
  }
};

std::string entry(const std::string& lines) { return "BEGIN:VEVENT\r\nUID:one@house\r\nSUMMARY:Circle\r\n" + lines + "END:VEVENT\r\n"; }

std::vector<std::string> starts(const Programme& programme) {
  std::vector<std::string> all;
  for (const ProgrammeEvent& event : programme.events) all.push_back(to_rfc3339(event.start));
  return all;
}

using Starts = std::vector<std::string>;

}  // namespace

TEST_CASE("a weekly circle keeps its hour over the change of the clocks") {
  Reading reading;
  const std::string weekly = entry("DTSTART;TZID=Europe/London:20261022T185000\r\nDTEND;TZID=Europe/London:20261022T203000\r\nRRULE:FREQ=WEEKLY\r\n");
  CHECK(starts(reading.of(weekly, "2026-10-20", 14)) ==
        Starts{"2026-10-22T18:50:00+01:00", "2026-10-29T18:50:00+00:00"});
}

TEST_CASE("a calendar in another zone is told in the venue's") {
  Reading reading;
  const std::string daily = entry("DTSTART;TZID=America/New_York:20260306T120000\r\nRRULE:FREQ=DAILY\r\n");
  CHECK(starts(reading.of(daily, "2026-03-07", 2)) == Starts{"2026-03-07T17:00:00+00:00", "2026-03-08T16:00:00+00:00"});
}

TEST_CASE("summer times after 2037 are right") {
  Reading reading;
  const std::string yearly = entry("DTSTART;TZID=Europe/Berlin:20200701T120000\r\nRRULE:FREQ=YEARLY\r\n");
  CHECK(starts(reading.of(yearly, "2044-07-01", 1, "Europe/Berlin")) == Starts{"2044-07-01T12:00:00+02:00"});
}

TEST_CASE("floating times are the venue's, UTC times are UTC") {
  Reading reading;
  CHECK(starts(reading.of(entry("DTSTART:20260701T100000\r\n"), "2026-07-01")) == Starts{"2026-07-01T10:00:00+01:00"});
  CHECK(starts(reading.of(entry("DTSTART:20260701T100000Z\r\n"), "2026-07-01")) == Starts{"2026-07-01T11:00:00+01:00"});
}

TEST_CASE("an all-day event lasts from midnight to midnight of the venue") {
  Reading reading;
  const Programme programme = reading.of(entry("DTSTART;VALUE=DATE:20260329\r\n"), "2026-03-29");
  REQUIRE(programme.events.size() == 1);
  CHECK(programme.events[0].all_day);
  CHECK(to_rfc3339(programme.events[0].start) == "2026-03-29T00:00:00+00:00");
  CHECK(to_rfc3339(programme.events[0].end) == "2026-03-30T00:00:00+01:00");
}

TEST_CASE("an event of several days is on in each of them") {
  Reading reading;
  const std::string camp = entry("DTSTART;VALUE=DATE:20260701\r\nDTEND;VALUE=DATE:20260704\r\n");
  CHECK(reading.of(camp, "2026-06-30").events.empty());
  CHECK(reading.of(camp, "2026-07-03").events.size() == 1);
  CHECK(reading.of(camp, "2026-07-04").events.empty());
}

TEST_CASE("an event over midnight is still on the next day") {
  Reading reading;
  const std::string night = entry("DTSTART:20260701T220000\r\nDURATION:PT5H\r\n");
  CHECK(reading.of(night, "2026-07-02").events.size() == 1);
  CHECK(reading.of(night, "2026-07-03").events.empty());
}

TEST_CASE("dates that are left out are left out, dates that are added are added") {
  Reading reading;
  const std::string weekly = entry("DTSTART;TZID=Europe/London:20260701T100000\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\n"
                                   "EXDATE;TZID=Europe/London:20260708T100000\r\nRDATE;TZID=Europe/London:20260710T100000\r\n");
  CHECK(starts(reading.of(weekly, "2026-07-01", 31)) ==
        Starts{"2026-07-01T10:00:00+01:00", "2026-07-10T10:00:00+01:00", "2026-07-15T10:00:00+01:00"});
}

TEST_CASE("a series ends with the date that its end names, also when that is written in UTC") {
  Reading reading;
  const std::string weekly = entry("DTSTART;TZID=Europe/London:20260701T185000\r\nRRULE:FREQ=WEEKLY;UNTIL=20260715T175000Z\r\n");
  CHECK(reading.of(weekly, "2026-07-01", 60).events.size() == 3);
}

TEST_CASE("a moved date stands at its new time and not at the old one") {
  Reading reading;
  const std::string weekly = entry("DTSTART;TZID=Europe/London:20260702T185000\r\nRRULE:FREQ=WEEKLY\r\n");
  const std::string moved = entry("RECURRENCE-ID;TZID=Europe/London:20260709T185000\r\nDTSTART;TZID=Europe/London:20260710T190000\r\n");
  CHECK(starts(reading.of(weekly + moved, "2026-07-06", 7)) == Starts{"2026-07-10T19:00:00+01:00"});
}

TEST_CASE("a cancelled date is told as cancelled") {
  Reading reading;
  const std::string weekly = entry("DTSTART;TZID=Europe/London:20260702T185000\r\nRRULE:FREQ=WEEKLY\r\n");
  const std::string off = entry("RECURRENCE-ID;TZID=Europe/London:20260709T185000\r\nDTSTART;TZID=Europe/London:20260709T185000\r\nSTATUS:CANCELLED\r\n");
  const Programme programme = reading.of(weekly + off, "2026-07-09");
  REQUIRE(programme.events.size() == 1);
  CHECK(programme.events[0].status == EventStatus::cancelled);
}

TEST_CASE("what the owner calls private is private, and so is an audience that nobody understands") {
  Reading reading;
  const auto audience = [&](const std::string& line) {
    return reading.of(entry("DTSTART:20260701T100000\r\n" + line), "2026-07-01").events.at(0).audience;
  };
  CHECK(audience("") == Audience::open);
  CHECK(audience("CLASS:PRIVATE\r\n") == Audience::closed);
  CHECK(audience("CLASS:CONFIDENTIAL\r\n") == Audience::closed);
  CHECK(audience("X-HEARTH-AUDIENCE:ask-first\r\n") == Audience::ask_first);
  CHECK(audience("X-HEARTH-AUDIENCE:everybdy\r\n") == Audience::closed);
}

TEST_CASE("texts come without the backslashes of the format") {
  Reading reading;
  const Programme programme = reading.of(
      entry("DTSTART:20260701T100000\r\nLOCATION:Upstairs\\, left\r\nX-HEARTH-ACCESS:step-free\\, loop\r\nX-HEARTH-FORMAT:listening-circle\r\n"),
      "2026-07-01");
  REQUIRE(programme.events.size() == 1);
  CHECK(programme.events[0].place.str() == "Upstairs, left");
  CHECK(programme.events[0].access.str() == "step-free, loop");
  CHECK(programme.events[0].format.str() == "listening-circle");
}

TEST_CASE("a bad entry is skipped and named with its line; the rest stays") {
  Reading reading;
  const std::string good = entry("DTSTART:20260701T100000\r\n");
  struct Row {
    const char* lines;
    const char* what;
  };
  const auto row = GENERATE(values<Row>({
      {"DESCRIPTION:no start\r\n", "no start"},
      {"DTSTART:yesterday\r\n", "no start"},
      {"DTSTART:20261399T000000\r\n", "no start"},
      {"DTSTART:20260701T100000\r\nDTEND:20260701T090000\r\n", "ends before it starts"},
      {"DTSTART:20260701T100000\r\nSUMMARY:\r\n", ""},
  }));
  const Programme programme = reading.of(good + entry(row.lines), "2026-07-01");
  CAPTURE(row.lines);
  CHECK(programme.events.size() >= 1);
  if (*row.what == '\0') return;
  REQUIRE_FALSE(programme.complaints.empty());
  CHECK(programme.complaints[0].where.str() == "group.ics:9");
  CHECK_THAT(programme.complaints[0].what.str(), Catch::Contains(row.what));
}

TEST_CASE("a file that is no calendar is named") {
  Reading reading;
  std::ofstream(reading.file) << "<html>not found</html>";
  const Programme programme = expand_calendar(reading.question("2026-07-01"));
  REQUIRE(programme.complaints.size() == 1);
  CHECK(programme.complaints[0].where.str() == "group.ics:1");
}

TEST_CASE("one hostile calendar spoils only itself, and not for long") {
  Reading reading;
  const std::filesystem::path hostile = reading.folder.path() / "hostile.ics";
  std::ofstream(hostile) << "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:h\r\nSUMMARY:Never\r\n"
                            "DTSTART:20000101T000000Z\r\nRRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
  (void)reading.of(entry("DTSTART:20260701T100000\r\n"), "2026-07-01");
  const Programme programme = read_calendars({{hostile, {}, Audience::open, {}}, {reading.file, {}, Audience::open, {}}},
                                             *date_from("2026-07-01"), 1, "Europe/London");
  CHECK(programme.events.size() == 1);
  REQUIRE(programme.complaints.size() <= 1);
  if (!programme.complaints.empty()) CHECK(programme.complaints[0].where.str() == "hostile.ics:1");
}

TEST_CASE("a missing file is named and the others are read") {
  Reading reading;
  (void)reading.of(entry("DTSTART:20260701T100000\r\n"), "2026-07-01");
  const Programme programme =
      read_calendars({{"/nowhere/at-all.ics", {}, Audience::open, {}}, {reading.file, {}, Audience::open, {}}},
                     *date_from("2026-07-01"), 1, "Europe/London");
  CHECK(programme.events.size() == 1);
  REQUIRE(programme.complaints.size() == 1);
  CHECK(programme.complaints[0].where.str() == "at-all.ics:1");
}

TEST_CASE("any bytes are read without a crash") {
  Reading reading;
  const auto bytes = GENERATE(as<std::string>{}, "", "BEGIN:VCALENDAR", "BEGIN:VEVENT\nEND:VEVENT", "END:VCALENDAR",
                              "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART", "\xFF\xFE\x00\x01", ":::;;;===",
                              "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;TZID=\xC3\x28:20260701T100000\nRRULE:FREQ=\nEND:VEVENT\nEND:VCALENDAR\n");
  std::ofstream(reading.file, std::ios::binary) << bytes;
  (void)expand_calendar(reading.question("2026-07-01", 366));
}
