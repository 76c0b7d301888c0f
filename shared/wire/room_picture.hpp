#pragma once
// What the facilitators' stream publishes. PROTOCOL.md beside this file is its contract.

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/base/time.hpp"
#include "shared/room/guests.hpp"
#include "shared/room/permission.hpp"
#include "shared/room/refusal.hpp"
#include "shared/room/room.hpp"
#include "shared/room/token.hpp"
#include "shared/room/wall_name.hpp"
#include "shared/wire/frames.hpp"
#include "shared/wire/room_codec.hpp"

namespace hearth::wire {

// What a guest asked to be called; kept in the kiosk's memory only.
struct NamedGuest {
  Token token;
  CalledBy called_by;
  bool shown = false;  // the facilitator nodded: the wall calls them so

  static constexpr auto fields =
      Fields{Field{"token", &NamedGuest::token}, Field{"called_by", &NamedGuest::called_by},
             Field{"shown", &NamedGuest::shown}};
  bool operator==(const NamedGuest&) const = default;
};

// What the wall calls somebody who has no token and has agreed to it; kept in the kiosk's memory only.
struct NameOnWall {
  WallNameOf whom = WallNameOf::speaker;
  std::uint32_t number = 1;  // leading: the first or the second of them
  CalledBy called_by;

  static constexpr auto fields =
      Fields{Field{"whom", &NameOnWall::whom}, Field{"number", &NameOnWall::number},
             Field{"called_by", &NameOnWall::called_by}};
  bool operator==(const NameOnWall&) const = default;
};

// A press on a handheld that the room has refused. Whoever pressed has no screen to read why on, so those who
// lead are told for a moment, and no wall is. Kept in the kiosk's memory only.
struct PressRefused {
  Instant at{};
  Permission by = Permission::handheld;  // or talking_piece
  Reason reason = Reason::stale;

  static constexpr auto fields = Fields{Field{"at", &PressRefused::at}, Field{"by", &PressRefused::by},
                                        Field{"reason", &PressRefused::reason}};
  bool operator==(const PressRefused&) const = default;
};
inline constexpr std::chrono::seconds press_refused_stands{8};

// A device that is connected; kept in the kiosk's memory only.
struct ConnectedDevice {
  DeviceId public_key;
  Instant since{};

  static constexpr auto fields =
      Fields{Field{"public_key", &ConnectedDevice::public_key}, Field{"since", &ConnectedDevice::since}};
  bool operator==(const ConnectedDevice&) const = default;
};

// The picture on the facilitators' stream.
struct RoomPicture {
  Beat beat;
  Room room;  // published(room), with the version of the beat and, as as_of, when that began
  std::vector<NamedGuest> names;
  std::uint32_t notes_to_read = 0;  // of those that facilitators are told of
  std::vector<NameOnWall> wall_names{};
  std::optional<PressRefused> press_refused{};  // for press_refused_stands
  std::vector<ConnectedDevice> connected{};     // of the admitted ones, in their order

  static constexpr auto fields = Fields{Field{"beat", &RoomPicture::beat},
                                        Field{"room", &RoomPicture::room},
                                        Field{"names", &RoomPicture::names},
                                        Field{"notes_to_read", &RoomPicture::notes_to_read},
                                        Field{"wall_names", &RoomPicture::wall_names},
                                        Field{"press_refused", &RoomPicture::press_refused},
                                        Field{"connected", &RoomPicture::connected}};
  bool operator==(const RoomPicture&) const = default;
};

}  // namespace hearth::wire
