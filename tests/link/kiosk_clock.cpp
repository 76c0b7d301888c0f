#include "shared/link/kiosk_clock.hpp"

#include <catch2/catch.hpp>

namespace hearth {
namespace {

using namespace std::chrono_literals;
using link::KioskClock;
using link::SteadyTime;

wire::Beat beat(Duration now, std::uint64_t boot = 1) {
  wire::Beat said;
  said.boot = boot;
  said.now = Instant{now};
  said.local = *local_time_from("2026-11-26T14:20:00+01:00");
  return said;
}

Instant room_time(const KioskClock& clock, Duration here) {
  return clock.now(SteadyTime{here}).value();
}

}  // namespace

TEST_CASE("before the first beat the kiosk's time is not known") {
  const KioskClock clock;
  CHECK_FALSE(clock.now(SteadyTime{1s}));
  CHECK_FALSE(clock.local(SteadyTime{1s}));
}

TEST_CASE("room time and local time go on between beats") {
  KioskClock clock;
  clock.heard(beat(100s), SteadyTime{5s});
  CHECK(room_time(clock, 5s) == Instant{100s});
  CHECK(room_time(clock, 7s) == Instant{102s});
  CHECK(to_rfc3339(*clock.local(SteadyTime{7s})) == "2026-11-26T14:20:02+01:00");
}

TEST_CASE("a beat that was held up changes nothing") {
  KioskClock clock;
  clock.heard(beat(100s), SteadyTime{5s});
  clock.heard(beat(101s), SteadyTime{6s + 800ms});
  CHECK(room_time(clock, 7s) == Instant{102s});
}

TEST_CASE("a beat that came quicker than those before sets the clock right") {
  KioskClock clock;
  clock.heard(beat(100s), SteadyTime{5s + 500ms});
  CHECK(room_time(clock, 6s) == Instant{100s + 500ms});
  clock.heard(beat(101s), SteadyTime{6s});
  CHECK(room_time(clock, 6s) == Instant{101s});
}

TEST_CASE("room time never goes back while the kiosk runs, though its clock be slower than ours") {
  KioskClock clock;
  Instant last{};
  for (int second = 0; second < 120; ++second) {
    const Duration here = second * 1000ms;
    clock.heard(beat(second * 990ms), SteadyTime{here});
    for (const Duration later : {0ms, 500ms, 999ms}) {
      const Instant now = room_time(clock, here + later);
      CHECK(now >= last);
      last = now;
    }
  }
  // The newest beats count: sixteen seconds behind, not two minutes.
  CHECK(last < Instant{120 * 990ms + 1s});
}

TEST_CASE("another start of the kiosk sets its time anew") {
  KioskClock clock;
  clock.heard(beat(100s), SteadyTime{5s});
  clock.heard(beat(2s, 2), SteadyTime{6s});
  CHECK(room_time(clock, 6s) == Instant{2s});
}

TEST_CASE("local time may jump, as it does at the kiosk") {
  KioskClock clock;
  clock.heard(beat(100s), SteadyTime{5s});
  wire::Beat set = beat(101s);
  set.local = *local_time_from("2031-01-01T08:00:00+01:00");
  clock.heard(set, SteadyTime{6s});
  CHECK(to_rfc3339(*clock.local(SteadyTime{6s})) == "2031-01-01T08:00:00+01:00");
}

TEST_CASE("a time that no kiosk can have is not believed") {
  KioskClock clock;
  clock.heard(beat(Duration{std::numeric_limits<std::int64_t>::max()}), SteadyTime{5s});
  clock.heard(beat(Duration{std::numeric_limits<std::int64_t>::min()}), SteadyTime{5s});
  CHECK_FALSE(clock.now(SteadyTime{5s}));
}

}  // namespace hearth
