#include "shared/room/groups.hpp"

#include "shared/room/groups_commands.hpp"

#include <algorithm>

#include "shared/base/chance.hpp"
#include "shared/room/line.hpp"
#include "shared/room/room.hpp"
#include "shared/room/slice.hpp"

namespace hearth {
namespace {

std::size_t people_here(const Gathering& gathering) {
  return std::max<std::size_t>(taking_part(gathering).size(), gathering.agenda.people);
}

std::uint32_t size_wanted(const Stage& stage) {
  return stage.split_above > 0 ? stage.split_above : small_group_size;
}

const SmallGroup* find_group(const Splitting& splitting, GroupColour colour) {
  const auto found = std::find_if(splitting.groups.begin(), splitting.groups.end(),
                                  [&](const SmallGroup& group) { return group.colour == colour; });
  return found == splitting.groups.end() ? nullptr : &*found;
}

// The share of one more turn in a small group, which keeps the stage's time by itself.
std::optional<Duration> limit_in(const Gathering& gathering, const SmallGroup& group, Instant now) {
  const Stage& stage = gathering.agenda.stage();
  if (stage.time == TimeRule::fixed) return stage.turn;
  const auto left = left_for_turns(gathering, now);
  if (stage.time != TimeRule::equal_share || !left) return std::nullopt;
  const auto signed_in = static_cast<std::uint32_t>(group.guests.size());
  const auto counted =
      gathering.agenda.people / static_cast<std::uint32_t>(gathering.splitting.groups.size());
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

  std::vector<GuestId> guests = taking_part(gathering);
  Chance chance{context.chance};
  chance.shuffle(guests);
  GroupsSplit split{context.now, {}};
  const auto& places = room.house->venue.places;
  for (std::uint32_t i = 0; i < count; ++i) {
    SmallGroup group;
    group.colour = enum_names<GroupColour>.at(i).first;
    if (i < places.size()) group.place = places[i];
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

void apply(Room& room, const GroupsSplit& event) {
  if (!room.gathering) return;
  if (room.gathering->floor.turn) {
    end_turn(*room.gathering, event.at);
    ++room.progress.turn;
  }
  room.gathering->splitting.groups = event.groups;
}

void apply(Room& room, const GroupWentOn& event) {
  if (!room.gathering) return;
  // Not when they come: the wall announces no arrivals.
  for (const GuestId guest : taking_part(*room.gathering)) seat(room.gathering->splitting, guest);
  for (SmallGroup& group : room.gathering->splitting.groups) {
    if (group.colour != event.group) continue;
    ++group.turns;
    group.limit = event.limit;
    group.clock = Stopwatch{};
    if (room.gathering->agenda.clocks_run()) group.clock.start(event.at);
  }
}

void apply(Room& room, const GroupsJoined&) {
  if (room.gathering) room.gathering->splitting.groups.clear();
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
