#include "kiosk/names.hpp"

#include <algorithm>

#include "shared/room/gathering_commands.hpp"
#include "shared/room/goodbye_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/room.hpp"

namespace hearth::kiosk {
namespace {

CalledBy name_in(const Command& command) {
  if (const auto* call_me = get_if<CallMe>(command)) return call_me->name_wanted;
  if (const auto* sign_in = get_if<SignIn>(command)) return sign_in->called_by.value_or(CalledBy{});
  if (const auto* for_wall = get_if<NameForWall>(command)) return for_wall->name_wanted;
  return {};
}

// Another gathering is on than before, or none.
bool is_border(const Event& event) {
  return is<GatheringStarted>(event) || is<GoodbyeBegan>(event) || is<ClosingTakenBack>(event) ||
         is<GatheringClosed>(event);
}

// Everybody whom the wall could call by a name that they have agreed to, as they are numbered.
struct Nameable {
  WallNameOf whom;
  std::uint32_t number;
  WallNameFor who;
};
std::vector<Nameable> nameable_in(const Room& room) {
  std::vector<Nameable> all;
  if (!room.gathering) return all;
  for (const auto& [whom, number] :
       {std::pair{WallNameOf::speaker, 1U}, std::pair{WallNameOf::guest_speaker, 1U},
        std::pair{WallNameOf::leading, 1U}, std::pair{WallNameOf::leading, 2U}}) {
    if (const auto who = wall_name_for(*room.gathering, whom, number)) all.push_back({whom, number, *who});
  }
  return all;
}

// Of whoever leads, as many as the wall shows, in its order; the hosts have none of their own there.
void join_leading(GatheringOnWall& shown, const Room& room, const CalledBy& name, std::uint64_t tied_to) {
  if (tied_to == 0) {
    shown.facilitators = {{std::nullopt, name}};
    return;
  }
  std::size_t place = 0;
  for (const GuestId id : room.gathering->leading.chosen) {
    const Guest* guest = find_member(room, id);
    if (guest == nullptr || guest->presence != Presence::here) continue;
    if (place < shown.facilitators.size() && id.number == tied_to) shown.facilitators[place].called_by = name;
    ++place;
  }
}

// Calls visit(guest) for everybody who stands on the wall.
template <class Visit>
void for_each_on_wall(GatheringOnWall& gathering, const Visit& visit) {
  const auto each = [&](std::vector<GuestOnWall>& guests) {
    for (GuestOnWall& guest : guests) visit(guest);
  };
  if (gathering.turn) visit(gathering.turn->guest);
  each(gathering.next);
  each(gathering.facilitators);
  for (ResponseOnWall& response : gathering.responses) visit(response.guest);
  if (gathering.pairs) {
    for (PairOnWall& pair : gathering.pairs->pairs) each(pair.guests);
    each(gathering.pairs->alone);
  }
  for (GroupOnWall& group : gathering.groups) each(group.guests);
}

}  // namespace

void Names::take(const Command& command, const std::vector<Event>& events, const Room& room) {
  for (const Event& event : events) {
    if (is_border(event)) agreed_.clear();
    if (const auto* on_wall = get_if<WallNameChanged>(event); on_wall != nullptr && room.gathering) {
      const auto who = wall_name_for(*room.gathering, on_wall->whom, on_wall->number);
      if (who && on_wall->step == NameStep::given) agreed_[*who] = name_in(command);
      if (who && on_wall->step == NameStep::taken_back) agreed_.erase(*who);
    }
    const auto* changed = get_if<CalledByNameChanged>(event);
    if (changed == nullptr) continue;
    switch (changed->step) {
      case NameStep::given:
        // Another name needs another nod.
        names_[changed->guest] = {name_in(command), false};
        break;
      case NameStep::taken_back:
        names_.erase(changed->guest);
        break;
      case NameStep::shown:
      case NameStep::hidden:
        if (const auto found = names_.find(changed->guest); found != names_.end())
          found->second.shown = changed->step == NameStep::shown;
        break;
    }
  }
  const std::vector<Nameable> still = nameable_in(room);
  std::erase_if(agreed_, [&](const auto& agreed) {
    return std::none_of(still.begin(), still.end(),
                        [&](const Nameable& each) { return each.who == agreed.first; });
  });
}

void Names::keep_those_in(const Room& room) {
  std::erase_if(names_, [&](const auto& name) { return find_guest(room, name.first) == nullptr; });
}

std::vector<wire::NamedGuest> Names::all(const Room& room) const {
  std::vector<wire::NamedGuest> all;
  for (const auto& [id, name] : names_) {
    const Guest* guest = find_guest(room, id);
    if (guest != nullptr && guest->token) all.push_back({*guest->token, name.called_by, name.shown});
  }
  return all;
}

std::vector<wire::NameOnWall> Names::on_wall(const Room& room) const {
  std::vector<wire::NameOnWall> all;
  for (const Nameable& each : nameable_in(room)) {
    if (const auto found = agreed_.find(each.who); found != agreed_.end())
      all.push_back({each.whom, each.number, found->second});
  }
  return all;
}

void Names::join(WallView& view, const Room& room) const {
  if (!view.gathering || !room.gathering) return;
  for (const auto& [who, name] : agreed_) {
    switch (who.whom) {
      case WallNameOf::speaker:
        if (view.gathering->turn) view.gathering->turn->guest.called_by = name;
        break;
      case WallNameOf::guest_speaker:
        view.gathering->guest_speaker = name;
        break;
      case WallNameOf::leading:
        join_leading(*view.gathering, room, name, who.tied_to);
        break;
    }
  }
  if (names_.empty()) return;
  std::map<Token, CalledBy> shown;
  for (const wire::NamedGuest& named : all(room)) {
    if (named.shown) shown[named.token] = named.called_by;
  }
  for_each_on_wall(*view.gathering, [&](GuestOnWall& guest) {
    if (!guest.token) return;
    if (const auto found = shown.find(*guest.token); found != shown.end()) guest.called_by = found->second;
  });
}

}  // namespace hearth::kiosk
