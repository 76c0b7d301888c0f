#include "shared/link/client.hpp"

#include <algorithm>
#include <iterator>
#include <stdexcept>
#include <zmq.hpp>

#include "shared/link/line.hpp"
#include "shared/link/mirror.hpp"
#include "shared/link/outbox.hpp"

namespace hearth::link {
namespace {

struct EndContext {
  void operator()(void* context) const { zmq_ctx_term(context); }
};
using Context = std::unique_ptr<void, EndContext>;

bool receive(void* socket, zmq::message_t& message) {
  return zmq::socket_ref{zmq::from_handle, socket}.recv(message, zmq::recv_flags::dontwait).has_value();
}

// What waited at a stream. Only the last picture counts, since it holds all that earlier ones did, and only
// the beats after it.
struct Heard {
  std::optional<std::string> picture;
  std::vector<wire::Beat> beats;
  bool anything = false;
};

Heard hear(void* socket) {
  Heard heard;
  zmq::message_t topic;
  zmq::message_t body;
  while (receive(socket, topic)) {
    bool two_frames = topic.more() && receive(socket, body);
    while (two_frames && body.more() && receive(socket, body)) two_frames = body.more();
    if (!two_frames) continue;
    heard.anything = true;
    if (topic.to_string_view() == wire::picture_topic) {
      heard.picture = body.to_string();
      heard.beats.clear();
    } else if (topic.to_string_view() == wire::beat_topic) {
      auto decoded = wire::decode<wire::Beat>(body.to_string_view(), wire::Strictness::lenient);
      if (!decoded.fault) heard.beats.push_back(decoded.value);
    }
  }
  return heard;
}

Obstacle obstacle_of(const std::optional<Line>& line) {
  return line ? line->obstacle() : Obstacle::none;
}

// A line to a stream and the copy of what comes through it.
template <class Picture>
struct Stream {
  std::optional<Line> line;
  Mirror<Picture> mirror;

  void open(void* context, const std::string& endpoint, const std::optional<Keys>& keys) {
    if (endpoint.empty()) return;
    line.emplace(context, LineKind::subscription, endpoint, keys);
    zmq::socket_ref socket{zmq::from_handle, line->handle()};
    socket.set(zmq::sockopt::subscribe, zmq::buffer(wire::beat_topic));
    socket.set(zmq::sockopt::subscribe, zmq::buffer(wire::picture_topic));
  }

  // Takes the picture over when it is newer than the last one.
  bool take(const std::string& bytes, wire::Beat& beat) {
    auto decoded = wire::decode<Picture>(bytes, wire::Strictness::lenient);
    if (decoded.fault) return false;
    beat = decoded.value.beat;
    return mirror.take(std::move(decoded.value));
  }

  // The kiosk publishes the present picture for every new subscription.
  void ask_again_if_behind(const wire::Beat& beat) {
    if (!mirror.is_behind(beat)) return;
    zmq::socket_ref socket{zmq::from_handle, line->handle()};
    socket.set(zmq::sockopt::unsubscribe, zmq::buffer(wire::picture_topic));
    socket.set(zmq::sockopt::subscribe, zmq::buffer(wire::picture_topic));
  }
};

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

ClientOptions own_wall(void* context, std::string endpoint) {
  ClientOptions options;
  options.wall_endpoint = std::move(endpoint);
  options.context = context;
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
  Context own_context;
  std::optional<Line> commands;
  Stream<wire::WallPicture> wall;
  Stream<wire::RoomPicture> room;
  Outbox outbox;
  std::optional<wire::Beat> beat;
  KioskClock clock;
  std::optional<SteadyTime> heard_at;
  Presence presence = Presence::away;
  News kept;  // came while ask() waited

  explicit State(const ClientOptions& options);

  [[nodiscard]] std::vector<Line*> lines();
  [[nodiscard]] SteadyTime next_due(SteadyTime now, SteadyTime until) const;
  void gather(Duration at_most, const std::vector<int>& watched, News& news);
  bool poll(Duration at_most, const std::vector<int>& watched, News& news);
  template <class Picture>
  bool listen(Stream<Picture>& stream, SteadyTime now, News& news);
  void keep_beat(const wire::Beat& heard, SteadyTime now, News& news);
  void read_replies(News& news);
  void send_what_is_due(SteadyTime now);
  void give_up_what_is_late(SteadyTime now, News& news);
  void look_after_presence(SteadyTime now, News& news);
};

Client::State::State(const ClientOptions& options) : door(options.door) {
  void* context = options.context;
  if (context == nullptr) {
    own_context.reset(zmq_ctx_new());
    context = own_context.get();
  }
  if (!options.commands_endpoint.empty()) {
    commands.emplace(context, LineKind::requests, options.commands_endpoint, options.keys);
  }
  wall.open(context, options.wall_endpoint, options.keys);
  room.open(context, options.facilitator_endpoint, options.keys);
}

std::vector<Line*> Client::State::lines() {
  std::vector<Line*> open;
  for (auto* line : {&commands, &wall.line, &room.line}) {
    if (*line) open.push_back(&**line);
  }
  return open;
}

// When something has to be done even if nothing comes, at `until` at the latest.
SteadyTime Client::State::next_due(SteadyTime now, SteadyTime until) const {
  const SteadyTime due = outbox.next_due(now, until);
  return presence == Presence::present ? std::min(due, later(*heard_at, away_after)) : due;
}

// False when nothing came in that time, or a signal did.
bool Client::State::poll(Duration at_most, const std::vector<int>& watched, News& news) {
  std::vector<zmq_pollitem_t> items;
  for (const Line* line : lines()) {
    items.push_back({line->handle(), 0, ZMQ_POLLIN, 0});
    items.push_back({line->signs(), 0, ZMQ_POLLIN, 0});
  }
  if (commands && outbox.holds_unsent(steady_now())) items.push_back({commands->handle(), 0, ZMQ_POLLOUT, 0});
  const std::size_t sockets = items.size();
  for (const int descriptor : watched) items.push_back({nullptr, descriptor, ZMQ_POLLIN, 0});
  const int ready =
      zmq_poll(items.data(), static_cast<int>(items.size()), static_cast<long>(at_most.count()));
  for (std::size_t i = sockets; ready > 0 && i < items.size(); ++i) {
    if (items[i].revents != 0) news.readable.push_back(items[i].fd);
  }
  return ready > 0;
}

void Client::State::keep_beat(const wire::Beat& heard, SteadyTime now, News& news) {
  clock.heard(heard, now);
  beat = heard;
  news.beat = true;
}

// Reads what waits at a stream; whether there is a new picture.
template <class Picture>
bool Client::State::listen(Stream<Picture>& stream, SteadyTime now, News& news) {
  if (!stream.line) return false;
  const Heard heard = hear(stream.line->handle());
  if (heard.anything) heard_at = now;
  bool newer = false;
  wire::Beat of_picture;
  if (heard.picture && stream.take(*heard.picture, of_picture)) {
    keep_beat(of_picture, now, news);
    newer = true;
  }
  for (const wire::Beat& each : heard.beats) {
    if (each.protocol != wire::protocol_version) continue;
    keep_beat(each, now, news);
    stream.ask_again_if_behind(each);
  }
  return newer;
}

void Client::State::read_replies(News& news) {
  zmq::message_t message;
  while (commands && receive(commands->handle(), message)) {
    auto decoded = wire::decode<wire::Reply>(message.to_string_view(), wire::Strictness::lenient);
    if (decoded.fault) continue;
    if (auto answer = outbox.take(decoded.value)) news.answers.push_back(std::move(*answer));
  }
}

void Client::State::send_what_is_due(SteadyTime now) {
  if (!commands) return;
  zmq::socket_ref socket{zmq::from_handle, commands->handle()};
  outbox.send_due(now, [&](const std::string& bytes) {
    return socket.send(zmq::const_buffer{bytes.data(), bytes.size()}, zmq::send_flags::dontwait).has_value();
  });
}

void Client::State::give_up_what_is_late(SteadyTime now, News& news) {
  std::vector<Answer> late = outbox.give_up_late(now);
  std::move(late.begin(), late.end(), std::back_inserter(news.answers));
}

void Client::State::look_after_presence(SteadyTime now, News& news) {
  const bool silent = !heard_at || now >= later(*heard_at, away_after);
  const Presence seems = silent ? Presence::away : Presence::present;
  if (seems == presence) return;
  presence = seems;
  news.presence = true;
}

void Client::State::gather(Duration at_most, const std::vector<int>& watched, News& news) {
  SteadyTime now = steady_now();
  const SteadyTime until = later(now, at_most);
  while (true) {
    send_what_is_due(now);
    const SteadyTime due = next_due(now, until);
    const Duration left = due - now;
    const bool came = poll(std::max(left, Duration{0}), watched, news);
    now = steady_now();
    for (Line* line : lines()) news.obstacle = line->read_signs() || news.obstacle;
    news.wall = listen(wall, now, news) || news.wall;
    news.room = listen(room, now, news) || news.room;
    read_replies(news);
    give_up_what_is_late(now, news);
    look_after_presence(now, news);
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
  state_->outbox.put(request, now, within);
  state_->send_what_is_due(now);
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
    News& kept = state_->kept;
    kept.wall = kept.wall || fresh.wall;
    kept.room = kept.room || fresh.room;
    kept.beat = kept.beat || fresh.beat;
    kept.presence = kept.presence || fresh.presence;
    kept.obstacle = kept.obstacle || fresh.obstacle;
    std::move(fresh.answers.begin(), fresh.answers.end(), std::back_inserter(kept.answers));
    if (found) return std::move(*found);
  }
}

std::shared_ptr<const wire::WallPicture> Client::wall() const {
  return state_->wall.mirror.last();
}
std::shared_ptr<const wire::RoomPicture> Client::room() const {
  return state_->room.mirror.last();
}
const std::optional<wire::Beat>& Client::beat() const {
  return state_->beat;
}
Presence Client::presence() const {
  return state_->presence;
}
const KioskClock& Client::clock() const {
  return state_->clock;
}

Obstacle Client::commands_obstacle() const {
  return obstacle_of(state_->commands);
}
Obstacle Client::wall_obstacle() const {
  return obstacle_of(state_->wall.line);
}
Obstacle Client::facilitator_obstacle() const {
  return obstacle_of(state_->room.line);
}

}  // namespace hearth::link
