#include "shared/room/groups.hpp"

#include "shared/room/groups_commands.hpp"

#include <algorithm>

#include "shared/base/chance.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/line.hpp"
#include "shared/room/room.hpp"
#include "shared/room/slice.hpp"

namespace hearth {
namespace {

// Signed in or not, without those who would rather be in no group.
std::size_t people_here(const Gathering& gathering) {
  const std::size_t joining = in_groups(gathering).size();
  const std::size_t sitting_out = taking_part(gathering).size() - joining;
  const std::size_t counted = gathering.agenda.people;
  return std::max(joining, counted > sitting_out ? counted - sitting_out : 0);
}

std::uint32_t size_wanted(const Stage& stage) {
  return stage.split_above > 0 ? stage.split_above : small_group_size;
}

const SmallGroup* find_group(const Splitting& splitting, GroupShape shape) {
  const auto found = std::find_if(splitting.groups.begin(), splitting.groups.end(),
                                  [&](const SmallGroup& group) { return group.shape == shape; });
  return found == splitting.groups.end() ? nullptr : &*found;
}

bool holds(const std::vector<GroupPlace>& places, const GroupPlace& place) {
  return std::find(places.begin(), places.end(), place) != places.end();
}

// Of the venue's places, in its order, those where a group can sit.
std::vector<GroupPlace> usable(const std::vector<GroupPlace>& places,
                               const std::vector<GroupPlace>& left_out) {
  std::vector<GroupPlace> can_be;
  for (const GroupPlace& place : places) {
    if (!holds(left_out, place)) can_be.push_back(place);
  }
  return can_be;
}

// The first place where nobody sits; empty when there is none.
GroupPlace free_place(const Room& room, const std::vector<GroupPlace>& left_out) {
  for (const GroupPlace& place : usable(room.house->venue.places, left_out)) {
    const auto& groups = room.gathering->splitting.groups;
    const bool taken = std::any_of(groups.begin(), groups.end(),
                                   [&](const SmallGroup& group) { return group.place == place; });
    if (!taken) return place;
  }
  return {};
}

// The share of one more turn in a small group, which keeps the stage's time by itself.
std::optional<Duration> limit_in(const Gathering& gathering, const SmallGroup& group, Instant now) {
  const Stage& stage = gathering.agenda.stage();
  if (stage.time == TimeRule::fixed) return stage.turn;
  const auto left = left_for_turns(gathering, now);
  if (stage.time != TimeRule::equal_share || !left) return std::nullopt;
  const auto signed_in = static_cast<std::uint32_t>(group.guests.size());
  const auto counted = static_cast<std::uint32_t>(people_here(gathering) / gathering.splitting.groups.size());
  const std::uint32_t members = std::max(signed_in, counted);
  const std::uint32_t still = members > group.turns ? members - group.turns : 1;
  return std::clamp(Duration{left->count() / still}, stage.shortest, Duration{turn_limit_max});
}

}  // namespace

std::uint32_t groups_for(std::size_t people, std::uint32_t size) {
  const std::size_t count = (people + size - 1) / size;
  return static_cast<std::uint32_t>(std::clamp<std::size_t>(count, 2, small_groups_max));
}

bool split_is_due(const Gathering& gathering) {
  const Stage& stage = gathering.agenda.stage();
  return stage.split_above > 0 && gathering.splitting.groups.empty() &&
         people_here(gathering) > stage.split_above;
}

Decision decide(const Room& room, const SplitGroups& command, const Context& context) {
  if (!room.gathering) return refuse(Reason::no_gathering);
  const Gathering& gathering = *room.gathering;
  if (gathering.agenda.suspended) return refuse(Reason::suspended);
  if (!gathering.splitting.groups.empty()) return refuse(Reason::already_split);
  const std::size_t people = people_here(gathering);
  const std::uint32_t count =
      command.count.value_or(groups_for(people, size_wanted(gathering.agenda.stage())));
  // Where nobody signed in and nobody counted, the facilitator knows best.
  if (people < std::size_t{2} * count && (people > 0 || !command.count))
    return refuse(Reason::too_few, "count");

  const auto& places = room.house->venue.places;
  std::vector<GroupPlace> left_out = gathering.splitting.left_out;
  if (command.without && !holds(places, *command.without)) return refuse(Reason::unknown_place, "without");
  if (command.without && !holds(left_out, *command.without)) left_out.push_back(*command.without);
  const std::vector<GroupPlace> can_be = usable(places, left_out);
  std::vector<GuestId> guests = in_groups(gathering);
  Chance chance{context.chance};
  chance.shuffle(guests);
  GroupsSplit split{context.now, {}, std::move(left_out)};
  for (std::uint32_t i = 0; i < count; ++i) {
    SmallGroup group;
    group.shape = enum_names<GroupShape>.at(i).first;
    if (i < can_be.size()) group.place = can_be[i];
    for (std::size_t at = i; at < guests.size(); at += count) group.guests.push_back(guests[at]);
    std::sort(group.guests.begin(), group.guests.end());
    split.groups.push_back(std::move(group));
  }
  return {{std::move(split)}, std::nullopt};
}

Decision decide(const Room& room, const NextInGroup& command, const Context& context) {
  if (!room.gathering) return refuse(Reason::no_gathering);
  const Gathering& gathering = *room.gathering;
  if (gathering.agenda.suspended) return refuse(Reason::suspended);
  const SmallGroup* group = find_group(gathering.splitting, command.group);
  if (group == nullptr) return refuse(Reason::no_groups, "group");
  return {{GroupWentOn{context.now, command.group, limit_in(gathering, *group, context.now)}}, std::nullopt};
}

Decision decide(const Room& room, const JoinGroups&, const Context& context) {
  if (!room.gathering) return refuse(Reason::no_gathering);
  if (room.gathering->agenda.suspended) return refuse(Reason::suspended);
  if (room.gathering->splitting.groups.empty()) return refuse(Reason::no_groups);
  return {{GroupsJoined{context.now}}, std::nullopt};
}

Decision decide(const Room& room, const MoveToGroup& command, const Context& context) {
  if (!room.gathering) return refuse(Reason::no_gathering);
  if (room.gathering->agenda.suspended) return refuse(Reason::suspended);
  const Splitting& splitting = room.gathering->splitting;
  if (find_group(splitting, command.to) == nullptr) return refuse(Reason::no_groups, "to");
  const Guest* guest = find_guest(room, command.token);
  if (guest == nullptr) return refuse(Reason::unknown_token, "token");
  const std::vector<GuestId> can_be = in_groups(*room.gathering);
  if (std::find(can_be.begin(), can_be.end(), guest->id) == can_be.end())
    return refuse(Reason::not_taking_part, "token");
  const SmallGroup* group = group_of(splitting, guest->id);
  if (group != nullptr && group->shape == command.to) return refuse(Reason::already_there, "to");
  return {{MovedToGroup{context.now, guest->id, command.to}}, std::nullopt};
}

Decision decide(const Room& room, const LeaveOutPlace& command, const Context& context) {
  if (!room.gathering) return refuse(Reason::no_gathering);
  if (!holds(room.house->venue.places, command.place)) return refuse(Reason::unknown_place, "place");
  std::vector<GroupPlace> left_out = room.gathering->splitting.left_out;
  if (holds(left_out, command.place)) return refuse(Reason::already_there, "place");
  left_out.push_back(command.place);
  return {{PlaceLeftOut{context.now, command.place, free_place(room, left_out)}}, std::nullopt};
}

Decision decide(const Room& room, const UsePlaceAgain& command, const Context& context) {
  if (!room.gathering) return refuse(Reason::no_gathering);
  if (!holds(room.house->venue.places, command.place)) return refuse(Reason::unknown_place, "place");
  if (!holds(room.gathering->splitting.left_out, command.place))
    return refuse(Reason::already_there, "place");
  return {{PlaceUsedAgain{context.now, command.place}}, std::nullopt};
}

namespace {

Decision wish_for_groups(const Room& room, Token token, GroupsWish wish, const Context& context) {
  if (!room.gathering) return refuse(Reason::no_gathering);
  const Guest* guest = find_guest(room, token);
  if (guest == nullptr) return answer_unknown_token(context);
  if (guest->groups == wish) return {};
  return {{GroupsWished{context.now, guest->id, wish}}, std::nullopt};
}

}  // namespace

Decision decide(const Room& room, const SitOutOfGroups& command, const Context& context) {
  return wish_for_groups(room, command.token, GroupsWish::sits_out, context);
}

Decision decide(const Room& room, const TakePartInGroups& command, const Context& context) {
  return wish_for_groups(room, command.token, GroupsWish::joins, context);
}

void apply(Room& room, const GroupsSplit& event) {
  if (!room.gathering) return;
  if (room.gathering->floor.turn) {
    end_turn(*room.gathering, event.at);
    ++room.progress.turn;
  }
  room.gathering->splitting = {event.groups, event.left_out};
}

void apply(Room& room, const GroupWentOn& event) {
  if (!room.gathering) return;
  // Not when they come: the wall announces no arrivals.
  for (const GuestId guest : in_groups(*room.gathering)) seat(room.gathering->splitting, guest);
  for (SmallGroup& group : room.gathering->splitting.groups) {
    if (group.shape != event.group) continue;
    ++group.turns;
    group.limit = event.limit;
    group.clock = Stopwatch{};
    if (room.gathering->agenda.clocks_run()) group.clock.start(event.at);
  }
}

void apply(Room& room, const GroupsJoined&) {
  if (room.gathering) room.gathering->splitting.groups.clear();
}

void apply(Room& room, const MovedToGroup& event) {
  if (find_member(room, event.guest) == nullptr) return;
  Splitting& splitting = room.gathering->splitting;
  if (find_group(splitting, event.group) == nullptr) return;
  take_out(splitting, event.guest);
  for (SmallGroup& group : splitting.groups) {
    if (group.shape != event.group) continue;
    group.guests.insert(std::lower_bound(group.guests.begin(), group.guests.end(), event.guest), event.guest);
  }
}

void apply(Room& room, const PlaceLeftOut& event) {
  if (!room.gathering) return;
  Splitting& splitting = room.gathering->splitting;
  if (!holds(splitting.left_out, event.place) && splitting.left_out.size() < places_max)
    splitting.left_out.push_back(event.place);
  for (SmallGroup& group : splitting.groups) {
    if (group.place == event.place) group.place = event.instead;
  }
}

void apply(Room& room, const PlaceUsedAgain& event) {
  if (!room.gathering) return;
  Splitting& splitting = room.gathering->splitting;
  std::erase(splitting.left_out, event.place);
  const auto without = std::find_if(splitting.groups.begin(), splitting.groups.end(),
                                    [](const SmallGroup& group) { return group.place.empty(); });
  if (without != splitting.groups.end()) without->place = event.place;
}

void apply(Room& room, const GroupsWished& event) {
  Guest* guest = find_guest(room, event.guest);
  if (guest == nullptr) return;
  guest->groups = event.wish;
  // Whoever joins again is in a group from its next turn on, as one who has just come.
  if (event.wish != GroupsWish::sits_out) return;
  if (room.gathering) take_out(room.gathering->splitting, event.guest);
  if (room.goodbye) take_out(room.goodbye->gathering.splitting, event.guest);
}

std::vector<GuestId> in_groups(const Gathering& gathering) {
  std::vector<GuestId> all;
  for (const Guest& guest : gathering.guests) {
    if (takes_part(guest) && guest.groups == GroupsWish::joins) all.push_back(guest.id);
  }
  return all;
}

const SmallGroup* group_of(const Splitting& splitting, GuestId guest) {
  const auto found =
      std::find_if(splitting.groups.begin(), splitting.groups.end(), [&](const SmallGroup& group) {
        return std::find(group.guests.begin(), group.guests.end(), guest) != group.guests.end();
      });
  return found == splitting.groups.end() ? nullptr : &*found;
}

void seat(Splitting& splitting, GuestId guest) {
  SmallGroup* smallest = nullptr;
  for (SmallGroup& group : splitting.groups) {
    if (std::find(group.guests.begin(), group.guests.end(), guest) != group.guests.end()) return;
    if (smallest == nullptr || group.guests.size() < smallest->guests.size()) smallest = &group;
  }
  if (smallest != nullptr) smallest->guests.push_back(guest);
}

void take_out(Splitting& splitting, GuestId guest) {
  for (SmallGroup& group : splitting.groups) std::erase(group.guests, guest);
}

template struct CommandKinds<GroupsCommand>;
template struct EventKinds<GroupsEvent>;

}  // namespace hearth
