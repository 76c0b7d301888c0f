#pragma once
// Screens besides the kiosk's own wall, each a device with the permission `screen`: which of them show one
// screen whatever the wall shows (the door: today; the quiet room: whom to call), and whether all of them
// show their names just now, so that somebody can tell which is which.
//
// Pins are kept by public key, so that another name changes nothing. They outlast gatherings and days. There
// is never one for a device that is not admitted as a screen; so there are at most admitted_devices_max.

#include <chrono>
#include <optional>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/base/time.hpp"
#include "shared/room/permission.hpp"
#include "shared/room/screen.hpp"

namespace hearth {

struct Room;

// How long screens show their names.
inline constexpr std::chrono::seconds names_stand{10};

struct Pin {
  DeviceId public_key;
  Screen screen = Screen::today;  // never automatic

  static constexpr auto fields = Fields{Field{"public_key", &Pin::public_key}, Field{"screen", &Pin::screen}};
  bool operator==(const Pin&) const = default;
};

struct ExtraScreens {
  std::vector<Pin> pins;               // oldest first, by key distinct
  std::optional<Instant> names_until;  // nothing: no names are shown

  static constexpr auto fields =
      Fields{Field{"pins", &ExtraScreens::pins}, Field{"names_until", &ExtraScreens::names_until}};
  bool operator==(const ExtraScreens&) const = default;
};

// Whether the room has what that screen needs.
[[nodiscard]] bool has_needs(const Room&, Screen);

// What the screen with that key is pinned to, also while the room has nothing for it; nothing: it follows the
// wall.
[[nodiscard]] std::optional<Screen> pin_of(const Room&, const DeviceId& public_key);

// For apply, once the devices are other ones: no pin stays of one that is no admitted screen any more, nor
// comes back by undo.
void keep_pins_of_screens(Room&);
// For apply.
void set_pins(Room&, std::vector<Pin> pins);

}  // namespace hearth
