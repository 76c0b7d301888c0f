#include "shared/link/line.hpp"

#include <cstring>
#include <stdexcept>
#include <zmq.hpp>

#include "shared/link/request_id.hpp"

namespace hearth::link {
namespace {

// As the kiosk does: without heartbeats of the transport a subscriber stays deaf after a power cut.
constexpr int heartbeat_every_ms = 1000;
constexpr int heartbeat_timeout_ms = 3000;
constexpr int handshake_within_ms = 2000;
constexpr int connect_within_ms = 2000;
constexpr int try_again_after_ms = 100;
constexpr int try_again_after_max_ms = 2000;
// A picture of a full room with all its formats is below one megabyte.
constexpr std::int64_t message_bytes_max = 16 * 1024 * 1024;
// The newest picture is the only one that matters; few need to wait.
constexpr int messages_waiting_max = 16;

constexpr int signs_of_interest = ZMQ_EVENT_CLOSED | ZMQ_EVENT_CONNECT_DELAYED |
                                  ZMQ_EVENT_HANDSHAKE_SUCCEEDED | ZMQ_EVENT_HANDSHAKE_FAILED_NO_DETAIL |
                                  ZMQ_EVENT_HANDSHAKE_FAILED_PROTOCOL | ZMQ_EVENT_HANDSHAKE_FAILED_AUTH;

Socket open_socket(void* context, int type) {
  Socket socket{zmq_socket(context, type)};
  if (!socket) throw std::runtime_error{std::string{"no socket can be opened: "} + zmq_strerror(zmq_errno())};
  zmq::socket_ref{zmq::from_handle, socket.get()}.set(zmq::sockopt::linger, 0);
  return socket;
}

void set_up(zmq::socket_ref socket, LineKind kind) {
  socket.set(zmq::sockopt::heartbeat_ivl, heartbeat_every_ms);
  socket.set(zmq::sockopt::heartbeat_timeout, heartbeat_timeout_ms);
  socket.set(zmq::sockopt::heartbeat_ttl, heartbeat_timeout_ms);
  socket.set(zmq::sockopt::handshake_ivl, handshake_within_ms);
  socket.set(zmq::sockopt::connect_timeout, connect_within_ms);
  socket.set(zmq::sockopt::reconnect_ivl, try_again_after_ms);
  socket.set(zmq::sockopt::reconnect_ivl_max, try_again_after_max_ms);
  socket.set(zmq::sockopt::maxmsgsize, message_bytes_max);
  socket.set(zmq::sockopt::rcvhwm, messages_waiting_max);
  socket.set(zmq::sockopt::ipv6, true);
  // A command is handed over only when somebody is there to take it: none lies in a queue and is done much
  // later.
  if (kind == LineKind::requests) socket.set(zmq::sockopt::immediate, true);
}

void set_keys(zmq::socket_ref socket, const Keys& keys) {
  if (!is_key(keys.public_key) || !is_key(keys.secret_key) || !is_key(keys.kiosk_key)) {
    throw KeyFault{"a key is missing or is none: 40 characters of Z85 are wanted"};
  }
  socket.set(zmq::sockopt::curve_serverkey, keys.kiosk_key);
  socket.set(zmq::sockopt::curve_publickey, keys.public_key);
  socket.set(zmq::sockopt::curve_secretkey, keys.secret_key);
}

}  // namespace

void CloseSocket::operator()(void* socket) const {
  zmq_close(socket);
}

Line::Line(void* context, LineKind kind, const std::string& endpoint, const std::optional<Keys>& keys)
    : socket_(open_socket(context, kind == LineKind::requests ? ZMQ_DEALER : ZMQ_SUB)),
      signs_(open_socket(context, ZMQ_PAIR)) {
  set_up({zmq::from_handle, socket_.get()}, kind);
  if (keys) set_keys({zmq::from_handle, socket_.get()}, *keys);
  const std::string signs_endpoint = "inproc://signs-" + draw_request_id();
  if (zmq_socket_monitor(socket_.get(), signs_endpoint.c_str(), signs_of_interest) != 0 ||
      zmq_connect(signs_.get(), signs_endpoint.c_str()) != 0) {
    throw std::runtime_error{std::string{"a connection cannot be watched: "} + zmq_strerror(zmq_errno())};
  }
  if (zmq_connect(socket_.get(), endpoint.c_str()) != 0) {
    throw std::runtime_error{"no connection can be made to " + endpoint + ": " + zmq_strerror(zmq_errno())};
  }
}

bool Line::read_signs() {
  const Obstacle before = obstacle_;
  zmq::socket_ref signs{zmq::from_handle, signs_.get()};
  zmq::message_t message;
  while (signs.recv(message, zmq::recv_flags::dontwait)) {
    std::uint16_t sign = 0;
    if (message.size() >= sizeof sign) std::memcpy(&sign, message.data(), sizeof sign);
    const bool has_address = message.more();
    if (has_address && !signs.recv(message, zmq::recv_flags::dontwait)) break;
    switch (sign) {
      case ZMQ_EVENT_HANDSHAKE_SUCCEEDED:
        obstacle_ = Obstacle::none;
        break;
      case ZMQ_EVENT_CLOSED:
        obstacle_ = Obstacle::nobody_there;
        break;
      case ZMQ_EVENT_HANDSHAKE_FAILED_NO_DETAIL:
      case ZMQ_EVENT_HANDSHAKE_FAILED_PROTOCOL:
      case ZMQ_EVENT_HANDSHAKE_FAILED_AUTH:
        obstacle_ = Obstacle::turned_away;
        break;
      default:
        break;
    }
  }
  return obstacle_ != before;
}

}  // namespace hearth::link
