#include "shared/room/cannot_come.hpp"

#include "shared/room/cannot_come_commands.hpp"

#include <algorithm>

#include "shared/room/guests_commands.hpp"
#include "shared/room/room.hpp"
#include "shared/room/slice.hpp"

namespace hearth {
namespace {

// Whether the door tells of it, and it can still be missed.
bool is_to_come(const Room& room, const EventUid& uid, LocalDate today) {
  const ProgrammeEvent* event = find_event(*room.programme, uid);
  if (event == nullptr || event->audience == Audience::closed || event->status == EventStatus::cancelled)
    return false;
  if (room.day && std::find(room.day->over.begin(), room.day->over.end(), uid) != room.day->over.end())
    return false;
  return event->start.date() == today;
}

}  // namespace

std::uint32_t cannot_come(const Room& room, const EventUid& event) {
  if (!room.day || event.empty()) return 0;
  for (const CannotComeTo& each : room.day->cannot_come) {
    if (each.event == event) return each.count;
  }
  return 0;
}

void forget_cannot_come(Room& room, const EventUid& event) {
  if (room.day)
    std::erase_if(room.day->cannot_come, [&](const CannotComeTo& each) { return each.event == event; });
}

std::vector<CannotComeTo> still_cannot_come(const Room& room, std::vector<CannotComeTo> before,
                                            LocalDate date) {
  std::erase_if(before, [&](const CannotComeTo& each) {
    const ProgrammeEvent* event = find_event(*room.programme, each.event);
    return event == nullptr || event->start.date() != date;
  });
  return before;
}

Decision decide(const Room& room, const CannotCome& command, const Context& context) {
  if (!is_to_come(room, command.event, context.today)) return {};
  if (cannot_come(room, command.event) >= cannot_come_max) return {};
  Decision decision;
  if (!room.day) decision.events.push_back(new_day(context));
  decision.events.push_back(CannotComeTold{context.now, command.event});
  return decision;
}

void apply(Room& room, const CannotComeTold& event) {
  if (!room.day) return;
  auto& all = room.day->cannot_come;
  const auto known = std::find_if(all.begin(), all.end(),
                                  [&](const CannotComeTo& each) { return each.event == event.event; });
  if (known == all.end())
    all.push_back({event.event, 1});
  else if (known->count < cannot_come_max)
    ++known->count;
}

template struct CommandKinds<CannotComeCommand>;
template struct EventKinds<CannotComeEvent>;

}  // namespace hearth
