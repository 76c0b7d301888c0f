// A name for the wall, for somebody without two words, who has said yes to it. It is wiped here when the page
// is left, as whatever is written.

#include <algorithm>

#include "remote/pages/facilitator/making.hpp"
#include "remote/pages/facilitator/offers.hpp"

namespace hearth::pages::facilitator {
namespace {

// The room refuses it; an empty one would take a name off.
CalledBy no_name() {
  return CalledBy::mended_from(" ");
}

Place where_it_began(const Making& page, WallNameOf whom) {
  switch (whom) {
    case WallNameOf::speaker:
      return at::Main{};
    case WallNameOf::guest_speaker:
      return at::Subject{};
    case WallNameOf::leading:
      return back_at_offers(page);
  }
  return at::Main{};
}

}  // namespace

std::string called_on_wall(const Knows& knows, WallNameOf whom, std::uint32_t number) {
  const auto& names = knows.picture->wall_names;
  const auto found = std::find_if(names.begin(), names.end(), [&](const wire::NameOnWall& each) {
    return each.whom == whom && each.number == number;
  });
  return found == names.end() ? std::string{} : found->called_by.str();
}

bool can_be_named(const Knows& knows, const at::WallName& place) {
  return wall_name_for(knows.gathering(), place.whom, place.number) == place.who;
}

Button to_wall_name(Making& page, WallNameOf whom, std::uint32_t number) {
  const auto who = wall_name_for(page.knows().gathering(), whom, number);
  const bool named = !called_on_wall(page.knows(), whom, number).empty();
  const char* label = named                         ? "facilitator.wall_name_other"
                      : whom == WallNameOf::speaker ? "facilitator.wall_name_say"
                                                    : "facilitator.wall_name_give";
  const std::string id = "wall_name." + std::string{name_of(whom)} + "." + std::to_string(number);
  return page.leads(id, page.say(label), at::WallName{whom, number, who.value_or(WallNameFor{}), {}});
}

void make(Making& page, const at::WallName& place) {
  const std::string whom{name_of(place.whom)};
  const Place behind = where_it_began(page, place.whom);
  const CalledBy name =
      place.words.says_something() ? CalledBy::from(place.words.str()).value_or(no_name()) : no_name();
  page.main = {Phrase{page.say("facilitator.wall_name_title." + whom), Style::title},
               Phrase{page.say("facilitator.wall_name_how." + whom), Style::body},
               Field{"wall_name", place.words.str(), page.say("facilitator.wall_name_hint"),
                     CalledBy::characters_max}};
  Button show = page.gives("wall_name.show", page.say("facilitator.show_on_wall"),
                           NameForWall{place.whom, name, place.number}, Role::primary, at::Main{});
  page.foot = {page.back(behind), std::move(show)};
  if (called_on_wall(page.knows(), place.whom, place.number).empty()) return;
  page.foot.insert(page.foot.begin() + 1,
                   page.gives("wall_name.off", page.say("facilitator.wall_name_off"),
                              NameForWall{place.whom, {}, place.number}, Role::aside, at::Main{}));
}

}  // namespace hearth::pages::facilitator
