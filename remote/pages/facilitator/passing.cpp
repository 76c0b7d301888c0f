// The tablet goes round: everyone who holds it touches *fine* or *rather not* for each offer, and passes it
// on. All answers of one person are sent together and at once forgotten here, so that the next one finds the
// page as if nobody had been there. It stands alone on the tablet: no hint and no quiet word is beside it.

#include "remote/pages/facilitator/offers.hpp"
#include "shared/room/facilitation_commands.hpp"

namespace hearth::pages::facilitator {
namespace {

// Both are as loud as each other, and neither is chosen before.
Row answers(Making& page, const std::string& name_of_offer, std::uint32_t offer, const at::Passing& place) {
  Row row{{{name_of_offer, Style::strong}}};
  for (const auto& [answer, name] : enum_names<OfferAnswer>) {
    const std::string words{name};
    row.buttons.push_back(page.leads(words + "." + std::to_string(offer), page.say("offer." + words),
                                     at::Passing{true, with_answer(place.touched, offer, answer)}));
    row.buttons.back().chosen = answer_to(place.touched, offer) == answer;
  }
  return row;
}

// A *fine* is sent as well, though the kiosk keeps nothing of it: from outside both look the same. Each has a
// name that no answer of somebody before bears, which may still be on its way.
Button pass_on(Making& page, const at::Passing& place) {
  Button button =
      page.leads("offers.pass_on", page.say("facilitator.offers_pass_on"), at::Passing{}, Role::primary);
  const std::vector<OfferTold> offers = offers_told(page.knows().room());
  if (!all_answered(place.touched, offers) || page.knows().away()) {
    button.state = State::refused;
    return button;
  }
  unsigned number = 0;
  const auto send = [&](const Command& command) {
    std::string name;
    do name = "answer." + std::to_string(++number);
    while (page.knows().sending.waits(name));
    page.made.does[button.id].requests.push_back({std::move(name), command});
  };
  for (const OfferTold& offer : offers)
    send(AnswerOffer{offer.number, *answer_to(place.touched, offer.number), {}});
  send(FinishAnswers{offers.back().number, {}});
  return button;
}

void make_held(Making& page, const at::Passing& place) {
  Rows rows{"offers", {}};
  const std::vector<OfferTold> offers = offers_told(page.knows().room());
  for (const OfferTold& offer : offers)
    rows.rows.push_back(answers(page, offer_words(page.knows().texts, offers, offer), offer.number, place));
  page.main = {Phrase{page.say("facilitator.offers_question"), Style::title},
               Phrase{page.say("facilitator.offers_only_you"), Style::small}, std::move(rows)};
  page.foot = {page.leads("offers.skip", page.say("facilitator.offers_skip"), at::Passing{}, Role::leave),
               pass_on(page, place)};
}

// Between two people, and before the first and behind the last of them.
void make_between(Making& page) {
  page.main = {Phrase{page.say("facilitator.offers_next_person"), Style::title},
               Phrase{page.say("facilitator.offers_how"), Style::body},
               Buttons{Arrangement::row,
                       {page.leads("offers.hold", page.say("facilitator.offers_hold"), at::Passing{true, {}},
                                   Role::only)}}};
  page.foot = {page.leads("offers.everyone", page.say("facilitator.offers_everyone"), back_at_offers(page),
                          Role::leave)};
}

}  // namespace

void make(Making& page, const at::Passing& place) {
  place.held ? make_held(page, place) : make_between(page);
}

}  // namespace hearth::pages::facilitator
