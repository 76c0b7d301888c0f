#pragma once
// What the facilitators' stream publishes. PROTOCOL.md beside this file is its contract.

#include <cstdint>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/room/guests.hpp"
#include "shared/room/room.hpp"
#include "shared/room/token.hpp"
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

// The picture on the facilitators' stream.
struct RoomPicture {
  Beat beat;
  Room room;  // published(room), with the version of the beat and, as as_of, when that began
  std::vector<NamedGuest> names;
  std::uint32_t notes_to_read = 0;  // of those that facilitators are told of

  static constexpr auto fields =
      Fields{Field{"beat", &RoomPicture::beat}, Field{"room", &RoomPicture::room},
             Field{"names", &RoomPicture::names}, Field{"notes_to_read", &RoomPicture::notes_to_read}};
  bool operator==(const RoomPicture&) const = default;
};

}  // namespace hearth::wire
