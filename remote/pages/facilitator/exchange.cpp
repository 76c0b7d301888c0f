// Changing a draw of pairs before the wall shows it: touch one, then another, and they change places; or one
// is taken out, or put in.

#include <algorithm>

#include "remote/pages/facilitator/making.hpp"
#include "shared/room/pairs_commands.hpp"

namespace hearth::pages::facilitator {
namespace {

Button person(Making& page, const at::Exchange& place, Token token) {
  const std::string id = "exchange." + to_string(token);
  const std::string words = token_words(page.knows().texts, token);
  if (place.first && *place.first != token)
    return page.gives(id, words, ExchangePairs{*place.first, token}, Role::other, at::Exchange{});
  Button button = page.leads(id, words, place.first ? at::Exchange{} : at::Exchange{token});
  button.chosen = place.first.has_value();
  return button;
}

bool is_in(const Pairing& pairing, GuestId id) {
  const auto has = [&](const std::vector<GuestId>& guests) {
    return std::find(guests.begin(), guests.end(), id) != guests.end();
  };
  return has(pairing.alone) || std::any_of(pairing.pairs.begin(), pairing.pairs.end(),
                                           [&](const Pair& pair) { return has(pair.guests); });
}

// Those who could be in a pair and are in none: who has come since, and who was taken out. Nobody who would
// rather sit it out stands here.
Row not_in(Making& page) {
  const Gathering& gathering = page.knows().gathering();
  Row made;
  for (const Guest& guest : gathering.guests) {
    const bool joins = takes_part(guest) && guest.pairs == PairsWish::joins;
    if (!joins || is_in(gathering.pairing, guest.id)) continue;
    made.buttons.push_back(
        page.marked(page.gives("put_in." + to_string(*guest.token), page.name_of_guest(guest.id),
                               PutInPairs{*guest.token}, Role::aside, at::Exchange{}),
                    *guest.token));
  }
  return made;
}

Row row(Making& page, const at::Exchange& place, const std::vector<GuestId>& guests) {
  Row made;
  for (const GuestId id : guests) {
    const Guest* guest = find_member(page.knows().room(), id);
    if (guest == nullptr || !guest->token) continue;
    made.buttons.push_back(page.marked(person(page, place, *guest->token), *guest->token));
  }
  return made;
}

// Whoever was touched first may have gone meanwhile; then nobody was.
at::Exchange as_it_stands(const Knows& knows, const at::Exchange& place) {
  const Guest* first = place.first ? find_guest(knows.room(), *place.first) : nullptr;
  return first != nullptr && is_in(knows.gathering().pairing, first->id) ? place : at::Exchange{};
}

}  // namespace

void make(Making& page, const at::Exchange& touched) {
  const at::Exchange place = as_it_stands(page.knows(), touched);
  const Pairing& pairing = page.knows().gathering().pairing;
  Rows draw{"draw", {}};
  for (const Pair& pair : pairing.pairs) draw.rows.push_back(row(page, place, pair.guests));
  if (!pairing.alone.empty()) draw.rows.push_back(row(page, place, pairing.alone));
  Row others = not_in(page);
  if (!others.buttons.empty()) {
    draw.rows.push_back({{{page.say("facilitator.pairs_put_in"), Style::small}}});
    draw.rows.push_back(std::move(others));
  }
  const char* what = place.first ? "facilitator.exchange_second" : "facilitator.exchange_first";
  page.main = {Phrase{page.say("facilitator.pairs_exchange"), Style::title},
               Phrase{page.say(what), Style::small}, std::move(draw)};
  page.foot = {page.back(at::Tools{}), page.gives("pairs.show", page.say("facilitator.pairs_show"),
                                                  ShowPairs{}, Role::primary, at::Main{})};
  if (!place.first) return;
  page.foot.insert(page.foot.begin() + 1,
                   page.gives("pairs.take_out", page.say("facilitator.pairs_take_out"),
                              TakeOutOfPairs{*place.first}, Role::other, at::Exchange{}));
}

}  // namespace hearth::pages::facilitator
