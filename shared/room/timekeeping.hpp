#pragma once
// Clocks of turns and stages, and the gentle cues that follow from them. All in room time.

#include <optional>
#include <variant>

#include "shared/base/fields.hpp"
#include "shared/base/time.hpp"
#include "shared/room/context.hpp"
#include "shared/room/format.hpp"
#include "shared/room/kind.hpp"

namespace hearth {

struct Room;
struct Decision;

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

// Time has gone by: the kiosk says so when next_deadline(room) has come and whenever the venue's day may have
// changed. What follows (clocks written down, a forgotten gathering closed, the day ended) is decided here.
struct PassTime {
  static constexpr const char* name = "room.pass_time";
  static constexpr const char* meaning = "Says that time has gone by.";
  static constexpr Allowed allowed{Permission::kiosk};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = Fields{};
  bool operator==(const PassTime&) const = default;
};

// The kiosk has started again and the room has been read from the disk.
struct WakeRoom {
  static constexpr const char* name = "room.wake";
  static constexpr const char* meaning = "Says that the kiosk has started.";
  static constexpr Allowed allowed{Permission::kiosk};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = Fields{};
  bool operator==(const WakeRoom&) const = default;
};

// The time that running clocks show has been written down.
struct ClocksKept {
  Instant at{};

  static constexpr const char* name = "clocks_kept";
  static constexpr auto fields = Fields{Field{"at", &ClocksKept::at}};
  bool operator==(const ClocksKept&) const = default;
};

// Clocks that ran stand where they were last written down, and the gathering is paused.
struct KioskStarted {
  Instant at{};

  static constexpr const char* name = "kiosk_started";
  static constexpr auto fields = Fields{Field{"at", &KioskStarted::at}};
  bool operator==(const KioskStarted&) const = default;
};

using TimekeepingCommand = std::variant<PassTime, WakeRoom>;
template <AlternativeOf<TimekeepingCommand> T>
TimekeepingCommand command_slice(const T&);
using TimekeepingEvent = std::variant<ClocksKept, KioskStarted>;
template <AlternativeOf<TimekeepingEvent> T>
TimekeepingEvent event_slice(const T&);

[[nodiscard]] Decision decide(const Room&, const PassTime&, const Context&);
[[nodiscard]] Decision decide(const Room&, const WakeRoom&, const Context&);
void apply(Room&, const ClocksKept&);
void apply(Room&, const KioskStarted&);

// When PassTime is next due, or nothing while nothing waits.
[[nodiscard]] std::optional<Instant> next_deadline(const Room&);

}  // namespace hearth
