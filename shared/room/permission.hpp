#pragma once
// What a device may do. The kiosk looks the permission up from the device's public key for every command; no
// message ever states its own.

#include <array>
#include <initializer_list>
#include <string>

#include "shared/base/fields.hpp"

namespace hearth {

enum class Permission {
  screen,         // sees the wall, commands nothing
  sign_in,        // the tablet at the door
  handheld,       // a clicker: next, back, pause, more time, a quiet wall, whom to call
  talking_piece,  // in the hand of whoever speaks: done, pass, hand it on
  facilitator,    // runs the room
  steward,        // whom the venue names: reads what is meant for somebody who does not lead; sees the wall
  owner,          // whoever has the kiosk's data folder; no device can be admitted as this
  kiosk,          // the kiosk itself; no device can be admitted as this
};
template <>
inline constexpr auto enum_names<Permission> =
    std::array{std::pair{Permission::screen, "screen"},
               std::pair{Permission::sign_in, "sign-in"},
               std::pair{Permission::handheld, "handheld"},
               std::pair{Permission::talking_piece, "talking-piece"},
               std::pair{Permission::facilitator, "facilitator"},
               std::pair{Permission::steward, "steward"},
               std::pair{Permission::owner, "owner"},
               std::pair{Permission::kiosk, "kiosk"}};

// Whether a device may be admitted with it.
[[nodiscard]] constexpr bool is_for_devices(Permission permission) {
  return permission != Permission::owner && permission != Permission::kiosk;
}

// The permissions that may give a command.
class Allowed {
 public:
  constexpr Allowed(std::initializer_list<Permission> who) {
    for (const Permission each : who) bits_ |= 1U << static_cast<unsigned>(each);
  }
  // The owner may do whatever a facilitator may.
  [[nodiscard]] constexpr bool includes(Permission who) const {
    return names(who) || (who == Permission::owner && names(Permission::facilitator));
  }
  [[nodiscard]] constexpr bool names(Permission who) const {
    return ((bits_ >> static_cast<unsigned>(who)) & 1U) != 0;
  }

 private:
  unsigned bits_ = 0;
};

// A device by its public key in Z85 (ZeroMQ RFC 32), 40 characters; empty for the kiosk itself.
using DeviceId = std::string;

}  // namespace hearth
