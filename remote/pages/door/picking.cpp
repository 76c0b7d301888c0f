// Saying two words by colour and picture. Whether anybody has them is not said here: present and absent ones
// look alike.

#include "remote/pages/door/making.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/pairs_commands.hpp"

namespace hearth::pages::door {
namespace {

using For = at::Picking::For;

bool is_somebody_else(const at::Picking& place) {
  return place.wanted == For::with_them || place.wanted == For::without_them;
}

// Whoever leaves has their coat on: their picture is one touch away, among all of them.
bool shows_all_pictures(const at::Picking& place) {
  return place.wanted == For::i_am_off && place.choosing.colour;
}

std::string question(const at::Picking& place) {
  if (place.choosing.family || shows_all_pictures(place)) return "sign_in.which_symbol";
  if (place.choosing.colour) return "sign_in.which_family";
  return is_somebody_else(place) ? "sign_in.their_colour" : "sign_in.which_colour";
}

// What comes of two words that were said by touching `tile`.
Does<Place> use(const Making& page, const at::Picking& place, Token said, const std::string& tile) {
  const std::string& language = page.place().language;
  const auto gives = [&](std::optional<Token> whose, const Command& command, Standing then) {
    return Does<Place>{Place{std::move(then), language},
                       {{tile, command, std::nullopt, Urgency::whenever, whose}}};
  };
  switch (place.wanted) {
    case For::i_am_off:
      return {Place{at::Goodbye{said}, language}};
    case For::it_is_me:
      return {Place{at::Mine{said}, language}};
    case For::with_them:
      return gives(place.token, WishForPairs{*place.token, PairsWishKind::with, said},
                   at::Pairs{*place.token, Said{"with"}});
    case For::without_them:
      return gives(place.token, WishForPairs{*place.token, PairsWishKind::apart, said},
                   at::Pairs{*place.token, Said{"without"}});
  }
  return {Place{}};
}

Does<Place> does_tile(const Making& page, const at::Picking& place, std::size_t index,
                      const std::string& tile) {
  const std::string& language = page.place().language;
  if (!place.choosing.family && !shows_all_pictures(place))
    return {Place{at::Picking{place.wanted, place.token, chosen(place.choosing, index)}, language}};
  Choosing choosing = place.choosing;
  if (shows_all_pictures(place)) {
    choosing = chosen(choosing, index / symbols_in_family);
    index %= symbols_in_family;
  }
  if (const auto token = token_at(choosing, index)) return use(page, place, *token, tile);
  // A pair that was left out on purpose is nobody's, and its words are shown to nobody.
  if (place.wanted == For::i_am_off) return {Place{at::Goodbye{}, language}};
  return {Place{}};
}

Button one_step_back(Making& page, const at::Picking& place) {
  if (place.choosing.colour) {
    return page.leads("back", at::Picking{place.wanted, place.token, one_back(place.choosing)}, Role::leave);
  }
  return is_somebody_else(place) ? page.leads("back", at::Pairs{*place.token}, Role::leave)
                                 : page.home("back");
}

}  // namespace

void make(Making& page, const at::Picking& place) {
  Buttons tiles = shows_all_pictures(place) ? all_pictures(place.choosing, page.knows().texts)
                                            : choices(place.choosing, page.knows().texts);
  for (std::size_t i = 0; i < tiles.buttons.size(); ++i) {
    const std::string& id = tiles.buttons[i].id;
    page.does(id, does_tile(page, place, i, id));
  }
  page.main = {Phrase{page.say(question(place)), Style::title}, std::move(tiles)};
  page.foot = {one_step_back(page, place)};
  page.made.page.closes_after = page_stays;
}

}  // namespace hearth::pages::door
