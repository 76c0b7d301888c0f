#include "kiosk/commands/programme.hpp"

#include <catch2/catch.hpp>
#include <sstream>

#include "kiosk/calendar/reader.hpp"
#include "kiosk/house/house_files.hpp"
#include "tests/kiosk/calendar/calendar_file.hpp"
#include "tests/places.hpp"

using namespace hearth;
using namespace hearth::kiosk;

namespace {
const std::filesystem::path demo = source_folder() / "assets/demo";
}

TEST_CASE("the demo venue reads without a complaint, and something is on every day of the week") {
  const HouseFiles files = read_house_files(demo / "venue.toml", source_folder() / "assets");
  CHECK(files.complaints.empty());
  CHECK(files.house.formats.size() >= 2);
  std::size_t busiest = 0;
  for (const char* day :
       {"2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27", "2026-11-28", "2026-11-29"}) {
    const Programme programme = read_calendars(files.venue_file.calendars, *date_from(day), 1, files.zone);
    CAPTURE(day);
    for (const Complaint& complaint : programme.complaints)
      FAIL_CHECK(complaint.where.str() + ": " + complaint.what.str());
    CHECK(programme.events.size() >= 4);
    busiest = std::max(busiest, programme.events.size());
  }
  CHECK(busiest >= 8);
}

TEST_CASE("the events are listed as scripts expect them") {
  std::ostringstream out;
  std::ostringstream complaints;
  ProgrammeOptions options{
      {(demo / "calendars/groups.ics").string()}, *date_from("2026-11-26"), 1, "Europe/London", true};
  CHECK(run_programme(options, out, complaints) == 0);
  CHECK(complaints.str().empty());
  CHECK_THAT(out.str(),
             Catch::Contains(R"({"uid":"listening-circle@lantern.example","title":"Listening circle",)"
                             R"("start":"2026-11-26T19:00:00+00:00","end":"2026-11-26T20:45:00+00:00",)"
                             R"("all_day":false,"place":"Main room","status":"confirmed"})"));
}

TEST_CASE("a file that is not there is named and ends in 1") {
  std::ostringstream out;
  std::ostringstream complaints;
  CHECK(run_programme({{"/nowhere/x.ics"}, *date_from("2026-11-26"), 1, "UTC", false}, out, complaints) == 1);
  CHECK_THAT(complaints.str(), Catch::StartsWith("x.ics:1: "));
}

TEST_CASE("a file that is no calendar ends in 1, a bad entry does not") {
  const auto result_of = [](const std::string& bytes) {
    const CalendarFile file;
    file.write_bytes(bytes);
    std::ostringstream out;
    std::ostringstream complaints;
    const int result = run_programme(
        {{file.source().file.string()}, *date_from("2026-07-01"), 1, "UTC", true}, out, complaints);
    CHECK_FALSE(complaints.str().empty());
    return result;
  };
  CHECK(result_of("<html>not found</html>") == 1);
  CHECK(result_of("") == 1);
  CHECK(result_of("BEGIN:VCALENDAR\n" + entry("DTSTART:never") + "END:VCALENDAR\n") == 0);
}

TEST_CASE("an event without a title is in the list, for scripts to find") {
  const CalendarFile file;
  file.write("BEGIN:VEVENT\nUID:a\nDTSTART:20260701T100000\nEND:VEVENT\n");
  const ProgrammeOptions options{{file.source().file.string()}, *date_from("2026-07-01"), 1, "UTC", true};
  std::ostringstream out;
  std::ostringstream complaints;
  CHECK(run_programme(options, out, complaints) == 0);
  CHECK_THAT(out.str(), Catch::StartsWith(R"([{"uid":"a","title":"",)"));
}
