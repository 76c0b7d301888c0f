#include "shared/room/wall.hpp"

#include "shared/room/wall_commands.hpp"

#include "shared/room/room.hpp"
#include "shared/room/slice.hpp"

namespace hearth {
namespace {

// A handheld can darken the wall, show whom to call, and give the wall back. All other screens are chosen by
// somebody who sees which there are.
bool may_show(Permission who, Screen screen) {
  if (who != Permission::handheld) return true;
  return screen == Screen::crisis || screen == Screen::quiet || screen == Screen::automatic;
}

}  // namespace

Screen screen_on_wall(const Room& room) {
  if (room.wall.chosen != Screen::automatic) return room.wall.chosen;
  if (room.goodbye) return Screen::goodbye;
  if (!room.gathering) return Screen::today;
  // The café's own day is best told by what is on.
  if (room.gathering->kind == FormatKind::day) return Screen::today;
  const Gathering& gathering = *room.gathering;
  if (gathering.agenda.suspended) return Screen::gathering;
  if (!gathering.splitting.groups.empty()) return Screen::groups;
  if (gathering.pairing.step > PairsStep::drawn) return Screen::pairs;
  const Stage& stage = gathering.agenda.stage();
  if (stage.kind == StageKind::rest) return Screen::rest;
  return stage.wall == Screen::automatic ? Screen::gathering : stage.wall;
}

Decision decide(const Room& room, const ShowScreen& command, const Context& context) {
  if (!may_show(context.permission, command.screen)) return refuse(Reason::not_allowed, "screen");
  if (needs_of(command.screen) == ScreenNeeds::gathering && !room.gathering)
    return refuse(Reason::no_gathering, "screen");
  if (needs_of(command.screen) == ScreenNeeds::goodbye && !room.goodbye)
    return refuse(Reason::not_closing, "screen");
  if (needs_of(command.screen) == ScreenNeeds::message && room.wall.message.empty())
    return refuse(Reason::no_message, "screen");
  if (command.screen == room.wall.chosen) return {};
  return {{ScreenChosen{context.now, command.screen}}, std::nullopt};
}

Decision decide(const Room&, const ShowMessage& command, const Context& context) {
  if (is_blank(command.text.str())) return refuse(Reason::missing_field, "text");
  return {{MessageShown{context.now, command.text, command.seconds.value_or(message_stands)}}, std::nullopt};
}

void take_message_off(Wall& wall) {
  wall.message = Message{};
  wall.message_until.reset();
  if (wall.chosen == Screen::message) wall.chosen = Screen::automatic;
}

void apply(Room& room, const ScreenChosen& event) {
  // Whatever else is shown takes the message off.
  take_message_off(room.wall);
  room.wall.chosen = event.screen;
}

void apply(Room& room, const MessageShown& event) {
  room.wall.message = event.text;
  room.wall.message_until = event.at + event.stands;
  room.wall.chosen = Screen::message;
}

void apply(Room& room, const MessageEnded&) {
  take_message_off(room.wall);
}

template struct CommandKinds<WallCommand>;
template struct EventKinds<WallEvent>;

}  // namespace hearth
