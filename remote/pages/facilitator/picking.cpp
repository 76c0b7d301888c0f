// Saying somebody's two words by colour and symbol, and what comes of it.

#include "remote/pages/facilitator/offers.hpp"
#include "shared/room/facilitation_commands.hpp"
#include "shared/room/floor_commands.hpp"
#include "shared/room/seats_commands.hpp"

namespace hearth::pages::facilitator {
namespace {

using For = at::Picking::For;

std::string question(const at::Picking& place) {
  if (place.choosing.colour) return "facilitator.which_symbol";
  switch (place.wanted) {
    case For::hand:
      return "facilitator.which_colour";
    case For::guest:
      return "facilitator.whose_colour";
    case For::offer:
      return "facilitator.offering_colour";
    case For::seat:
      return "facilitator.seat_colour";
    case For::first_of_two:
      return "facilitator.first_colour";
    case For::second_of_two:
      return "facilitator.second_colour";
  }
  return {};
}

// Where picking began.
Place behind(const Making& page, For wanted) {
  switch (wanted) {
    case For::hand:
      return at::Main{};
    case For::guest:
      return at::People{};
    case For::offer:
    case For::first_of_two:
      return back_at_offers(page);
    case For::second_of_two:
      return at::Picking{For::first_of_two};
    case For::seat:
      return at::Seats{};
  }
  return at::Main{};
}

// The two who would lead together; whoever has no token is one of us.
OfferToFacilitate two_together(std::optional<Token> first, std::optional<Token> second) {
  OfferToFacilitate offer{first ? first : second, first ? second : std::nullopt, 2};
  return offer;
}

Does<Place> offers(const Making& page, const OfferToFacilitate& offer) {
  return {back_at_offers(page), {{"offer.make", offer}}};
}

// `token`: nothing for one of us, where that can be.
Does<Place> use_picked(const Making& page, const at::Picking& place, std::optional<Token> token) {
  switch (place.wanted) {
    case For::hand:
      if (!token) break;
      return {behind(page, place.wanted), {{"hand.raise", RaiseHand{*token}}}};
    case For::guest:
      if (!token) break;
      return {at::Guest{*token}};
    case For::offer:
      return offers(page, OfferToFacilitate{token, {}, {}});
    case For::first_of_two:
      return {at::Picking{For::second_of_two, {}, token}};
    case For::second_of_two:
      return offers(page, two_together(place.first, token));
    case For::seat:
      if (!token) break;
      return {behind(page, place.wanted), {{"seat.next", SeatNext{*token}}}};
  }
  return {behind(page, place.wanted)};
}

Does<Place> touched_tile(const Making& page, const at::Picking& place, std::size_t index) {
  if (!place.choosing.family) return {at::Picking{place.wanted, chosen(place.choosing, index), place.first}};
  const auto token = token_at(place.choosing, index);
  return token ? use_picked(page, place, token) : Does<Place>{behind(page, place.wanted)};
}

bool can_be_one_of_us(const at::Picking& place) {
  const bool offers =
      place.wanted == For::offer || place.wanted == For::first_of_two || place.wanted == For::second_of_two;
  return offers && !place.choosing.colour;
}

}  // namespace

void make(Making& page, const at::Picking& place) {
  Buttons tiles = choices(place.choosing, page.knows().texts);
  for (std::size_t i = 0; i < tiles.buttons.size(); ++i)
    page.made.does.insert_or_assign(tiles.buttons[i].id, touched_tile(page, place, i));
  page.main = {Phrase{page.say(question(place)), Style::title}, std::move(tiles)};
  const bool first = !place.choosing.colour;
  const Place back = first ? behind(page, place.wanted)
                           : Place{at::Picking{place.wanted, one_back(place.choosing), place.first}};
  page.foot = {page.leads("sign_in.back", page.say("sign_in.back"), back, Role::leave)};
  if (!can_be_one_of_us(place)) return;
  page.foot.push_back(page.leads("picking.one_of_us", page.say("facilitator.no_two_words"), at::Main{}));
  page.made.does.insert_or_assign("picking.one_of_us", use_picked(page, place, std::nullopt));
}

}  // namespace hearth::pages::facilitator
