#pragma once
// What a facilitator's tablet has been told, at one moment. Lives for one call of page() or turn().

#include "remote/pages/sending.hpp"
#include "shared/config/texts.hpp"
#include "shared/room/permission.hpp"
#include "shared/room/room.hpp"
#include "shared/wire/room_picture.hpp"

namespace hearth::pages::facilitator {

// Whether commands reach the kiosk. turned_away: it does not know this tablet's key. for_something_else: it
// knows the key, which may not run the room.
enum class Contact { in_touch, away, turned_away, for_something_else };

struct Knows {
  const config::Texts& texts;
  const Sending& sending;            // presses on their way
  const wire::RoomPicture* picture;  // nullptr before the first
  Contact contact = Contact::in_touch;
  bool saving = true;       // false while the kiosk's disk does not take what happens
  Instant now{};            // the kiosk's room time
  LocalTime local{};        // the kiosk's wall time
  link::SteadyTime here{};  // of this machine
  DeviceId own_key{};       // this tablet's public key; empty: not known

  [[nodiscard]] bool away() const { return contact != Contact::in_touch; }
  // The room as it was last shown; only called while there is one.
  [[nodiscard]] const Room& room() const { return picture->room; }
  // Only called while one is on.
  [[nodiscard]] const Gathering& gathering() const { return *room().gathering; }
};

}  // namespace hearth::pages::facilitator
