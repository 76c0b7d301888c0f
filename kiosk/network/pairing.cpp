#include "kiosk/network/pairing.hpp"

#include <arpa/inet.h>
#include <sodium.h>
#include <sys/resource.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstring>
#include <exception>
#include <future>
#include <optional>
#include <stdexcept>
#include <thread>
#include <zmq.hpp>

#include "kiosk/network/connections.hpp"
#include "kiosk/network/newest_messages.hpp"
#include "kiosk/network/port.hpp"
#include "kiosk/network/sockets.hpp"
#include "shared/wire/codec.hpp"
#include "shared/wire/pairing_desk.hpp"

namespace hearth::kiosk {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

// All devices of a house do not pair at once. A device that waits for somebody's yes for three minutes, and
// says its nonce again each second, sends 45 KB.
constexpr ConnectionBounds pairing_bounds{32, 128U << 10U, 4U << 20U};
constexpr int answers_waiting_max = 8;
constexpr int heartbeat_ms = 1000;
constexpr int heartbeat_lost_ms = 3000;
constexpr int greeted_within_ms = 2000;
// Messages of all devices together. Whoever sends without end is read, and costs this thread's time alone.
constexpr int answers_in_a_turn = 10;
constexpr auto turn_lasts = 100ms;
constexpr int messages_read_at_a_time_max = 10'000;
// Behind everything else that the kiosk does (nice(1)).
constexpr int politeness = 10;
constexpr auto news_every = 1s;
constexpr std::uint64_t numbers_from = 10'000;  // and five digits, so that people can type them
constexpr std::uint64_t numbers_before = 90'000;

// What the room says to the door.
struct ToDoor {
  enum class What : std::uint8_t { stop, outcome, first_open, first_shut };
  What what = What::stop;
  wire::PairingOutcome outcome = wire::PairingOutcome::refused;
  std::uint64_t number = 0;
};

template <std::size_t N>
void draw(std::array<std::uint8_t, N>& bytes) {
  randombytes_buf(bytes.data(), bytes.size());
}

wire::PairingChance draw_chance() {
  wire::PairingChance chance;
  draw(chance.id);
  draw(chance.nonce);
  randombytes_buf(&chance.code, sizeof chance.code);
  return chance;
}

std::uint64_t draw_first_number() {
  return numbers_from + randombytes_uniform(numbers_before - numbers_from);
}

void open_door(zmq::socket_t& socket, const Port& port) {
  socket.set(zmq::sockopt::linger, 0);
  socket.set(zmq::sockopt::heartbeat_ivl, heartbeat_ms);
  socket.set(zmq::sockopt::heartbeat_timeout, heartbeat_lost_ms);
  socket.set(zmq::sockopt::heartbeat_ttl, heartbeat_lost_ms);
  socket.set(zmq::sockopt::handshake_ivl, greeted_within_ms);
  socket.set(zmq::sockopt::router_mandatory, false);
  socket.set(zmq::sockopt::router_handover, false);
  socket.set(zmq::sockopt::rcvhwm, receive_without_limit);
  socket.set(zmq::sockopt::sndhwm, answers_waiting_max);
  socket.set(zmq::sockopt::maxmsgsize, static_cast<std::int64_t>(wire::pairing_bytes_max));
  socket.set(zmq::sockopt::use_fd, port.lend());
  // The address only tells what kind of socket that is: it is bound already.
  socket.bind("tcp://127.0.0.1:" + std::to_string(port.number()));
}

std::string inside_endpoint(const void* whose) {
  return "inproc://pairing-" + std::to_string(reinterpret_cast<std::uintptr_t>(whose));
}

void send_two(zmq::socket_t& socket, std::string_view routing, std::string_view bytes) {
  socket.send(zmq::buffer(routing), zmq::send_flags::sndmore | zmq::send_flags::dontwait);
  socket.send(zmq::buffer(bytes), zmq::send_flags::dontwait);
}

// What the door's thread goes round.
class Porter {
 public:
  // Throws zmq::error_t when the door cannot be opened.
  Porter(zmq::socket_t to_room, std::vector<Port> ports, const wire::KeyBytes& key)
      : to_room_(std::move(to_room)),
        ports_(std::move(ports)),
        guard_(ports_, pairing_bounds),
        desk_(key, draw_first_number()) {
    open_door(door_, ports_.front());
  }

  void run() {
    while (!stop_) once();
  }

 private:
  void once() {
    const auto now = Clock::now();
    if (now >= turn_ends_) {
      turn_ends_ = now + turn_lasts;
      left_in_turn_ = answers_in_a_turn;
    }
    auto wake = std::min(guard_.due(), now + news_every);
    if (!messages_.empty()) wake = std::min(wake, left_in_turn_ > 0 ? now : turn_ends_);
    if (news_due()) wake = std::min(wake, next_news_);
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(wake - now);
    std::array<zmq::pollitem_t, 2> items{zmq::pollitem_t{to_room_.handle(), 0, ZMQ_POLLIN, 0},
                                         zmq::pollitem_t{door_.handle(), 0, ZMQ_POLLIN, 0}};
    zmq_poll(items.data(), static_cast<int>(items.size()), std::max<long>(left.count(), 0));
    hear_the_room();
    read_messages();
    answer_devices();
    look_after(Clock::now());
  }

  [[nodiscard]] Instant time_here() const {
    return Instant{std::chrono::duration_cast<Duration>(Clock::now().time_since_epoch())};
  }

  void hear_the_room() {
    zmq::message_t message;
    while (to_room_.recv(message, zmq::recv_flags::dontwait)) {
      if (message.size() != sizeof(ToDoor)) continue;
      ToDoor said;
      std::memcpy(&said, message.data(), sizeof said);
      switch (said.what) {
        case ToDoor::What::stop:
          stop_ = true;
          break;
        case ToDoor::What::outcome:
          if (const auto told = desk_.decide(said.number, said.outcome))
            send_two(door_, told->routing, told->bytes);
          break;
        case ToDoor::What::first_open:
          desk_.let_first(true);
          break;
        case ToDoor::What::first_shut:
          desk_.let_first(false);
          break;
      }
    }
  }

  void read_messages() {
    zmq::message_t routing;
    for (int i = 0; i < messages_read_at_a_time_max && door_.recv(routing, zmq::recv_flags::dontwait); ++i) {
      zmq::message_t body;
      zmq::message_t frame;
      std::size_t bodies = 0;
      bool more = routing.more();
      while (more && door_.recv(frame, zmq::recv_flags::dontwait)) {
        more = frame.more();
        if (++bodies == 1) body.move(frame);
      }
      if (bodies != 1) continue;
      const char* address = zmq_msg_gets(body.handle(), "Peer-Address");
      if (address != nullptr) messages_.put({routing.to_string(), address, body.to_string()});
    }
  }

  void answer_devices() {
    for (; left_in_turn_ > 0 && !messages_.empty(); --left_in_turn_) {
      const DoorMessage message = *messages_.take();
      const auto answer = desk_.take({message.body, network_of(message.address), message.routing},
                                     time_here(), draw_chance());
      if (answer) send_two(door_, message.routing, *answer);
    }
  }

  void look_after(Clock::time_point now) {
    desk_.pass_time(time_here());
    if (now >= guard_.due()) (void)guard_.look(now, waiting_.notes);
    for (const std::uint64_t number : desk_.take_proven()) waiting_.proven.push_back(number);
    waiting_.requests.clear();
    for (const wire::PairingAsked& each : desk_.listed()) {
      waiting_.requests.push_back({each.number, each.kind, SixWords::mended_from(each.words),
                                   DeviceName::mended_from(each.name), wire::key_text(each.client_key),
                                   Instant{}});
    }
    waiting_.first.reset();
    if (const auto shown = desk_.on_wall()) {
      waiting_.first =
          FirstFacilitator{SixWords::mended_from(shown->words), Text<6>::mended_from(shown->code)};
    }
    if (!news_due() || now < next_news_) return;
    next_news_ = now + news_every;
    to_room_.send(zmq::buffer(wire::encode(waiting_)), zmq::send_flags::dontwait);
    told_ = waiting_;
    told_.proven.clear();
    told_.notes.clear();
    waiting_.proven.clear();
    waiting_.notes.clear();
  }

  [[nodiscard]] bool news_due() const { return waiting_ != told_; }

  zmq::context_t context_;  // of its own, so that what comes in here waits in no thread of the room's sockets
  zmq::socket_t door_{context_, zmq::socket_type::router};
  zmq::socket_t to_room_;
  std::vector<Port> ports_;
  NewestMessages messages_;
  ConnectionGuard guard_;
  wire::PairingDesk desk_;
  PairingNews waiting_;  // how things stand
  PairingNews told_;     // as the room knows it
  Clock::time_point next_news_{};
  Clock::time_point turn_ends_{};
  int left_in_turn_ = 0;
  bool stop_ = false;
};

// What the door's thread does until it is stopped. `opened` is told whether the door could be opened.
void keep_door(zmq::socket_t to_room, std::vector<Port> ports, const wire::KeyBytes& key,
               std::promise<void>& opened) {
  // Of this thread alone, and of those that ZeroMQ starts for it.
  setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), politeness);
  std::optional<Porter> porter;
  try {
    porter.emplace(std::move(to_room), std::move(ports), key);
    opened.set_value();
  } catch (const zmq::error_t&) {
    opened.set_exception(std::current_exception());
    return;
  }
  try {
    porter->run();
  } catch (const zmq::error_t&) {
    // The room's context is going; nobody is to be let in any more.
  }
}

}  // namespace

struct PairingDoor::Rooms {
  zmq::socket_t inside;
  std::jthread thread;

  void open(zmq::context_t& context, const std::string& endpoint, std::vector<Port> ports,
            const wire::KeyBytes& key) {
    zmq::socket_t to_room{context, zmq::socket_type::pair};
    inside.set(zmq::sockopt::linger, 0);
    to_room.set(zmq::sockopt::linger, 0);
    inside.bind(endpoint);
    to_room.connect(endpoint);
    std::promise<void> opened;
    std::future<void> is_open = opened.get_future();
    thread = std::jthread{
        [to_room = std::move(to_room), ports = std::move(ports), key, opened = std::move(opened)]() mutable {
          keep_door(std::move(to_room), std::move(ports), key, opened);
        }};
    is_open.get();
  }

  void say(const ToDoor& what) {
    inside.send(zmq::const_buffer{&what, sizeof what}, zmq::send_flags::dontwait);
  }
};

PairingDoor::PairingDoor(zmq::context_t& context, const PairingOptions& options) {
  if (sodium_init() < 0) throw std::runtime_error{"this machine gives no random numbers (libsodium)"};
  const auto key = wire::key_bytes_in(options.public_key);
  if (!key) throw std::runtime_error{"the kiosk's own public key is no key"};
  std::vector<Port> ports;
  ports.emplace_back(options.listen_address, options.port);
  rooms_ = std::make_unique<Rooms>(Rooms{{context, zmq::socket_type::pair}, {}});
  try {
    rooms_->open(context, inside_endpoint(this), std::move(ports), *key);
  } catch (const zmq::error_t& fault) {
    throw std::runtime_error{std::string{"the door for new devices cannot be opened: "} + fault.what()};
  }
}

PairingDoor::~PairingDoor() {
  try {
    rooms_->say({ToDoor::What::stop});
  } catch (const zmq::error_t&) {
    // The context is going, which ends the thread as well.
  }
}

int PairingDoor::descriptor() const {
  return rooms_->inside.get(zmq::sockopt::fd);
}

std::optional<PairingNews> PairingDoor::take_news() {
  zmq::message_t message;
  if (!rooms_->inside.recv(message, zmq::recv_flags::dontwait)) return std::nullopt;
  return wire::decode<PairingNews>(message.to_string_view(), wire::Strictness::lenient).value;
}

void PairingDoor::tell(std::uint64_t number, wire::PairingOutcome outcome) {
  rooms_->say({ToDoor::What::outcome, outcome, number});
}

void PairingDoor::let_first(bool open) {
  rooms_->say({open ? ToDoor::What::first_open : ToDoor::What::first_shut});
}

std::string network_of(const std::string& address) {
  in6_addr six{};
  const std::string plain = address.substr(0, address.find('%'));
  if (inet_pton(AF_INET6, plain.c_str(), &six) != 1) return address;
  std::array<char, INET6_ADDRSTRLEN> text{};
  if (IN6_IS_ADDR_V4MAPPED(&six)) {
    inet_ntop(AF_INET, &six.s6_addr[12], text.data(), text.size());
    return text.data();
  }
  for (std::size_t i = 8; i < 16; ++i) six.s6_addr[i] = 0;
  inet_ntop(AF_INET6, &six, text.data(), text.size());
  return std::string{text.data()} + "/64";
}

}  // namespace hearth::kiosk
