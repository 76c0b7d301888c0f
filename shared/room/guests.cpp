#include "shared/room/guests.hpp"

#include "shared/room/guests_commands.hpp"

#include <algorithm>
#include <utility>

#include "shared/room/access.hpp"
#include "shared/room/called_by.hpp"
#include "shared/room/room.hpp"
#include "shared/room/slice.hpp"

namespace hearth {
namespace {

template <class Guests, class Wanted>
auto find_in(Guests& guests, Wanted wanted) {
  return std::find_if(guests.begin(), guests.end(), wanted);
}

template <class Wanted>
const Guest* first_in(const std::vector<Guest>& guests, Wanted wanted) {
  const auto found = find_in(guests, wanted);
  return found == guests.end() ? nullptr : &*found;
}

// Those who lead are told that somebody has come, if the group had begun. Nobody is late for the café's day.
// `known_from`: whoever has that number or a later one came with them.
void comes_late(Gathering& gathering, GuestId known_from, Instant at) {
  if (gathering.kind == FormatKind::day || at <= gathering.agenda.began + late_after) return;
  auto& late = gathering.late;
  const bool still_told = late && at < late->at + late_told_for;
  late = LateComers{at, still_told ? late->first : known_from};
}

// Where a guest who comes now is kept.
std::vector<Guest>& guests_now(Room& room) {
  return room.gathering ? room.gathering->guests : room.day->guests;
}

std::size_t guests_present(const Room& room) {
  std::size_t count = room.gathering ? room.gathering->guests.size() : 0;
  if (room.goodbye) count += room.goodbye->gathering.guests.size();
  if (room.day) count += room.day->guests.size();
  if (room.day && room.day->drop_in) count += room.day->drop_in->guests.size();
  return count;
}

// The first in the house of whom `wanted` holds, wherever they are kept.
template <class Wanted>
const Guest* first_in_house(const Room& room, Wanted wanted) {
  const Guest* found = room.gathering ? first_in(room.gathering->guests, wanted) : nullptr;
  if (found == nullptr && room.goodbye) found = first_in(room.goodbye->gathering.guests, wanted);
  if (found == nullptr && room.day) found = first_in(room.day->guests, wanted);
  if (found == nullptr && room.day && room.day->drop_in) found = first_in(room.day->drop_in->guests, wanted);
  return found;
}

}  // namespace

const Guest* find_guest(const Room& room, Token token) {
  return first_in_house(room, [&](const Guest& guest) { return guest.token == token; });
}

const Guest* find_member(const Gathering& gathering, GuestId id) {
  return first_in(gathering.guests, [&](const Guest& guest) { return guest.id == id; });
}

const Guest* find_member(const Room& room, GuestId id) {
  return room.gathering ? find_member(*room.gathering, id) : nullptr;
}

Guest* find_member(Room& room, GuestId id) {
  return const_cast<Guest*>(find_member(static_cast<const Room&>(room), id));
}

const Guest* find_guest(const Room& room, GuestId id) {
  return first_in_house(room, [&](const Guest& guest) { return guest.id == id; });
}

Guest* find_guest(Room& room, GuestId id) {
  return const_cast<Guest*>(find_guest(static_cast<const Room&>(room), id));
}

bool takes_part(const Guest& guest) {
  return guest.token && guest.presence == Presence::here;
}

std::vector<GuestId> taking_part(const Gathering& gathering) {
  std::vector<GuestId> all;
  all.reserve(gathering.guests.size());
  for (const Guest& guest : gathering.guests) {
    if (takes_part(guest)) all.push_back(guest.id);
  }
  return all;
}

Decision answer_unknown_token(const Context& context) {
  if (context.at_door()) return {};
  return refuse(Reason::unknown_token, "token");
}

DayBegan new_day(const Context& context) {
  return {context.now, context.today, context.wall_clock, context.chance, DeckOrder::all_pairs};
}

Decision decide(const Room& room, const SignIn& command, const Context& context) {
  if (command.called_by && !command.called_by->empty() && is_blank(command.called_by->str()))
    return refuse(Reason::missing_field, "name");
  if (guests_present(room) >= guests_max) return refuse(Reason::too_many_guests);
  Decision decision;
  if (!room.day) decision.events.push_back(new_day(context));
  GuestSignedIn signed_in;
  signed_in.at = context.now;
  signed_in.guest = (room.day ? room.day->last_guest : GuestId{}).next();
  if (command.token) {
    if (!is_set_aside_for(room, *command.token, context.device))
      return refuse(Reason::not_your_token, "token");
    signed_in.token = command.token;
  } else {
    const Dealt dealt = deal(room, context, 1);
    if (dealt.tokens.empty()) return refuse(Reason::too_many_guests);
    signed_in.token = dealt.tokens.front();
    signed_in.deck = dealt.deck;
  }
  decision.events.push_back(signed_in);
  if (command.first_time.value_or(false))
    decision.events.push_back(FirstTimeTold{context.now, signed_in.guest});
  if (command.called_by && !command.called_by->empty())
    decision.events.push_back(CalledByNameChanged{context.now, signed_in.guest, NameStep::given});
  return decision;
}

Decision decide(const Room& room, const FirstTime& command, const Context& context) {
  const Guest* guest = find_guest(room, command.token);
  if (guest == nullptr) return answer_unknown_token(context);
  if (guest->first_time) return {};
  return {{FirstTimeTold{context.now, guest->id}}, std::nullopt};
}

Decision decide(const Room& room, const Leave& command, const Context& context) {
  const Guest* guest = find_guest(room, command.token);
  if (guest == nullptr) return answer_unknown_token(context);
  return {{GuestLeft{context.now, guest->id}}, std::nullopt};
}

namespace {

Decision change_presence(const Room& room, Token token, Presence presence, const Context& context) {
  const Guest* guest = find_guest(room, token);
  if (guest == nullptr) return answer_unknown_token(context);
  if (guest->presence == presence) return {};
  return {{PresenceChanged{context.now, guest->id, presence}}, std::nullopt};
}

}  // namespace

Decision decide(const Room& room, const WishRounds& command, const Context& context) {
  const bool takes_turns = command.wish == RoundsWish::take_turns;
  Decision decision =
      change_presence(room, command.token, takes_turns ? Presence::here : Presence::only_listening, context);
  const Guest* guest = find_guest(room, command.token);
  if (guest != nullptr && guest->named != takes_turns)
    decision.events.push_back(RoundsWished{context.now, guest->id, command.wish});
  return decision;
}

Decision decide(const Room& room, const OnlyListen& command, const Context& context) {
  return decide(room, WishRounds{command.token, RoundsWish::just_listening}, context);
}

Decision decide(const Room& room, const StepOut& command, const Context& context) {
  return change_presence(room, command.token, Presence::stepped_out, context);
}

Decision decide(const Room& room, const ComeBack& command, const Context& context) {
  return change_presence(room, command.token, Presence::here, context);
}

void apply(Room& room, const DayBegan& event) {
  Day day;
  day.date = event.date;
  day.wall_clock = event.wall_clock;
  day.touched = event.at;
  day.deck_seed = event.seed;
  day.deck_order = event.order;
  room.day = std::move(day);
  leave_out_what_is_set_aside(room);
  if (event.wall_clock == WallClock::set) forget_past_dates(room, event.date);
}

void apply(Room& room, const GuestSignedIn& event) {
  if (!room.day) return;
  room.day->touched = event.at;
  room.day->last_guest = event.guest;
  if (event.token) {
    use(room, *event.token, event.deck);
    ++room.day->came;
    ++coming_now(room)->came;
    if (room.gathering) comes_late(*room.gathering, event.guest, event.at);
  }
  Guest guest;
  guest.id = event.guest;
  guest.token = event.token;
  guests_now(room).push_back(std::move(guest));
}

void apply(Room& room, const FirstTimeTold& event) {
  Guest* guest = find_guest(room, event.guest);
  if (guest == nullptr || guest->first_time || !room.day) return;
  guest->first_time = true;
  if (find_member(room, event.guest) != nullptr)
    ++room.gathering->coming.first_time;
  else if (room.goodbye && find_member(room.goodbye->gathering, event.guest) != nullptr)
    ++room.goodbye->gathering.coming.first_time;
  else if (room.day->drop_in)
    ++room.day->drop_in->coming.first_time;
  else
    ++room.day->coming.first_time;
}

void apply(Room& room, const GuestLeft& event) {
  const auto let_go = [&](std::vector<JobDone>& sheet) {
    for (JobDone& done : sheet) {
      if (done.by == event.guest) done.by.reset();
    }
  };
  const auto is_gone = [&](const Guest& guest) { return guest.id == event.guest; };
  const auto leaves = [&](Gathering& gathering) {
    std::erase_if(gathering.guests, is_gone);
    take_out(gathering, event.guest);
    for (Guest& guest : gathering.guests) {
      std::erase(guest.with, event.guest);
      std::erase(guest.apart, event.guest);
    }
    let_go(gathering.jobs_done);
  };
  if (room.day) {
    room.day->touched = event.at;
    std::erase_if(room.day->guests, is_gone);
    let_go(room.day->jobs_done);
    if (room.day->drop_in) leaves(*room.day->drop_in);
  }
  if (room.gathering) {
    if (room.gathering->floor.turn && room.gathering->floor.turn->guest == event.guest) ++room.progress.turn;
    leaves(*room.gathering);
  }
  if (room.goodbye) leaves(room.goodbye->gathering);
  // No step may bring somebody back to the floor who has gone.
  for (Step& step : room.steps) take_out(step, event.guest);
}

void apply(Room& room, const GuestJoined& event) {
  if (!room.day || !room.day->drop_in || !room.gathering) return;
  auto& from = room.day->drop_in->guests;
  const auto guest = find_in(from, [&](const Guest& each) { return each.id == event.guest; });
  if (guest == from.end()) return;
  Guest joined;
  joined.id = guest->id;
  joined.token = guest->token;
  joined.presence = guest->presence;
  joined.named = guest->named && event.named_as_before;
  joined.first_time = guest->first_time;
  joined.quiet_word = guest->quiet_word;
  ++room.gathering->coming.came;
  // Whoever comes over from the café is not new to the house.
  comes_late(*room.gathering, room.day->last_guest.next(), event.at);
  room.gathering->guests.push_back(std::move(joined));
  from.erase(guest);
  take_out(*room.day->drop_in, event.guest);
}

namespace {

// What follows for the gathering that a guest is in; whether it ended a turn.
bool change_part(Gathering& gathering, const Guest& guest, const PresenceChanged& event) {
  if (event.presence == Presence::here) {
    if (guest.token && guest.groups == GroupsWish::joins) seat(gathering.splitting, guest.id);
    return false;
  }
  take_out(gathering.pairing, guest.id);
  take_out(gathering.splitting, guest.id);
  const bool spoke = gathering.floor.turn && gathering.floor.turn->guest == guest.id;
  if (spoke) end_turn(gathering, event.at);
  return spoke;
}

}  // namespace

void apply(Room& room, const PresenceChanged& event) {
  Guest* guest = find_guest(room, event.guest);
  if (guest == nullptr) return;
  guest->presence = event.presence;
  // Stepping out for a moment keeps the hand.
  if (event.presence == Presence::only_listening) lower_hand(*guest);
  if (room.goodbye && find_member(room.goodbye->gathering, event.guest) != nullptr)
    (void)change_part(room.goodbye->gathering, *guest, event);
  if (find_member(room, event.guest) != nullptr && change_part(*room.gathering, *guest, event))
    ++room.progress.turn;
}

void apply(Room& room, const RoundsWished& event) {
  if (Guest* guest = find_guest(room, event.guest)) guest->named = event.wish == RoundsWish::take_turns;
}

void lower_hand(Guest& guest) {
  guest.hand = HandNumber{};
  guest.hand_since.reset();
}

CameJustNow came_just_now(const Gathering& gathering, Instant now) {
  const auto& late = gathering.late;
  if (!late || now >= late->at + late_told_for) return CameJustNow::nobody;
  const bool is_new = std::any_of(gathering.guests.begin(), gathering.guests.end(), [&](const Guest& guest) {
    return guest.id >= late->first && guest.first_time;
  });
  return is_new ? CameJustNow::somebody_new : CameJustNow::somebody;
}

void find_sign_ins(Room& room, Instant at) {
  if (!room.day) return;
  // A kiosk that starts again and again does not put off forgetting.
  const Instant since = room.day->found ? room.day->found->at : at;
  keep_sign_ins_found(room);
  room.day->found = SignInsFound{since, room.day->last_guest, std::exchange(room.day->coming, Coming{})};
}

void keep_sign_ins_found(Room& room) {
  if (!room.day || !room.day->found) return;
  room.day->coming = together(room.day->found->coming, room.day->coming);
  room.day->found.reset();
}

void apply(Room& room, const DayBeganAnew& event) {
  if (!room.day || !room.day->found) return;
  room.last_closed.reset();
  take_access_off_the_wall(room);
  Day before = std::move(*room.day);
  apply(room, DayBegan{event.at, event.date, event.wall_clock, event.seed, event.order});
  Day& day = *room.day;
  day.touched = before.touched;
  day.last_guest = before.last_guest;
  day.coming = before.coming;
  day.came = before.coming.came;
  const auto was_found = [&](GuestId guest) { return guest <= before.found->last_guest; };
  for (Guest& guest : before.guests) {
    if (was_found(guest.id)) continue;
    std::erase_if(guest.with, was_found);
    std::erase_if(guest.apart, was_found);
    day.guests.push_back(std::move(guest));
  }
  day.cannot_come = still_cannot_come(room, std::move(before.cannot_come), event.date);
  leave_out_what_is_set_aside(room);
  // Of the others nobody knows on which day they were taken.
  for (const JobDone& done : before.jobs_done) {
    if (done.by && !was_found(*done.by)) day.jobs_done.push_back(done);
  }
}

void apply(Room& room, const DayEnded&) {
  room.day.reset();
  room.last_closed.reset();
  take_access_off_the_wall(room);
}

template struct CommandKinds<GuestsCommand>;
template struct EventKinds<GuestsEvent>;

}  // namespace hearth
