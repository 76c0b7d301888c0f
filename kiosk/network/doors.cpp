#include "kiosk/network/doors.hpp"

#include <sys/stat.h>

#include <chrono>
#include <limits>
#include <stdexcept>
#include <thread>
#include <zmq.hpp>

#include "kiosk/network/server.hpp"

namespace hearth::kiosk {
namespace {

// A dead peer is noticed within 3 s, and a subscriber notices that the kiosk is gone.
constexpr int heartbeat_every_ms = 1000;
constexpr int heartbeat_timeout_ms = 3000;
// Whoever has not shown a key by then is dropped.
constexpr int handshake_within_ms = 2000;
// CURVE adds 33 bytes to a frame (RFC 26). A request somewhat too long is still answered; a much longer one
// ends the connection.
constexpr std::int64_t request_frame_bytes_max = static_cast<std::int64_t>(wire::request_bytes_max) + 1024;
// Subscribers say only which topic they want; the rest of this is room for the handshake. libzmq keeps topics
// in a trie that it walks by recursion: a topic of a megabyte would end the process.
constexpr std::int64_t subscription_frame_bytes_max = 4096;
// Pictures and beats that may wait for a slow subscriber; it asks again when some were dropped.
constexpr int pictures_waiting_max = 64;
constexpr int requests_waiting_max = 1000;

constexpr auto port_is_free_within = std::chrono::seconds{5};
constexpr auto port_is_tried_every = std::chrono::milliseconds{5};

zmq::socket_ref as_zmq(const Socket& socket) {
  return {zmq::from_handle, socket.get()};
}

std::string host_in_address(const std::string& listen) {
  const bool ipv6 = listen.find(':') != std::string::npos && !listen.starts_with('[');
  return ipv6 ? "[" + listen + "]" : listen;
}

std::string why_not(int error, const std::string& address) {
  switch (error) {
    case EADDRINUSE:
      return address +
             " is in use by another program, perhaps another Hearth kiosk: end that one, or choose other "
             "ports with --port-base";
    case EADDRNOTAVAIL:
    case ENODEV:
      return "this machine has no network address for " + address +
             ": choose another with --listen (\"*\" means all)";
    case EACCES:
    case EPERM:
      return "not allowed to listen on " + address +
             ": ports below 1024 need rights; choose others with --port-base";
    case EINVAL:
      return address + " is no address to listen on: --listen takes a number like 127.0.0.1, ::1 or \"*\"";
    default:
      return "cannot listen on " + address + ": " + zmq_strerror(error);
  }
}

void beat_heart(zmq::socket_ref socket) {
  socket.set(zmq::sockopt::heartbeat_ivl, heartbeat_every_ms);
  socket.set(zmq::sockopt::heartbeat_timeout, heartbeat_timeout_ms);
  socket.set(zmq::sockopt::heartbeat_ttl, heartbeat_timeout_ms);
}

void limit_publisher(zmq::socket_ref socket) {
  socket.set(zmq::sockopt::xpub_verbose, true);  // every subscription counts, so that late joiners are seen
  socket.set(zmq::sockopt::sndhwm, pictures_waiting_max);
  socket.set(zmq::sockopt::maxmsgsize, subscription_frame_bytes_max);
}

void limit_router(zmq::socket_ref socket) {
  socket.set(zmq::sockopt::router_mandatory, false);  // an answer to somebody who has gone is dropped
  socket.set(zmq::sockopt::router_handover, false);   // nobody takes over another's connection
  socket.set(zmq::sockopt::rcvhwm, requests_waiting_max);
  socket.set(zmq::sockopt::sndhwm, requests_waiting_max);
  socket.set(zmq::sockopt::maxmsgsize, request_frame_bytes_max);
}

// Binds to the port at `offset`; the error number, or 0.
int bind_public(const Socket& handle, const ServerOptions& options, std::uint16_t offset,
                const char* domain) {
  zmq::socket_ref socket = as_zmq(handle);
  beat_heart(socket);
  socket.set(zmq::sockopt::handshake_ivl, handshake_within_ms);
  socket.set(zmq::sockopt::curve_server, true);
  const std::string& key = options.secret_key;
  if (zmq_setsockopt(handle.get(), ZMQ_CURVE_SECRETKEY, key.data(), key.size()) != 0) {
    throw std::runtime_error{"the kiosk's own secret key is none: 40 characters of Z85 are wanted"};
  }
  socket.set(zmq::sockopt::zap_domain, domain);
  socket.set(zmq::sockopt::ipv6,
             options.listen_address == "*" || options.listen_address.find(':') != std::string::npos);
  const std::string endpoint =
      "tcp://" + host_in_address(options.listen_address) + ":" + std::to_string(options.port_base + offset);
  return zmq_bind(handle.get(), endpoint.c_str()) == 0 ? 0 : zmq_errno();
}

struct Attempt {
  PublicDoors doors;
  int error = 0;
  std::uint16_t offset = 0;  // of the port that could not be had
};

Attempt try_public_doors(void* context, const ServerOptions& options) {
  Attempt attempt;
  const auto open = [&](Socket& socket, int type, std::uint16_t offset, const char* domain) {
    if (attempt.error != 0) return;
    socket = open_socket(context, type);
    type == ZMQ_ROUTER ? limit_router(as_zmq(socket)) : limit_publisher(as_zmq(socket));
    attempt.offset = offset;
    attempt.error = bind_public(socket, options, offset, domain);
  };
  open(attempt.doors.commands, ZMQ_ROUTER, wire::commands_port_offset, commands_domain);
  open(attempt.doors.wall, ZMQ_XPUB, wire::wall_port_offset, wall_domain);
  open(attempt.doors.facilitator, ZMQ_XPUB, wire::facilitator_port_offset, facilitator_domain);
  return attempt;
}

[[noreturn]] void complain(const Attempt& attempt, const ServerOptions& options) {
  throw std::runtime_error{why_not(attempt.error, host_in_address(options.listen_address) + ":" +
                                                      std::to_string(options.port_base + attempt.offset))};
}

// Binds without letting anybody else open the socket's file, not even for the moment until it is closed to
// them.
void bind_local(const Socket& socket, const std::string& endpoint) {
  const mode_t before = umask(S_IXUSR | S_IRWXG | S_IRWXO);
  const int failed = zmq_bind(socket.get(), endpoint.c_str());
  const int error = zmq_errno();
  umask(before);
  if (failed != 0) {
    throw std::runtime_error{"cannot open " + endpoint +
                             " for the commands of this machine: " + zmq_strerror(error)};
  }
}

}  // namespace

PublicDoors open_public_doors(void* context, const ServerOptions& options) {
  constexpr int ports_behind_base = 3;
  if (options.port_base == 0 ||
      options.port_base > std::numeric_limits<std::uint16_t>::max() - ports_behind_base) {
    throw std::runtime_error{"--port-base " + std::to_string(options.port_base) +
                             " is none: choose 1 to 65532"};
  }
  Attempt attempt = try_public_doors(context, options);
  if (attempt.error != 0) complain(attempt, options);
  return std::move(attempt.doors);
}

PublicDoors reopen_public_doors(void* context, const ServerOptions& options) {
  const auto give_up = std::chrono::steady_clock::now() + port_is_free_within;
  while (true) {
    Attempt attempt = try_public_doors(context, options);
    if (attempt.error == 0) return std::move(attempt.doors);
    if (attempt.error != EADDRINUSE || std::chrono::steady_clock::now() >= give_up)
      complain(attempt, options);
    attempt.doors = PublicDoors{};
    std::this_thread::sleep_for(port_is_tried_every);
  }
}

PrivateDoors open_private_doors(void* context, const wire::LocalDoor* door) {
  PrivateDoors doors;
  doors.wall = open_socket(context, ZMQ_XPUB);
  limit_publisher(as_zmq(doors.wall));
  if (zmq_bind(doors.wall.get(), own_wall_endpoint) != 0) {
    throw std::runtime_error{std::string{"the own wall cannot be reached: "} + zmq_strerror(zmq_errno())};
  }
  if (door == nullptr) return doors;
  doors.commands = open_socket(context, ZMQ_ROUTER);
  limit_router(as_zmq(doors.commands));
  bind_local(doors.commands, door->endpoint(wire::local_commands));
  bind_local(doors.wall, door->endpoint(wire::local_wall));
  return doors;
}

}  // namespace hearth::kiosk
