#pragma once
// What can be done when the closing no longer fits; what is missing, and the choices, are in closing.hpp.

#include <optional>
#include <variant>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/base/time.hpp"
#include "shared/room/closing.hpp"
#include "shared/room/context.hpp"
#include "shared/room/format.hpp"
#include "shared/room/kind.hpp"
#include "shared/room/permission.hpp"

namespace hearth {

struct Room;
struct Decision;

struct KeepClosing {
  ClosingChoice choice = ClosingChoice::run_on;

  static constexpr const char* name = "gathering.reserve";
  static constexpr const char* meaning =
      "Makes room for the closing: shorter turns, a shorter break, running on by what is missing, or the "
      "closing now.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::stage;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields = Fields{Field{"choice", &KeepClosing::choice}};
  bool operator==(const KeepClosing&) const = default;
};

// The stages (the present one in its place) and the end are as they are here.
struct AgendaChanged {
  Instant at{};
  std::vector<Stage> stages;
  std::optional<Instant> due;

  static constexpr const char* name = "agenda_changed";
  static constexpr auto fields =
      Fields{Field{"at", &AgendaChanged::at}, Field{"stages", &AgendaChanged::stages},
             Field{"due", &AgendaChanged::due}};
  bool operator==(const AgendaChanged&) const = default;
};

using ClosingCommand = std::variant<KeepClosing>;
template <AlternativeOf<ClosingCommand> T>
ClosingCommand command_slice(const T&);
using ClosingEvent = std::variant<AgendaChanged>;
template <AlternativeOf<ClosingEvent> T>
ClosingEvent event_slice(const T&);

[[nodiscard]] Decision decide(const Room&, const KeepClosing&, const Context&);
void apply(Room&, const AgendaChanged&);

}  // namespace hearth
