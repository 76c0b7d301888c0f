// What is typed behind --now: a moment with an offset, or one by the clocks of the venue.

#include "kiosk/commands/typed_time.hpp"

#include <catch2/catch.hpp>

#include "kiosk/calendar/zone.hpp"

using namespace hearth;
using namespace hearth::kiosk;

TEST_CASE("a time without an offset is one by the venue's clocks") {
  struct Row {
    const char* typed;
    const char* meant;
  };
  const auto row = GENERATE(values<Row>({
      {"2026-11-26T18:45:00", "2026-11-26T18:45:00+00:00"},
      {"2026-07-26T18:45", "2026-07-26T18:45:00+01:00"},
      {"2026-07-26 18:45", "2026-07-26T18:45:00+01:00"},
      {"2026-07-26T18:45:30", "2026-07-26T18:45:30+01:00"},
      // The clocks jump from one to two.
      {"2026-03-29T01:30", "2026-03-29T02:30:00+01:00"},
      // They show this twice; the first is meant.
      {"2026-10-25T01:30", "2026-10-25T01:30:00+01:00"},
      // With an offset it is that moment, by the venue's clocks as well.
      {"2026-07-26T18:45:00+00:00", "2026-07-26T19:45:00+01:00"},
      {"2026-10-25T01:30:00+00:00", "2026-10-25T01:30:00+00:00"},
  }));
  use_zone("Europe/London");
  const auto time = TypedTime::from(row.typed);
  REQUIRE(time);
  CHECK(to_rfc3339(time->at_venue()) == row.meant);
}

TEST_CASE("what is no time is none") {
  for (const char* none : {"", "yesterday", "18:45", "2026-11-26", "2026-11-26T25:00", "2026-02-30T10:00",
                           "2026-11-26T18:45+01:00", "2026-11-26T18:45:00+01"}) {
    CAPTURE(none);
    CHECK_FALSE(TypedTime::from(none));
  }
}
