// Which kiosk it shall be: those that were found, or an address that somebody types.

#include "remote/pages/pairing/making.hpp"
#include "shared/base/text.hpp"

namespace hearth::pages::pairing {
namespace {

constexpr std::size_t address_characters_max = 100;

Buttons languages(Making& page) {
  const std::vector<Language>& all = page.knows().languages;
  Buttons words = to_choose(all, page.knows().texts.language());
  for (std::size_t i = 0; i < all.size(); ++i)
    page.does(words.buttons[i].id, {Place{page.place().page, all[i].code}});
  return words;
}

Button to_kiosk(Making& page, const link::FoundKiosk& kiosk, std::size_t number) {
  Button button{"pairing.kiosk." + std::to_string(number), kiosk.name};
  page.does(button.id, {Place{at::Asking{}, page.place().language}, {Begin{kiosk.at}}});
  return button;
}

Buttons kiosks(Making& page) {
  const auto& found = page.knows().found.kiosks;
  Buttons all{Arrangement::grid, {}};
  for (std::size_t i = 0; i < found.size(); ++i) all.buttons.push_back(to_kiosk(page, found[i], i));
  if (found.size() == 1) {
    all.arrangement = Arrangement::row;
    all.buttons.front().role = Role::only;
  }
  return all;
}

std::string typed(const at::Address& place) {
  std::string address = place.words.str();
  std::erase(address, ' ');
  return address;
}

}  // namespace

void make(Making& page, const at::Looking&) {
  const link::FoundKiosks& found = page.knows().found;
  const bool any = !found.kiosks.empty();
  if (page.knows().languages.size() > 1) page.main.push_back(languages(page));
  if (any) {
    page.put(found.kiosks.size() == 1 ? "found_one" : "found", Style::welcome);
    page.put("found_more", Style::body);
    page.main.push_back(kiosks(page));
  } else if (found.looks) {
    page.put("looking", Style::welcome);
    page.put("looking_more", Style::body);
  } else {
    page.put("cannot_look", Style::welcome);
    page.put("cannot_look_more", Style::body);
  }
  page.foot = {page.leads("type_address", at::Address{}, any || found.looks ? Role::aside : Role::primary)};
  if (page.knows().before)
    page.foot.insert(page.foot.begin(), page.leads("back", at::SentAway{}, Role::leave));
}

void make(Making& page, const at::Address& place) {
  const std::string address = typed(place);
  const auto kiosk = link::address_from(address);
  page.put(place.is_none ? "address_wrong" : "address_title", place.is_none ? Style::warning : Style::title);
  Field field{"pairing.address", place.words.str(), page.say("pairing.address_hint"), address_characters_max};
  field.keys = Field::Keys::address;
  page.main.emplace_back(std::move(field));
  Button connect =
      page.leads("connect", at::Asking{}, Role::primary, {Begin{kiosk.value_or(link::Address{})}});
  if (!kiosk) page.does(connect.id, {Place{at::Address{place.words, true}, page.place().language}});
  if (address.empty()) connect.state = State::refused;
  page.foot = {page.leads("back", at::Looking{}, Role::leave), connect};
}

}  // namespace hearth::pages::pairing
