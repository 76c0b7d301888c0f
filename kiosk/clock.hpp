#pragma once
// The only place where "now" is read. Room time and wall time come from different clocks and never meet.
//
// Room time goes on from where the journal left it; it counts the time the kiosk runs, never jumps and never
// goes back. Wall time is the system's clock in the venue's zone, and may jump.
//
// Thread: the room's.

#include <chrono>
#include <functional>
#include <optional>

#include "kiosk/room_keeper.hpp"

namespace hearth::kiosk {

// A system clock that says an earlier year has not been set: this program is younger.
inline constexpr std::chrono::year earliest_year{2026};

struct ClockOptions {
  Instant room_time_from{};                 // the last moment that the journal knows
  std::chrono::minutes day_ends{0};         // after local midnight: until then it is the day before
  std::optional<LocalDate> newest_day;      // a clock that says an earlier day is not believed
  std::optional<LocalTime> wall_time_from;  // --now: wall time starts here and is believed
};

class Clock {
 public:
  // Where time comes from; a test hands in its own.
  struct Sources {
    std::function<Duration()> steady;                         // never jumps; from any beginning
    std::function<std::chrono::sys_time<Duration>()> system;  // may jump
    std::function<LocalTime(std::chrono::sys_time<Duration>)> local;
  };
  // The machine's clocks, and the zone of use_zone().
  [[nodiscard]] static Sources machine();

  Clock(ClockOptions options, Sources sources);

  [[nodiscard]] Moment moment();

 private:
  ClockOptions options_;
  Sources sources_;
  Duration started_;
  Instant latest_;
};

}  // namespace hearth::kiosk
