#include "shared/room/facilitation.hpp"

#include "shared/room/facilitation_commands.hpp"

#include <algorithm>

#include "shared/base/chance.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/room.hpp"
#include "shared/room/slice.hpp"

namespace hearth {
namespace {

template <class Offers>
auto find_offer(Offers& offers, GuestId guest) {
  return std::find_if(offers.begin(), offers.end(), [&](const Offer& each) { return each.guest == guest; });
}

}  // namespace

Decision decide(const Room& room, const OfferToFacilitate& command, const Context& context) {
  if (!room.gathering) return refuse(Reason::no_gathering);
  const Guest* guest = find_guest(room, command.token);
  if (guest == nullptr) return answer_unknown_token(context);
  const auto& offers = room.gathering->facilitation.offers;
  if (find_offer(offers, guest->id) != offers.end()) return {};
  Decision decision;
  if (find_member(room, guest->id) == nullptr) decision.events.push_back(GuestJoined{context.now, guest->id});
  decision.events.push_back(OfferMade{context.now, guest->id});
  return decision;
}

Decision decide(const Room& room, const WithdrawOffer& command, const Context& context) {
  if (!room.gathering) return refuse(Reason::no_gathering);
  const Guest* guest = find_guest(room, command.token);
  if (guest == nullptr) return answer_unknown_token(context);
  const auto& offers = room.gathering->facilitation.offers;
  if (find_offer(offers, guest->id) == offers.end()) return {};
  return {{OfferWithdrawn{context.now, guest->id}}, std::nullopt};
}

Decision decide(const Room& room, const AnswerOffer& command, const Context& context) {
  if (!room.gathering) return refuse(Reason::no_gathering);
  const Guest* guest = find_guest(room, command.offer);
  if (guest == nullptr) return answer_unknown_token(context);
  const auto& offers = room.gathering->facilitation.offers;
  const auto offer = find_offer(offers, guest->id);
  if (offer == offers.end()) {
    return context.permission == Permission::sign_in ? Decision{} : refuse(Reason::no_offer, "offer");
  }
  if (command.answer == OfferAnswer::fine || offer->objected) return {};
  return {{OfferSetAside{context.now, guest->id}}, std::nullopt};
}

Decision decide(const Room& room, const DrawFacilitator& command, const Context& context) {
  if (!room.gathering) return refuse(Reason::no_gathering);
  const Facilitation& facilitation = room.gathering->facilitation;
  if (facilitation.offers.empty()) return refuse(Reason::no_offer);
  // Not refused when somebody would rather not have any of them: nothing tells that from the outside.
  std::vector<GuestId> fine;
  for (const Offer& offer : facilitation.offers) {
    if (!offer.objected) fine.push_back(offer.guest);
  }
  Chance chance{context.chance};
  chance.shuffle(fine);
  if (fine.size() > command.count.value_or(1)) fine.resize(command.count.value_or(1));
  return {{FacilitatorsChosen{context.now, std::move(fine)}}, std::nullopt};
}

Decision decide(const Room& room, const HandOver& command, const Context& context) {
  if (!room.gathering) return refuse(Reason::no_gathering);
  const Guest* guest = find_guest(room, command.token);
  if (guest == nullptr) return answer_unknown_token(context);
  if (room.gathering->facilitation.chosen == std::vector{guest->id}) return {};
  Decision decision;
  if (find_member(room, guest->id) == nullptr) decision.events.push_back(GuestJoined{context.now, guest->id});
  decision.events.push_back(FacilitatorsChosen{context.now, {guest->id}});
  return decision;
}

void apply(Room& room, const OfferMade& event) {
  if (!room.gathering) return;
  room.gathering->facilitation.offers.push_back({event.guest, false});
  room.gathering->facilitation.nobody_drawn = false;
}

void apply(Room& room, const OfferWithdrawn& event) {
  if (!room.gathering) return;
  std::erase_if(room.gathering->facilitation.offers,
                [&](const Offer& each) { return each.guest == event.guest; });
}

void apply(Room& room, const OfferSetAside& event) {
  if (!room.gathering) return;
  auto& offers = room.gathering->facilitation.offers;
  const auto offer = find_offer(offers, event.guest);
  if (offer != offers.end()) offer->objected = true;
}

void apply(Room& room, const FacilitatorsChosen& event) {
  if (!room.gathering) return;
  Facilitation& facilitation = room.gathering->facilitation;
  facilitation.chosen = event.guests;
  facilitation.nobody_drawn = event.guests.empty();
  // What was answered has served its purpose.
  facilitation.offers.clear();
}

void take_out(Facilitation& facilitation, GuestId guest) {
  std::erase_if(facilitation.offers, [&](const Offer& each) { return each.guest == guest; });
  std::erase(facilitation.chosen, guest);
}

template struct CommandKinds<FacilitationCommand>;
template struct EventKinds<FacilitationEvent>;

}  // namespace hearth
