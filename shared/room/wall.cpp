#include "shared/room/wall.hpp"

#include "shared/room/room.hpp"

namespace hearth {

Screen screen_on_wall(const Room& room) {
  if (room.wall.chosen != Screen::automatic) return room.wall.chosen;
  if (!room.gathering) return Screen::today;
  // The café's own day is best told by what is on.
  if (room.gathering->kind == FormatKind::day) return Screen::today;
  return room.gathering->agenda.stage().kind == StageKind::rest ? Screen::rest : Screen::gathering;
}

Decision decide(const Room& room, const ShowScreen& command, const Context& context) {
  const bool of_gathering = command.screen == Screen::gathering || command.screen == Screen::rest;
  if (of_gathering && !room.gathering) return refuse(Reason::no_gathering, "screen");
  if (command.screen == room.wall.chosen) return {};
  return {{ScreenChosen{context.now, command.screen}}, std::nullopt};
}

Decision decide(const Room&, const ShowMessage& command, const Context& context) {
  if (command.text.empty()) return refuse(Reason::missing_field, "text");
  return {{MessageShown{context.now, command.text}}, std::nullopt};
}

void apply(Room& room, const ScreenChosen& event) { room.wall.chosen = event.screen; }

void apply(Room& room, const MessageShown& event) {
  room.wall.message = event.text;
  room.wall.chosen = Screen::message;
}

}  // namespace hearth
