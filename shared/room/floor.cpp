#include "shared/room/floor.hpp"

#include <algorithm>

#include "shared/room/room.hpp"

namespace hearth {
namespace {

template <class List, class Item>
bool holds(const List& list, const Item& item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

// Why the floor cannot be used now, or nothing.
std::optional<Decision> no_floor(const Room& room) {
  if (!room.gathering) return refuse(Reason::no_gathering);
  if (room.gathering->agenda.stage().floor == FloorRule::none) return refuse(Reason::no_floor);
  return std::nullopt;
}

bool speaks(const Gathering& gathering, GuestId guest) {
  return gathering.floor.turn && gathering.floor.turn->guest == guest;
}

bool hand_is_up(const Gathering& gathering, const Guest& guest) {
  return guest.hand != HandNumber{} && !holds(gathering.floor.served, guest.hand);
}

TurnStarted turn_for(const Gathering& gathering, GuestId guest, Instant at) {
  const Stage& stage = gathering.agenda.stage();
  const auto limit = turn_limit(stage);
  return {at, guest, limit, limit ? stage.wrap_up : Duration{0}};
}

// Ends the turn that is on, if any, and starts one for `guest`.
Decision give_floor(const Gathering& gathering, GuestId guest, Instant at) {
  Decision decision;
  if (gathering.floor.turn) decision.events.push_back(TurnEnded{at});
  decision.events.push_back(turn_for(gathering, guest, at));
  return decision;
}

std::uint32_t passes_in_round(const Gathering& gathering, const Guest& guest) {
  return guest.passed_in == gathering.floor.round ? guest.passes : 0;
}

// Those who have not passed first; "someone" has no seat in the circle.
std::vector<GuestId> circle_queue(const Gathering& gathering) {
  std::vector<GuestId> line;
  for (const std::uint32_t passes : {0U, 1U}) {
    for (const Guest& guest : gathering.guests) {
      if (passes_in_round(gathering, guest) != passes || speaks(gathering, guest.id)) continue;
      if (!guest.token || holds(gathering.floor.spoken, guest.id)) continue;
      line.push_back(guest.id);
    }
  }
  return line;
}

Guest* member(Room& room, GuestId id) {
  if (!room.gathering) return nullptr;
  auto& guests = room.gathering->guests;
  const auto found = std::find_if(guests.begin(), guests.end(), [&](const Guest& each) { return each.id == id; });
  return found == guests.end() ? nullptr : &*found;
}

// Whoever had the turn has spoken in this round.
void finish_turn(Room& room) {
  Gathering& gathering = *room.gathering;
  const GuestId guest = gathering.floor.turn->guest;
  if (!holds(gathering.floor.spoken, guest)) gathering.floor.spoken.push_back(guest);
  gathering.floor.turn.reset();
  ++room.progress.turn;
}

}  // namespace

std::vector<GuestId> hands(const Gathering& gathering) {
  std::vector<const Guest*> raised;
  for (const Guest& guest : gathering.guests) {
    if (hand_is_up(gathering, guest) && !speaks(gathering, guest.id)) raised.push_back(&guest);
  }
  std::sort(raised.begin(), raised.end(), [](const Guest* a, const Guest* b) { return a->hand < b->hand; });
  std::vector<GuestId> line;
  line.reserve(raised.size());
  for (const Guest* guest : raised) line.push_back(guest->id);
  return line;
}

std::vector<GuestId> queue(const Gathering& gathering) {
  switch (gathering.agenda.stage().floor) {
    case FloorRule::none:
      return {};
    case FloorRule::circle:
      return circle_queue(gathering);
    case FloorRule::raised_hands:
      return hands(gathering);
  }
  return {};
}

Decision decide(const Room& room, const RaiseHand& command, const Context& context) {
  if (!room.gathering) return refuse(Reason::no_gathering);
  const Guest* guest = find_guest(room, command.token);
  if (guest == nullptr) return answer_unknown_token(context);
  const Gathering& gathering = *room.gathering;
  const bool at_the_door = context.permission == Permission::sign_in;
  if (speaks(gathering, guest->id)) return at_the_door ? Decision{} : refuse(Reason::already_speaking, "token");
  Decision decision;
  if (find_member(room, guest->id) == nullptr) {
    decision.events.push_back(GuestJoined{context.now, guest->id});
  } else if (hand_is_up(gathering, *guest)) {
    return at_the_door ? Decision{} : refuse(Reason::hand_already_up, "token");
  }
  decision.events.push_back(HandRaised{context.now, guest->id, gathering.last_hand.next()});
  return decision;
}

Decision decide(const Room& room, const LowerHand& command, const Context& context) {
  if (!room.gathering) return refuse(Reason::no_gathering);
  const Guest* guest = find_guest(room, command.token);
  if (guest == nullptr) return answer_unknown_token(context);
  if (find_member(room, guest->id) == nullptr || !hand_is_up(*room.gathering, *guest)) {
    return context.permission == Permission::sign_in ? Decision{} : refuse(Reason::no_hand, "token");
  }
  return {{HandLowered{context.now, guest->id}}, std::nullopt};
}

Decision decide(const Room& room, const NextTurn&, const Context& context) {
  if (auto refused = no_floor(room)) return std::move(*refused);
  const Gathering& gathering = *room.gathering;
  const std::vector<GuestId> line = queue(gathering);
  if (!line.empty()) return give_floor(gathering, line.front(), context.now);
  if (!gathering.floor.turn) return refuse(Reason::nobody_waiting);
  return {{TurnEnded{context.now}}, std::nullopt};
}

Decision decide(const Room& room, const ChooseSpeaker& command, const Context& context) {
  if (auto refused = no_floor(room)) return std::move(*refused);
  const Guest* guest = find_guest(room, command.token);
  if (guest == nullptr) return answer_unknown_token(context);
  if (speaks(*room.gathering, guest->id)) return refuse(Reason::already_speaking, "token");
  Decision decision = give_floor(*room.gathering, guest->id, context.now);
  if (find_member(room, guest->id) == nullptr) {
    decision.events.insert(decision.events.begin(), GuestJoined{context.now, guest->id});
  }
  return decision;
}

Decision decide(const Room& room, const ChooseSomeone&, const Context& context) {
  if (auto refused = no_floor(room)) return std::move(*refused);
  if (room.gathering->guests.size() >= guests_max) return refuse(Reason::too_many_guests);
  Decision decision;
  GuestId last;
  if (room.day) {
    last = room.day->last_guest;
  } else {
    decision.events.push_back(DayBegan{context.now, context.today, context.wall_clock, context.chance});
  }
  if (room.gathering->floor.turn) decision.events.push_back(TurnEnded{context.now});
  decision.events.push_back(GuestSignedIn{context.now, last.next(), std::nullopt});
  decision.events.push_back(turn_for(*room.gathering, last.next(), context.now));
  return decision;
}

Decision decide(const Room& room, const EndTurn&, const Context& context) {
  if (auto refused = no_floor(room)) return std::move(*refused);
  if (!room.gathering->floor.turn) return refuse(Reason::nobody_speaking);
  return {{TurnEnded{context.now}}, std::nullopt};
}

Decision decide(const Room& room, const Pass& command, const Context& context) {
  if (auto refused = no_floor(room)) return std::move(*refused);
  const Gathering& gathering = *room.gathering;
  if (command.token) {
    const Guest* guest = find_guest(room, *command.token);
    if (guest == nullptr) return answer_unknown_token(context);
    if (find_member(room, guest->id) == nullptr) return {};
    return {{TurnPassed{context.now, guest->id}}, std::nullopt};
  }
  if (gathering.floor.turn) return {{TurnPassed{context.now, gathering.floor.turn->guest}}, std::nullopt};
  const std::vector<GuestId> line = queue(gathering);
  if (line.empty()) return refuse(Reason::nobody_waiting);
  return {{TurnPassed{context.now, line.front()}}, std::nullopt};
}

Decision decide(const Room& room, const GiveMoreTime& command, const Context& context) {
  if (auto refused = no_floor(room)) return std::move(*refused);
  const Floor& floor = room.gathering->floor;
  if (!floor.turn) return refuse(Reason::nobody_speaking);
  if (!floor.turn->limit || floor.clock == FloorClock::off) return refuse(Reason::no_time_limit);
  if (*floor.turn->limit + command.seconds > turn_limit_max) return refuse(Reason::too_large, "seconds");
  return {{MoreTimeGiven{context.now, command.seconds}}, std::nullopt};
}

Decision decide(const Room& room, const StopClock&, const Context& context) {
  if (auto refused = no_floor(room)) return std::move(*refused);
  if (room.gathering->floor.clock == FloorClock::off) return refuse(Reason::clock_already_off);
  return {{ClockStopped{context.now}}, std::nullopt};
}

Decision decide(const Room& room, const StartRound&, const Context& context) {
  if (auto refused = no_floor(room)) return std::move(*refused);
  Decision decision;
  if (room.gathering->floor.turn) decision.events.push_back(TurnEnded{context.now});
  decision.events.push_back(RoundStarted{context.now});
  return decision;
}

void apply(Room& room, const HandRaised& event) {
  if (Guest* guest = member(room, event.guest)) {
    guest->hand = event.hand;
    room.gathering->last_hand = event.hand;
  }
}

void apply(Room& room, const HandLowered& event) {
  if (Guest* guest = member(room, event.guest)) guest->hand = HandNumber{};
}

void apply(Room& room, const TurnStarted& event) {
  const Guest* guest = find_member(room, event.guest);
  if (guest == nullptr) return;
  Gathering& gathering = *room.gathering;
  // Served hands that are nobody's any more need no memory.
  std::erase_if(gathering.floor.served, [&](HandNumber hand) {
    return std::none_of(gathering.guests.begin(), gathering.guests.end(),
                        [&](const Guest& each) { return each.hand == hand; });
  });
  if (hand_is_up(gathering, *guest)) gathering.floor.served.push_back(guest->hand);
  Turn turn{event.guest, {}, event.limit, event.wrap_up};
  if (!gathering.agenda.paused) turn.clock.start(event.at);
  gathering.floor.turn = turn;
  ++room.progress.turn;
}

void apply(Room& room, const TurnEnded&) {
  if (room.gathering && room.gathering->floor.turn) finish_turn(room);
}

void apply(Room& room, const TurnPassed& event) {
  Guest* guest = member(room, event.guest);
  if (guest == nullptr) return;
  Gathering& gathering = *room.gathering;
  if (hand_is_up(gathering, *guest)) gathering.floor.served.push_back(guest->hand);
  if (speaks(gathering, event.guest)) {
    gathering.floor.turn.reset();
    ++room.progress.turn;
  }
  guest->passes = std::min(passes_in_round(gathering, *guest) + 1, 2U);
  guest->passed_in = gathering.floor.round;
}

void apply(Room& room, const MoreTimeGiven& event) {
  if (!room.gathering || !room.gathering->floor.turn) return;
  auto& limit = room.gathering->floor.turn->limit;
  if (limit) *limit += event.more;
}

void apply(Room& room, const ClockStopped&) {
  if (room.gathering) room.gathering->floor.clock = FloorClock::off;
}

void apply(Room& room, const RoundStarted&) {
  if (!room.gathering) return;
  start_round(*room.gathering);
  ++room.progress.turn;
}

void start_round(Gathering& gathering) {
  gathering.last_round = gathering.last_round.next();
  gathering.floor.round = gathering.last_round;
  gathering.floor.spoken.clear();
}

void leave_floor(Floor& floor, GuestId guest) {
  if (floor.turn && floor.turn->guest == guest) floor.turn.reset();
  std::erase(floor.spoken, guest);
}

}  // namespace hearth
