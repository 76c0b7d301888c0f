#include "shared/config/complaint_line.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace hearth;
using namespace hearth::config;

TEST_CASE("the line of a complaint is the number behind the last colon of its place, and else 1") {
  struct Row {
    std::string where;
    std::uint32_t line;
  };
  const auto row = GENERATE(values<Row>({
      {"venue.toml:12", 12},
      {"calendars/10:30.ics:41", 41},
      {"venue.toml:0", 1},
      {"venue.toml", 1},
      {"venue.toml:", 1},
      {"10:30.ics", 1},
      {"venue.toml:99999999999", 1},
      {"", 1},
  }));
  CAPTURE(row.where);
  CHECK(line_of({Text<200>::mended_from(row.where), {}}) == row.line);
}
