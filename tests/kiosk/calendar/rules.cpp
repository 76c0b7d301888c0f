// Rules that are seldom met, and which libical 3.0.16 gets wrong or does not survive. The dates were worked
// out by hand and by python3-dateutil.

#include <catch2/catch.hpp>

#include "tests/kiosk/calendar/calendar_file.hpp"

using namespace hearth;
using namespace hearth::kiosk;

namespace {

// The dates, without the times, of a series at ten o'clock.
Starts dates_of(const std::string& start, const std::string& rule, const char* from, std::uint32_t days) {
  const CalendarFile file;
  const Programme programme = file.of(entry("DTSTART:" + start + "T100000\nRRULE:" + rule), from, days);
  CHECK(complaints(programme).empty());
  Starts dates;
  for (const std::string& each : starts(programme)) dates.push_back(each.substr(0, 10));
  return dates;
}

}  // namespace

TEST_CASE("a rule gives the dates that RFC 5545 section 3.3.10 says") {
  struct Row {
    const char* start;
    const char* rule;
    Starts expected;  // of the year 2026
  };
  const auto row = GENERATE(values<Row>({
      {"20260105",
       "FREQ=WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=1;COUNT=3",
       {"2026-01-05", "2026-01-12", "2026-01-19"}},
      {"20260109",
       "FREQ=WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=-1;COUNT=3",
       {"2026-01-09", "2026-01-16", "2026-01-23"}},
      // Weeks that begin on Saturday: 3 to 9 January is the first, 31 January to 6 February the second.
      {"20260104",
       "FREQ=WEEKLY;INTERVAL=4;BYDAY=FR,TH,SU;WKST=SA;COUNT=6",
       {"2026-01-04", "2026-01-08", "2026-01-09", "2026-02-01", "2026-02-05", "2026-02-06"}},
      {"20260113", "FREQ=YEARLY;BYMONTHDAY=13;COUNT=3", {"2026-01-13", "2026-02-13", "2026-03-13"}},
      {"20260211", "FREQ=YEARLY;BYWEEKNO=7,9", {"2026-02-11", "2026-02-25"}},
      {"20260101", "FREQ=YEARLY;BYWEEKNO=1,53;BYDAY=TH", {"2026-01-01", "2026-12-31"}},
      {"20260701", "FREQ=DAILY;INTERVAL=4;BYMONTHDAY=-31,-1;COUNT=2", {"2026-07-01", "2026-10-01"}},
      {"20260113", "FREQ=MONTHLY;BYDAY=TU;BYMONTHDAY=13", {"2026-01-13", "2026-10-13"}},
      {"20260113",
       "FREQ=MONTHLY;BYDAY=FR,2TU;BYMONTHDAY=13",
       {"2026-01-13", "2026-02-13", "2026-03-13", "2026-10-13", "2026-11-13"}},
      {"20260130",
       "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3",
       {"2026-01-30", "2026-02-27", "2026-03-31"}},
      {"20260101", "FREQ=YEARLY;BYYEARDAY=1,100,-1", {"2026-01-01", "2026-04-10", "2026-12-31"}},
      {"20260101", "FREQ=YEARLY;BYDAY=20MO", {"2026-01-01", "2026-05-18"}},
      {"20260331", "FREQ=MONTHLY;INTERVAL=2;COUNT=3", {"2026-03-31", "2026-05-31", "2026-07-31"}},
  }));
  CAPTURE(row.rule);
  CHECK(dates_of(row.start, row.rule, "2026-01-01", 365) == row.expected);
}

TEST_CASE("the first date counts, also where the rule does not give it") {
  // Section 3.3.10, on COUNT: "The DTSTART property value always counts as the first occurrence."
  CHECK(dates_of("20260701", "FREQ=WEEKLY;BYDAY=FR;COUNT=3", "2026-07-01", 60) ==
        Starts{"2026-07-01", "2026-07-03", "2026-07-10"});
}

TEST_CASE("a series that began long ago is counted to its end") {
  CHECK(dates_of("20160701", "FREQ=DAILY;COUNT=3654", "2026-06-29", 30) ==
        Starts{"2026-06-29", "2026-06-30", "2026-07-01", "2026-07-02"});
  CHECK(dates_of("20160702", "FREQ=WEEKLY;COUNT=523", "2026-06-25", 60) ==
        Starts{"2026-06-27", "2026-07-04"});
  CHECK(dates_of("15000702", "FREQ=YEARLY", "2026-07-01", 7) == Starts{"2026-07-02"});
}

TEST_CASE("hours and minutes repeat as well") {
  const CalendarFile file;
  CHECK(starts(file.of(entry("DTSTART:19990702T003000Z\nRRULE:FREQ=HOURLY;INTERVAL=6"), "2026-07-01")) ==
        Starts{"2026-07-01T01:30:00+01:00", "2026-07-01T07:30:00+01:00", "2026-07-01T13:30:00+01:00",
               "2026-07-01T19:30:00+01:00"});
  CHECK(starts(file.of(entry("DTSTART:20260701T100000\nRRULE:FREQ=MINUTELY;INTERVAL=20;BYHOUR=10"),
                       "2026-07-02")) ==
        Starts{"2026-07-02T10:00:00+01:00", "2026-07-02T10:20:00+01:00", "2026-07-02T10:40:00+01:00"});
}

TEST_CASE("a rule in another calendar is named, and its first date stays") {
  const CalendarFile file;
  const Programme programme =
      file.of(entry("DTSTART:20260701T100000\nRRULE:RSCALE=CHINESE;FREQ=YEARLY"), "2026-07-01");
  CHECK(programme.events.size() == 1);
  CHECK(complaints(programme) == Starts{"group.ics:8: how this entry repeats (RSCALE, SKIP) is not known "
                                        "here, so only its own dates count"});
}
