#include "kiosk/clock.hpp"

#include <catch2/catch.hpp>

#include "kiosk/calendar/zone.hpp"
#include "kiosk/journal/journal.hpp"
#include "tests/kiosk/data_folder.hpp"

using namespace hearth;
using namespace hearth::kiosk;
using namespace std::chrono_literals;

namespace {

struct Machine {
  Duration steady{5h};
  std::chrono::sys_time<Duration> system = local_time_from("2026-11-26T12:00:00Z")->utc;

  [[nodiscard]] Clock::Sources sources() {
    return {[this] { return steady; }, [this] { return system; },
            [](std::chrono::sys_time<Duration> utc) {
              return LocalTime{utc, 0min};
            }};
  }
};

}  // namespace

TEST_CASE("room time goes on from where the journal left it, whatever the system's clock does") {
  Machine machine;
  Clock clock({Instant{7min}, 4h, {}, {}}, machine.sources());
  CHECK(clock.moment().now == Instant{7min});
  machine.steady += 10s;
  machine.system -= 24h * 365;
  CHECK(clock.moment().now == Instant{7min + 10s});
  machine.system += 24h * 3650;
  CHECK(clock.moment().now == Instant{7min + 10s});
}

TEST_CASE("room time never goes back") {
  Machine machine;
  Clock clock({}, machine.sources());
  machine.steady += 10s;
  const Instant before = clock.moment().now;
  machine.steady -= 8s;
  CHECK(clock.moment().now == before);
}

TEST_CASE("the venue's day ends at the venue's hour") {
  Machine machine;
  Clock clock({{}, 4h, {}, {}}, machine.sources());
  machine.system = local_time_from("2026-11-27T03:59:59Z")->utc;
  CHECK(clock.moment().today == date_from("2026-11-26"));
  machine.system += 1s;
  CHECK(clock.moment().today == date_from("2026-11-27"));
}

TEST_CASE("a clock that says an earlier day than has been is not believed") {
  Machine machine;
  Clock clock({{}, 0min, {date_from("2026-11-26"), {}}, {}}, machine.sources());
  CHECK(clock.moment().wall_clock == WallClock::set);
  CHECK(clock.moment().day_is == DayIs::proven);
  machine.system -= 24h;
  CHECK(clock.moment().wall_clock == WallClock::unset);
}

TEST_CASE("a clock that jumps ahead for some seconds proves nothing, and is believed again behind it") {
  Machine machine;
  Clock clock({{}, 0min, {date_from("2026-11-26"), {}}, {}}, machine.sources());
  machine.system += 24h * 3650;
  CHECK(clock.moment().wall_clock == WallClock::set);
  CHECK(clock.moment().day_is == DayIs::fresh);
  machine.steady += 2500ms;
  CHECK(clock.moment().day_is == DayIs::fresh);
  machine.system -= 24h * 3650;
  CHECK(clock.moment().day_is == DayIs::proven);
}

TEST_CASE("a date that a person agreed to is proven, one of an earlier start is not") {
  Machine machine;
  const DateAgreed before{Instant{5min}, *date_from("2026-11-26")};
  Clock clock({{}, 0min, {date_from("2036-11-26"), {}}, {}, before}, machine.sources());
  clock.follow(before);
  CHECK(clock.moment().wall_clock == WallClock::unset);
  clock.follow(DateAgreed{Instant{9min}, *date_from("2026-11-26")});
  CHECK(clock.moment().wall_clock == WallClock::set);
  CHECK(clock.moment().day_is == DayIs::proven);
}

TEST_CASE("a house that is switched on for a quarter of an hour each evening proves its day in the end") {
  const DataFolder folder;
  Machine machine;
  std::vector<DayIs> found;
  for (int evening = 0; evening < 6; ++evening) {
    Journal journal(folder.path());
    Clock clock({{}, 0min, journal.known_days(), {}}, machine.sources());
    Moment moment = clock.moment();
    for (int second = 0; second < 15 * 60; ++second) {
      machine.steady += 1s;
      machine.system += 1s;
      moment = clock.moment();
      if (clock.known_days() != journal.known_days()) journal.keep_known_days(clock.known_days());
    }
    found.push_back(moment.day_is);
    machine.system += 24h - 15min;
  }
  using enum DayIs;
  CHECK(found == std::vector{fresh, fresh, fresh, proven, fresh, fresh});
}

TEST_CASE("a clock that stands in the year of the board is not believed") {
  Machine machine;
  machine.system = local_time_from("2000-01-01T00:00:00Z")->utc;
  CHECK(Clock({}, machine.sources()).moment().wall_clock == WallClock::unset);
}

TEST_CASE("a wall time that was handed in goes on from there and counts as set, but proves no day") {
  Machine machine;
  Clock clock({{}, 0min, {}, local_time_from("2024-05-01T18:00:00Z")}, machine.sources());
  machine.steady += 90s;
  CHECK(clock.moment().local.utc == local_time_from("2024-05-01T18:01:30Z")->utc);
  CHECK(clock.moment().wall_clock == WallClock::set);
  machine.steady += 2h;
  CHECK(clock.moment().day_is == DayIs::fresh);
}

TEST_CASE("local times have the zone's offset, also after 2037") {
  struct Row {
    const char* zone;
    const char* utc;
    const char* local;
  };
  const auto row = GENERATE(values<Row>({
      {"Europe/London", "2026-07-01T12:00:00Z", "2026-07-01T13:00:00+01:00"},
      {"Europe/London", "2026-10-25T00:59:59Z", "2026-10-25T01:59:59+01:00"},
      {"Europe/London", "2026-10-25T01:00:00Z", "2026-10-25T01:00:00+00:00"},
      {"Pacific/Auckland", "2026-01-01T00:00:00Z", "2026-01-01T13:00:00+13:00"},
      {"Europe/Berlin", "2045-07-01T12:00:00Z", "2045-07-01T14:00:00+02:00"},
      {"America/New_York", "2026-07-01T02:00:00Z", "2026-06-30T22:00:00-04:00"},
  }));
  use_zone(row.zone);
  CHECK(to_rfc3339(local_at(local_time_from(row.utc)->utc)) == row.local);
}

TEST_CASE("a local hour that comes twice is taken the first time, one that never comes later") {
  use_zone("Europe/London");
  CHECK(to_rfc3339(local_from(*date_from("2026-10-25"), 90min)) == "2026-10-25T01:30:00+01:00");
  CHECK(to_rfc3339(local_from(*date_from("2026-03-29"), 90min)) == "2026-03-29T02:30:00+01:00");
  CHECK(to_rfc3339(local_from(*date_from("2026-06-01"), 0min)) == "2026-06-01T00:00:00+01:00");
}

TEST_CASE("a zone that nobody knows is refused with an example") {
  const auto name =
      GENERATE(as<std::string>{}, "", "Europe/Lontown", "/etc/passwd", "../../../etc/passwd", "Europe");
  CHECK_THROWS_WITH(use_zone(name), Catch::Contains("Europe/London"));
}
