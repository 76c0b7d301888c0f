#include "kiosk/network/server.hpp"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <optional>
#include <set>
#include <stdexcept>
#include <utility>
#include <zmq.hpp>

#include "kiosk/network/connections.hpp"
#include "kiosk/network/descriptors.hpp"
#include "kiosk/network/sockets.hpp"
#include "kiosk/network/subscribers.hpp"
#include "kiosk/network/waiting_requests.hpp"
#include "kiosk/network/zap.hpp"

namespace hearth::kiosk {
namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr std::size_t requests_at_a_time_max = 256;
// Of what came, before the room has its turn again; the rest a moment later.
constexpr std::size_t requests_read_at_a_time_max = 4096;
// The first byte of Incoming::routing: from where it came, and where the answer goes.
constexpr char from_network = 'n';
constexpr char from_machine = 'm';

// So many frames a message may have: one is right, and a few more are somebody's mistake, who is told so.
constexpr std::size_t frames_max = 16;

constexpr SteadyClock::duration opened_again_after_min = std::chrono::milliseconds{50};
constexpr SteadyClock::duration opened_again_after_max = std::chrono::seconds{5};

// ZeroMQ closes sockets and frees what their messages held in threads of its own.
constexpr SteadyClock::duration memory_comes_free_after = std::chrono::seconds{1};

using Handle = std::unique_ptr<zmq::socket_t>;

// Two frames: a stream's topic or somebody's routing id, then the value.
void send(const Handle& socket, std::string_view first, std::string_view body) {
  if (!socket) return;
  socket->send(zmq::buffer(first), zmq::send_flags::sndmore | zmq::send_flags::dontwait);
  socket->send(zmq::buffer(body), zmq::send_flags::dontwait);
}

// Reads the next request; nothing when none waits.
std::optional<RawRequest> read_request(zmq::socket_t& socket, char origin) {
  zmq::message_t frame;
  if (!socket.recv(frame, zmq::recv_flags::dontwait)) return std::nullopt;
  RawRequest request;
  request.routing = origin + frame.to_string();
  bool more = frame.more();
  while (more && socket.recv(frame, zmq::recv_flags::dontwait)) {
    more = frame.more();
    if (++request.frames > 1) continue;
    request.body = frame.to_string();
    const char* device = origin == from_network ? zmq_msg_gets(frame.handle(), "User-Id") : nullptr;
    if (device != nullptr) request.device = device;
  }
  return request;
}

Incoming decoded(RawRequest raw, const Server::Permissions& permissions) {
  Incoming request;
  request.read = wire::read_request(raw.frames == 1 ? raw.body : std::string_view{});
  request.routing = std::move(raw.routing);
  request.device = std::move(raw.device);
  if (request.routing.front() == from_machine) {
    request.permission = Permission::owner;
    return request;
  }
  const auto permission = request.device.empty() ? std::nullopt : permissions(request.device);
  if (permission) {
    request.permission = *permission;
  } else {
    request.read.fault = wire::Fault{Reason::not_allowed, {}};
  }
  return request;
}

}  // namespace

struct Server::Sockets {
  zmq::context_t& context;
  ServerOptions options;
  Permissions permissions;
  Zap zap;  // first, so that no socket is ever bound without it
  std::vector<Port> ports;
  ConnectionGuard guard;
  std::optional<wire::LocalDoor> local;
  PrivateSockets inside;
  PublicSockets outside;
  Subscribers wall_subscribers;
  Subscribers facilitator_subscribers;
  WaitingRequests requests;
  std::set<DeviceId> cut_off;

  std::optional<SteadyClock::time_point> open_again;  // while the public sockets could not be opened
  SteadyClock::duration open_again_after{};
  bool made_anew = false;  // since the last wait
  std::optional<SteadyClock::time_point> memory_comes_free;
  std::vector<std::string> notes_for_later;  // of rebind(), for the next wait

  Sockets(zmq::context_t& zmq_context, ServerOptions server_options, Permissions looked_up)
      : context(zmq_context),
        options(std::move(server_options)),
        permissions([this, looked_up = std::move(looked_up)](const DeviceId& device) {
          return cut_off.contains(device) ? std::nullopt : looked_up(device);
        }),
        zap(context,
            [this](std::string_view domain, const DeviceId& device) { return admits(domain, device); }),
        ports(listen_behind(options.port_base, options.listen_address)),
        guard(ports, {connections_max(raise_descriptor_limit())}) {
    outside = open_public_sockets(context, ports, options.secret_key);
    if (!options.ipc_folder.empty()) local.emplace(options.ipc_folder);
    inside = open_private_sockets(context, local ? &*local : nullptr);
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

  // When something has to be done though nothing comes.
  [[nodiscard]] SteadyClock::time_point due() const;
  // Waits for one of the sockets or descriptors; false when the time is up or a signal came.
  bool poll(Duration at_most, const std::vector<int>& watched, std::vector<int>& readable);
  void read(Arrivals& arrivals);
  void read_requests(const Handle& socket, char origin, SteadyClock::time_point now,
                     std::vector<Excess>& excesses);
  // What the time has come for.
  void look_after(Arrivals& arrivals);
  void cut(const std::vector<Excess>& excesses, Arrivals& arrivals);
  void say_who_is_here(Arrivals& arrivals);
  void close_public();
  void try_to_open(std::vector<std::string>& notes);
};

SteadyClock::time_point Server::Sockets::due() const {
  if (!requests.empty()) return SteadyClock::time_point{};  // at once
  auto first = guard.due();
  for (const auto& due :
       {wall_subscribers.due(), facilitator_subscribers.due(), open_again, memory_comes_free}) {
    if (due) first = std::min(first, *due);
  }
  return first;
}

bool Server::Sockets::poll(Duration at_most, const std::vector<int>& watched, std::vector<int>& readable) {
  std::vector<zmq::pollitem_t> items{{zap.socket().handle(), 0, ZMQ_POLLIN, 0}};
  for (const Handle* socket :
       {&outside.commands, &outside.wall, &outside.facilitator, &inside.wall, &inside.commands}) {
    if (*socket) items.push_back({(*socket)->handle(), 0, ZMQ_POLLIN, 0});
  }
  const std::size_t sockets = items.size();
  for (const int descriptor : watched) items.push_back({nullptr, descriptor, ZMQ_POLLIN, 0});
  try {
    if (zmq::poll(items, at_most) == 0) return false;
  } catch (const zmq::error_t& fault) {
    if (fault.num() == EINTR) return false;
    throw std::runtime_error{std::string{"the network cannot be waited for: "} + fault.what()};
  }
  for (std::size_t i = sockets; i < items.size(); ++i) {
    if (items[i].revents != 0) readable.push_back(items[i].fd);
  }
  return true;
}

void Server::Sockets::read(Arrivals& arrivals) {
  const auto now = SteadyClock::now();
  std::vector<Excess> excesses;
  zap.answer_waiting();
  constexpr auto network = SocketIs::on_the_network;
  wall_subscribers.read(*inside.wall, SocketIs::on_this_machine, now, excesses);
  if (outside.wall) wall_subscribers.read(*outside.wall, network, now, excesses);
  if (outside.facilitator) facilitator_subscribers.read(*outside.facilitator, network, now, excesses);
  read_requests(inside.commands, from_machine, now, excesses);
  read_requests(outside.commands, from_network, now, excesses);
  if (!excesses.empty()) cut(excesses, arrivals);
  while (!requests.empty() && arrivals.requests.size() < requests_at_a_time_max)
    arrivals.requests.push_back(decoded(*requests.take(), permissions));
}

void Server::Sockets::read_requests(const Handle& socket, char origin, SteadyClock::time_point now,
                                    std::vector<Excess>& excesses) {
  if (!socket) return;
  for (std::size_t count = 0; count < requests_read_at_a_time_max; ++count) {
    auto request = read_request(*socket, origin);
    if (!request) return;
    const DeviceId device = request->device;
    const std::size_t frames = request->frames;
    const bool stops = requests.add(*std::move(request), now);
    if (device.empty()) continue;
    if (frames > frames_max)
      excesses.push_back({device, "sent a message of " + std::to_string(frames) + " frames"});
    if (!stops) excesses.push_back({device, "sent requests without end"});
  }
}

void Server::Sockets::look_after(Arrivals& arrivals) {
  const auto now = SteadyClock::now();
  if (now >= guard.due() && guard.look(now, arrivals.notes))
    memory_comes_free = now + memory_comes_free_after;
  if (open_again && now >= *open_again) try_to_open(arrivals.notes);
  if (memory_comes_free && now >= *memory_comes_free) {
    memory_comes_free.reset();
    arrivals.memory_came_free = true;
  }
}

// libzmq cannot end the connections of one device, so all are broken and that one is not let in again; what
// it had sent goes with them.
void Server::Sockets::cut(const std::vector<Excess>& excesses, Arrivals& arrivals) {
  for (const Excess& excess : excesses) {
    if (cut_off.insert(excess.device).second) arrivals.cut_off.push_back({excess.device, excess.what});
  }
  close_public();
  try_to_open(arrivals.notes);
  memory_comes_free = SteadyClock::now() + memory_comes_free_after;
}

void Server::Sockets::say_who_is_here(Arrivals& arrivals) {
  arrivals.made_anew = std::exchange(made_anew, false);
  const bool on_wall = wall_subscribers.take_change();
  const bool changed = facilitator_subscribers.take_change() || on_wall;
  if (!changed) return;
  std::set<DeviceId> all = wall_subscribers.here();
  all.insert(facilitator_subscribers.here().begin(), facilitator_subscribers.here().end());
  arrivals.connected.emplace(all.begin(), all.end());
}

void Server::Sockets::close_public() {
  outside = PublicSockets{};
  requests.forget_devices();
  wall_subscribers.forget();
  facilitator_subscribers.forget();
  made_anew = true;
  open_again_after = opened_again_after_min;
}

void Server::Sockets::try_to_open(std::vector<std::string>& notes) {
  const bool again = open_again.has_value();
  try {
    outside = open_public_sockets(context, ports, options.secret_key);
    open_again.reset();
    if (again) notes.push_back("devices are let in again");
  } catch (const SocketsFault& fault) {
    if (!again) notes.push_back(std::string{fault.what()} + "; this is tried again until it works");
    open_again = SteadyClock::now() + open_again_after;
    open_again_after = std::min(2 * open_again_after, opened_again_after_max);
  }
}

Server::Server(zmq::context_t& context, ServerOptions options, Permissions permissions)
    : sockets_(std::make_unique<Sockets>(context, std::move(options), std::move(permissions))) {}
Server::~Server() = default;

Arrivals Server::wait(Duration at_most, const std::vector<int>& watched) {
  Sockets& sockets = *sockets_;
  Arrivals arrivals;
  arrivals.notes = std::exchange(sockets.notes_for_later, {});
  const auto until = SteadyClock::now() + at_most;
  while (true) {
    const auto wake = std::min(until, sockets.due());
    const auto left = std::chrono::ceil<Duration>(wake - SteadyClock::now());
    const bool something = sockets.poll(std::max(left, Duration{0}), watched, arrivals.readable);
    sockets.read(arrivals);
    sockets.look_after(arrivals);
    const auto now = SteadyClock::now();
    arrivals.wall_subscribed = sockets.wall_subscribers.take_due(now);
    arrivals.facilitator_subscribed = sockets.facilitator_subscribers.take_due(now);
    sockets.say_who_is_here(arrivals);
    const bool arrived = arrivals.connected || arrivals.made_anew || !arrivals.requests.empty() ||
                         arrivals.wall_subscribed || arrivals.facilitator_subscribed ||
                         !arrivals.readable.empty() || !arrivals.cut_off.empty() || !arrivals.notes.empty() ||
                         arrivals.memory_came_free;
    // Nothing before its time means a signal, which the caller wants to know of.
    if (arrived || now >= until || (!something && now < wake)) return arrivals;
  }
}

void Server::answer(const Incoming& request, const wire::Reply& reply) {
  const Handle& socket =
      request.routing.front() == from_machine ? sockets_->inside.commands : sockets_->outside.commands;
  send(socket, std::string_view{request.routing}.substr(1), wire::encode(reply));
}

void Server::publish(wire::Stream stream, std::string_view topic, const std::string& body) {
  switch (stream) {
    case wire::Stream::wall:
      send(sockets_->inside.wall, topic, body);
      send(sockets_->outside.wall, topic, body);
      return;
    case wire::Stream::facilitator:
      send(sockets_->outside.facilitator, topic, body);
      return;
  }
}

void Server::rebind() {
  sockets_->close_public();
  sockets_->try_to_open(sockets_->notes_for_later);
}

}  // namespace hearth::kiosk
