#pragma once
// The sockets of the kiosk, bound with the limits that PROTOCOL.md states. What goes through them is read and
// written in server.cpp.
//
// Thread: the one that owns the sockets.

#include <cstdint>
#include <string>

#include "kiosk/network/socket.hpp"
#include "shared/wire/local_door.hpp"

namespace hearth::kiosk {

struct ServerOptions;

// The ZAP domains: which of the public sockets somebody asks to be let in to.
inline constexpr const char* commands_domain = "commands";
inline constexpr const char* wall_domain = "wall";
inline constexpr const char* facilitator_domain = "facilitator";

// Open to the network, with CURVE.
struct PublicDoors {
  Socket commands;     // ROUTER
  Socket wall;         // XPUB
  Socket facilitator;  // XPUB
};

// For the same process and the same machine, without keys.
struct PrivateDoors {
  Socket wall;      // XPUB: own_wall_endpoint, and wall.sock in the data folder
  Socket commands;  // ROUTER: kiosk.sock in the data folder; may be none
};

// Binds the three ports. A ZAP handler must be there already.
// Throws std::runtime_error with a sentence that names the address and says what to do.
[[nodiscard]] PublicDoors open_public_doors(void* context, const ServerOptions& options);

// Opens them again after they were closed a moment ago: libzmq frees a port only some milliseconds later.
[[nodiscard]] PublicDoors reopen_public_doors(void* context, const ServerOptions& options);

// `door` is nullptr when there is no data folder; it must outlive the sockets. Socket files that an earlier
// run left behind are replaced; new ones are readable by their owner only.
[[nodiscard]] PrivateDoors open_private_doors(void* context, const wire::LocalDoor* door);

}  // namespace hearth::kiosk
