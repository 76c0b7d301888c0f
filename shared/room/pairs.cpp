#include "shared/room/pairs.hpp"

#include "shared/room/pairs_commands.hpp"

#include <algorithm>

#include "shared/room/guests_commands.hpp"
#include "shared/room/room.hpp"
#include "shared/room/slice.hpp"

namespace hearth {
namespace {

bool holds(const std::vector<GuestId>& guests, GuestId guest) {
  return std::find(guests.begin(), guests.end(), guest) != guests.end();
}

// Why pairs cannot be used now, or nothing.
std::optional<Decision> no_pairs(const Room& room) {
  if (!room.gathering) return refuse(Reason::no_gathering);
  if (room.gathering->agenda.suspended) return refuse(Reason::suspended);
  if (room.gathering->agenda.stage().floor != FloorRule::pairs) return refuse(Reason::no_pairs);
  return std::nullopt;
}

// Why a draw cannot be changed now, or nothing.
std::optional<Decision> no_open_draw(const Room& room) {
  if (auto refused = no_pairs(room)) return refused;
  if (room.gathering->pairing.step == PairsStep::none) return refuse(Reason::no_draw);
  if (room.gathering->pairing.step != PairsStep::drawn) return refuse(Reason::draw_shown);
  return std::nullopt;
}

bool under_way(PairsStep step) {
  return step == PairsStep::first || step == PairsStep::second;
}

// A meeting of two, the one who came first in front.
Pair meeting(GuestId a, GuestId b) {
  return a < b ? Pair{{a, b}} : Pair{{b, a}};
}

bool before(const Pair& a, const Pair& b) {
  return a.guests < b.guests;
}

void meet(std::vector<Pair>& met, GuestId a, GuestId b) {
  const Pair both = meeting(a, b);
  const auto place = std::lower_bound(met.begin(), met.end(), both, before);
  if (place == met.end() || *place != both) met.insert(place, both);
}

void meet(Pairing& pairing) {
  for (const Pair& pair : pairing.pairs) {
    for (std::size_t i = 0; i < pair.guests.size(); ++i) {
      for (std::size_t j = i + 1; j < pair.guests.size(); ++j)
        meet(pairing.met, pair.guests[i], pair.guests[j]);
    }
  }
}

// Where a guest stands in a draw; nullptr when they are not in it.
GuestId* place_of(std::vector<Pair>& pairs, std::vector<GuestId>& alone, GuestId guest) {
  for (Pair& pair : pairs) {
    for (GuestId& each : pair.guests) {
      if (each == guest) return &each;
    }
  }
  const auto found = std::find(alone.begin(), alone.end(), guest);
  return found == alone.end() ? nullptr : &*found;
}

// Whether one of them asked to be apart from the other.
bool would_rather_not(const Room& room, GuestId a, GuestId b) {
  const Guest* one = find_member(room, a);
  const Guest* other = find_member(room, b);
  return (one != nullptr && holds(one->apart, b)) || (other != nullptr && holds(other->apart, a));
}

// With whoever is alone, else as the third of a pair, if possible of one that is new to them; never with
// somebody whom a wish keeps apart from them.
void put_in(PairsDrawn& drawn, GuestId guest, const Room& room) {
  const auto partner = std::find_if(drawn.alone.begin(), drawn.alone.end(),
                                    [&](GuestId each) { return !would_rather_not(room, guest, each); });
  if (partner != drawn.alone.end()) {
    drawn.pairs.push_back({{*partner, guest}});
    drawn.alone.erase(partner);
    return;
  }
  Pair* best = nullptr;
  std::ptrdiff_t best_known = 3;
  for (Pair& pair : drawn.pairs) {
    const auto apart = [&](GuestId each) { return would_rather_not(room, guest, each); };
    const auto known = std::count_if(pair.guests.begin(), pair.guests.end(), [&](GuestId each) {
      return have_met(room.gathering->pairing, guest, each);
    });
    const bool can_be =
        pair.guests.size() == 2 && std::none_of(pair.guests.begin(), pair.guests.end(), apart);
    if (!can_be || known >= best_known) continue;
    best = &pair;
    best_known = known;
  }
  if (best != nullptr)
    best->guests.push_back(guest);
  else
    drawn.alone.push_back(guest);
}

// Where nobody signed in, people find a partner by themselves.
bool finds_partners_unnamed(const Gathering& gathering) {
  return gathering.pairing.pairs.empty() && taking_part(gathering).size() < 2;
}

}  // namespace

bool have_met(const Pairing& pairing, GuestId a, GuestId b) {
  return std::binary_search(pairing.met.begin(), pairing.met.end(), meeting(a, b), before);
}

Duration trio_turn(Duration half) {
  return half * 2 / 3;
}

Decision decide(const Room& room, const DrawPairs&, const Context& context) {
  if (auto refused = no_pairs(room)) return std::move(*refused);
  const Gathering& gathering = *room.gathering;
  if (under_way(gathering.pairing.step)) return refuse(Reason::draw_shown);
  std::vector<Joining> joining;
  for (const Guest& guest : gathering.guests) {
    const bool joins = guest.token && guest.presence == Presence::here && guest.pairs == PairsWish::joins;
    if (joins) joining.push_back({guest.id, guest.with, guest.apart});
  }
  if (joining.size() < 2) return refuse(Reason::too_few);
  Draw draw = draw_pairs(joining, gathering.pairing, context.chance);
  return {{PairsDrawn{context.now, std::move(draw.pairs), std::move(draw.alone)}}, std::nullopt};
}

Decision decide(const Room& room, const ExchangePairs& command, const Context& context) {
  if (auto refused = no_open_draw(room)) return std::move(*refused);
  const Pairing& pairing = room.gathering->pairing;
  const Guest* first = find_guest(room, command.first);
  const Guest* second = find_guest(room, command.second);
  if (first == nullptr) return refuse(Reason::unknown_token, "first");
  if (second == nullptr) return refuse(Reason::unknown_token, "second");
  if (first == second) return refuse(Reason::same_guest, "second");
  PairsDrawn drawn{context.now, pairing.pairs, pairing.alone};
  GuestId* one = place_of(drawn.pairs, drawn.alone, first->id);
  GuestId* other = place_of(drawn.pairs, drawn.alone, second->id);
  if (one == nullptr) return refuse(Reason::not_taking_part, "first");
  if (other == nullptr) return refuse(Reason::not_taking_part, "second");
  std::swap(*one, *other);
  return {{std::move(drawn)}, std::nullopt};
}

Decision decide(const Room& room, const TakeOutOfPairs& command, const Context& context) {
  if (auto refused = no_open_draw(room)) return std::move(*refused);
  const Pairing& pairing = room.gathering->pairing;
  const Guest* guest = find_guest(room, command.token);
  if (guest == nullptr) return refuse(Reason::unknown_token, "token");
  PairsDrawn drawn{context.now, pairing.pairs, pairing.alone};
  if (place_of(drawn.pairs, drawn.alone, guest->id) == nullptr) return refuse(Reason::in_no_draw, "token");
  std::erase(drawn.alone, guest->id);
  for (Pair& pair : drawn.pairs) std::erase(pair.guests, guest->id);
  const auto single = std::find_if(drawn.pairs.begin(), drawn.pairs.end(),
                                   [](const Pair& pair) { return pair.guests.size() == 1; });
  if (single != drawn.pairs.end()) {
    const GuestId partner = single->guests.front();
    drawn.pairs.erase(single);
    put_in(drawn, partner, room);
  }
  return {{std::move(drawn)}, std::nullopt};
}

Decision decide(const Room& room, const PutInPairs& command, const Context& context) {
  if (auto refused = no_open_draw(room)) return std::move(*refused);
  const Pairing& pairing = room.gathering->pairing;
  const Guest* guest = find_guest(room, command.token);
  if (guest == nullptr) return refuse(Reason::unknown_token, "token");
  const bool joins =
      find_member(room, guest->id) != nullptr && takes_part(*guest) && guest->pairs == PairsWish::joins;
  if (!joins) return refuse(Reason::not_taking_part, "token");
  PairsDrawn drawn{context.now, pairing.pairs, pairing.alone};
  if (place_of(drawn.pairs, drawn.alone, guest->id) != nullptr) return refuse(Reason::already_there, "token");
  put_in(drawn, guest->id, room);
  return {{std::move(drawn)}, std::nullopt};
}

Decision decide(const Room& room, const ShowPairs&, const Context& context) {
  if (auto refused = no_pairs(room)) return std::move(*refused);
  switch (room.gathering->pairing.step) {
    case PairsStep::none:
    case PairsStep::over:
      // Where nobody signed in there is no draw: the wall asks people to find a partner.
      if (!finds_partners_unnamed(*room.gathering)) return refuse(Reason::no_draw);
      return {{PairsWentOn{context.now, PairsStep::shown}}, std::nullopt};
    case PairsStep::drawn:
      return {{PairsWentOn{context.now, PairsStep::shown}}, std::nullopt};
    case PairsStep::shown:
    case PairsStep::first:
    case PairsStep::second:
      return refuse(Reason::draw_shown);
  }
  return {};
}

Decision decide(const Room& room, const SwapPairs&, const Context& context) {
  if (auto refused = no_pairs(room)) return std::move(*refused);
  const Pairing& pairing = room.gathering->pairing;
  switch (pairing.step) {
    case PairsStep::none:
      if (!finds_partners_unnamed(*room.gathering)) return refuse(Reason::no_draw);
      return {{PairsWentOn{context.now, PairsStep::first}}, std::nullopt};
    case PairsStep::drawn:
    case PairsStep::shown:
      return {{PairsWentOn{context.now, PairsStep::first}}, std::nullopt};
    case PairsStep::first:
      return {{PairsWentOn{context.now, PairsStep::second}}, std::nullopt};
    case PairsStep::second:
      return {{PairsWentOn{context.now, PairsStep::over}}, std::nullopt};
    case PairsStep::over:
      if (!pairing.pairs.empty()) return refuse(Reason::no_draw);
      return {{PairsWentOn{context.now, PairsStep::first}}, std::nullopt};
  }
  return {};
}

Decision decide(const Room& room, const WishForPairs& command, const Context& context) {
  if (!room.gathering) return refuse(Reason::no_gathering);
  const bool about_somebody = command.wish == PairsWishKind::with || command.wish == PairsWishKind::apart ||
                              command.wish == PairsWishKind::either;
  // What is wrong with the words alone comes first: the door must not tell who is here.
  if (about_somebody && !command.other) return refuse(Reason::missing_field, "other");
  if (about_somebody && command.other == command.token) return refuse(Reason::same_guest, "other");
  const Guest* guest = find_guest(room, command.token);
  if (guest == nullptr) return answer_unknown_token(context);
  std::optional<GuestId> other_id;
  if (about_somebody) {
    const Guest* other = find_guest(room, *command.other);
    if (other == nullptr) return answer_unknown_token(context);
    other_id = other->id;
  }
  return {{PairsWished{context.now, guest->id, command.wish, other_id}}, std::nullopt};
}

void apply(Room& room, const PairsDrawn& event) {
  if (!room.gathering) return;
  Pairing& pairing = room.gathering->pairing;
  pairing.step = PairsStep::drawn;
  pairing.pairs = event.pairs;
  pairing.alone = event.alone;
  pairing.clock = Stopwatch{};
}

void apply(Room& room, const PairsWentOn& event) {
  if (!room.gathering) return;
  Pairing& pairing = room.gathering->pairing;
  pairing.step = event.step;
  pairing.clock = Stopwatch{};
  if (under_way(event.step) && room.gathering->agenda.clocks_run()) pairing.clock.start(event.at);
  if (event.step == PairsStep::first) meet(pairing);
  ++room.progress.turn;
}

void apply(Room& room, const PairsWished& event) {
  Guest* guest = find_guest(room, event.guest);
  if (guest == nullptr) return;
  if (event.wish == PairsWishKind::sit_out) guest->pairs = PairsWish::sits_out;
  if (event.wish == PairsWishKind::join) {
    guest->pairs = PairsWish::joins;
    // Joining the pairs is a yes to taking part by name.
    guest->named = true;
  }
  if (!event.other) return;
  std::erase(guest->with, *event.other);
  std::erase(guest->apart, *event.other);
  std::vector<GuestId>* wishes = nullptr;
  if (event.wish == PairsWishKind::with) wishes = &guest->with;
  if (event.wish == PairsWishKind::apart) wishes = &guest->apart;
  if (wishes == nullptr) return;
  // The newest wishes count.
  if (wishes->size() == pair_wishes_max) wishes->erase(wishes->begin());
  wishes->push_back(*event.other);
}

void take_out(Pairing& pairing, GuestId guest) {
  std::erase(pairing.alone, guest);
  for (Pair& pair : pairing.pairs) std::erase(pair.guests, guest);
  std::erase_if(pairing.pairs, [](const Pair& pair) { return pair.guests.empty(); });
  const auto single = [](const Pair& pair) { return pair.guests.size() == 1; };
  const auto left = std::find_if(pairing.pairs.begin(), pairing.pairs.end(), single);
  if (left == pairing.pairs.end()) return;
  const GuestId partner = left->guests.front();
  pairing.pairs.erase(left);
  for (Pair& pair : pairing.pairs) {
    if (pair.guests.size() != 2) continue;
    pair.guests.push_back(partner);
    return;
  }
  pairing.alone.push_back(partner);
}

void forget(Pairing& pairing, GuestId guest) {
  take_out(pairing, guest);
  std::erase_if(pairing.met, [&](const Pair& pair) { return holds(pair.guests, guest); });
}

template struct CommandKinds<PairsCommand>;
template struct EventKinds<PairsEvent>;

}  // namespace hearth
