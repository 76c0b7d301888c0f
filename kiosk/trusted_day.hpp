#pragma once
// How far the day can be believed that the system's clock says. A board without a battery wakes in the past,
// and any clock may be wrong; neither one wrong date nor a clock that jumps for a moment may stick.
//
// `newest` is the newest day that has been proven, from one start of the kiosk to the next.
// - That day is proven.
// - A later one counts as set, so that the programme follows at once, but it is not proven until the clock
//   has said so for proven_after of room time, over several starts if need be. Only then is it the newest.
// - An earlier one counts as not set. It may be the newest that was wrong: an earlier day is proven, and
//   becomes the newest, once the clock has said earlier days for as long and has gone on to another day
//   meanwhile. (A board that wakes in the past wakes on the same day each time.)
// - When a person agrees that the day is right it is proven at once.
//
// Source: domain.md, "What the machine may know", 3 and 5.
//
// Pure. Thread: the room's, as its owner Clock.

#include <chrono>
#include <optional>

#include "kiosk/journal/known_days.hpp"
#include "shared/base/time.hpp"
#include "shared/room/context.hpp"

namespace hearth::kiosk {

// A system clock that says an earlier year has not been set: this program is younger.
inline constexpr std::chrono::year earliest_year{2026};

inline constexpr Duration proven_after = std::chrono::hours{1};
// How much of it can be lost at a stop: what the clock said is written down in steps of this.
inline constexpr Duration noted_every = std::chrono::minutes{5};
// A house may be shut for so long. Over a longer time one start says nothing about the one before.
inline constexpr std::chrono::days shut_max{31};

class TrustedDay {
 public:
  explicit TrustedDay(KnownDays known) : known_(known) {}

  struct Verdict {
    WallClock wall_clock = WallClock::unset;
    DayIs day_is = DayIs::fresh;
    bool operator==(const Verdict&) const = default;
  };
  // The clock says `today`. To be asked at least once a minute; what lies between two questions counts for no
  // more than that, so that a machine that slept proves nothing.
  [[nodiscard]] Verdict look(Instant now, LocalDate today);

  // A person says that the day is right. A year in which no clock can have been set stays unbelieved.
  void agree(LocalDate today);

  // To be written down whenever it has changed: while days are doubted every noted_every, else once a day.
  [[nodiscard]] const KnownDays& known() const { return known_; }

 private:
  void doubt(Instant now, LocalDate today);
  [[nodiscard]] bool goes_on(LocalDate today) const;
  [[nodiscard]] bool has_lasted(LocalDate today) const;

  KnownDays known_;
  std::optional<Instant> doubted_at_;  // when it last said an unproven day, in this run
  Duration not_noted_{0};              // of UnprovenDays::held
};

}  // namespace hearth::kiosk
