#include "kiosk/network/sockets.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <zmq.hpp>

#include "kiosk/network/server.hpp"
#include "shared/wire/keys.hpp"

namespace hearth::kiosk {
namespace {

// A dead peer is noticed within 3 s, and a subscriber notices that the kiosk is gone.
constexpr int heartbeat_every_ms = 1000;
constexpr int heartbeat_timeout_ms = 3000;
// Whoever has not shown a key by then is dropped.
constexpr int handshake_within_ms = 4000;
// CURVE adds 33 bytes to a frame (RFC 26). A request somewhat too long is still answered; a much longer one
// ends the connection.
constexpr std::int64_t request_frame_bytes_max = static_cast<std::int64_t>(wire::request_bytes_max) + 1024;
// Subscribers say only which topic they want; the rest of this is room for the handshake. libzmq keeps topics
// in a trie with a node for each byte: a topic of a megabyte would end the process.
constexpr std::int64_t subscription_frame_bytes_max = 1024;
// Pictures and beats that may wait for a slow subscriber; it asks again when some were dropped.
constexpr int pictures_waiting_max = 64;
constexpr int replies_waiting_max = 1000;

using Handle = std::unique_ptr<zmq::socket_t>;

Handle open_socket(zmq::context_t& context, zmq::socket_type type) {
  auto socket = std::make_unique<zmq::socket_t>(context, type);
  socket->set(zmq::sockopt::linger, 0);
  return socket;
}

void beat_heart(zmq::socket_t& socket) {
  socket.set(zmq::sockopt::heartbeat_ivl, heartbeat_every_ms);
  socket.set(zmq::sockopt::heartbeat_timeout, heartbeat_timeout_ms);
  socket.set(zmq::sockopt::heartbeat_ttl, heartbeat_timeout_ms);
}

void limit_publisher(zmq::socket_t& socket) {
  socket.set(zmq::sockopt::xpub_verbose, true);  // every subscription counts, so that late joiners are seen
  socket.set(zmq::sockopt::sndhwm, pictures_waiting_max);
  socket.set(zmq::sockopt::rcvhwm, receive_without_limit);
  socket.set(zmq::sockopt::maxmsgsize, subscription_frame_bytes_max);
}

void limit_router(zmq::socket_t& socket) {
  socket.set(zmq::sockopt::router_mandatory, false);  // an answer to somebody who has gone is dropped
  socket.set(zmq::sockopt::router_handover, false);   // nobody takes over another's connection
  socket.set(zmq::sockopt::rcvhwm, receive_without_limit);
  socket.set(zmq::sockopt::sndhwm, replies_waiting_max);
  socket.set(zmq::sockopt::maxmsgsize, request_frame_bytes_max);
}

void bind_public(zmq::socket_t& socket, const Port& port, const std::string& secret_key, const char* domain) {
  beat_heart(socket);
  socket.set(zmq::sockopt::handshake_ivl, handshake_within_ms);
  socket.set(zmq::sockopt::curve_server, true);
  socket.set(zmq::sockopt::curve_secretkey, secret_key);
  socket.set(zmq::sockopt::zap_domain, domain);
  const int descriptor = port.lend();
  if (descriptor < 0) throw zmq::error_t{};
  socket.set(zmq::sockopt::use_fd, descriptor);
  // The address only tells what kind of socket that is: it is bound already.
  socket.bind("tcp://127.0.0.1:" + std::to_string(port.number()));
}

// Why a socket file could not be made.
[[noreturn]] void complain(const wire::LocalDoor& local, std::string_view name, int error) {
  const std::string& folder = local.folder();
  if (faccessat(AT_FDCWD, folder.c_str(), W_OK | X_OK, AT_EACCESS) != 0) {
    throw std::runtime_error{"the data folder " + folder +
                             " cannot be written by this user: make it yours, or choose another with --data"};
  }
  const std::string file = folder + "/" + std::string{name};
  struct stat status {};
  if (lstat(file.c_str(), &status) == 0 && !S_ISSOCK(status.st_mode)) {
    throw std::runtime_error{file + " is in the way of the kiosk's own socket of that name: remove it"};
  }
  throw std::runtime_error{"the kiosk's own socket " + file + " cannot be opened: " + zmq_strerror(error)};
}

// Binds without letting anybody else open the socket's file, not even for the moment until it is closed to
// them.
void bind_local(zmq::socket_t& socket, const wire::LocalDoor& local, std::string_view name) {
  const mode_t before = umask(S_IXUSR | S_IRWXG | S_IRWXO);
  const int failed = zmq_bind(socket.handle(), local.endpoint(name).c_str());
  const int error = zmq_errno();
  umask(before);
  if (failed != 0) complain(local, name, error);
}

}  // namespace

PublicSockets::PublicSockets() = default;
PublicSockets::~PublicSockets() = default;
PublicSockets::PublicSockets(PublicSockets&&) noexcept = default;
PublicSockets& PublicSockets::operator=(PublicSockets&&) noexcept = default;
PrivateSockets::PrivateSockets() = default;
PrivateSockets::~PrivateSockets() = default;
PrivateSockets::PrivateSockets(PrivateSockets&&) noexcept = default;
PrivateSockets& PrivateSockets::operator=(PrivateSockets&&) noexcept = default;

PublicSockets open_public_sockets(zmq::context_t& context, const std::vector<Port>& ports,
                                  const std::string& secret_key) {
  if (!wire::is_key(secret_key)) {
    throw std::runtime_error{"the kiosk's own secret key is no key: it should have 40 characters of Z85"};
  }
  PublicSockets sockets;
  try {
    sockets.commands = open_socket(context, zmq::socket_type::router);
    sockets.wall = open_socket(context, zmq::socket_type::xpub);
    sockets.facilitator = open_socket(context, zmq::socket_type::xpub);
    limit_router(*sockets.commands);
    limit_publisher(*sockets.wall);
    limit_publisher(*sockets.facilitator);
    bind_public(*sockets.commands, ports.at(wire::commands_port_offset), secret_key, commands_domain);
    bind_public(*sockets.wall, ports.at(wire::wall_port_offset), secret_key, wall_domain);
    bind_public(*sockets.facilitator, ports.at(wire::facilitator_port_offset), secret_key,
                facilitator_domain);
  } catch (const zmq::error_t& fault) {
    throw SocketsFault{std::string{"the network's sockets cannot be opened: "} + fault.what()};
  }
  return sockets;
}

PrivateSockets open_private_sockets(zmq::context_t& context, const wire::LocalDoor* local) {
  PrivateSockets sockets;
  try {
    sockets.wall = open_socket(context, zmq::socket_type::xpub);
    limit_publisher(*sockets.wall);
    sockets.wall->bind(own_wall_endpoint);
    if (local == nullptr) return sockets;
    sockets.commands = open_socket(context, zmq::socket_type::router);
    limit_router(*sockets.commands);
  } catch (const zmq::error_t& fault) {
    throw std::runtime_error{std::string{"the own wall cannot be reached: "} + fault.what()};
  }
  bind_local(*sockets.commands, *local, wire::local_commands);
  bind_local(*sockets.wall, *local, wire::local_wall);
  return sockets;
}

}  // namespace hearth::kiosk
