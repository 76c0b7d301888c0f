// The offers to facilitate go round: everyone who holds the tablet touches *fine* or *rather not* for each,
// and passes it on. All answers of one person are sent together and at once forgotten here, so that the next
// one finds the page as if nobody had been there.

#include <algorithm>

#include "remote/pages/facilitator/making.hpp"
#include "shared/room/facilitation_commands.hpp"

namespace hearth::pages::facilitator {
namespace {

std::vector<Token> offered(const Knows& knows) {
  std::vector<Token> tokens;
  for (const Offer& offer : knows.gathering().facilitation.offers) {
    const Guest* guest = find_member(knows.room(), offer.guest);
    if (guest != nullptr && guest->token) tokens.push_back(*guest->token);
  }
  return tokens;
}

std::optional<OfferAnswer> answer_to(Token token, const at::Offers& place) {
  const auto found = std::find_if(place.touched.begin(), place.touched.end(),
                                  [&](const auto& each) { return each.first == token; });
  return found == place.touched.end() ? std::nullopt : std::optional{found->second};
}

at::Offers with_answer(at::Offers place, Token token, OfferAnswer answer) {
  std::erase_if(place.touched, [&](const auto& each) { return each.first == token; });
  place.touched.emplace_back(token, answer);
  return place;
}

Row answers(Making& page, Token token, const at::Offers& place) {
  Row row{{{token_words(page.knows().texts, token), Style::strong}}};
  for (const auto& [answer, name] : enum_names<OfferAnswer>) {
    const std::string words{name};
    row.buttons.push_back(page.leads(words + "." + to_string(token), page.say("facilitator.offer." + words),
                                     with_answer(place, token, answer)));
    row.buttons.back().chosen = answer_to(token, place) == answer;
  }
  return row;
}

// A *fine* is sent as well, though the kiosk keeps nothing of it: from outside both look the same. Each has a
// name that no answer of somebody before bears, which may still be on its way.
Button pass_on(Making& page, const std::vector<Token>& offers, const at::Offers& place) {
  Button button =
      page.leads("offers.pass_on", page.say("facilitator.offers_pass_on"), at::Offers{}, Role::primary);
  if (!std::all_of(offers.begin(), offers.end(), [&](Token token) { return answer_to(token, place); })) {
    button.state = State::refused;
    return button;
  }
  unsigned number = 0;
  for (const Token token : offers) {
    std::string name;
    do name = "answer." + std::to_string(++number);
    while (page.knows().sending.waits(name));
    page.made.does[button.id].requests.push_back(
        {std::move(name), AnswerOffer{token, *answer_to(token, place)}});
  }
  return button;
}

void make_held(Making& page, const at::Offers& place) {
  const std::vector<Token> offers = offered(page.knows());
  Rows rows{"offers", {}};
  for (const Token token : offers) rows.rows.push_back(answers(page, token, place));
  page.main = {Phrase{page.say("facilitator.offers_question"), Style::title}, std::move(rows)};
  page.foot = {page.back(at::Tools{}), pass_on(page, offers, place)};
}

// Between two people, and before the first and behind the last of them.
void make_passing(Making& page) {
  const std::vector<Token> offers = offered(page.knows());
  std::string names;
  for (const Token token : offers)
    names += (names.empty() ? "" : " · ") + token_words(page.knows().texts, token);
  const char* how = offers.empty() ? "facilitator.offers_none" : "facilitator.offers_how";
  page.main = {Phrase{page.say("facilitator.offers_page"), Style::title},
               Phrase{page.say(how), Style::small}};
  if (!offers.empty()) {
    page.main.emplace_back(Phrase{names, Style::strong});
    page.main.emplace_back(Buttons{
        Arrangement::row,
        {page.leads("offers.hold", page.say("facilitator.offers_hold"), at::Offers{true}, Role::primary)}});
  }
  page.main.emplace_back(Buttons{
      Arrangement::row,
      {page.leads("offers.add", page.say("facilitator.offers_add"), at::Picking{at::Picking::For::offer}),
       page.gives("facilitation.draw", page.say("facilitator.draw_facilitator"), DrawFacilitator{},
                  Role::other, at::Main{}),
       page.gives("facilitation.draw_two", page.say("facilitator.draw_two"), DrawFacilitator{2}, Role::other,
                  at::Main{})}});
  page.foot = {page.back(at::Tools{})};
}

}  // namespace

void make(Making& page, const at::Offers& place) {
  place.held ? make_held(page, place) : make_passing(page);
}

}  // namespace hearth::pages::facilitator
