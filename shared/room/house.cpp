#include "shared/room/house.hpp"

#include "shared/room/house_commands.hpp"

#include <algorithm>

#include "shared/room/room.hpp"
#include "shared/room/slice.hpp"

namespace hearth {

const Format* find_debrief(const House& house) {
  const auto found = std::find_if(house.formats.begin(), house.formats.end(),
                                  [](const Format& each) { return each.kind == FormatKind::debrief; });
  return found == house.formats.end() ? nullptr : &*found;
}

const Format* find_format(const House& house, const FormatName& name) {
  const auto found = std::find_if(house.formats.begin(), house.formats.end(),
                                  [&](const Format& format) { return format.name == name; });
  return found == house.formats.end() ? nullptr : &*found;
}

Decision decide(const Room& room, const ReadHouse& command, const Context& context) {
  if (command.house.formats.size() > formats_max) return refuse(Reason::too_large, "formats");
  if (command.house == *room.house) return {};
  return {{HouseRead{context.now, command.house}}, std::nullopt};
}

Decision decide(const Room&, const AgreeToDate& command, const Context& context) {
  if (command.date != context.today) return refuse(Reason::stale, "date");
  return {{DateAgreed{context.now, command.date}}, std::nullopt};
}

void apply(Room& room, const DateAgreed& event) {
  room.date_agreed = event;
}

void apply(Room& room, const HouseRead& event) {
  room.house = event.house;
}

template struct CommandKinds<HouseCommand>;
template struct EventKinds<HouseEvent>;

}  // namespace hearth
