#include "kiosk/network/server.hpp"

#include <algorithm>
#include <chrono>
#include <stdexcept>
#include <zmq.hpp>

#include "kiosk/network/doors.hpp"
#include "kiosk/network/zap.hpp"

namespace hearth::kiosk {
namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr std::size_t requests_at_a_time_max = 256;
// Somebody who subscribes without end gets no more pictures than one in this time; ten at once are nobody's
// fault.
constexpr Duration picture_asked_every_min{20};
constexpr Duration pictures_at_once = 10 * picture_asked_every_min;

// The first byte of Incoming::routing: through which door the answer goes.
constexpr char from_network = 'n';
constexpr char from_machine = 'm';

zmq::socket_ref as_zmq(const Socket& socket) {
  return {zmq::from_handle, socket.get()};
}

// Reads the next message; false when none waits.
bool receive(const Socket& socket, zmq::message_t& message) {
  return as_zmq(socket).recv(message, zmq::recv_flags::dontwait).has_value();
}

// A published message: what it is, then the value.
void publish(const Socket& socket, std::string_view topic, std::string_view body) {
  as_zmq(socket).send(zmq::buffer(topic), zmq::send_flags::sndmore | zmq::send_flags::dontwait);
  as_zmq(socket).send(zmq::buffer(body), zmq::send_flags::dontwait);
}

// Those who subscribe to a picture, and how long they have to wait for it.
class Askers {
 public:
  // Reads the subscriptions that wait at one of the stream's sockets.
  void read(const Socket& socket) {
    constexpr std::byte subscribes{1};
    zmq::message_t message;
    for (std::size_t count = 0; count < requests_at_a_time_max && receive(socket, message); ++count) {
      if (message.size() == 0 || *message.data<std::byte>() != subscribes) continue;
      // A topic that begins the picture's name takes the picture in (ZeroMQ RFC 29).
      if (wire::picture_topic.starts_with(message.to_string_view().substr(1))) waiting_ = true;
    }
  }
  // When they should have it; nothing when nobody waits.
  [[nodiscard]] std::optional<SteadyClock::time_point> due() const {
    return waiting_ ? std::optional{paid_until_ - pictures_at_once} : std::nullopt;
  }
  [[nodiscard]] bool take_due(SteadyClock::time_point now) {
    if (!waiting_ || now < *due()) return false;
    waiting_ = false;
    paid_until_ = std::max(paid_until_, now) + picture_asked_every_min;
    return true;
  }

 private:
  bool waiting_ = false;
  SteadyClock::time_point paid_until_{};  // what has been given out, as time
};

// Reads one request; false when none waits.
bool take_request(const Socket& socket, char door, const Server::Permissions& permissions,
                  Incoming& request) {
  zmq::message_t frame;
  if (!receive(socket, frame)) return false;
  request.routing = door + frame.to_string();
  std::size_t bodies = 0;
  zmq::message_t body;
  bool more = frame.more();
  while (more && receive(socket, frame)) {
    more = frame.more();
    if (++bodies == 1) body.move(frame);
  }
  request.read = wire::read_request(bodies == 1 ? body.to_string_view() : std::string_view{});
  if (door == from_machine) {
    request.permission = Permission::owner;
    return true;
  }
  const char* device = bodies == 0 ? nullptr : zmq_msg_gets(body.handle(), "User-Id");
  if (device != nullptr) request.device = device;
  const auto permission = device != nullptr ? permissions(request.device) : std::nullopt;
  if (permission) {
    request.permission = *permission;
  } else {
    request.read.fault = wire::Fault{Reason::not_allowed, {}};
  }
  return true;
}

}  // namespace

struct Server::Sockets {
  void* context;
  ServerOptions options;
  Permissions permissions;
  Zap zap;  // first, so that no socket is ever bound without it
  std::optional<wire::LocalDoor> local;
  PrivateDoors inside;
  PublicDoors outside;
  Askers wall_askers;
  Askers facilitator_askers;

  Sockets(void* zmq_context, ServerOptions server_options, Permissions looked_up)
      : context(zmq_context),
        options(std::move(server_options)),
        permissions(std::move(looked_up)),
        zap(context,
            [this](std::string_view domain, const DeviceId& device) { return admits(domain, device); }) {
    outside = open_public_doors(context, options);
    if (!options.ipc_folder.empty()) local.emplace(options.ipc_folder);
    inside = open_private_doors(context, local ? &*local : nullptr);
  }

  ~Sockets() {
    if (!local) return;
    local->remove(wire::local_commands);
    local->remove(wire::local_wall);
  }
  Sockets(const Sockets&) = delete;
  Sockets& operator=(const Sockets&) = delete;

  [[nodiscard]] bool admits(std::string_view domain, const DeviceId& device) const {
    const auto permission = permissions(device);
    if (!permission) return false;
    return domain != facilitator_domain || *permission == Permission::facilitator;
  }

  // Waits for one of the sockets or descriptors; false when the time is up or a signal came.
  bool poll(Duration at_most, const std::vector<int>& watched, std::vector<int>& readable);
  void read_requests(Arrivals& arrivals);
};

bool Server::Sockets::poll(Duration at_most, const std::vector<int>& watched, std::vector<int>& readable) {
  std::vector<zmq_pollitem_t> items;
  for (void* socket : {zap.handle(), outside.commands.get(), outside.wall.get(), outside.facilitator.get(),
                       inside.wall.get(), inside.commands.get()}) {
    if (socket != nullptr) items.push_back({socket, 0, ZMQ_POLLIN, 0});
  }
  const std::size_t sockets = items.size();
  for (const int descriptor : watched) items.push_back({nullptr, descriptor, ZMQ_POLLIN, 0});
  const int ready =
      zmq_poll(items.data(), static_cast<int>(items.size()), static_cast<long>(at_most.count()));
  if (ready < 0 && zmq_errno() != EINTR) {
    throw std::runtime_error{std::string{"the network cannot be waited for: "} + zmq_strerror(zmq_errno())};
  }
  if (ready <= 0) return false;
  for (std::size_t i = sockets; i < items.size(); ++i) {
    if (items[i].revents != 0) readable.push_back(items[i].fd);
  }
  return true;
}

void Server::Sockets::read_requests(Arrivals& arrivals) {
  const auto read = [&](const Socket& socket, char door) {
    while (socket && arrivals.requests.size() < requests_at_a_time_max) {
      Incoming request;
      if (!take_request(socket, door, permissions, request)) return;
      arrivals.requests.push_back(std::move(request));
    }
  };
  read(inside.commands, from_machine);
  read(outside.commands, from_network);
}

Server::Server(void* context, ServerOptions options, Permissions permissions)
    : sockets_(std::make_unique<Sockets>(context, std::move(options), std::move(permissions))) {}
Server::~Server() = default;

Arrivals Server::wait(Duration at_most, const std::vector<int>& watched) {
  Sockets& sockets = *sockets_;
  Arrivals arrivals;
  const auto until = SteadyClock::now() + at_most;
  while (true) {
    auto wake = until;
    for (const auto& due : {sockets.wall_askers.due(), sockets.facilitator_askers.due()}) {
      if (due) wake = std::min(wake, *due);
    }
    const auto left = std::chrono::ceil<Duration>(wake - SteadyClock::now());
    const bool something = sockets.poll(std::max(left, Duration{0}), watched, arrivals.readable);
    sockets.zap.answer_waiting();
    sockets.wall_askers.read(sockets.outside.wall);
    sockets.wall_askers.read(sockets.inside.wall);
    sockets.facilitator_askers.read(sockets.outside.facilitator);
    sockets.read_requests(arrivals);
    const auto now = SteadyClock::now();
    arrivals.wall_subscribed = sockets.wall_askers.take_due(now);
    arrivals.facilitator_subscribed = sockets.facilitator_askers.take_due(now);
    const bool arrived = !arrivals.requests.empty() || arrivals.wall_subscribed ||
                         arrivals.facilitator_subscribed || !arrivals.readable.empty();
    // Nothing before its time means a signal, which the caller wants to know of.
    if (arrived || now >= until || (!something && now < wake)) return arrivals;
  }
}

void Server::answer(const Incoming& request, const wire::Reply& reply) {
  const Socket& socket =
      request.routing.front() == from_machine ? sockets_->inside.commands : sockets_->outside.commands;
  const std::string body = wire::encode(reply);
  const std::string_view peer = std::string_view{request.routing}.substr(1);
  as_zmq(socket).send(zmq::buffer(peer), zmq::send_flags::sndmore | zmq::send_flags::dontwait);
  as_zmq(socket).send(zmq::buffer(body), zmq::send_flags::dontwait);
}

void Server::publish_wall(const std::string& picture) {
  publish(sockets_->outside.wall, wire::picture_topic, picture);
  publish(sockets_->inside.wall, wire::picture_topic, picture);
}

void Server::publish_facilitator(const std::string& picture) {
  publish(sockets_->outside.facilitator, wire::picture_topic, picture);
}

void Server::publish_beat(const wire::Beat& beat) {
  const std::string body = wire::encode(beat);
  publish(sockets_->outside.wall, wire::beat_topic, body);
  publish(sockets_->inside.wall, wire::beat_topic, body);
  publish(sockets_->outside.facilitator, wire::beat_topic, body);
}

void Server::rebind() {
  sockets_->outside = PublicDoors{};
  sockets_->outside = reopen_public_doors(sockets_->context, sockets_->options);
}

}  // namespace hearth::kiosk
