#include "shared/room/extra_screens.hpp"

#include "shared/room/extra_screens_commands.hpp"

#include <algorithm>
#include <utility>

#include "shared/room/room.hpp"
#include "shared/room/slice.hpp"

namespace hearth {
namespace {

bool is_screen(const Room& room, const DeviceId& public_key) {
  const auto& all = room.admissions->devices;
  return std::any_of(all.begin(), all.end(), [&](const AdmittedDevice& each) {
    return each.public_key == public_key && each.permission == Permission::screen;
  });
}

void leave_screens(const Room& room, std::vector<Pin>& pins) {
  std::erase_if(pins, [&](const Pin& pin) { return !is_screen(room, pin.public_key); });
}

}  // namespace

bool has_needs(const Room& room, Screen screen) {
  switch (needs_of(screen)) {
    case ScreenNeeds::nothing:
      return true;
    case ScreenNeeds::gathering:
      return room.gathering.has_value();
    case ScreenNeeds::goodbye:
      return room.goodbye.has_value();
    case ScreenNeeds::message:
      return !room.wall.message.empty();
  }
  return false;
}

std::optional<Screen> pin_of(const Room& room, const DeviceId& public_key) {
  for (const Pin& pin : room.extra_screens->pins) {
    if (pin.public_key == public_key) return pin.screen;
  }
  return std::nullopt;
}

void set_pins(Room& room, std::vector<Pin> pins) {
  leave_screens(room, pins);
  room.extra_screens = ExtraScreens{std::move(pins), room.extra_screens->names_until};
}

void keep_pins_of_screens(Room& room) {
  for (Step& step : room.steps) leave_screens(room, step.pins);
  if (!room.extra_screens->pins.empty()) set_pins(room, room.extra_screens->pins);
}

// Where a name was given twice by hand, those screens are pinned together.
Decision decide(const Room& room, const PinScreen& command, const Context& context) {
  Decision decision;
  bool called = false;
  bool screens = false;
  for (const AdmittedDevice& each : room.admissions->devices) {
    if (each.name != command.device) continue;
    called = true;
    if (each.permission != Permission::screen) continue;
    screens = true;
    if (pin_of(room, each.public_key).value_or(Screen::automatic) != command.screen)
      decision.events.push_back(ScreenPinned{context.now, each.public_key, command.screen});
  }
  if (!called) return refuse(Reason::no_such_device, "name");
  if (!screens) return refuse(Reason::not_a_screen, "name");
  return decision;
}

Decision decide(const Room&, const IdentifyScreens&, const Context& context) {
  return {{ScreenNamesShown{context.now, context.now + names_stand}}, std::nullopt};
}

void apply(Room& room, const ScreenPinned& event) {
  std::vector<Pin> pins = room.extra_screens->pins;
  std::erase_if(pins, [&](const Pin& pin) { return pin.public_key == event.public_key; });
  if (event.screen != Screen::automatic) pins.push_back({event.public_key, event.screen});
  set_pins(room, std::move(pins));
}

void apply(Room& room, const ScreenNamesShown& event) {
  room.extra_screens = ExtraScreens{room.extra_screens->pins, event.until};
}

void apply(Room& room, const ScreenNamesHidden&) {
  room.extra_screens = ExtraScreens{room.extra_screens->pins, {}};
}

template struct CommandKinds<ExtraScreensCommand>;
template struct EventKinds<ExtraScreensEvent>;

}  // namespace hearth
