#include "shared/room/bell.hpp"

#include "shared/room/bell_commands.hpp"

#include "shared/room/room.hpp"
#include "shared/room/slice.hpp"

namespace hearth {
namespace {

std::optional<Instant> over_at(const Stopwatch& clock, const std::optional<Duration>& limit) {
  if (!limit || !clock.running) return std::nullopt;
  return *clock.running + (*limit - clock.kept);
}

bool is_half(PairsStep step) {
  return step == PairsStep::first || step == PairsStep::second;
}

}  // namespace

std::optional<Instant> turn_bell_at(const Room& room) {
  if (!room.gathering) return std::nullopt;
  const Gathering& gathering = *room.gathering;
  if (gathering.agenda.turn_bell == TurnBell::silent || !gathering.agenda.clocks_run()) return std::nullopt;
  const Stage& stage = gathering.agenda.stage();
  if (is_half(gathering.pairing.step))
    return stage.time == TimeRule::equal_halves ? over_at(gathering.pairing.clock, stage.turn) : std::nullopt;
  const Floor& floor = gathering.floor;
  // Somebody got the time they need: nothing marks its end.
  if (!floor.turn || floor.clock == FloorClock::off) return std::nullopt;
  return over_at(floor.turn->clock, floor.turn->limit);
}

Decision decide(const Room& room, const RingBell&, const Context& context) {
  if (room.house->venue.bell.volume == 0) return refuse(Reason::no_bell);
  if (room.bell.at && context.now - *room.bell.at < bell_rings_for) return {};
  return {{BellRung{context.now}}, std::nullopt};
}

Decision decide(const Room& room, const SetTurnBell& command, const Context& context) {
  if (!room.gathering) return refuse(Reason::no_gathering);
  if (room.house->venue.bell.volume == 0) return refuse(Reason::no_bell);
  if (room.gathering->agenda.turn_bell == command.bell) return {};
  return {{TurnBellSet{context.now, command.bell}}, std::nullopt};
}

void apply(Room& room, const BellRung& event) {
  ++room.bell.rung;
  room.bell.at = event.at;
}

void apply(Room& room, const TurnBellSet& event) {
  if (room.gathering) room.gathering->agenda.turn_bell = event.bell;
}

template struct CommandKinds<BellCommand>;
template struct EventKinds<BellEvent>;

}  // namespace hearth
