#pragma once
// What the kiosk says about time, and what follows from it; clocks and cues are in timekeeping.hpp.

#include <variant>

#include "shared/base/fields.hpp"
#include "shared/base/time.hpp"
#include "shared/room/context.hpp"
#include "shared/room/kind.hpp"
#include "shared/room/permission.hpp"

namespace hearth {

struct Room;
struct Decision;

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

// The kiosk has started again and the room has been read from the disk. Where the clock is set and says
// another date, the sign-ins end at once; at any other start taken_up_within later, unless a gathering is
// taken up or begins meanwhile.
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

// Clocks that ran stand where they were last written down, the gathering is paused, and the sign-ins wait for
// somebody who takes it up.
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

}  // namespace hearth
