#include "kiosk/network/socket.hpp"

#include <stdexcept>
#include <string>
#include <zmq.hpp>

namespace hearth::kiosk {

void CloseSocket::operator()(void* socket) const {
  zmq_close(socket);
}

Socket open_socket(void* context, int type) {
  Socket socket{zmq_socket(context, type)};
  if (!socket) throw std::runtime_error{std::string{"no socket can be opened: "} + zmq_strerror(zmq_errno())};
  zmq::socket_ref{zmq::from_handle, socket.get()}.set(zmq::sockopt::linger, 0);
  return socket;
}

}  // namespace hearth::kiosk
