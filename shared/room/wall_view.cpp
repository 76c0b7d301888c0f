#include "shared/room/wall_view.hpp"

namespace hearth {
namespace {

GuestOnWall guest_on_wall(const Room& room, GuestId id) {
  const Guest* guest = find_member(room, id);
  return {guest != nullptr ? guest->token : std::nullopt};
}

std::optional<TurnOnWall> turn_on_wall(const Room& room) {
  const Gathering& gathering = *room.gathering;
  if (!gathering.floor.turn) return std::nullopt;
  const Turn& turn = *gathering.floor.turn;
  TurnOnWall shown;
  shown.number = room.progress.turn;
  shown.guest = guest_on_wall(room, turn.guest);
  const bool timed =
      gathering.agenda.stage().turn_time == TurnTime::shown && gathering.floor.clock == FloorClock::on;
  if (timed && turn.limit) {
    shown.clock = turn.clock;
    shown.limit = turn.limit;
    shown.wrap_up = turn.wrap_up;
  }
  return shown;
}

GatheringOnWall gathering_on_wall(const Room& room) {
  const Gathering& gathering = *room.gathering;
  const Stage& stage = gathering.agenda.stage();
  GatheringOnWall shown;
  shown.format = gathering.format;
  shown.kind = gathering.kind;
  shown.title = gathering.title;
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
  shown.ends = planned_end(gathering);
  if (const ProgrammeEvent* event = find_event(*room.programme, gathering.event)) shown.until = event->end;
  shown.turn = turn_on_wall(room);
  for (const GuestId id : queue(gathering)) {
    if (shown.next.size() == wall_next_max) break;
    shown.next.push_back(guest_on_wall(room, id));
  }
  return shown;
}

}  // namespace

WallView wall_view(const Room& room) {
  WallView view;
  view.screen = screen_on_wall(room);
  view.chosen = room.wall.chosen;
  view.message = room.wall.message;
  view.venue = room.house->venue;
  for (const ProgrammeEvent& event : room.programme->events) {
    if (event.audience == Audience::closed || view.events.size() == wall_events_max) continue;
    view.events.push_back(event);
  }
  view.programme_incomplete = !room.programme->complaints.empty();
  if (room.gathering) view.gathering = gathering_on_wall(room);
  return view;
}

}  // namespace hearth
