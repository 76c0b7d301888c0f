#pragma once
// Taking back the last steps of whoever runs the room: stage, turn, time and wall. What guests pressed stays
// as it is, and undone clocks keep room time. Steps never cross a start or a close of a gathering.

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/base/shared_value.hpp"
#include "shared/base/time.hpp"
#include "shared/room/context.hpp"
#include "shared/room/gathering.hpp"
#include "shared/room/kind.hpp"
#include "shared/room/wall.hpp"

namespace hearth {

struct Room;
struct Decision;

inline constexpr std::size_t steps_max = 20;

// The undoable part of the room as it was before a step.
struct Step {
  std::optional<Agenda> agenda;  // nothing: no gathering was on
  Floor floor;
  Pairing pairing;
  Splitting splitting;
  SharedValue<Agreements> agreements;
  Wall wall;

  static constexpr auto fields =
      Fields{Field{"agenda", &Step::agenda},         Field{"floor", &Step::floor},
             Field{"pairing", &Step::pairing},       Field{"splitting", &Step::splitting},
             Field{"agreements", &Step::agreements}, Field{"wall", &Step::wall}};
  bool operator==(const Step&) const = default;
};

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

// No step may bring somebody back who has gone, or who takes no part.
void take_out(Step&, GuestId);

using UndoCommand = std::variant<UndoStep>;
template <AlternativeOf<UndoCommand> T>
UndoCommand command_slice(const T&);
using UndoEvent = std::variant<StepTaken, StepUndone>;
template <AlternativeOf<UndoEvent> T>
UndoEvent event_slice(const T&);

[[nodiscard]] Decision decide(const Room&, const UndoStep&, const Context&);
void apply(Room&, const StepTaken&);
void apply(Room&, const StepUndone&);

// Undo never crosses a start or a close; for apply.
void forget_steps(Room&);

}  // namespace hearth
