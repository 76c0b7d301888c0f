#include "shared/room/forgetting.hpp"

#include "shared/room/room.hpp"
#include "shared/room/slice.hpp"

namespace hearth {

Decision decide(const Room&, const ForgetAll&, const Context& context) {
  return {{AllForgotten{context.now}}, std::nullopt};
}

void apply(Room& room, const AllForgotten&) {
  room.gathering.reset();
  room.goodbye.reset();
  room.last_closed.reset();
  room.day.reset();
  room.agreements = Agreements{};
  room.notes = Notes{};
  room.tallies = Tallies{};
  room.wall = Wall{};
  forget_steps(room);
  ++room.progress.stage;
  ++room.progress.turn;
}

template struct CommandKinds<ForgettingCommand>;
template struct EventKinds<ForgettingEvent>;

}  // namespace hearth
