#pragma once
// Taking back the last steps of whoever runs the room: stage, turn, time, a draw, the wall and pins. What
// guests pressed stays as it is, and undone clocks keep room time. Steps never cross a start or a close of a
// gathering.

#include <optional>

#include "shared/base/fields.hpp"
#include "shared/base/shared_value.hpp"
#include "shared/room/extra_screens.hpp"
#include "shared/room/gathering.hpp"
#include "shared/room/wall.hpp"

namespace hearth {

struct Room;

inline constexpr std::size_t steps_max = 20;

// The undoable part of the room as it was before a step.
struct Step {
  std::optional<Agenda> agenda;  // nothing: no gathering was on
  Floor floor;
  Pairing pairing;
  Splitting splitting;
  Leading leading;
  Agreeing agreeing;
  SharedValue<Agreements> agreements;
  Wall wall;
  std::vector<Pin> pins;

  static constexpr auto fields = Fields{Field{"agenda", &Step::agenda},
                                        Field{"floor", &Step::floor},
                                        Field{"pairing", &Step::pairing},
                                        Field{"splitting", &Step::splitting},
                                        Field{"leading", &Step::leading},
                                        Field{"agreeing", &Step::agreeing},
                                        Field{"agreements", &Step::agreements},
                                        Field{"wall", &Step::wall},
                                        Field{"pins", &Step::pins}};
  bool operator==(const Step&) const = default;
};

// No step may bring somebody back who has gone, or who takes no part.
void take_out(Step&, GuestId);

// Undo never crosses a start or a close; for apply.
void forget_steps(Room&);

}  // namespace hearth
