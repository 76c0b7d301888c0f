#pragma once
// The sockets of the kiosk, bound with the limits that PROTOCOL.md states. What goes through them is read and
// written in server.cpp.
//
// Thread: the one that owns the sockets. What may still be on its way to a peer when one closes is dropped.

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "kiosk/network/port.hpp"
#include "shared/wire/local_door.hpp"

namespace zmq {
class context_t;
class socket_t;
}  // namespace zmq

namespace hearth::kiosk {

// As ZMQ_RCVHWM of every socket that a peer can reach. With a limit, libzmq 4.3.4 stops reading from a peer
// who sends more; when such a connection is reset, the next heartbeat on it, ours or one that the peer had
// sent, ends the whole process (`!_io_error`, stream_engine_base.cpp:331). So whoever owns a socket reads
// all that comes, and bounds what it keeps.
inline constexpr int receive_without_limit = 0;

// The ZAP domains: which of the public sockets somebody asks to be let in to.
inline constexpr const char* commands_domain = "commands";
inline constexpr const char* wall_domain = "wall";
inline constexpr const char* facilitator_domain = "facilitator";

// Open to the network, with CURVE. All of them, or none while they could not be opened.
struct PublicSockets {
  std::unique_ptr<zmq::socket_t> commands;     // ROUTER
  std::unique_ptr<zmq::socket_t> wall;         // XPUB
  std::unique_ptr<zmq::socket_t> facilitator;  // XPUB

  PublicSockets();
  ~PublicSockets();
  PublicSockets(PublicSockets&&) noexcept;
  PublicSockets& operator=(PublicSockets&&) noexcept;
};

// For the same process and the same machine, without keys.
struct PrivateSockets {
  std::unique_ptr<zmq::socket_t> wall;      // XPUB: own_wall_endpoint, and wall.sock in the data folder
  std::unique_ptr<zmq::socket_t> commands;  // ROUTER: kiosk.sock in the data folder; may be none

  PrivateSockets();
  ~PrivateSockets();
  PrivateSockets(PrivateSockets&&) noexcept;
  PrivateSockets& operator=(PrivateSockets&&) noexcept;
};

// Something is lacking that may come free: descriptors, above all.
struct SocketsFault : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// Opens them at the three ports. A ZAP handler must be there already. `secret_key`: the kiosk's, in Z85.
// Throws SocketsFault, or another std::runtime_error with a sentence when that is no key.
[[nodiscard]] PublicSockets open_public_sockets(zmq::context_t& context, const std::vector<Port>& ports,
                                                const std::string& secret_key);

// `local` is nullptr when there is no data folder; it must outlive the sockets. Socket files that an earlier
// run left behind are replaced; new ones are readable by their owner only. Throws std::runtime_error with a
// sentence that names the file or the folder.
[[nodiscard]] PrivateSockets open_private_sockets(zmq::context_t& context, const wire::LocalDoor* local);

}  // namespace hearth::kiosk
