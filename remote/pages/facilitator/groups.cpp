// Small groups: who is in which, moving somebody to another, and places that cannot be used. The next chair
// can read this tablet, so whoever would rather be in no group stands nowhere here, only on their own page.

#include "remote/pages/facilitator/groups.hpp"

#include <algorithm>

#include "shared/room/gathering_commands.hpp"
#include "shared/room/groups_commands.hpp"

namespace hearth::pages::facilitator {
namespace {

std::string shape_words(const Making& page, GroupShape shape) {
  return page.say("wall.groups.shape." + std::string{name_of(shape)});
}

Button with_shape(Button button, GroupShape shape) {
  button.icon = "groups/" + std::string{name_of(shape)};
  return button;
}

Row group_row(const Making& page, const SmallGroup& group) {
  const std::string name = shape_words(page, group.shape);
  return {{{group.place.empty() ? name : name + " · " + group.place.str(), Style::strong}}};
}

// Those in a group, in the order of their words, which says nothing about when they came.
Row people_row(Making& page, const SmallGroup& group) {
  Row row;
  for (const GuestId id : group.guests) {
    const Guest* guest = find_member(page.knows().room(), id);
    if (guest == nullptr || !takes_part(*guest)) continue;
    row.buttons.push_back(page.marked(page.leads("move." + to_string(*guest->token), page.name_of_guest(id),
                                                 at::Moving{*guest->token}, Role::aside),
                                      *guest->token));
  }
  std::sort(row.buttons.begin(), row.buttons.end(),
            [](const Button& a, const Button& b) { return a.label < b.label; });
  return row;
}

bool can_leave_out(const Knows& knows) {
  return !knows.room().house->venue.places.empty();
}

}  // namespace

void put_groups(Making& page, Button next) {
  const Gathering& gathering = page.knows().gathering();
  Rows groups{"groups", {}};
  for (const SmallGroup& group : gathering.splitting.groups) {
    groups.rows.push_back(group_row(page, group));
    Row people = people_row(page, group);
    if (!people.buttons.empty()) groups.rows.push_back(std::move(people));
  }
  std::vector<Button> beside{std::move(next)};
  if (can_leave_out(page.knows()))
    beside.push_back(page.leads("places", page.say("facilitator.places_page"), at::GroupPlaces{}));
  page.main = {Phrase{page.say("facilitator.groups_how"), Style::small}, std::move(groups),
               Buttons{Arrangement::row, std::move(beside)}};
}

std::vector<Button> moves_of(Making& page, Token token, const std::string& id, const std::string& label,
                             bool with_place) {
  const Splitting& splitting = page.knows().gathering().splitting;
  const Guest* guest = find_guest(page.knows().room(), token);
  const SmallGroup* own = guest == nullptr ? nullptr : group_of(splitting, guest->id);
  std::vector<Button> buttons;
  if (guest == nullptr || guest->groups == GroupsWish::sits_out) return buttons;
  for (const SmallGroup& group : splitting.groups) {
    if (own != nullptr && own->shape == group.shape) continue;
    std::string words = page.say(label, {{"group", shape_words(page, group.shape)}});
    if (with_place && !group.place.empty()) words += "\n" + group.place.str();
    buttons.push_back(with_shape(page.gives(id + std::string{name_of(group.shape)}, words,
                                            MoveToGroup{token, group.shape}, Role::other, at::Main{}),
                                 group.shape));
  }
  return buttons;
}

Button groups_wish(Making& page, Token token) {
  const Guest* guest = find_guest(page.knows().room(), token);
  if (guest != nullptr && guest->groups == GroupsWish::sits_out)
    return page.gives("guest.groups_in", page.say("facilitator.groups_in"), TakePartInGroups{token},
                      Role::other, at::Main{});
  return page.gives("guest.groups_out", page.say("facilitator.groups_out"), SitOutOfGroups{token},
                    Role::other, at::Main{});
}

bool can_be_moved(const Knows& knows, Token token) {
  return !knows.gathering().splitting.groups.empty() && find_guest(knows.room(), token) != nullptr;
}

void make(Making& page, const at::Moving& place) {
  const std::string name = token_words(page.knows().texts, place.token);
  Buttons groups{Arrangement::grid, moves_of(page, place.token, "group.", "facilitator.move_to", true)};
  groups.buttons.push_back(groups_wish(page, place.token));
  page.main = {Phrase{page.say("facilitator.move_which", {{"name", name}}), Style::title}, std::move(groups)};
  page.foot = {page.back(at::Main{})};
}

void make(Making& page, const at::GroupPlaces&) {
  const std::vector<GroupPlace>& left_out = page.knows().gathering().splitting.left_out;
  Buttons places{Arrangement::grid, {}};
  for (const GroupPlace& place : page.knows().room().house->venue.places) {
    const bool is_left_out = std::find(left_out.begin(), left_out.end(), place) != left_out.end();
    const std::string id = "place." + std::to_string(places.buttons.size());
    places.buttons.push_back(is_left_out ? page.gives(id, place.str(), UsePlaceAgain{place})
                                         : page.gives(id, place.str(), LeaveOutPlace{place}));
    places.buttons.back().chosen = is_left_out;
  }
  page.main = {Phrase{page.say("facilitator.places_page"), Style::title},
               Phrase{page.say("facilitator.places_how"), Style::body}, std::move(places)};
  const bool split = !page.knows().gathering().splitting.groups.empty();
  page.foot = {page.back(split ? Place{at::Main{}} : Place{at::Tools{}})};
}

}  // namespace hearth::pages::facilitator
