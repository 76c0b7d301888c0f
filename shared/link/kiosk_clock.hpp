#pragma once
// What time the kiosk has, told from its beats and from the steady clock of this machine.
//
// A beat arrives late, never early, so that among the last ones the one that says the latest time is the
// closest. Room time never goes back here while the kiosk runs (one boot id), whatever the network does; wall
// time may jump, as at the kiosk.
// A plain value: copy it to another thread and ask it there.

#include <cstdint>
#include <deque>
#include <optional>

#include "shared/link/steady_time.hpp"
#include "shared/wire/frames.hpp"

namespace hearth::link {

class KioskClock {
 public:
  // A beat, or the beat of a picture, came at `arrived`.
  void heard(const wire::Beat& beat, SteadyTime arrived);

  // Nothing before the first beat.
  [[nodiscard]] std::optional<Instant> now(SteadyTime here) const;
  [[nodiscard]] std::optional<LocalTime> local(SteadyTime here) const;

 private:
  std::optional<wire::Beat> last_;
  std::deque<Duration> ahead_;  // of the last beats: room time less the time here
  Duration best_{0};            // the largest of them
  Instant not_before_{};        // what has been told already
};

}  // namespace hearth::link
