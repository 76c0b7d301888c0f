#include "shared/room/floor.hpp"

#include "shared/room/floor_commands.hpp"

#include <algorithm>

#include "shared/room/guests_commands.hpp"
#include "shared/room/line.hpp"
#include "shared/room/room.hpp"
#include "shared/room/seats.hpp"
#include "shared/room/slice.hpp"

namespace hearth {
namespace {

template <class List, class Item>
bool holds(const List& list, const Item& item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

// Why the floor cannot be used now, or nothing.
std::optional<Decision> no_floor(const Room& room) {
  if (!room.gathering) return refuse(Reason::no_gathering);
  if (room.gathering->agenda.suspended) return refuse(Reason::suspended);
  if (!room.gathering->splitting.groups.empty()) return refuse(Reason::already_split);
  switch (room.gathering->agenda.stage().floor) {
    case FloorRule::none:
    case FloorRule::pairs:
    case FloorRule::open:
      return refuse(Reason::no_floor);
    case FloorRule::circle:
    case FloorRule::raised_hands:
    case FloorRule::step_up_step_back:
    case FloorRule::talking_piece:
      return std::nullopt;
  }
  return std::nullopt;
}

bool hand_is_up(const Gathering& gathering, const Guest& guest) {
  return guest.hand != HandNumber{} && !holds(gathering.floor.served, guest.hand);
}

// Whether the wall may name whoever begins a turn only by their own yes, or because of how the turn begins.
enum class Naming { by_their_yes, by_this_turn };

TurnStarted turn_for(const Gathering& gathering, GuestId guest, Instant at,
                     Naming naming = Naming::by_their_yes) {
  const Stage& stage = gathering.agenda.stage();
  const bool takes_the_piece = stage.floor == FloorRule::talking_piece;
  TurnStarted turn{at, guest, turn_limit(gathering, guest, at), Duration{0},
                   takes_the_piece || naming == Naming::by_this_turn};
  if (turn.limit) turn.wrap_up = std::min(stage.wrap_up, *turn.limit / 2);
  return turn;
}

// Ends the turn that is on, if any, before what follows.
Decision after_this_turn(const Gathering& gathering, Instant at) {
  Decision decision;
  if (gathering.floor.turn) decision.events.push_back(TurnEnded{at});
  return decision;
}

// Adds a turn for somebody who did not sign in.
void give_to_somebody_new(Decision& decision, const Room& room, const Context& context) {
  if (!room.day) decision.events.push_back(new_day(context));
  const GuestId guest = (room.day ? room.day->last_guest : GuestId{}).next();
  decision.events.push_back(GuestSignedIn{context.now, guest, std::nullopt, std::nullopt});
  decision.events.push_back(turn_for(*room.gathering, guest, context.now));
}

// Adds a turn for that place; nothing when it is nobody's. Refuses when somebody new would be one too many.
std::optional<Decision> give_to_place(Decision& decision, const NextPlace& place, const Room& room,
                                      const Context& context) {
  switch (place.of) {
    case NextPlace::Of::nobody:
      break;
    case NextPlace::Of::somebody_before:
      decision.events.push_back(turn_for(*room.gathering, place.guest, context.now));
      break;
    case NextPlace::Of::somebody_new:
      if (room.gathering->guests.size() >= guests_max) return refuse(Reason::too_many_guests);
      give_to_somebody_new(decision, room, context);
      break;
  }
  return std::nullopt;
}

// Adds a turn for the next in line, else for the next place; nothing when nobody is left. Refuses as above.
std::optional<Decision> give_to_next(Decision& decision, const Room& room, const Context& context) {
  const std::vector<GuestId> line = queue(*room.gathering);
  if (line.empty()) return give_to_place(decision, next_place(*room.gathering), room, context);
  decision.events.push_back(turn_for(*room.gathering, line.front(), context.now));
  return std::nullopt;
}

// Whoever holds the piece speaks for nobody else, and learns from it of nobody whether they are here.
std::optional<Decision> names_somebody(const std::optional<Token>& token, const char* field,
                                       const Context& context) {
  if (!token || context.permission != Permission::talking_piece) return std::nullopt;
  return refuse(Reason::not_allowed, field);
}

// Served hands need no memory once no hand that waits went up before them (they tell how often one has been
// overtaken) and nobody has them up any more.
void forget_served(Gathering& gathering) {
  const std::vector<GuestId> line = hands(gathering);
  const Guest* first = nullptr;
  std::vector<HandNumber> up;
  for (const Guest& guest : gathering.guests) {
    if (!line.empty() && guest.id == line.front()) first = &guest;
    if (guest.hand != HandNumber{}) up.push_back(guest.hand);
  }
  std::sort(up.begin(), up.end());
  std::erase_if(gathering.floor.served, [&](HandNumber hand) {
    const bool counts = first != nullptr && hand > first->hand;
    return !counts && !std::binary_search(up.begin(), up.end(), hand);
  });
}

}  // namespace

Spoke how_spoke(const Floor& floor, GuestId guest) {
  const auto found = std::lower_bound(floor.spoke.begin(), floor.spoke.end(), guest,
                                      [](const Spoke& each, GuestId id) { return each.guest < id; });
  if (found == floor.spoke.end() || found->guest != guest) return {guest, 0, Duration{0}};
  return *found;
}

Decision decide(const Room& room, const RaiseHand& command, const Context& context) {
  if (!room.gathering) return refuse(Reason::no_gathering);
  const Guest* guest = find_guest(room, command.token);
  if (guest == nullptr) return answer_unknown_token(context);
  const Gathering& gathering = *room.gathering;
  const bool at_the_door = context.at_door();
  Decision decision;
  // Whoever would like to speak takes part again.
  if (guest->presence != Presence::here) {
    decision.events.push_back(PresenceChanged{context.now, guest->id, Presence::here});
  }
  if (find_member(room, guest->id) == nullptr) {
    decision.events.push_back(GuestJoined{context.now, guest->id});
  } else if (hand_is_up(gathering, *guest)) {
    return at_the_door ? Decision{} : refuse(Reason::hand_already_up, "token");
  }
  decision.events.push_back(HandRaised{context.now, guest->id, gathering.last_hand.next()});
  // At the door anybody can say two words; a facilitator has asked whoever they are.
  if (context.permission == Permission::facilitator && !guest->named)
    decision.events.push_back(RoundsWished{context.now, guest->id, RoundsWish::take_turns});
  return decision;
}

Decision decide(const Room& room, const LowerHand& command, const Context& context) {
  if (!room.gathering) return refuse(Reason::no_gathering);
  const Guest* guest = find_guest(room, command.token);
  if (guest == nullptr) return answer_unknown_token(context);
  if (find_member(room, guest->id) == nullptr || !hand_is_up(*room.gathering, *guest)) {
    return context.at_door() ? Decision{} : refuse(Reason::no_hand, "token");
  }
  return {{HandLowered{context.now, guest->id}}, std::nullopt};
}

Decision decide(const Room& room, const NextTurn&, const Context& context) {
  if (auto refused = no_floor(room)) return std::move(*refused);
  Decision decision = after_this_turn(*room.gathering, context.now);
  if (auto refused = give_to_next(decision, room, context)) return std::move(*refused);
  if (decision.events.empty()) return refuse(Reason::nobody_waiting);
  return decision;
}

Decision decide(const Room& room, const ChooseSpeaker& command, const Context& context) {
  if (auto refused = no_floor(room)) return std::move(*refused);
  const Guest* guest = find_guest(room, command.token);
  if (guest == nullptr) return answer_unknown_token(context);
  if (speaks(*room.gathering, guest->id)) return refuse(Reason::already_speaking, "token");
  if (guest->presence != Presence::here) return refuse(Reason::not_taking_part, "token");
  Decision decision;
  if (find_member(room, guest->id) == nullptr) decision.events.push_back(GuestJoined{context.now, guest->id});
  if (room.gathering->floor.turn) decision.events.push_back(TurnEnded{context.now});
  decision.events.push_back(turn_for(*room.gathering, guest->id, context.now, Naming::by_this_turn));
  return decision;
}

Decision decide(const Room& room, const ChooseSomeone&, const Context& context) {
  if (auto refused = no_floor(room)) return std::move(*refused);
  Decision decision = after_this_turn(*room.gathering, context.now);
  NextPlace place = next_place(*room.gathering);
  // Whoever counts, there is always one more who may speak.
  if (place.of == NextPlace::Of::nobody) place.of = NextPlace::Of::somebody_new;
  if (auto refused = give_to_place(decision, place, room, context)) return std::move(*refused);
  return decision;
}

Decision decide(const Room& room, const EndTurn&, const Context& context) {
  if (auto refused = no_floor(room)) return std::move(*refused);
  if (!room.gathering->floor.turn) return refuse(Reason::nobody_speaking);
  return {{TurnEnded{context.now}}, std::nullopt};
}

Decision decide(const Room& room, const Pass& command, const Context& context) {
  if (auto refused = names_somebody(command.token, "token", context)) return std::move(*refused);
  if (auto refused = no_floor(room)) return std::move(*refused);
  const Gathering& gathering = *room.gathering;
  if (command.token) {
    const Guest* guest = find_guest(room, *command.token);
    if (guest == nullptr) return answer_unknown_token(context);
    if (find_member(room, guest->id) == nullptr) return {};
    return {{TurnPassed{context.now, guest->id}}, std::nullopt};
  }
  if (gathering.floor.turn) {
    Decision decision{{TurnPassed{context.now, gathering.floor.turn->guest}}, std::nullopt};
    // The piece does not lie about: whoever passes hands it on.
    if (gathering.agenda.stage().floor == FloorRule::talking_piece) {
      if (auto refused = give_to_next(decision, room, context)) return std::move(*refused);
    }
    return decision;
  }
  const std::vector<GuestId> line = queue(gathering);
  if (line.empty()) return refuse(Reason::nobody_waiting);
  return {{TurnPassed{context.now, line.front()}}, std::nullopt};
}

Decision decide(const Room& room, const PassPiece& command, const Context& context) {
  if (auto refused = names_somebody(command.to, "to", context)) return std::move(*refused);
  if (auto refused = no_floor(room)) return std::move(*refused);
  const Gathering& gathering = *room.gathering;
  if (gathering.agenda.stage().floor != FloorRule::talking_piece) return refuse(Reason::no_piece);
  if (command.to) return decide(room, ChooseSpeaker{*command.to}, context);
  return decide(room, NextTurn{}, context);
}

Decision decide(const Room& room, const WishResponse& command, const Context& context) {
  const Guest* guest = find_guest(room, command.token);
  if (guest == nullptr) return answer_unknown_token(context);
  if (guest->wish == command.wish) return {};
  return {{ResponseWished{context.now, guest->id, command.wish}}, std::nullopt};
}

Decision decide(const Room& room, const SetTurnTime& command, const Context& context) {
  if (auto refused = no_floor(room)) return std::move(*refused);
  const Stage& stage = room.gathering->agenda.stage();
  if (command.time == TimeRule::equal_halves) return refuse(Reason::wrong_type, "time");
  if (command.time == TimeRule::equal_share && !stage.planned) return refuse(Reason::no_stage_length, "time");
  TurnTimeSet set{context.now, command.time, stage.turn, stage.wrap_up,
                  command.shown.value_or(stage.turn_time)};
  if (command.time == TimeRule::fixed) {
    if (!command.seconds && stage.turn <= Duration{0}) return refuse(Reason::missing_field, "seconds");
    if (command.seconds) set.turn = *command.seconds;
    if (set.wrap_up <= Duration{0} || set.wrap_up >= set.turn) set.wrap_up = set.turn / 5;
  }
  return {{set}, std::nullopt};
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
  Decision decision = after_this_turn(*room.gathering, context.now);
  decision.events.push_back(RoundStarted{context.now});
  return decision;
}

void apply(Room& room, const HandRaised& event) {
  if (Guest* guest = find_member(room, event.guest)) {
    guest->hand = event.hand;
    guest->hand_since = event.at;
    room.gathering->last_hand = event.hand;
  }
}

void apply(Room& room, const HandLowered& event) {
  if (Guest* guest = find_member(room, event.guest)) lower_hand(*guest);
}

void apply(Room& room, const TurnStarted& event) {
  const Guest* guest = find_member(room, event.guest);
  if (guest == nullptr) return;
  Gathering& gathering = *room.gathering;
  if (hand_is_up(gathering, *guest)) gathering.floor.served.push_back(guest->hand);
  forget_served(gathering);
  Turn turn{event.guest, {}, event.limit, event.wrap_up, event.named, room.progress.turn + 1};
  if (!gathering.agenda.paused) turn.clock.start(event.at);
  gathering.floor.turn = turn;
  gathering.floor.piece = event.guest;
  take_message_off(room.wall);
  ++room.progress.turn;
}

void apply(Room& room, const TurnEnded& event) {
  if (!room.gathering || !room.gathering->floor.turn) return;
  end_turn(*room.gathering, event.at);
  ++room.progress.turn;
}

void apply(Room& room, const ResponseWished& event) {
  if (Guest* guest = find_guest(room, event.guest)) guest->wish = event.wish;
}

void apply(Room& room, const TurnTimeSet& event) {
  if (!room.gathering) return;
  Stage& stage = room.gathering->agenda.stages.at(room.gathering->agenda.present);
  stage.time = event.time;
  stage.turn = event.turn;
  stage.wrap_up = event.wrap_up;
  stage.turn_time = event.shown;
  if (event.time == TimeRule::equal_share && stage.shortest <= Duration{0}) stage.shortest = shortest_share;
}

void apply(Room& room, const TurnPassed& event) {
  Guest* guest = find_member(room, event.guest);
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

void end_turn(Gathering& gathering, Instant at) {
  Floor& floor = gathering.floor;
  if (!floor.turn) return;
  const GuestId guest = floor.turn->guest;
  if (!holds(floor.spoken, guest)) floor.spoken.push_back(guest);
  Spoke spoke = how_spoke(floor, guest);
  ++spoke.turns;
  spoke.time += floor.turn->clock.elapsed(at);
  const auto place = std::lower_bound(floor.spoke.begin(), floor.spoke.end(), guest,
                                      [](const Spoke& each, GuestId id) { return each.guest < id; });
  if (place != floor.spoke.end() && place->guest == guest) {
    *place = spoke;
  } else {
    floor.spoke.insert(place, spoke);
  }
  floor.turn.reset();
}

void take_out(Floor& floor, GuestId guest) {
  if (floor.turn && floor.turn->guest == guest) floor.turn.reset();
  std::erase(floor.spoken, guest);
  std::erase(floor.seats, guest);
  std::erase(floor.shown, guest);
  std::erase_if(floor.spoke, [&](const Spoke& each) { return each.guest == guest; });
}

template struct CommandKinds<FloorCommand>;
template struct EventKinds<FloorEvent>;

}  // namespace hearth
