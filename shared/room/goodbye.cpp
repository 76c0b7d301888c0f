#include "shared/room/goodbye.hpp"

#include "shared/room/goodbye_commands.hpp"

#include <utility>

#include "shared/room/gathering_commands.hpp"
#include "shared/room/room.hpp"
#include "shared/room/slice.hpp"
#include "shared/room/tally_commands.hpp"

namespace hearth {
namespace {

// Whoever came to the house meanwhile, and not to the café, is in the gathering.
void take_in_since(Gathering& gathering, Day& day) {
  for (Guest& guest : day.guests) gathering.guests.push_back(std::move(guest));
  day.guests.clear();
  gathering.coming = together(gathering.coming, std::exchange(day.coming, Coming{}));
}

void what_was_seen_is_past(Room& room) {
  room.wall = Wall{};
  forget_steps(room);
  ++room.progress.stage;
  ++room.progress.turn;
}

}  // namespace

const LastClosed* closed_lately(const Room& room, Instant now) {
  return room.last_closed && now < room.last_closed->at + look_back_within ? &*room.last_closed : nullptr;
}

Duration closing_grace(const Room& room) {
  return room.gathering->closing_grace.value_or(room.house->venue.closing_grace);
}

Decision close_gathering(const Room& room, const Context& context) {
  Decision decision;
  end_goodbye(room, context.now, decision.events);
  const Duration grace = closing_grace(room);
  if (grace == Duration{0}) {
    decision.events.push_back(tally_of(*room.gathering, context.now, day_of(context)));
    decision.events.push_back(GatheringClosed{context.now});
  } else {
    decision.events.push_back(GoodbyeBegan{context.now, context.now + grace, day_of(context)});
  }
  return decision;
}

void end_goodbye(const Room& room, Instant now, std::vector<Event>& events) {
  if (!room.goodbye) return;
  events.push_back(tally_of(room.goodbye->gathering, now, room.goodbye->date));
  events.push_back(GatheringClosed{now});
}

Decision decide(const Room& room, const TakeBackClosing&, const Context& context) {
  if (!room.goodbye) return refuse(Reason::not_closing);
  return {{ClosingTakenBack{context.now}}, std::nullopt};
}

Decision decide(const Room& room, const EraseNow&, const Context& context) {
  if (!room.goodbye) return refuse(Reason::not_closing);
  Decision decision;
  end_goodbye(room, context.now, decision.events);
  return decision;
}

void apply(Room& room, const GoodbyeBegan& event) {
  if (!room.gathering) return;
  stop_clocks(*room.gathering, event.at);
  room.goodbye = Goodbye{std::move(*room.gathering), event.date, event.until};
  go_back_to_drop_in(room, event.at);
  what_was_seen_is_past(room);
}

void apply(Room& room, const ClosingTakenBack& event) {
  if (!room.goodbye || !room.day) return;
  Gathering gathering = std::move(room.goodbye->gathering);
  room.goodbye.reset();
  if (room.gathering)
    room.day->drop_in = std::move(room.gathering);
  else
    take_in_since(gathering, *room.day);
  if (gathering.agenda.clocks_run()) start_clocks(gathering, event.at);
  gathering.touched = event.at;
  room.gathering = std::move(gathering);
  what_was_seen_is_past(room);
}

template struct CommandKinds<GoodbyeCommand>;
template struct EventKinds<GoodbyeEvent>;

}  // namespace hearth
