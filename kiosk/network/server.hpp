#pragma once
// The kiosk's side of the network: a ROUTER for commands, an XPUB for walls, an XPUB for facilitators, CURVE
// on every TCP socket with ZAP answered in the same loop, and an inproc socket for the kiosk's own wall. The
// protocol is shared/wire/PROTOCOL.md. The server knows bytes, devices and permissions; it decides nothing.
//
// Thread: all functions on the room's thread, which owns every socket.

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/network/arrivals.hpp"
#include "shared/base/time.hpp"
#include "shared/room/permission.hpp"
#include "shared/wire/frames.hpp"

namespace zmq {
class context_t;
}

namespace hearth::kiosk {

// Where the own wall of this process subscribes, in the context given to the server.
inline constexpr const char* own_wall_endpoint = "inproc://wall";

struct ServerOptions {
  std::string listen_address = "127.0.0.1";  // IPv4, IPv6 or "*"
  std::uint16_t port_base = wire::port_base_default;
  std::string ipc_folder;  // the data folder, for the sockets of shared/wire/local_door.hpp; empty: none
  std::string public_key;  // Z85
  std::string secret_key;  // Z85
};

class Server {
 public:
  // Looks a public key (Z85) up; nothing: not admitted. Asked at every handshake and for every command.
  using Permissions = std::function<std::optional<Permission>(const DeviceId&)>;

  // The context outlives the server. Raises the limit of descriptors of this process as far as it may. Throws
  // std::runtime_error with a sentence for people when an address cannot be used or a port is busy.
  Server(zmq::context_t& context, ServerOptions options, Permissions permissions);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  // Sleeps until something comes or `at_most` has gone by; answers handshakes; takes every request that
  // waits. A zero `at_most` only looks.
  [[nodiscard]] Arrivals wait(Duration at_most, const std::vector<int>& watched);

  void answer(const Incoming& request, const wire::Reply& reply);
  // To everybody who follows the stream, the own wall first.
  void publish(wire::Stream stream, std::string_view topic, const std::string& body);

  // A device was revoked: breaks every connection, so that only admitted keys come back (a revoked peer would
  // go on receiving otherwise). When nothing can be opened at the moment, wait() tries again until it can;
  // the ports stay the kiosk's meanwhile.
  void rebind();

 private:
  struct Sockets;
  std::unique_ptr<Sockets> sockets_;
};

}  // namespace hearth::kiosk
