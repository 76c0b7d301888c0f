// Hostile calendars: each spoils at most itself, and not for long.

#include <sys/resource.h>
#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <chrono>

#include "tests/kiosk/calendar/calendar_file.hpp"

using namespace hearth;
using namespace hearth::kiosk;

namespace {

// Read in a child, as the kiosk does, together with a good calendar of one event.
Programme read_with_good(const CalendarFile& hostile) {
  const CalendarFile good("good.ics");
  good.write(entry("DTSTART:20260701T100000", "good"));
  return read_calendars({hostile.source(), good.source()}, *date_from("2026-07-01"), 7, "Europe/London");
}

bool has(const Programme& programme, const std::string& uid) {
  return std::any_of(programme.events.begin(), programme.events.end(),
                     [&](const ProgrammeEvent& event) { return plain_uid(event.uid) == uid; });
}

std::string repeated(const std::string& what, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += what;
  return all;
}

}  // namespace

TEST_CASE(
    "an entry that takes too long is named with its line, and the others of its file come, and the other "
    "files") {
  const auto rule = GENERATE("FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=31",
                             "FREQ=SECONDLY;BYHOUR=3;BYMINUTE=7;BYSECOND=59;BYMONTH=2;BYMONTHDAY=30");
  CAPTURE(rule);
  const CalendarFile file("hostile.ics");
  file.write(entry("DTSTART:20260702T100000", "before") +
             entry(std::string{"DTSTART:20000101T000000Z\nRRULE:"} + rule, "hostile") +
             entry("DTSTART:20260703T100000", "behind"));
  const auto began = std::chrono::steady_clock::now();
  const Programme programme = read_with_good(file);
  CHECK(std::chrono::steady_clock::now() - began < std::chrono::seconds{15});
  CHECK(has(programme, "good"));
  CHECK(has(programme, "before"));
  CHECK(has(programme, "behind"));
  const Starts all = complaints(programme);
  if (!all.empty())
    CHECK(all == Starts{"hostile.ics:9: this entry takes too long to work out, so it is left out"});
}

TEST_CASE("an entry that comes all the time is left out, and takes no room from others") {
  const auto rule = GENERATE("FREQ=SECONDLY", "FREQ=MINUTELY",
                             "FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11;BYMINUTE=1,2,3,4,5,6,7,8,9");
  const CalendarFile file("hostile.ics");
  file.write(entry(std::string{"DTSTART:20260701T000000\nRRULE:"} + rule, "hostile") +
             entry("DTSTART:20260703T100000", "behind"));
  const Programme programme = read_with_good(file);
  CHECK(programme.events.size() == 2);
  CHECK(complaints(programme) ==
        Starts{"hostile.ics:4: this entry comes more often than 48 times a day, so it is left out"});
}

TEST_CASE("a calendar with too much in it takes no room from the others") {
  const CalendarFile file("hostile.ics");
  std::string many;
  for (int i = 0; i < 5'000; ++i)
    many += entry("DTSTART:20260701T000000\nRRULE:FREQ=DAILY", "h" + std::to_string(i));
  file.write(many);
  const Programme programme = read_with_good(file);
  CHECK(programme.events.size() == programme_events_max);
  CHECK(has(programme, "good"));
  CHECK(std::is_sorted(programme.events.begin(), programme.events.end(),
                       [](const auto& a, const auto& b) { return a.start.utc < b.start.utc; }));
}

TEST_CASE("whoever looks through a year gets all of it") {
  const CalendarFile file;
  file.write(entry("DTSTART:20260101T100000\nRRULE:FREQ=DAILY", "a") +
             entry("DTSTART:20260101T120000\nRRULE:FREQ=DAILY", "b"));
  const Programme programme =
      read_calendars({file.source()}, *date_from("2026-01-01"), 366, "Europe/London", wide_bounds);
  CHECK(programme.events.size() == 732);
}

TEST_CASE("a calendar of mistakes is told with no more complaints than are shown") {
  const CalendarFile file("hostile.ics");
  file.write(repeated("BEGIN:VEVENT\nDTSTART:never\nEND:VEVENT\n", 3'000));
  const Programme programme = read_with_good(file);
  CHECK(programme.complaints.size() == complaints_max);
  CHECK(has(programme, "good"));
}

TEST_CASE("files that were made to do harm end soon, and the others are read") {
  struct Row {
    const char* what;
    std::string bytes;
  };
  const auto row = GENERATE(values<Row>({
      {"nested without end", "BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + repeated("BEGIN:VALARM\n", 300'000) +
                                 "END:VEVENT\nEND:VCALENDAR\n"},
      {"one line of megabytes", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:" + std::string(8'000'000, 'x') +
                                    "\nDTSTART:20260701T100000\nEND:VEVENT\nEND:VCALENDAR\n"},
      {"a million short lines",
       "BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + repeated("X-A:1\n", 1'000'000) + "END:VEVENT\nEND:VCALENDAR\n"},
      {"parameters without end", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;" + repeated("X-A=1;", 500'000) +
                                     "X=1:20260701T100000\nEND:VEVENT\nEND:VCALENDAR\n"},
      {"dates without end", "BEGIN:VCALENDAR\n" +
                                entry("DTSTART:20260701T100000\nEXDATE:" +
                                      repeated("20260702T100000,", 200'000) + "20260703T100000") +
                                "END:VCALENDAR\n"},
      {"beginnings without end", "BEGIN:VCALENDAR\n" + repeated("BEGIN:VEVENT\n", 500'000)},
      {"a zone that never rests",
       "BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:x\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+"
       "0000\nTZOFFSETTO:+0100\n"
       "RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30\nEND:STANDARD\nEND:VTIMEZONE\n" +
           entry("DTSTART;TZID=x:20260701T100000") + "END:VCALENDAR\n"},
      {"nothing but zeros", std::string(1'000'000, '\0')},
  }));
  CAPTURE(row.what);
  const CalendarFile file("hostile.ics");
  file.write_bytes(row.bytes);
  const auto began = std::chrono::steady_clock::now();
  const Programme programme = read_with_good(file);
  const auto took =
      std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - began);
  CAPTURE(took.count());
  CHECK(took < std::chrono::seconds{15});
  CHECK(has(programme, "good"));
}

TEST_CASE("an added date that ends before it starts or lasts for ever is left out, with its line") {
  const auto period =
      GENERATE("20260702T100000Z/PT99991231H", "20260702T100000Z/-PT2H", "20260702T100000Z/P9999W");
  CAPTURE(period);
  const CalendarFile file("hostile.ics");
  file.write(entry(std::string{"DTSTART:20260701T100000\nRDATE;VALUE=PERIOD:"} + period, "added") +
             entry("DTSTART:20260703T100000", "behind"));
  const Programme programme = read_with_good(file);
  CHECK(std::count_if(programme.events.begin(), programme.events.end(),
                      [](const ProgrammeEvent& event) { return plain_uid(event.uid) == "added"; }) == 1);
  CHECK(has(programme, "behind"));
  CHECK(complaints(programme) ==
        Starts{"hostile.ics:8: a date that is added here ends before it starts or lasts "
               "longer than 20 years, so it is left out"});
}

TEST_CASE("what is no file, or too large a one, is named and the others are read") {
  const DataFolder folder;
  const auto pipe = folder.path() / "pipe.ics";
  REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
  const auto large = folder.path() / "large.ics";
  std::ofstream(large) << "x";
  std::filesystem::resize_file(large, calendar_bytes_max + 1);
  const CalendarFile good("good.ics");
  good.write(entry("DTSTART:20260701T100000", "good"));
  const auto source = [](const std::filesystem::path& file) {
    return config::CalendarSource{file, {}, Audience::open, {}};
  };
  const Programme programme = read_calendars(
      {source(pipe), source(large), source(folder.path()), source("/nowhere/at-all.ics"), good.source()},
      *date_from("2026-07-01"), 1, "Europe/London");
  CHECK(has(programme, "good"));
  const Starts all = complaints(programme);
  REQUIRE(all.size() == 4);
  CHECK_THAT(all[0], Catch::StartsWith("pipe.ics:1: the file cannot be read"));
  CHECK_THAT(all[1], Catch::StartsWith("large.ics:1: the file is larger than 32 MiB"));
  CHECK_THAT(all[3], Catch::StartsWith("at-all.ics:1: the file cannot be read"));
}

TEST_CASE("a reader that is not waited for leaves no child behind") {
  const CalendarFile file("hostile.ics");
  file.write(entry("DTSTART:20000101T000000Z\nRRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30"));
  const auto began = std::chrono::steady_clock::now();
  {
    CalendarReader reader({file.source()}, *date_from("2026-07-01"), 1, "Europe/London");
    CHECK(reader.descriptor() >= 0);
    CHECK_FALSE(reader.proceed());
  }
  CHECK(std::chrono::steady_clock::now() - began < std::chrono::seconds{1});
}

TEST_CASE("a calendar that is too long for the time given is shown as far as it was read") {
  const CalendarFile file;
  file.write(entry("DTSTART:20260701T100000", "a") + entry("DTSTART:20260701T110000", "b") +
             entry("DTSTART:20260701T120000", "c"));
  CalendarQuestion question;
  question.file = file.source().file.string();
  question.from = *date_from("2026-07-01");
  question.zone = "Europe/London";
  const CalendarWork where = GENERATE(CalendarWork::reading, CalendarWork::laying_out);
  const Programme programme = expand_calendar(question, [&](CalendarWork work, std::size_t line) {
                                return work == where && line == 9 ? GoOn::no : GoOn::yes;
                              }).programme;
  CHECK(starts(programme) == Starts{"2026-07-01T10:00:00+01:00"});
  const Starts all = complaints(programme);
  REQUIRE(all.size() == 1);
  CHECK_THAT(all[0], Catch::StartsWith("group.ics:9: this calendar") &&
                         Catch::EndsWith("left out from here on; export fewer years"));
}

TEST_CASE("no calendars are read at once") {
  CalendarReader reader({}, *date_from("2026-07-01"), 1, "Europe/London");
  CHECK(reader.descriptor() == -1);
  CHECK(reader.proceed());
  CHECK(reader.programme() == Programme{});
}

TEST_CASE("a calendar for which no process could be started is read once one can be") {
  const CalendarFile good("good.ics");
  good.write(entry("DTSTART:20260701T100000", "good"));
  rlimit before{};
  REQUIRE(getrlimit(RLIMIT_NOFILE, &before) == 0);
  const rlimit none{0, before.rlim_max};
  REQUIRE(setrlimit(RLIMIT_NOFILE, &none) == 0);
  CalendarReader reader({good.source()}, *date_from("2026-07-01"), 7, "Europe/London");
  const bool done = reader.proceed();
  REQUIRE(setrlimit(RLIMIT_NOFILE, &before) == 0);
  CHECK_FALSE(done);
  CHECK(reader.descriptor() == -1);
  finish(reader);
  CHECK(has(reader.programme(), "good"));
  CHECK(reader.programme().complaints.empty());
  CHECK(reader.unread() == 0);
}
