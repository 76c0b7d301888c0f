#pragma once
// What the network brings to the room, as values: no sockets here.

#include <optional>
#include <string>
#include <vector>

#include "shared/room/permission.hpp"
#include "shared/wire/frames.hpp"

namespace hearth::kiosk {

// One request as it came. `routing` is what the server needs to answer it. A request whose `read.fault` is
// set is to be refused with it: it could not be read, or its device has been revoked since it connected.
struct Incoming {
  std::string routing;
  DeviceId device;  // empty: somebody on this machine
  Permission permission = Permission::screen;
  wire::ReadRequest read;
};

// A device that sent more than PROTOCOL.md allows. It is let in no more until the kiosk starts again.
struct CutOff {
  DeviceId device;
  std::string what;  // "subscribed to …", to follow the device's name
};

// What a wait brought.
struct Arrivals {
  std::vector<Incoming> requests;  // each device's in order; at most 256 at a time
  bool wall_subscribed = false;    // a subscriber waits for the present picture
  bool facilitator_subscribed = false;
  bool made_anew = false;  // all connections were broken; those who still may come back
  // All devices that are connected, each once, where that has changed; PROTOCOL.md, "Who is connected".
  std::optional<std::vector<DeviceId>> connected;
  std::vector<int> readable;  // of the file descriptors that were to be watched
  std::vector<CutOff> cut_off;
  bool memory_came_free = false;   // so much that it should go back to the system
  std::vector<std::string> notes;  // what else people should know, as sentences for the log
};

}  // namespace hearth::kiosk
