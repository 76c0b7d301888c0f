// Those who offer to lead, for whoever has said their two words: fine, or rather not. The page is the same
// for everybody, here or not, and tells nothing of what others answered. The door does not see the room: the
// kiosk tells it the offers when they are asked for.

#include "remote/pages/door/making.hpp"
#include "shared/room/facilitation_commands.hpp"

namespace hearth::pages::door {
namespace {

constexpr const char* finish_button = "answered";

Request offers_wanted(Token token) {
  return {who_leads_button, ListOffers{}, std::nullopt, Urgency::whenever, token};
}

// Both are as loud as each other, and neither is chosen before.
Row answers_at_door(Making& page, const at::WhoLeads& place, const OfferTold& offer) {
  Row row{{{offer_words(page.knows().texts, *place.offers, offer), Style::strong}}};
  for (const auto& [answer, name] : enum_names<OfferAnswer>) {
    const std::string words{name};
    at::WhoLeads then = place;
    then.touched = with_answer(place.touched, offer.number, answer);
    const std::string id = words + "." + std::to_string(offer.number);
    page.does(id, {Place{std::move(then), page.place().language}});
    Button button{id, page.say("offer." + words)};
    button.chosen = answer_to(place.touched, offer.number) == answer;
    row.buttons.push_back(std::move(button));
  }
  return row;
}

// A fine is sent as a rather not is. The last request says whether they were taken.
Button give_answers(Making& page, const at::WhoLeads& place) {
  Button button = page.leads("who_leads_done", at::WhoLeads{place.token}, Role::primary);
  const std::vector<OfferTold>& offers = *place.offers;
  if (!all_answered(place.touched, offers)) {
    button.state = State::refused;
    return button;
  }
  at::WhoLeads given{place.token};
  given.said = Said{"who_leads_done"};
  Does<Place> does{Place{std::move(given), page.place().language}};
  const auto send = [&](std::string name, const Command& command) {
    does.requests.push_back({std::move(name), command, std::nullopt, Urgency::whenever, place.token});
  };
  for (const OfferTold& offer : offers)
    send("answer." + std::to_string(offer.number),
         AnswerOffer{offer.number, *answer_to(place.touched, offer.number), place.token});
  send(finish_button, FinishAnswers{offers.back().number, place.token});
  page.does(button.id, std::move(does));
  return button;
}

// Before the offers are there.
std::string while_they_come(const Making& page) {
  if (page.knows().away) return page.say("sign_in.who_leads_away");
  return page.knows().sending.is_late(page.knows().here) ? page.say("sign_in.moment") : std::string{};
}

}  // namespace

Button who_leads(Making& page, Token token) {
  Button button = page.leads("who_leads", at::WhoLeads{token});
  page.does(button.id, {Place{at::WhoLeads{token}, page.place().language}, {offers_wanted(token)}});
  return button;
}

Turned<Place> after_answer(Place place, at::WhoLeads page, const Answered& answer) {
  std::vector<Request> requests;
  if (answer.button == who_leads_button && answer.reply->offers) {
    page.offers = answer.reply->offers;
    page.touched.clear();
  } else if (answer.button == finish_button) {
    const bool applied = answer.reply->outcome == wire::Outcome::applied;
    page.said.answer = applied ? Said::Answer::yes : Said::Answer::not_now;
    if (answer.reply->reason == Reason::stale) {
      // Somebody else has offered meanwhile.
      page.said = Said{"who_leads_again", Said::Answer::yes};
      requests.push_back(offers_wanted(page.token));
    }
  }
  place.page = std::move(page);
  return {std::move(place), std::move(requests)};
}

void make(Making& page, const at::WhoLeads& place) {
  page.main = {Phrase{page.say("sign_in.who_leads_title"), Style::title}};
  page.foot = {page.back_to(place.token)};
  page.closes_after(page_stays);
  if (!place.said.what.empty()) {
    const std::string answer = page.answer_to(place.said);
    if (!answer.empty()) page.main.push_back(Phrase{answer, Style::answer});
    if (place.said.what == "who_leads_done") return;
  }
  if (!place.offers) {
    const std::string words = while_they_come(page);
    if (!words.empty()) page.main.push_back(Phrase{words});
    return;
  }
  if (place.offers->empty()) {
    page.main.push_back(Phrase{page.say("sign_in.who_leads_none")});
    return;
  }
  page.main.push_back(Phrase{page.say("sign_in.who_leads_how"), Style::small});
  Rows rows{"offers", {}};
  for (const OfferTold& offer : *place.offers) rows.rows.push_back(answers_at_door(page, place, offer));
  page.main.push_back(std::move(rows));
  page.foot.push_back(give_answers(page, place));
}

}  // namespace hearth::pages::door
