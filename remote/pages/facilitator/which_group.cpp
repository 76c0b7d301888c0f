// Which group a gathering is for: first those that usually meet so, then groups that are known by what they
// have agreed on, then the others of the venue; or just today.

#include <algorithm>

#include "remote/pages/facilitator/tools.hpp"
#include "shared/room/gathering_commands.hpp"

namespace hearth::pages::facilitator {
namespace {

// In this order.
enum class Comes { usually_meets_so, known_by_agreement, otherwise };

struct GroupOffered {
  std::string id;
  Title name;
  Comes comes = Comes::otherwise;
};

// The café's day is no group.
bool is_day(const Room& room, const LastingGroup& group) {
  const auto name = FormatName::from(group.format.str());
  const Format* format = name ? find_format(*room.house, *name) : nullptr;
  return format != nullptr && format->kind == FormatKind::day;
}

std::vector<GroupOffered> groups_offered(const Room& room, const FormatName& format) {
  std::vector<GroupOffered> offered;
  std::size_t number = 0;
  for (const LastingGroup& group : room.house->venue.groups) {
    ++number;
    if (!is_day(room, group))
      offered.push_back({std::to_string(number), group.name,
                         group.format.str() == format.str() ? Comes::usually_meets_so : Comes::otherwise});
  }
  number = 0;
  for (const Agreement& agreement : room.agreements->groups) {
    ++number;
    const auto& listed = room.house->venue.groups;
    if (std::none_of(listed.begin(), listed.end(),
                     [&](const LastingGroup& group) { return group.name == agreement.group; }))
      offered.push_back({"own." + std::to_string(number), agreement.group, Comes::known_by_agreement});
  }
  std::stable_sort(offered.begin(), offered.end(),
                   [](const GroupOffered& a, const GroupOffered& b) { return a.comes < b.comes; });
  return offered;
}

}  // namespace

bool asks_which_group(const Room& room, const Format& format) {
  return format.kind != FormatKind::day && !groups_offered(room, format.name).empty();
}

void make(Making& page, const at::WhichGroup& place) {
  const Room& room = page.knows().room();
  const Format* format = find_format(*room.house, place.format);
  Buttons groups{Arrangement::grid, {}};
  for (const GroupOffered& each : groups_offered(room, place.format)) {
    groups.buttons.push_back(
        page.gives("group." + each.id, each.name.str(), StartGathering{place.format, {}, {}, each.name},
                   each.comes == Comes::usually_meets_so ? Role::primary : Role::other, at::Main{}));
  }
  page.main = {Phrase{page.say("facilitator.which_group"), Style::title},
               Phrase{format != nullptr ? format->title.str() : "", Style::strong},
               Phrase{page.say("facilitator.which_group_how"), Style::small}, std::move(groups)};
  page.foot = {page.back(room.gathering ? Place{at::Group{}} : Place{at::Main{}}),
               page.gives("group.today", page.say("facilitator.just_today"),
                          StartGathering{place.format, {}, {}, Title{}}, Role::other, at::Main{})};
}

}  // namespace hearth::pages::facilitator
