#include "shared/link/client.hpp"

#include <algorithm>
#include <iterator>
#include <utility>
#include <zmq.hpp>

#include "shared/link/connection.hpp"
#include "shared/memory/private_memory.hpp"

namespace hearth::link {
namespace {

ConnectionState state_of(const std::optional<Connection>& connection) {
  return connection ? connection->state() : ConnectionState::connecting;
}

void add(SessionNews& all, SessionNews fresh) {
  all.wall = all.wall || fresh.wall;
  all.room = all.room || fresh.room;
  all.beat = all.beat || fresh.beat;
  all.contact = all.contact || fresh.contact;
  std::move(fresh.answers.begin(), fresh.answers.end(), std::back_inserter(all.answers));
}

// Hands over what waits at a stream. Only the last picture counts, since it holds all that earlier ones did,
// and only the beats after it.
void hear(Connection& connection, Stream stream, SteadyTime now, Session& session) {
  std::vector<std::vector<std::string>> heard;
  for (auto frames = connection.receive(); !frames.empty(); frames = connection.receive()) {
    if (frames.size() != 2) continue;
    if (frames.front() == wire::picture_topic) heard.clear();
    heard.push_back(std::move(frames));
  }
  for (const auto& frames : heard) session.heard(stream, frames.front(), frames.back(), now);
}

// The kiosk publishes the present picture for every new subscription.
void ask_again(Connection& connection) {
  connection.unsubscribe(wire::picture_topic);
  connection.subscribe(wire::picture_topic);
}

}  // namespace

ClientOptions over_network(const Address& kiosk, const Keys& keys, Streams streams) {
  if (keys.kiosk_key.empty()) {
    throw KeyFault{
        "the key file does not name its kiosk yet: have the key admitted there, then add the line "
        "kiosk-key = \"…\" that it prints"};
  }
  ClientOptions options;
  options.commands_endpoint = endpoint(kiosk, wire::commands_port_offset);
  if (streams == Streams::wall || streams == Streams::both) {
    options.wall_endpoint = endpoint(kiosk, wire::wall_port_offset);
  }
  if (streams == Streams::facilitator || streams == Streams::both) {
    options.facilitator_endpoint = endpoint(kiosk, wire::facilitator_port_offset);
  }
  options.keys = keys;
  return options;
}

ClientOptions own_wall(zmq::context_t& context, std::string endpoint) {
  ClientOptions options;
  options.wall_endpoint = std::move(endpoint);
  options.context = &context;
  return options;
}

ClientOptions on_this_machine(const std::string& data_folder) {
  ClientOptions options;
  options.door = std::make_shared<const wire::LocalDoor>(data_folder);
  options.commands_endpoint = options.door->endpoint(wire::local_commands);
  options.wall_endpoint = options.door->endpoint(wire::local_wall);
  return options;
}

struct Client::State {
  std::shared_ptr<const wire::LocalDoor> door;
  std::optional<zmq::context_t> own_context;
  std::optional<Connection> commands;
  std::optional<Connection> wall;
  std::optional<Connection> facilitator;
  Session session;
  News kept;  // came while ask() waited

  explicit State(const ClientOptions& options);

  [[nodiscard]] std::vector<Connection*> connections();
  void gather(Duration at_most, const std::vector<int>& watched, News& news);
  bool poll(Duration at_most, const std::vector<int>& watched, News& news);
  void send(SteadyTime now);
  void receive(SteadyTime now);
};

Client::State::State(const ClientOptions& options) : door(options.door) {
  zmq::context_t& context = options.context == nullptr ? own_context.emplace() : *options.context;
  if (!options.commands_endpoint.empty()) {
    commands.emplace(context, ConnectionKind::requests, options.commands_endpoint, options.keys);
  }
  const auto follow = [&](std::optional<Connection>& stream, const std::string& endpoint) {
    if (endpoint.empty()) return;
    stream.emplace(context, ConnectionKind::stream, endpoint, options.keys);
    stream->subscribe(wire::beat_topic);
    stream->subscribe(wire::picture_topic);
    if (options.stays && options.keys)
      stream->subscribe(std::string{wire::here_topic} + options.keys->public_key);
  };
  follow(wall, options.wall_endpoint);
  follow(facilitator, options.facilitator_endpoint);
}

std::vector<Connection*> Client::State::connections() {
  std::vector<Connection*> open;
  for (auto* connection : {&commands, &wall, &facilitator}) {
    if (*connection) open.push_back(&**connection);
  }
  return open;
}

// False when nothing came in that time, or a signal did.
bool Client::State::poll(Duration at_most, const std::vector<int>& watched, News& news) {
  std::vector<zmq::pollitem_t> items;
  for (const Connection* connection : connections()) {
    items.push_back({connection->socket(), 0, ZMQ_POLLIN, 0});
    items.push_back({connection->monitor(), 0, ZMQ_POLLIN, 0});
  }
  if (commands && session.holds_unsent(steady_now()))
    items.push_back({commands->socket(), 0, ZMQ_POLLOUT, 0});
  const std::size_t sockets = items.size();
  for (const int descriptor : watched) items.push_back({nullptr, descriptor, ZMQ_POLLIN, 0});
  // Not zmq::poll, which throws when a signal comes.
  const int ready =
      zmq_poll(items.data(), static_cast<int>(items.size()), static_cast<long>(at_most.count()));
  for (std::size_t i = sockets; ready > 0 && i < items.size(); ++i) {
    if (items[i].revents != 0) news.readable.push_back(items[i].fd);
  }
  return ready > 0;
}

void Client::State::send(SteadyTime now) {
  if (commands) session.send_due(now, [&](const std::string& bytes) { return commands->send(bytes); });
}

void Client::State::receive(SteadyTime now) {
  if (wall) hear(*wall, Stream::wall, now, session);
  if (facilitator) hear(*facilitator, Stream::facilitator, now, session);
  for (const Stream stream : session.take_streams_to_ask()) {
    ask_again(stream == Stream::wall ? *wall : *facilitator);
  }
  if (!commands) return;
  for (auto frames = commands->receive(); !frames.empty(); frames = commands->receive()) {
    if (frames.size() == 1) session.replied(frames.front());
  }
}

void Client::State::gather(Duration at_most, const std::vector<int>& watched, News& news) {
  SteadyTime now = steady_now();
  const SteadyTime until = later(now, at_most);
  while (true) {
    send(now);
    const SteadyTime due = session.next_due(now, until);
    const bool came = poll(std::max(due - now, Duration{0}), watched, news);
    now = steady_now();
    for (Connection* connection : connections()) {
      news.connection = connection->read_monitor() || news.connection;
    }
    receive(now);
    add(news, session.take_news(now));
    // Nothing before its time means a signal, which the caller wants to know of.
    if (news.any() || now >= until || (!came && now < due)) return;
  }
}

Client::Client(const ClientOptions& options) : state_(std::make_unique<State>(options)) {}
Client::~Client() = default;

News Client::wait(Duration at_most, const std::vector<int>& watched) {
  News news = std::exchange(state_->kept, {});
  state_->gather(news.any() ? Duration{0} : at_most, watched, news);
  return news;
}

void Client::send(const wire::RequestId& id, const Command& command, const std::optional<Seen>& seen,
                  Duration within) {
  const SteadyTime now = steady_now();
  wire::Request request;
  request.id = id;
  request.command = command;
  request.seen = seen;
  state_->session.put(request, now, within);
  // Writing the request left a name or a note on the stack, and libzmq would keep it.
  memory::wipe_stack();
  state_->send(now);
}

Answer Client::ask(const Command& command, const std::optional<Seen>& seen, Duration within) {
  const wire::RequestId id = draw_request_id();
  send(id, command, seen, within);
  while (true) {
    News fresh;
    state_->gather(within, {}, fresh);
    std::optional<Answer> found;
    std::erase_if(fresh.answers, [&](Answer& each) {
      if (each.id != id) return false;
      found = std::move(each);
      return true;
    });
    state_->kept.connection = state_->kept.connection || fresh.connection;
    add(state_->kept, std::move(fresh));
    if (found) return std::move(*found);
  }
}

std::shared_ptr<const wire::WallPicture> Client::wall() const {
  return state_->session.wall();
}
std::shared_ptr<const wire::RoomPicture> Client::room() const {
  return state_->session.room();
}
const std::optional<wire::Beat>& Client::beat() const {
  return state_->session.beat();
}
Contact Client::contact() const {
  return state_->session.contact();
}
const KioskClock& Client::clock() const {
  return state_->session.clock();
}

ConnectionState Client::commands_connection() const {
  return state_of(state_->commands);
}
ConnectionState Client::wall_connection() const {
  return state_of(state_->wall);
}
ConnectionState Client::facilitator_connection() const {
  return state_of(state_->facilitator);
}

}  // namespace hearth::link
