#pragma once
// Clocks of turns and stages, and the gentle cues that follow from them. All in room time.

#include <optional>

#include "shared/base/fields.hpp"
#include "shared/base/time.hpp"

namespace hearth {

struct Room;

// How often the elapsed time of running clocks is written down, so that after a power cut the room comes back
// within this of where it was.
inline constexpr Duration clocks_kept_every{5000};

struct Stopwatch {
  Duration kept{0};                // what had passed when it last stood still
  std::optional<Instant> running;  // since when it runs; nothing: it stands

  [[nodiscard]] Duration elapsed(Instant now) const {
    if (!running || now < *running) return kept;
    return kept + (now - *running);
  }
  void start(Instant now) {
    if (!running) running = now;
  }
  void stop(Instant now) {
    kept = elapsed(now);
    running.reset();
  }

  static constexpr auto fields =
      Fields{Field{"kept", &Stopwatch::kept}, Field{"running", &Stopwatch::running}};
  bool operator==(const Stopwatch&) const = default;
};

// What a screen tells somebody who is speaking. Never more than this, never a sound unless the group wants
// one.
enum class Cue { none, wrap_up, time };

// The cue after `elapsed` of a turn of `limit` whose wrap-up begins `wrap_up` before the end. No limit: none.
[[nodiscard]] Cue cue_at(Duration elapsed, std::optional<Duration> limit, Duration wrap_up);

// The moment at which the cue will next change, if the clock goes on running.
[[nodiscard]] std::optional<Instant> next_cue_at(const Stopwatch& clock, std::optional<Duration> limit,
                                                 Duration wrap_up);

// When PassTime is next due, or nothing while nothing waits.
[[nodiscard]] std::optional<Instant> next_deadline(const Room&);

}  // namespace hearth
