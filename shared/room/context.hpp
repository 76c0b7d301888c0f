#pragma once
// What decide() may know besides the room and the command. The kiosk fills it in; the core never asks a
// clock.

#include <cstdint>
#include <optional>

#include "shared/base/fields.hpp"
#include "shared/base/time.hpp"
#include "shared/room/permission.hpp"

namespace hearth {

// Where the room had got to when the sender pressed: its counters, as in Room::progress. A missing one is not
// checked (the command line may leave them out).
struct Seen {
  std::optional<std::uint64_t> turn;
  std::optional<std::uint64_t> stage;
  std::optional<std::uint64_t> step;

  static constexpr auto fields =
      Fields{Field{"turn", &Seen::turn}, Field{"stage", &Seen::stage}, Field{"step", &Seen::step}};
  bool operator==(const Seen&) const = default;
};

// Which counter a command goes by. A press that saw another value is refused as stale, so that two tablets
// pressing "next" together advance once.
enum class Sees { nothing, turn, stage, step };

enum class Undoable { no, yes };

// A board without a battery clock wakes in the past: until it is known to be set, dates are not believed.
enum class WallClock { unset, set };
template <>
inline constexpr auto enum_names<WallClock> =
    std::array{std::pair{WallClock::unset, "unset"}, std::pair{WallClock::set, "set"}};

// Whether what a set clock says has lasted, or a person has agreed to it. A clock may jump ahead for a
// moment; what cannot be undone and may wait waits until its day is proven.
enum class DayIs { fresh, proven };

struct Context {
  Instant now{};
  LocalDate today{};  // the venue's day, which ends at the venue's hour, not at midnight
  WallClock wall_clock = WallClock::unset;
  DayIs day_is = DayIs::fresh;
  Permission permission = Permission::screen;
  DeviceId device;
  std::uint64_t chance = 0;  // a random number, new for each command
  Seen seen;

  // Where anybody can say anybody's two words.
  [[nodiscard]] bool at_door() const { return permission == Permission::sign_in; }
};

// The venue's day, when it is known.
[[nodiscard]] inline std::optional<LocalDate> day_of(const Context& context) {
  if (context.wall_clock == WallClock::unset) return std::nullopt;
  return context.today;
}

// The same, for what cannot be undone.
[[nodiscard]] inline std::optional<LocalDate> proven_day_of(const Context& context) {
  return context.day_is == DayIs::proven ? day_of(context) : std::nullopt;
}

}  // namespace hearth
