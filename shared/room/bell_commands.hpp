#pragma once
// Ringing the bell, and whether it rings when somebody's time is up; what a bell is stands in bell.hpp.

#include <variant>

#include "shared/base/fields.hpp"
#include "shared/base/time.hpp"
#include "shared/room/bell.hpp"
#include "shared/room/context.hpp"
#include "shared/room/kind.hpp"
#include "shared/room/permission.hpp"

namespace hearth {

struct Decision;

// A second press within this rings no second bell.
inline constexpr std::chrono::seconds bell_rings_for{3};

struct RingBell {
  static constexpr const char* name = "bell.ring";
  static constexpr const char* meaning = "Rings the bell on every wall, where the venue has one.";
  static constexpr Allowed allowed{Permission::handheld, Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = Fields{};
  bool operator==(const RingBell&) const = default;
};

struct SetTurnBell {
  TurnBell bell = TurnBell::silent;

  static constexpr const char* name = "bell.for_turns";
  static constexpr const char* meaning =
      "Whether the bell rings when somebody's time is up; only because the group wants it.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields = Fields{Field{"bell", &SetTurnBell::bell}};
  bool operator==(const SetTurnBell&) const = default;
};

struct BellRung {
  Instant at{};

  static constexpr const char* name = "bell_rung";
  static constexpr auto fields = Fields{Field{"at", &BellRung::at}};
  bool operator==(const BellRung&) const = default;
};

struct TurnBellSet {
  Instant at{};
  TurnBell bell = TurnBell::silent;

  static constexpr const char* name = "turn_bell_set";
  static constexpr auto fields = Fields{Field{"at", &TurnBellSet::at}, Field{"bell", &TurnBellSet::bell}};
  bool operator==(const TurnBellSet&) const = default;
};

using BellCommand = std::variant<RingBell, SetTurnBell>;
template <AlternativeOf<BellCommand> T>
BellCommand command_slice(const T&);
using BellEvent = std::variant<BellRung, TurnBellSet>;
template <AlternativeOf<BellEvent> T>
BellEvent event_slice(const T&);

[[nodiscard]] Decision decide(const Room&, const RingBell&, const Context&);
[[nodiscard]] Decision decide(const Room&, const SetTurnBell&, const Context&);
void apply(Room&, const BellRung&);
void apply(Room&, const TurnBellSet&);

}  // namespace hearth
