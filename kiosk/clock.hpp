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
#include "kiosk/trusted_day.hpp"

namespace hearth::kiosk {

struct ClockOptions {
  Instant room_time_from{};                 // the last moment that the journal knows
  std::chrono::minutes day_ends{0};         // after local midnight: until then it is the day before
  KnownDays known_days;                     // from the start before
  std::optional<LocalTime> wall_time_from;  // --now: wall time starts here and counts as set, never as proven
  std::optional<DateAgreed> agreed{};       // before this start, which says nothing of the clock as it is now
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

  Clock(const ClockOptions& options, Sources sources);

  [[nodiscard]] Moment moment();

  // What it has said so far, to be kept for the next start.
  [[nodiscard]] const KnownDays& known_days() const { return trusted_.known(); }

  // What the room remembers: when a person has agreed to a date since the last time, its day is proven.
  void follow(const std::optional<DateAgreed>& agreed);

 private:
  ClockOptions options_;
  Sources sources_;
  Duration started_;
  Instant latest_;
  TrustedDay trusted_;
  std::optional<DateAgreed> agreed_;
};

}  // namespace hearth::kiosk
