#include "kiosk/names.hpp"

#include "shared/room/guests_commands.hpp"

namespace hearth::kiosk {
namespace {

CalledBy name_in(const Command& command) {
  if (const auto* call_me = get_if<CallMe>(command)) return call_me->name_wanted;
  if (const auto* sign_in = get_if<SignIn>(command)) return sign_in->called_by.value_or(CalledBy{});
  return {};
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

void Names::take(const Command& command, const std::vector<Event>& events) {
  for (const Event& event : events) {
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

void Names::join(WallView& view, const Room& room) const {
  if (names_.empty() || !view.gathering) return;
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
