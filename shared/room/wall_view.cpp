#include "shared/room/wall_view.hpp"

#include <algorithm>

#include "shared/room/room.hpp"

namespace hearth {
namespace {

// As speaking or next; without words when they have not said that they may be named.
GuestOnWall in_line_on_wall(const Gathering& gathering, const Guest& guest) {
  return {may_be_named(gathering, guest) ? guest.token : std::nullopt, {}};
}

std::optional<TurnOnWall> turn_on_wall(const Room& room) {
  const Gathering& gathering = *room.gathering;
  if (!gathering.floor.turn) return std::nullopt;
  const Turn& turn = *gathering.floor.turn;
  TurnOnWall shown;
  shown.number = room.progress.turn;
  if (const Guest* guest = find_member(gathering, turn.guest)) {
    shown.guest = in_line_on_wall(gathering, *guest);
    if (guest->token) shown.wish = guest->wish;
  }
  const bool timed =
      gathering.agenda.stage().turn_time == TurnTime::shown && gathering.floor.clock == FloorClock::on;
  if (timed && turn.limit) {
    shown.clock = turn.clock;
    shown.limit = turn.limit;
    shown.wrap_up = turn.wrap_up;
  }
  return shown;
}

std::vector<GuestOnWall> guests_on_wall(const Room& room, const std::vector<GuestId>& ids, std::size_t max) {
  std::vector<GuestOnWall> guests;
  for (const GuestId id : ids) {
    if (guests.size() == max) break;
    const Guest* guest = find_member(room, id);
    if (guest != nullptr && guest->presence == Presence::here) guests.push_back({guest->token, {}});
  }
  return guests;
}

// Those next in line. Behind the last who may be named stands nobody: that somebody is next says nothing.
std::vector<GuestOnWall> next_on_wall(const Gathering& gathering) {
  std::vector<GuestOnWall> next;
  for (const GuestId id : queue(gathering)) {
    if (next.size() == wall_next_max) break;
    if (const Guest* guest = find_member(gathering, id)) next.push_back(in_line_on_wall(gathering, *guest));
  }
  while (!next.empty() && !next.back().token) next.pop_back();
  return next;
}

// Those who have spoken tonight and would like something afterwards, and may be named.
std::vector<ResponseOnWall> responses_on_wall(const Room& room) {
  const Gathering& gathering = *room.gathering;
  std::vector<ResponseOnWall> responses;
  if (gathering.agenda.stage().kind != StageKind::responses) return responses;
  for (const Guest& guest : gathering.guests) {
    if (guest.wish == ResponseWish::just_listen || !takes_part(guest) || !guest.named) continue;
    if (how_spoke(gathering.floor, guest.id).turns == 0 || responses.size() == wall_responses_max) continue;
    responses.push_back({{guest.token, {}}, guest.wish});
  }
  return responses;
}

std::optional<PairsOnWall> pairs_on_wall(const Room& room) {
  const Gathering& gathering = *room.gathering;
  const Pairing& pairing = gathering.pairing;
  if (pairing.step == PairsStep::none || pairing.step == PairsStep::drawn) return std::nullopt;
  const Stage& stage = gathering.agenda.stage();
  PairsOnWall shown;
  shown.step = pairing.step;
  for (const Pair& pair : pairing.pairs) {
    if (shown.pairs.size() == wall_pairs_max) break;
    shown.pairs.push_back({guests_on_wall(room, pair.guests, pair.guests.size())});
  }
  shown.alone = guests_on_wall(room, pairing.alone, wall_pairs_max);
  shown.clock = pairing.clock;
  if (stage.time == TimeRule::equal_halves) {
    shown.limit = stage.turn;
    shown.wrap_up = stage.wrap_up;
  }
  return shown;
}

std::vector<GroupOnWall> groups_on_wall(const Room& room) {
  std::vector<GroupOnWall> groups;
  const Duration wrap_up = room.gathering->agenda.stage().wrap_up;
  for (const SmallGroup& group : room.gathering->splitting.groups) {
    groups.push_back({group.shape, group.place, guests_on_wall(room, group.guests, wall_group_guests_max),
                      group.clock, group.limit,
                      group.limit ? std::min(wrap_up, *group.limit / 2) : Duration{0}, group.turns});
  }
  return groups;
}

// The group as the venue knows it.
std::optional<LastingGroup> lasting_group(const Room& room, const Gathering& gathering) {
  const LastingGroup* group = group_called(room.house->venue, group_of(gathering).str());
  return group == nullptr ? std::nullopt : std::optional{*group};
}

GatheringOnWall gathering_on_wall(const Room& room) {
  const Gathering& gathering = *room.gathering;
  const Stage& stage = gathering.agenda.stage();
  GatheringOnWall shown;
  shown.format = gathering.format;
  shown.kind = gathering.kind;
  shown.title = gathering.title;
  shown.event = gathering.event;
  if (room.day && room.day->drop_in) shown.behind = room.day->drop_in->title;
  for (const Stage& each : gathering.agenda.stages) shown.stages.push_back(each.title);
  shown.present = gathering.agenda.present;
  shown.stage_kind = stage.kind;
  shown.floor = stage.floor;
  shown.wall_line = stage.wall_line;
  shown.prompts = stage.prompts;
  shown.stage_clock = gathering.agenda.clock;
  shown.stage_planned = stage.planned;
  shown.paused = gathering.agenda.paused;
  shown.found_at_start = gathering.found.has_value();
  shown.ends = gathering.agenda.due;
  if (const ProgrammeEvent* event = find_event(*room.programme, gathering.event)) shown.until = event->end;
  shown.turn = turn_on_wall(room);
  shown.next = next_on_wall(gathering);
  shown.names = gathering.names;
  shown.subject = gathering.agenda.subject;
  shown.suspended = gathering.agenda.suspended;
  shown.leading = gathering.leading.step;
  shown.facilitators = guests_on_wall(room, gathering.leading.chosen, facilitators_max);
  shown.responses = responses_on_wall(room);
  shown.pairs = pairs_on_wall(room);
  shown.groups = groups_on_wall(room);
  if (const Agreement* agreement = present_agreement(room)) shown.agreement = *agreement;
  shown.undecided = undecided_points(room);
  shown.suggested = suggested_policy(room);
  shown.next_date = meets_again(room, gathering);
  shown.group = lasting_group(room, gathering);
  shown.closed = how_closed(room, gathering);
  return shown;
}

// A gathering of an event is told of by that event, and one of a private event by nothing.
void add_started_here(const Room& room, const std::optional<Gathering>& gathering,
                      std::vector<StartedHere>& all) {
  if (!gathering || !gathering->event.empty()) return;
  StartedHere here;
  here.title = gathering->title;
  if (const LastingGroup* group = group_called(room.house->venue, group_of(*gathering).str()))
    here.place = group->place;
  here.began = gathering->agenda.began;
  here.ends = gathering->agenda.due;
  here.closed = how_closed(room, *gathering);
  all.push_back(std::move(here));
}

bool is_on(const std::optional<Gathering>& gathering, const EventUid& event) {
  return gathering && gathering->event == event;
}

bool has_begun(const Room& room, const ProgrammeEvent& event) {
  if (is_on(room.gathering, event.uid) || (room.day && is_on(room.day->drop_in, event.uid))) return true;
  const Format* format = find_format(*room.house, event.format);
  return format != nullptr && format->kind == FormatKind::day;
}

bool is_over(const Room& room, const ProgrammeEvent& event) {
  if (room.goodbye && room.goodbye->gathering.event == event.uid) return true;
  if (!room.day) return false;
  return std::find(room.day->over.begin(), room.day->over.end(), event.uid) != room.day->over.end();
}

std::optional<NamesOnScreens> names_on_screens(const Room& room) {
  if (!room.extra_screens->names_until) return std::nullopt;
  NamesOnScreens names{*room.extra_screens->names_until, {}};
  for (const AdmittedDevice& each : room.admissions->devices) {
    if (each.permission == Permission::screen) names.screens.push_back({each.public_key, each.name});
  }
  return names;
}

}  // namespace

WallView wall_view(const Room& room) {
  WallView view;
  view.screen = screen_on_wall(room);
  view.chosen = room.wall.chosen;
  view.message = room.wall.message;
  view.venue = room.house->venue;
  view.progress = {room.progress.turn, room.progress.stage};
  for (const ProgrammeEvent& event : room.programme->events) {
    if (event.audience == Audience::closed || view.events.size() == wall_events_max) continue;
    view.events.push_back(event);
    if (has_begun(room, event)) view.begun.push_back(event.uid);
    if (is_over(room, event)) view.over.push_back(event.uid);
    if (auto how = how_closed(room, event)) view.closed.push_back({event.uid, std::move(*how)});
  }
  add_started_here(room, room.gathering, view.started_here);
  if (room.day) add_started_here(room, room.day->drop_in, view.started_here);
  view.programme_incomplete = !room.programme->complaints.empty();
  if (room.day) view.came = room.day->came_told;
  for (const JobLine& line : jobs_now(room)) view.jobs.push_back({line.job, line.taken});
  for (const AccessWish wish : room.wall.access) {
    if (const AccessWords* words = access_words(*view.venue, wish)) view.access.push_back(*words);
  }
  view.bell = {room.bell.rung, turn_bell_at(room)};
  view.pins = room.extra_screens->pins;
  view.names = names_on_screens(room);
  if (room.gathering) view.gathering = gathering_on_wall(room);
  if (room.goodbye) {
    const Gathering& closed = room.goodbye->gathering;
    view.goodbye = GoodbyeOnWall{closed.title, meets_again(room, closed), lasting_group(room, closed)};
  }
  return view;
}

const ClosedGroup* closed_event(const WallView& wall, const EventUid& event) {
  for (const ClosedEvent& each : wall.closed) {
    if (each.event == event) return &each.how;
  }
  return nullptr;
}

}  // namespace hearth
