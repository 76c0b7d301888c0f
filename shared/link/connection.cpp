#include "shared/link/connection.hpp"

#include <cstring>
#include <iterator>
#include <stdexcept>
#include <zmq_addon.hpp>

#include "shared/link/request_id.hpp"
#include "shared/wire/pairing.hpp"

namespace hearth::link {
namespace {

// As the kiosk does: without heartbeats of the transport a subscriber stays deaf after a power cut.
constexpr int heartbeat_every_ms = 1000;
constexpr int heartbeat_timeout_ms = 3000;
// It goes five times from one side to the other, and half a second is no rare way on a bad network.
constexpr int handshake_within_ms = 4000;
// While a board is off, the system repeats a try that goes on after 1, 2, 4, 8 … seconds, and always at the
// address that the name had when it began. These two together are how late a board is found that is back.
constexpr int connect_within_ms = 1500;
constexpr int try_again_after_max_ms = 500;
constexpr int try_again_after_ms = 100;
// A picture of a full room with all its formats is below one megabyte.
constexpr std::int64_t message_bytes_max = 16L * 1024 * 1024;
// None: with a limit of messages that wait, libzmq 4.3.4 aborts the program that has not read for longer than
// the heartbeat's timeout (libzmq issue 3937). What waits is bounded all the same: a kiosk sends a picture
// for a change and a beat each second, and the thread of a link reads whatever there is at each turn.
constexpr int no_limit = 0;

constexpr int events_of_interest = ZMQ_EVENT_CLOSED | ZMQ_EVENT_DISCONNECTED | ZMQ_EVENT_HANDSHAKE_SUCCEEDED |
                                   ZMQ_EVENT_HANDSHAKE_FAILED_NO_DETAIL |
                                   ZMQ_EVENT_HANDSHAKE_FAILED_PROTOCOL | ZMQ_EVENT_HANDSHAKE_FAILED_AUTH;

void set_up(zmq::socket_t& socket, ConnectionKind kind) {
  socket.set(zmq::sockopt::linger, 0);
  socket.set(zmq::sockopt::heartbeat_ivl, heartbeat_every_ms);
  socket.set(zmq::sockopt::heartbeat_timeout, heartbeat_timeout_ms);
  socket.set(zmq::sockopt::heartbeat_ttl, heartbeat_timeout_ms);
  socket.set(zmq::sockopt::handshake_ivl, handshake_within_ms);
  socket.set(zmq::sockopt::connect_timeout, connect_within_ms);
  socket.set(zmq::sockopt::reconnect_ivl, try_again_after_ms);
  socket.set(zmq::sockopt::reconnect_ivl_max, try_again_after_max_ms);
  const auto longest = static_cast<std::int64_t>(wire::pairing_bytes_max);
  socket.set(zmq::sockopt::maxmsgsize, kind == ConnectionKind::pairing ? longest : message_bytes_max);
  socket.set(zmq::sockopt::rcvhwm, no_limit);
  socket.set(zmq::sockopt::ipv6, true);
  // A command is handed over only when somebody is there to take it: none lies in a queue and is done much
  // later.
  if (kind != ConnectionKind::stream) socket.set(zmq::sockopt::immediate, true);
}

void set_keys(zmq::socket_t& socket, const Keys& keys) {
  if (!is_key(keys.public_key) || !is_key(keys.secret_key) || !is_key(keys.kiosk_key)) {
    throw KeyFault{"a key is missing or is no key: it should have 40 characters of Z85"};
  }
  socket.set(zmq::sockopt::curve_serverkey, keys.kiosk_key);
  socket.set(zmq::sockopt::curve_publickey, keys.public_key);
  socket.set(zmq::sockopt::curve_secretkey, keys.secret_key);
}

zmq::socket_type type_of(ConnectionKind kind) {
  return kind == ConnectionKind::stream ? zmq::socket_type::sub : zmq::socket_type::dealer;
}

// Not zmq::monitor_t: it keeps its socket to itself, so that it cannot stand among those that a loop sleeps
// on.
void watch(zmq::socket_t& socket, zmq::socket_t& monitor) {
  const std::string endpoint = "inproc://monitor-" + draw_request_id();
  if (zmq_socket_monitor(socket.handle(), endpoint.c_str(), events_of_interest) != 0) throw zmq::error_t{};
  monitor.set(zmq::sockopt::linger, 0);
  monitor.connect(endpoint);
}

ConnectionState after(std::uint16_t event, ConnectionState before) {
  switch (event) {
    case ZMQ_EVENT_HANDSHAKE_SUCCEEDED:
      return ConnectionState::connected;
    case ZMQ_EVENT_CLOSED:
      return ConnectionState::nobody_there;
    case ZMQ_EVENT_HANDSHAKE_FAILED_NO_DETAIL:
    case ZMQ_EVENT_HANDSHAKE_FAILED_PROTOCOL:
    case ZMQ_EVENT_HANDSHAKE_FAILED_AUTH:
      return ConnectionState::turned_away;
    case ZMQ_EVENT_DISCONNECTED:
      return before == ConnectionState::connected ? ConnectionState::connecting : before;
    default:
      return before;
  }
}

std::vector<zmq::message_t> receive_from(zmq::socket_t& socket) {
  std::vector<zmq::message_t> frames;
  (void)zmq::recv_multipart(socket, std::back_inserter(frames), zmq::recv_flags::dontwait);
  return frames;
}

}  // namespace

struct Connection::State {
  zmq::socket_t socket;
  zmq::socket_t monitor;
  ConnectionState state = ConnectionState::connecting;
};

Connection::Connection(zmq::context_t& context, ConnectionKind kind, const std::string& endpoint,
                       const std::optional<Keys>& keys) {
  try {
    state_ = std::make_unique<State>(
        State{{context, type_of(kind)}, {context, zmq::socket_type::pair}, ConnectionState::connecting});
    set_up(state_->socket, kind);
    if (keys) set_keys(state_->socket, *keys);
    watch(state_->socket, state_->monitor);
    state_->socket.connect(endpoint);
  } catch (const zmq::error_t& fault) {
    throw std::runtime_error{"no connection can be made to " + endpoint + ": " + fault.what()};
  }
}
Connection::~Connection() = default;

bool Connection::send(const std::string& bytes) {
  return state_->socket.send(zmq::buffer(bytes), zmq::send_flags::dontwait).has_value();
}

std::vector<std::string> Connection::receive() {
  std::vector<std::string> frames;
  for (const zmq::message_t& frame : receive_from(state_->socket)) frames.push_back(frame.to_string());
  return frames;
}

void Connection::subscribe(std::string_view topic) {
  state_->socket.set(zmq::sockopt::subscribe, zmq::buffer(topic));
}

void Connection::unsubscribe(std::string_view topic) {
  state_->socket.set(zmq::sockopt::unsubscribe, zmq::buffer(topic));
}

// An event has two frames: its number (16 bits) with a value, and an address.
bool Connection::read_monitor() {
  const ConnectionState before = state_->state;
  while (true) {
    const std::vector<zmq::message_t> frames = receive_from(state_->monitor);
    if (frames.empty()) break;
    std::uint16_t event = 0;
    if (frames.front().size() >= sizeof event) std::memcpy(&event, frames.front().data(), sizeof event);
    state_->state = after(event, state_->state);
  }
  return state_->state != before;
}

ConnectionState Connection::state() const {
  return state_->state;
}

void* Connection::socket() const {
  return state_->socket.handle();
}

void* Connection::monitor() const {
  return state_->monitor.handle();
}

}  // namespace hearth::link
