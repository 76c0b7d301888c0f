#include "shared/room/facilitation.hpp"

#include "shared/room/facilitation_commands.hpp"

#include <algorithm>

#include "shared/base/chance.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/room.hpp"
#include "shared/room/slice.hpp"

namespace hearth {
namespace {

template <class Offers>
auto find_offer(Offers& offers, std::uint32_t number) {
  return std::find_if(offers.begin(), offers.end(), [&](const Offer& each) { return each.number == number; });
}

bool is_of(const Offer& offer, GuestId guest) {
  return std::find(offer.guests.begin(), offer.guests.end(), guest) != offer.guests.end();
}

// Whether the same people have offered already, in either order.
bool has_offered(const Facilitation& facilitation, const std::vector<GuestId>& guests) {
  return std::any_of(facilitation.offers.begin(), facilitation.offers.end(), [&](const Offer& each) {
    return each.guests.size() == guests.size() &&
           std::is_permutation(guests.begin(), guests.end(), each.guests.begin());
  });
}

bool has_answered(const Facilitation& facilitation, GuestId guest) {
  return std::find(facilitation.answered.begin(), facilitation.answered.end(), guest) !=
         facilitation.answered.end();
}

bool is_in_the_room(const Guest& guest) {
  return guest.presence != Presence::stepped_out;
}

std::size_t people_offering(const Facilitation& facilitation) {
  std::size_t people = 0;
  for (const Offer& offer : facilitation.offers) people += offer.guests.size();
  return people;
}

// Why this offer cannot be made by that device, whoever is here.
std::optional<Decision> cannot_be_offered(const Room& room, const OfferToFacilitate& command,
                                          const Context& context) {
  if (!room.gathering) return refuse(Reason::no_gathering);
  if (context.at_door() && !command.token) return refuse(Reason::missing_field, "token");
  // Who leads with whom is said in the circle, where the other can say no.
  if (context.at_door() && command.with) return refuse(Reason::not_allowed, "with");
  if (context.at_door() && command.people) return refuse(Reason::not_allowed, "people");
  if (command.token && command.token == command.with) return refuse(Reason::same_guest, "with");
  if (command.token && command.with && command.people == 1U) return refuse(Reason::wrong_type, "people");
  if (room.gathering->facilitation.offers.size() >= offers_max) return refuse(Reason::too_large);
  return std::nullopt;
}

// Those of an offer that have no token, who are known from now on.
void add_some_of_us(const Room& room, std::size_t people, const Context& context, Decision& decision,
                    std::vector<GuestId>& guests) {
  if (guests.size() >= people) return;
  if (!room.day) decision.events.push_back(new_day(context));
  GuestId last = room.day ? room.day->last_guest : GuestId{};
  while (guests.size() < people) {
    last = last.next();
    decision.events.push_back(GuestSignedIn{context.now, last, std::nullopt, std::nullopt});
    guests.push_back(last);
  }
}

// Nobody's answer is told from another's, and one that comes for somebody who is not here changes nothing.
std::optional<Decision> cannot_answer(const Room& room, std::optional<Token> token, const Context& context) {
  if (!room.gathering) return refuse(Reason::no_gathering);
  if (!token && context.at_door()) return refuse(Reason::missing_field, "token");
  if (token && find_guest(room, *token) == nullptr) return answer_unknown_token(context);
  return std::nullopt;
}

}  // namespace

bool is_open(const Leading& leading) {
  return leading.step == LeadingStep::open || (leading.step == LeadingStep::chosen && leading.chosen.empty());
}

std::vector<OfferTold> offers_told(const Room& room) {
  std::vector<OfferTold> told;
  if (!room.gathering || !is_open(room.gathering->leading)) return told;
  for (const Offer& offer : room.gathering->facilitation.offers) {
    OfferTold each{offer.number, {}, static_cast<std::uint32_t>(offer.guests.size())};
    for (const GuestId id : offer.guests) {
      const Guest* guest = find_member(room, id);
      if (guest != nullptr && guest->token) each.tokens.push_back(*guest->token);
    }
    told.push_back(std::move(each));
  }
  return told;
}

std::optional<std::uint32_t> still_to_answer(const Gathering& gathering) {
  std::uint32_t people = 0;
  std::uint32_t answered = gathering.facilitation.passed_on;
  for (const Guest& guest : gathering.guests) {
    if (!guest.token || !is_in_the_room(guest)) continue;
    ++people;
    if (has_answered(gathering.facilitation, guest.id)) ++answered;
  }
  people = std::max(people, gathering.agenda.people);
  if (people == 0) return std::nullopt;
  return people > answered ? people - answered : 0;
}

void keep_answers_private(Gathering& gathering) {
  Facilitation& facilitation = gathering.facilitation;
  const auto missing = still_to_answer(gathering);
  for (Offer& offer : facilitation.offers) offer.objected = false;
  facilitation.answered.clear();
  facilitation.passed_on = 0;
  // With nobody answered all are missing.
  if (missing) facilitation.passed_on = still_to_answer(gathering).value_or(*missing) - *missing;
}

Decision decide(const Room& room, const OfferToFacilitate& command, const Context& context) {
  if (auto refused = cannot_be_offered(room, command, context)) return std::move(*refused);
  Decision decision;
  std::vector<GuestId> guests;
  for (const std::optional<Token>& token : {command.token, command.with}) {
    if (!token) continue;
    const Guest* guest = find_guest(room, *token);
    if (guest == nullptr) return answer_unknown_token(context);
    if (find_member(room, guest->id) == nullptr)
      decision.events.push_back(GuestJoined{context.now, guest->id, !context.at_door()});
    guests.push_back(guest->id);
  }
  const std::size_t people = command.people.value_or(std::max<std::size_t>(guests.size(), 1));
  if (room.gathering->guests.size() + people > guests_max) return refuse(Reason::too_many_guests);
  if (guests.size() >= people && has_offered(room.gathering->facilitation, guests)) return {};
  add_some_of_us(room, people, context, decision, guests);
  decision.events.push_back(OfferMade{context.now, room.gathering->facilitation.last_offer + 1,
                                      std::move(guests), !context.at_door()});
  return decision;
}

Decision decide(const Room& room, const WithdrawOffer& command, const Context& context) {
  if (!room.gathering) return refuse(Reason::no_gathering);
  if (!command.token && !command.offer) return refuse(Reason::missing_field, "token");
  const Guest* guest = command.token ? find_guest(room, *command.token) : nullptr;
  if (command.token && guest == nullptr) return answer_unknown_token(context);
  Decision decision;
  for (const Offer& offer : room.gathering->facilitation.offers) {
    if ((guest != nullptr && is_of(offer, guest->id)) || offer.number == command.offer)
      decision.events.push_back(OfferWithdrawn{context.now, offer.number});
  }
  return decision;
}

Decision decide(const Room& room, const ListOffers&, const Context&) {
  return room.gathering ? Decision{} : refuse(Reason::no_gathering);
}

Decision decide(const Room& room, const AnswerOffer& command, const Context& context) {
  if (auto answered = cannot_answer(room, command.token, context)) return std::move(*answered);
  const auto& offers = room.gathering->facilitation.offers;
  const auto offer = find_offer(offers, command.offer);
  if (offer == offers.end()) {
    return context.at_door() ? Decision{} : refuse(Reason::no_offer, "offer");
  }
  if (command.answer == OfferAnswer::fine || offer->objected) return {};
  return {{OfferSetAside{context.now, offer->number}}, std::nullopt};
}

Decision decide(const Room& room, const FinishAnswers& command, const Context& context) {
  // First what does not depend on who is here, so that the door learns nothing of that.
  if (!room.gathering) return refuse(Reason::no_gathering);
  const Facilitation& facilitation = room.gathering->facilitation;
  if (facilitation.offers.empty()) return refuse(Reason::no_offer);
  const bool answered_all = command.last_offer >= facilitation.offers.back().number;
  if (!answered_all || command.last_offer > facilitation.last_offer) return refuse(Reason::stale);
  if (auto answered = cannot_answer(room, command.token, context)) return std::move(*answered);
  if (!command.token) return {{OffersAnswered{context.now, std::nullopt}}, std::nullopt};
  const Guest* guest = find_guest(room, *command.token);
  if (has_answered(facilitation, guest->id)) return {};
  Decision decision;
  if (find_member(room, guest->id) == nullptr)
    decision.events.push_back(GuestJoined{context.now, guest->id, !context.at_door()});
  decision.events.push_back(OffersAnswered{context.now, guest->id});
  return decision;
}

Decision decide(const Room& room, const DrawFacilitator& command, const Context& context) {
  if (!room.gathering) return refuse(Reason::no_gathering);
  const Facilitation& facilitation = room.gathering->facilitation;
  const std::uint32_t count = command.count.value_or(1);
  if (facilitation.offers.empty()) return refuse(Reason::no_offer);
  if (people_offering(facilitation) < count) return refuse(Reason::too_few, "count");
  if (!command.anyway.value_or(false) && still_to_answer(*room.gathering) != 0U)
    return refuse(Reason::not_all_answered);
  // Not refused when somebody would rather not have any of them: nothing tells that from the outside.
  std::vector<Offer> fine;
  for (const Offer& offer : facilitation.offers) {
    if (!offer.objected) fine.push_back(offer);
  }
  Chance chance{context.chance};
  chance.shuffle(fine);
  std::vector<GuestId> chosen;
  for (const Offer& offer : fine) {
    // One draw of one offer is enough where two offered together.
    if (chosen.empty() || chosen.size() + offer.guests.size() <= count)
      chosen.insert(chosen.end(), offer.guests.begin(), offer.guests.end());
  }
  return {{FacilitatorsChosen{context.now, std::move(chosen)}}, std::nullopt};
}

Decision decide(const Room& room, const AskAgain&, const Context& context) {
  if (!room.gathering) return refuse(Reason::no_gathering);
  if (room.gathering->facilitation.offers.empty()) return refuse(Reason::no_offer);
  return {{AnswersWiped{context.now}}, std::nullopt};
}

Decision decide(const Room& room, const LetHostsLead&, const Context& context) {
  if (!room.gathering) return refuse(Reason::no_gathering);
  Decision decision;
  if (room.gathering->leading.step != LeadingStep::hosts) decision.events.push_back(HostsAsked{context.now});
  if (room.gathering->agenda.stage().kind == StageKind::facilitator) {
    // Nothing where it is the last stage, or everybody just talks: then the stage stays.
    const Decision next = decide(room, NextStage{}, context);
    decision.events.insert(decision.events.end(), next.events.begin(), next.events.end());
  }
  return decision;
}

Decision decide(const Room& room, const HandOver& command, const Context& context) {
  if (!room.gathering) return refuse(Reason::no_gathering);
  const Guest* guest = find_guest(room, command.token);
  if (guest == nullptr) return answer_unknown_token(context);
  if (room.gathering->leading.chosen == std::vector{guest->id}) return {};
  Decision decision;
  if (find_member(room, guest->id) == nullptr) decision.events.push_back(GuestJoined{context.now, guest->id});
  decision.events.push_back(FacilitatorsChosen{context.now, {guest->id}});
  return decision;
}

namespace {

void wipe_answers(Facilitation& facilitation) {
  facilitation.answered.clear();
  facilitation.passed_on = 0;
}

void open_again(Leading& leading) {
  if (leading.step == LeadingStep::nobody) leading.step = LeadingStep::open;
}

}  // namespace

void apply(Room& room, const OfferMade& event) {
  if (!room.gathering) return;
  Facilitation& facilitation = room.gathering->facilitation;
  facilitation.offers.push_back({event.number, event.guests, false});
  facilitation.last_offer = event.number;
  // Nobody has answered this one. What was said of the others stands.
  wipe_answers(facilitation);
  if (!event.opens) return;
  open_again(room.gathering->leading);
  // No step may close again what was opened by somebody who offered.
  for (Step& step : room.steps) open_again(step.leading);
}

void apply(Room& room, const OfferWithdrawn& event) {
  if (!room.gathering) return;
  std::erase_if(room.gathering->facilitation.offers,
                [&](const Offer& each) { return each.number == event.number; });
}

void apply(Room& room, const OfferSetAside& event) {
  if (!room.gathering) return;
  auto& offers = room.gathering->facilitation.offers;
  const auto offer = find_offer(offers, event.number);
  if (offer != offers.end()) offer->objected = true;
}

void apply(Room& room, const OffersAnswered& event) {
  if (!room.gathering) return;
  Facilitation& facilitation = room.gathering->facilitation;
  if (!event.guest) {
    ++facilitation.passed_on;
    return;
  }
  // By id: in which order they answered is not kept.
  auto& answered = facilitation.answered;
  answered.insert(std::upper_bound(answered.begin(), answered.end(), *event.guest), *event.guest);
}

void apply(Room& room, const AnswersWiped&) {
  if (!room.gathering) return;
  Facilitation& facilitation = room.gathering->facilitation;
  for (Offer& offer : facilitation.offers) offer.objected = false;
  wipe_answers(facilitation);
  room.gathering->leading = Leading{};
}

void apply(Room& room, const FacilitatorsChosen& event) {
  if (!room.gathering) return;
  const LeadingStep step = event.guests.empty() ? LeadingStep::nobody : LeadingStep::chosen;
  room.gathering->leading = Leading{step, event.guests};
}

void apply(Room& room, const HostsAsked&) {
  if (room.gathering) room.gathering->leading = Leading{LeadingStep::hosts, {}};
}

void take_out(Facilitation& facilitation, GuestId guest) {
  std::erase_if(facilitation.offers, [&](const Offer& each) { return is_of(each, guest); });
  std::erase(facilitation.answered, guest);
}

void take_out(Leading& leading, GuestId guest) {
  std::erase(leading.chosen, guest);
}

template struct CommandKinds<FacilitationCommand>;
template struct EventKinds<FacilitationEvent>;

}  // namespace hearth
