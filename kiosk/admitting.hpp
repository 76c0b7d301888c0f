#pragma once
// Between the room and the two things that letting a device in is about: the door where it asks
// (network/pairing.hpp) and the list in the data folder (network/devices.hpp). Brings to the room who asks
// and which devices there are; does what the room has decided, once it is committed; tells the door what
// became of it, and the room whether it could be written.
//
// Thread: the room's. Nothing here throws; what people should know goes to the log.

#include <cstdint>
#include <deque>
#include <string>
#include <vector>

#include "kiosk/kiosk.hpp"
#include "kiosk/network/devices.hpp"
#include "kiosk/network/pairing.hpp"
#include "shared/room/admissions_commands.hpp"

namespace hearth::kiosk {

// So long after a start a code on the wall lets the first facilitator in.
inline constexpr std::chrono::minutes first_let_in_for{15};

class Admitting {
 public:
  // All outlive it. `began`: when the kiosk started.
  Admitting(PairingDoor& door, Devices& devices, Kiosk& kiosk, Instant began);

  // After each take(), and at least once a second. True: somebody was revoked or may do less, and connections
  // are to be made anew.
  [[nodiscard]] bool look(const Moment& moment);
  // The list was changed by somebody else, or it is time to look.
  void tell_devices(const Moment& moment);

 private:
  void hear(const PairingNews& news, const Moment& moment);
  [[nodiscard]] bool carry_out(const DeviceChange& change, const Moment& moment);
  void tell_door(const DeviceChange& change, DeviceWritten written);
  void let_first(const Moment& moment);

  PairingDoor* door_;
  Devices* devices_;
  Kiosk* kiosk_;
  Instant began_;
  bool first_open_ = false;
  // What has been decided lately: the door's next list may still hold it.
  std::deque<std::uint64_t> decided_;
};

}  // namespace hearth::kiosk
