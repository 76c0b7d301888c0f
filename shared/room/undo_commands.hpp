#pragma once
// Taking a step, and taking it back; what a step holds is in undo.hpp.

#include <variant>

#include "shared/base/fields.hpp"
#include "shared/base/time.hpp"
#include "shared/room/context.hpp"
#include "shared/room/kind.hpp"
#include "shared/room/permission.hpp"

namespace hearth {

struct Room;
struct Decision;

struct UndoStep {
  static constexpr const char* name = "room.undo";
  static constexpr const char* meaning = "Takes back the last step; what guests pressed stays.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::step;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = Fields{};
  bool operator==(const UndoStep&) const = default;
};

// Comes before the events of an undoable command and keeps the room as it stood.
struct StepTaken {
  Instant at{};
  Text<40> command;  // its name, so that the button can say what it takes back

  static constexpr const char* name = "step_taken";
  static constexpr auto fields = Fields{Field{"at", &StepTaken::at}, Field{"command", &StepTaken::command}};
  bool operator==(const StepTaken&) const = default;
};

struct StepUndone {
  Instant at{};

  static constexpr const char* name = "step_undone";
  static constexpr auto fields = Fields{Field{"at", &StepUndone::at}};
  bool operator==(const StepUndone&) const = default;
};

using UndoCommand = std::variant<UndoStep>;
template <AlternativeOf<UndoCommand> T>
UndoCommand command_slice(const T&);
using UndoEvent = std::variant<StepTaken, StepUndone>;
template <AlternativeOf<UndoEvent> T>
UndoEvent event_slice(const T&);

[[nodiscard]] Decision decide(const Room&, const UndoStep&, const Context&);
void apply(Room&, const StepTaken&);
void apply(Room&, const StepUndone&);

}  // namespace hearth
