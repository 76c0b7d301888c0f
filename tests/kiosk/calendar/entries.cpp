// What an entry says, and what is said about one that cannot be read.

#include <catch2/catch.hpp>

#include "tests/kiosk/calendar/calendar_file.hpp"

using namespace hearth;
using namespace hearth::kiosk;

TEST_CASE("what the owner calls private is private, and so is an audience that nobody understands") {
  const CalendarFile file;
  const auto audience = [&](const std::string& line) {
    return file.of(entry("DTSTART:20260701T100000" + line), "2026-07-01").events.at(0).audience;
  };
  CHECK(audience("") == Audience::open);
  CHECK(audience("\nCLASS:PUBLIC") == Audience::open);
  CHECK(audience("\nCLASS:PRIVATE") == Audience::closed);
  CHECK(audience("\nCLASS:CONFIDENTIAL") == Audience::closed);
  CHECK(audience("\nCLASS:FAMILY") == Audience::closed);
  CHECK(audience("\nX-HEARTH-AUDIENCE:ask-first") == Audience::ask_first);
  CHECK(audience("\nX-HEARTH-AUDIENCE:everybdy") == Audience::closed);
  CHECK(audience("\nX-HEARTH-AUDIENCE:open\nCLASS:PRIVATE") == Audience::closed);
}

TEST_CASE("a date says whether newcomers can join, and one that nobody understands says nothing") {
  const CalendarFile file;
  const auto closed = [&](const std::string& line) {
    return file.of(entry("DTSTART:20260701T100000" + line), "2026-07-01").events.at(0).closed;
  };
  CHECK_FALSE(closed(""));
  CHECK(closed("\nX-HEARTH-CLOSED:full") == Closed::full);
  CHECK(closed("\nX-HEARTH-CLOSED:members") == Closed::members);
  CHECK(closed("\nX-HEARTH-CLOSED:no") == Closed::no);
  CHECK_FALSE(closed("\nX-HEARTH-CLOSED:maybe"));
}

TEST_CASE("what an entry does not say holds from the venue file") {
  const CalendarFile file;
  file.write(
      entry("DTSTART:20260701T100000", "a") +
      entry("DTSTART:20260701T110000\nLOCATION:Attic\nX-HEARTH-AUDIENCE:open\nX-HEARTH-FORMAT:drop-in-day",
            "b"));
  config::CalendarSource source = file.source();
  source.place = *Text<120>::from("Main room");
  source.audience = Audience::ask_first;
  source.format = *FormatName::from("listening-circle");
  const Programme programme = read_calendars({source}, *date_from("2026-07-01"), 1, "Europe/London");
  REQUIRE(programme.events.size() == 2);
  CHECK(programme.events[0].place.str() == "Main room");
  CHECK(programme.events[0].audience == Audience::ask_first);
  CHECK(programme.events[0].format.str() == "listening-circle");
  CHECK(programme.events[1].place.str() == "Attic");
  CHECK(programme.events[1].audience == Audience::open);
  CHECK(programme.events[1].format.str() == "drop-in-day");
}

TEST_CASE("texts come without the backslashes and folds of the format") {
  const CalendarFile file;
  const Programme programme = file.of(
      entry("DTSTART:20260701T100000\nLOCATION:Upstairs\\, le\r\n ft\nX-HEARTH-ACCESS:step-free\\, loop"),
      "2026-07-01");
  REQUIRE(programme.events.size() == 1);
  CHECK(programme.events[0].place.str() == "Upstairs, left");
  CHECK(programme.events[0].access.str() == "step-free, loop");
}

TEST_CASE("a text that cannot be shown as it is, is mended") {
  const CalendarFile file;
  const Programme programme = file.of("BEGIN:VEVENT\nUID:a\nDTSTART:20260701T100000\nSUMMARY:Caf\xE9 " +
                                          std::string(300, 'x') + "\nEND:VEVENT\n",
                                      "2026-07-01");
  REQUIRE(programme.events.size() == 1);
  CHECK_THAT(programme.events[0].title.str(),
             Catch::StartsWith("Caf\xEF\xBF\xBD xxx") && Catch::EndsWith("…"));
}

TEST_CASE("each bad entry is skipped and named with its line, and the rest stays") {
  struct Row {
    std::string lines;  // the first of them is line 6
    Starts expected;
  };
  const auto row = GENERATE(values<Row>({
      {"DESCRIPTION:none",
       {"group.ics:4: this entry has no start that can be read (DTSTART), so it is left out"}},
      {"DTSTART:yesterday",
       {"group.ics:7: this entry has no start that can be read (DTSTART), so it is left out"}},
      {"DTSTART:20261399T000000",
       {"group.ics:7: this entry has no start that can be read (DTSTART), so it is left out"}},
      {"DTSTART:20260701T246100",
       {"group.ics:7: this entry has no start that can be read (DTSTART), so it is left out"}},
      {"DTSTART;VALUE=DATE:20260231",
       {"group.ics:7: this entry has no start that can be read (DTSTART), so it is left out"}},
      {"DTSTART:20260701T100000\nDTEND:20260701T090000",
       {"group.ics:8: this entry ends before it starts, so it is left out"}},
      {"DTSTART:20260701T100000\nDURATION:-PT1H",
       {"group.ics:8: this entry ends before it starts, so it is left out"}},
      {"DTSTART:20260701T100000\nDURATION:P99999W",
       {"group.ics:8: this entry lasts longer than 20 years, so it is left out"}},
      {"DTSTART:20260702T100000\nRECURRENCE-ID:whenever",
       {"group.ics:8: RECURRENCE-ID cannot be read and is passed over; RFC 5545 says how it is written"}},
      {"DTSTART:20260702T100000\nRRULE:FREQ=WEEKLYX",
       {"group.ics:8: RRULE cannot be read and is passed over; RFC 5545 says how it is written"}},
      {"DTSTART:20260702T100000\nDTEND:soon",
       {"group.ics:8: DTEND cannot be read and is passed over; RFC 5545 says how it is written"}},
      {"DTSTART:20260702T100000\nX-HEARTH-CLOSED:maybe",
       {"group.ics:8: 'maybe' says nothing of who can come; one of no, full, members is expected"}},
      {"DTSTART:20260702T100000\nX-HEARTH-AUDIENCE:all",
       {"group.ics:8: 'all' is no audience; one of open, ask-first, private is expected"}},
      {"DTSTART:20260702T100000\nRECURRENCE-ID;RANGE=THISANDPRIOR:20260702T100000",
       {"group.ics:8: only THISANDFUTURE may be a RANGE (RFC 5545 section 3.2.13); only this one date is "
        "changed"}},
      {"DTSTART:someday\nRECURRENCE-ID:20260702T100000",
       {"group.ics:7: this entry has no start that can be read (DTSTART), so it is left out"}},
      {"DTSTART:20260702T100000\nLOCATION:\nCLASS:\nDESCRIPTION:", {}},
  }));
  CAPTURE(row.lines);
  const CalendarFile file;
  const Programme programme =
      file.of(entry(row.lines, "bad") + entry("DTSTART:20260701T100000", "good"), "2026-07-01");
  CHECK(complaints(programme) == row.expected);
  CHECK(programme.events.size() == 1);
}

TEST_CASE("an entry without a title is named once, however often it comes, and no wall shows it") {
  const CalendarFile file;
  const std::string untitled = "BEGIN:VEVENT\nUID:a\nDTSTART:20260701T100000\nRRULE:FREQ=DAILY\nEND:VEVENT\n";
  const Programme programme = file.of(untitled, "2026-07-01", 7);
  CHECK(complaints(programme) ==
        Starts{"group.ics:4: this entry has no title (SUMMARY), so it is left out on walls"});
  CHECK(programme.events.empty());
  const Programme for_scripts =
      read_calendars({file.source()}, *date_from("2026-07-01"), 7, "Europe/London", wide_bounds);
  CHECK(for_scripts.complaints == programme.complaints);
  REQUIRE(for_scripts.events.size() == 7);
  CHECK(for_scripts.events[0].title.empty());
}

TEST_CASE("a file that breaks off between two entries is named") {
  const CalendarFile file;
  file.write_bytes("BEGIN:VCALENDAR\n" + entry("DTSTART:20260701T100000"));
  const Programme programme = file.read("2026-07-01");
  CHECK(complaints(programme) ==
        Starts{"group.ics:6: END:VCALENDAR is missing behind this line; is the file whole?"});
  CHECK(programme.events.size() == 1);
}

TEST_CASE("an entry that breaks off is named, and what stands before and behind it is read") {
  const CalendarFile file;
  const std::string whole = entry("DTSTART:20260701T100000", "a");
  const std::string half = "BEGIN:VEVENT\nUID:b\nDTSTART:20260701T110000\nSUMM";
  const std::string expected =
      "what begins here has no end (like END:VEVENT), so it is left out; is the file whole?";
  file.write_bytes("BEGIN:VCALENDAR\n" + whole + half);
  CHECK(complaints(file.read("2026-07-01")) == Starts{"group.ics:7: " + expected});
  CHECK(file.read("2026-07-01").events.size() == 1);
  const Programme between = file.of(half + "\n" + whole, "2026-07-01");
  CHECK(complaints(between) == Starts{"group.ics:4: " + expected});
  CHECK(between.events.size() == 1);
}

TEST_CASE("marks of order, lower case, bare line feeds and several calendars in a file are all read") {
  const CalendarFile file;
  const std::string calendar =
      "begin:vcalendar\nBEGIN:vevent\nUID:a\nSUMMARY:A\ndtstart:20260701T100000\nEND:VEVENT "
      "\nEND:VCALENDAR\n";
  file.write_bytes("\xEF\xBB\xBF" + calendar + "BEGIN:VCALENDAR\n" + entry("DTSTART:20260701T110000", "b") +
                   "END:VCALENDAR");
  const Programme programme = file.read("2026-07-01");
  CHECK(complaints(programme).empty());
  CHECK(programme.events.size() == 2);
}

TEST_CASE("a calendar with nothing in it is fine") {
  const CalendarFile file;
  const Programme programme = file.of("", "2026-07-01");
  CHECK(programme == Programme{});
}

TEST_CASE("a file that is no calendar is named") {
  const CalendarFile file;
  file.write_bytes("<html>not found</html>");
  CHECK(complaints(file.read("2026-07-01")) ==
        Starts{"group.ics:1: this is no calendar: BEGIN:VCALENDAR is expected at its beginning"});
}

TEST_CASE("any bytes are read without a crash") {
  const auto bytes = GENERATE(
      as<std::string>{}, "", "BEGIN:VCALENDAR", "BEGIN:VEVENT\nEND:VEVENT", "END:VCALENDAR",
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART", "\xFF\xFE\x00\x01", ":::;;;===",
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;TZID=\xC3\x28:20260701T100000\nRRULE:FREQ=\nEND:VEVENT\nEND:"
      "VCALENDAR\n",
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;TZID=../../etc/passwd:20260701T100000\nSUMMARY:a\nEND:VEVENT\n",
      "BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:x\nEND:VTIMEZONE\nBEGIN:VEVENT\nDTSTART;TZID=x:"
      "20260701T100000\nSUMMARY:a\nEND:VEVENT\n");
  const CalendarFile file;
  file.write_bytes(bytes);
  (void)file.read("2026-07-01", 366);
}
