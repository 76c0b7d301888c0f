#include "shared/room/programme.hpp"

#include "shared/room/programme_commands.hpp"

#include <algorithm>

#include "shared/room/room.hpp"
#include "shared/room/slice.hpp"

namespace hearth {

const ProgrammeEvent* find_event(const Programme& programme, const EventUid& uid) {
  const auto found = std::find_if(programme.events.begin(), programme.events.end(),
                                  [&](const ProgrammeEvent& event) { return event.uid == uid; });
  return found == programme.events.end() ? nullptr : &*found;
}

Decision decide(const Room& room, const ReadProgramme& command, const Context& context) {
  if (command.programme.events.size() > programme_events_max ||
      command.programme.complaints.size() > complaints_max) {
    return refuse(Reason::too_large, "programme");
  }
  if (command.programme == *room.programme) return {};
  return {{ProgrammeRead{context.now, command.programme}}, std::nullopt};
}

void apply(Room& room, const ProgrammeRead& event) {
  room.programme = event.programme;
}

template struct CommandKinds<ProgrammeSliceCommand>;
template struct EventKinds<ProgrammeSliceEvent>;

}  // namespace hearth
