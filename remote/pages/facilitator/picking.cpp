// Saying somebody's two words by colour and symbol, and what comes of it.

#include "remote/pages/facilitator/making.hpp"
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
  }
  return {};
}

// Where picking began.
Place behind(For wanted) {
  switch (wanted) {
    case For::hand:
      return at::Main{};
    case For::guest:
      return at::People{};
    case For::offer:
      return at::Offers{};
    case For::seat:
      return at::Seats{};
  }
  return at::Main{};
}

Does<Place> use_picked(For wanted, Token token) {
  switch (wanted) {
    case For::hand:
      return {behind(wanted), {{"hand.raise", RaiseHand{token}}}};
    case For::guest:
      return {at::Guest{token}};
    case For::offer:
      return {behind(wanted), {{"offer.make", OfferToFacilitate{token}}}};
    case For::seat:
      return {behind(wanted), {{"seat.next", SeatNext{token}}}};
  }
  return {};
}

Does<Place> touched_tile(const at::Picking& place, std::size_t index) {
  if (!place.choosing.family) return {at::Picking{place.wanted, chosen(place.choosing, index)}};
  const auto token = token_at(place.choosing, index);
  return token ? use_picked(place.wanted, *token) : Does<Place>{behind(place.wanted)};
}

}  // namespace

void make(Making& page, const at::Picking& place) {
  Buttons tiles = choices(place.choosing, page.knows().texts);
  for (std::size_t i = 0; i < tiles.buttons.size(); ++i)
    page.made.does.insert_or_assign(tiles.buttons[i].id, touched_tile(place, i));
  page.main = {Phrase{page.say(question(place)), Style::title}, std::move(tiles)};
  const bool first = !place.choosing.colour;
  page.foot = {page.leads("sign_in.back", page.say("sign_in.back"),
                          first ? behind(place.wanted) : at::Picking{place.wanted, one_back(place.choosing)},
                          Role::leave)};
}

}  // namespace hearth::pages::facilitator
