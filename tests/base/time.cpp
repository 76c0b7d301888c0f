#include "shared/base/time.hpp"

#include <catch2/catch.hpp>

using namespace hearth;
using namespace std::chrono_literals;

TEST_CASE("wall times are written and read as RFC 3339") {
  const auto text = GENERATE(as<std::string>{}, "2026-11-26T14:20:00+00:00", "2026-06-01T00:00:00+02:00",
                             "2026-06-01T23:59:59.250-03:30", "1969-12-31T23:00:00-01:00");
  const auto time = local_time_from(text);
  REQUIRE(time);
  CHECK(to_rfc3339(*time) == text);
}

TEST_CASE("Z is an offset of nothing") {
  CHECK(local_time_from("2026-11-26T14:20:00Z") == local_time_from("2026-11-26T14:20:00+00:00"));
}

TEST_CASE("what is not RFC 3339 is no time") {
  const auto text = GENERATE(as<std::string>{}, "", "2026-11-26", "2026-11-26T14:20", "2026-13-01T00:00:00Z",
                             "2026-02-30T00:00:00Z", "2026-11-26T24:00:00Z", "2026-11-26T14:60:00Z",
                             "2026-11-26T14:20:00", "2026-11-26T14:20:00+1:00", "2026-11-26T14:20:00.Z",
                             "2026-11-26T14:20:00Z ", "x026-11-26T14:20:00Z");
  CHECK_FALSE(local_time_from(text));
}

TEST_CASE("a local time knows its own date and minute") {
  const auto time = *local_time_from("2026-01-01T00:05:00+01:00");
  CHECK(to_iso(time.date()) == "2026-01-01");
  CHECK(time.minute_of_day() == 5min);
  CHECK(to_hh_mm(time) == "00:05");
  CHECK(to_hh_mm(time.later(-6min)) == "23:59");
  CHECK(to_iso(time.later(-6min).date()) == "2025-12-31");
}

TEST_CASE("dates are written and read as ISO 8601") {
  CHECK(to_iso(*date_from("2028-02-29")) == "2028-02-29");
  CHECK_FALSE(date_from("2026-02-29"));
  CHECK_FALSE(date_from("2026-2-9"));
  CHECK_FALSE(date_from("2026-02-09 "));
}
