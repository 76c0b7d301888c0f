#include "kiosk/trusted_day.hpp"

#include <catch2/catch.hpp>

using namespace hearth;
using namespace hearth::kiosk;
using namespace std::chrono_literals;

namespace {

const TrustedDay::Verdict unset{WallClock::unset, DayIs::fresh};
const TrustedDay::Verdict fresh{WallClock::set, DayIs::fresh};
const TrustedDay::Verdict proven{WallClock::set, DayIs::proven};

LocalDate day(const char* iso) {
  return *date_from(iso);
}

// A kiosk that is asked every second, and may be switched off.
struct Clockwork {
  Instant now{1h};
  TrustedDay trusted;

  explicit Clockwork(std::optional<LocalDate> newest) : trusted({newest, std::nullopt}) {}

  TrustedDay::Verdict says(const char* today, Duration for_so_long = 1s) {
    for (const Instant until = now + for_so_long; now < until; now += 1s) (void)trusted.look(now, day(today));
    return trusted.look(now, day(today));
  }
  void starts_again() { trusted = TrustedDay{trusted.known()}; }
  [[nodiscard]] std::optional<LocalDate> newest() const { return trusted.known().newest; }
};

}  // namespace

TEST_CASE("the newest day that was proven is proven") {
  Clockwork machine{day("2026-11-26")};
  CHECK(machine.says("2026-11-26") == proven);
}

TEST_CASE("a later day counts as set at once, and is proven when it has held for an hour") {
  const auto today = GENERATE("2026-11-27", "2026-12-24", "2036-11-26");
  Clockwork machine{day("2026-11-26")};
  CHECK(machine.says(today, 59min + 59s) == fresh);
  CHECK(machine.newest() == day("2026-11-26"));
  CHECK(machine.says(today, 1s) == proven);
  CHECK(machine.newest() == day(today));
}

TEST_CASE("a clock that jumps ahead for a moment leaves no trace") {
  Clockwork machine{day("2026-11-26")};
  CHECK(machine.says("2036-11-26", 3s) == fresh);
  CHECK(machine.says("2026-11-26") == proven);
  CHECK(machine.trusted.known() == KnownDays{day("2026-11-26"), std::nullopt});
  CHECK(machine.says("2036-11-26", 59min) == fresh);
}

TEST_CASE("in a new folder any day counts as set, and is proven when it has held for an hour") {
  Clockwork machine{std::nullopt};
  CHECK(machine.says("2026-11-26", 59min) == fresh);
  CHECK_FALSE(machine.newest());
  CHECK(machine.says("2026-11-26", 1min) == proven);
}

TEST_CASE("a year before this program is never believed") {
  Clockwork machine{std::nullopt};
  CHECK(machine.says("2025-12-31", 30h) == unset);
  machine.trusted.agree(day("2025-12-31"));
  CHECK(machine.says("2025-12-31") == unset);
  CHECK_FALSE(machine.newest());
}

TEST_CASE("short evenings prove a day together, and only while they follow each other") {
  Clockwork machine{day("2026-11-26")};
  CHECK(machine.says("2026-12-03", 40min) == fresh);
  machine.starts_again();
  SECTION("the next week") {
    CHECK(machine.says("2026-12-10", 21min) == proven);
  }
  SECTION("a clock that stands years ahead") {
    CHECK(machine.says("2036-12-10", 59min) == fresh);
  }
  SECTION("a clock that has gone back") {
    CHECK(machine.says("2026-12-01", 59min) == fresh);
  }
}

TEST_CASE("midnight goes on, a jump does not") {
  Clockwork machine{day("2026-11-26")};
  CHECK(machine.says("2026-11-27", 40min) == fresh);
  SECTION("midnight") {
    CHECK(machine.says("2026-11-28", 21min) == proven);
  }
  SECTION("a jump") {
    CHECK(machine.says("2026-11-29", 59min) == fresh);
  }
}

TEST_CASE("an earlier day is not believed, however long a board that wakes in the past says so") {
  Clockwork machine{day("2026-11-26")};
  for (int start = 0; start < 20; ++start) {
    CHECK(machine.says("2026-03-01", 8h) == unset);
    machine.starts_again();
  }
  CHECK(machine.says("2026-11-26") == proven);
}

TEST_CASE("a newest day that was wrong is lowered when the clock goes on from one earlier day to another") {
  Clockwork machine{day("2036-11-26")};
  SECTION("of a house that is switched off every night") {
    CHECK(machine.says("2026-11-26", 3h) == unset);
    machine.starts_again();
    CHECK(machine.says("2026-11-27") == proven);
    CHECK(machine.newest() == day("2026-11-27"));
  }
  SECTION("of one that is always on") {
    CHECK(machine.says("2026-11-26", 40min) == unset);
    CHECK(machine.says("2026-11-27", 19min) == unset);
    CHECK(machine.says("2026-11-27", 1min) == proven);
  }
}

TEST_CASE("a person who agrees settles it at once, in both directions") {
  const auto today = GENERATE("2026-11-20", "2027-03-01");
  Clockwork machine{day("2026-11-26")};
  (void)machine.says(today);
  machine.trusted.agree(day(today));
  CHECK(machine.says(today) == proven);
  CHECK(machine.newest() == day(today));
}

TEST_CASE("a machine that slept proves nothing by that") {
  Clockwork machine{day("2026-11-26")};
  (void)machine.says("2036-11-26");
  machine.now += 10h;
  CHECK(machine.says("2036-11-26") == fresh);
}

TEST_CASE("what is to be written down changes seldom, and little of it is lost at a stop") {
  Clockwork machine{day("2026-11-26")};
  int changes = 0;
  for (int second = 0; second < 3500; ++second) {
    const KnownDays before = machine.trusted.known();
    (void)machine.trusted.look(machine.now += 1s, day("2026-12-03"));
    if (machine.trusted.known() != before) ++changes;
  }
  CHECK(changes == 12);
  CHECK(machine.trusted.known().unproven->held == 55min);
}
