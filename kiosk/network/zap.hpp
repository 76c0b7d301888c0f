#pragma once
// Says who may connect: answers the handshakes of every CURVE socket in a context by the ZeroMQ
// Authentication Protocol (ZeroMQ RFC 27). There can be one in a context, and it must be there before any
// socket is bound: without it libzmq lets any key in.
//
// Thread: the one that owns the sockets.

#include <functional>
#include <memory>
#include <string_view>

#include "shared/room/permission.hpp"

namespace zmq {
class context_t;
class socket_t;
}  // namespace zmq

namespace hearth::kiosk {

class Zap {
 public:
  // Whether a device, by its public key in Z85, may connect to a socket of that domain.
  using Admits = std::function<bool(std::string_view domain, const DeviceId& device)>;

  // Throws std::runtime_error when the context has a handler already.
  Zap(zmq::context_t& context, Admits admits);
  ~Zap();
  Zap(const Zap&) = delete;
  Zap& operator=(const Zap&) = delete;

  // What to wait for; readable when a handshake waits.
  [[nodiscard]] zmq::socket_t& socket() const { return *socket_; }
  // Answers every handshake that waits. Those who are turned away may try again, since they may be admitted
  // meanwhile; an admitted connection carries its device as user id.
  void answer_waiting();

 private:
  std::unique_ptr<zmq::socket_t> socket_;
  Admits admits_;
};

}  // namespace hearth::kiosk
