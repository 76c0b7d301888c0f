#pragma once
// Says who may connect: answers the handshakes of every CURVE socket in a context by the ZeroMQ
// Authentication Protocol (ZeroMQ RFC 27). There can be one in a context, and it must be there before any
// socket is bound: without it libzmq lets any key in.
//
// Thread: the one that owns the sockets.

#include <functional>
#include <string_view>

#include "kiosk/network/socket.hpp"
#include "shared/room/permission.hpp"

namespace hearth::kiosk {

class Zap {
 public:
  // Whether a device, by its public key in Z85, may connect to a socket of that domain.
  using Admits = std::function<bool(std::string_view domain, const DeviceId& device)>;

  // Throws std::runtime_error when the context has a handler already.
  Zap(void* context, Admits admits);

  // What to wait for; readable when a handshake waits.
  [[nodiscard]] void* handle() const { return socket_.get(); }
  // Answers every handshake that waits. Those who are turned away may try again, since they may be admitted
  // meanwhile; an admitted connection carries its device as user id.
  void answer_waiting();

 private:
  Socket socket_;
  Admits admits_;
};

}  // namespace hearth::kiosk
