// What comes through the kiosk's sockets, frame by frame: messages of any number of frames of any size to the
// commands, and anything at all from a subscriber; with the real server, keeper and journal.
//
// An input is messages with "\n====\n" between, of frames with "\n----\n" between. A message that begins with
// '~' goes to the wall's socket without the '~', any other to the commands.

#include <zmq.hpp>

#include <random>

#include "kiosk/network/server.hpp"
#include "kiosk/room_keeper.hpp"
#include "shared/link/keys.hpp"
#include "shared/room/house_commands.hpp"
#include "shared/wire/local_door.hpp"
#include "tests/fuzz/areas.hpp"
#include "tests/fuzz/claims.hpp"
#include "tests/fuzz/evening.hpp"

namespace hearth::fuzz {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr std::string_view between_messages = "\n====\n";
constexpr std::string_view between_frames = "\n----\n";
constexpr std::size_t messages_max = 200;
constexpr int answered_within_ms = 20'000;

std::vector<std::string_view> split(std::string_view text, std::string_view separator, std::size_t most) {
  std::vector<std::string_view> parts;
  while (parts.size() + 1 < most) {
    const std::size_t at = text.find(separator);
    if (at == std::string_view::npos) break;
    parts.push_back(text.substr(0, at));
    text.remove_prefix(at + separator.size());
  }
  parts.push_back(text);
  return parts;
}

std::string messages_of(const std::string& lines) {
  std::string all;
  for (const std::string_view line : split(lines, "\n", messages_max)) {
    if (!line.empty()) all += std::string{line} + std::string{between_messages};
  }
  return all;
}

// A longer frame ends the connection, and with it all that waits in it; that is libzmq's to keep.
constexpr std::size_t frame_bytes_max = wire::request_bytes_max + 1000;

void send(void* socket, const std::vector<std::string_view>& frames) {
  for (std::size_t i = 0; i < frames.size(); ++i) {
    const std::string_view frame = frames[i].substr(0, frame_bytes_max);
    zmq_send(socket, frame.data(), frame.size(), i + 1 < frames.size() ? ZMQ_SNDMORE : 0);
  }
}

class Frames : public Reader {
 public:
  explicit Frames(const fs::path& folder)
      : journal_(folder / "room"),
        keeper_(journal_, journal_.load().room, [this] { return chance_ += 7919; }) {
    fs::create_directory(folder / "doors");
    open_server((folder / "doors").string());
    int none = 0;
    peer_ = zmq_socket(context_.handle(), ZMQ_DEALER);
    zmq_setsockopt(peer_, ZMQ_LINGER, &none, sizeof none);
    zmq_setsockopt(peer_, ZMQ_RCVTIMEO, &answered_within_ms, sizeof answered_within_ms);
    zmq_connect(peer_, ("ipc://" + (folder / "doors" / wire::local_commands).string()).c_str());
    subscriber_ = zmq_socket(context_.handle(), ZMQ_XSUB);
    zmq_setsockopt(subscriber_, ZMQ_LINGER, &none, sizeof none);
    zmq_connect(subscriber_, kiosk::own_wall_endpoint);
    House house;
    house.formats = {cafe_day_format(), evening_format()};
    (void)keeper_.tell(ReadHouse{house}, moment_);

    for (const std::string& evening : evenings()) seeds.push_back(messages_of(evening));
    seeds.push_back("~\x01picture" + std::string{between_messages} + "~\x01" + std::string{between_messages} +
                    "~" + std::string(1, '\0') + "picture" + std::string{between_messages} +
                    "~\x01"
                    "beat");
    seeds.push_back("\n----\n\n----\n" + request_line(NextTurn{}, 1) + "\n====\n{}\n----\n{}");
    words = json_words();
    words.insert(words.end(), {"\n====\n", "\n----\n", "\n====\n~\x01", "~\x01picture", "\n----\n\n----\n"});
  }
  ~Frames() override {
    server_.reset();
    zmq_close(peer_);
    zmq_close(subscriber_);
  }

  void take(const std::string& input) override {
    std::size_t asked = 0;
    for (const std::string_view message : split(input, between_messages, messages_max)) {
      const bool to_wall = message.starts_with('~');
      asked += to_wall ? 0 : 1;
      send(to_wall ? subscriber_ : peer_, split(to_wall ? message.substr(1) : message, between_frames, 100));
    }
    const auto until = std::chrono::steady_clock::now() + std::chrono::milliseconds{answered_within_ms};
    std::size_t answered = 0;
    do {
      const kiosk::Arrivals arrivals = server_->wait(answered < asked ? 100ms : 0ms, {});
      for (const kiosk::Incoming& request : arrivals.requests) answer(request);
      answered += arrivals.requests.size();
      hold(std::chrono::steady_clock::now() < until, "a message to the commands did not arrive");
    } while (answered < asked);
    hold(answered == asked, "more came than was sent");
    for (std::size_t i = 0; i < asked; ++i) take_reply();
    drain(subscriber_);
  }

 private:
  void open_server(const std::string& doors) {
    kiosk::ServerOptions options;
    const link::Keys keys = link::make_keys();
    options.ipc_folder = doors;
    options.public_key = keys.public_key;
    options.secret_key = keys.secret_key;
    std::random_device chance;  // ports are not part of what is tested
    constexpr int attempts = 100;
    for (int attempt = 1; !server_; ++attempt) {
      options.port_base = static_cast<std::uint16_t>(20'000 + chance() % 12'000);
      try {
        server_ = std::make_unique<kiosk::Server>(
            context_, options, [](const DeviceId&) { return std::optional<Permission>{}; });
      } catch (const std::runtime_error&) {
        if (attempt == attempts) throw;  // some other program may have one of the ports
      }
    }
  }

  void answer(const kiosk::Incoming& request) {
    moment_.now += wait_in(request.read.id);
    const Room before = keeper_.room();
    const std::vector<wire::Reply> replies =
        keeper_.handle({{request.device, request.permission, request.read}}, moment_);
    hold(replies.size() == 1, "a request was not answered once");
    const wire::Reply& reply = replies.front();
    hold(reply.id == request.read.id, "an answer names another request");
    hold(keeper_.saving(), "the journal does not take what happens");
    if (reply.outcome == wire::Outcome::refused) {
      hold(keeper_.room() == before, "a refused request changed the room");
      hold(reply.reason.has_value(), "a refusal has no reason");
    }
    server_->answer(request, reply);
  }

  void take_reply() {
    // A fault names a field as the sender wrote it, so an answer may be as long as the request.
    constexpr std::size_t bytes_max = wire::request_bytes_max + 512;
    std::vector<char> bytes(bytes_max);
    const int size = zmq_recv(peer_, bytes.data(), bytes.size(), 0);
    hold(size >= 0, "an answer did not come");
    int more = 0;
    std::size_t length = sizeof more;
    zmq_getsockopt(peer_, ZMQ_RCVMORE, &more, &length);
    hold(more == 0, "an answer has more than one frame");
    hold(size <= static_cast<int>(bytes_max), "an answer is longer than what was asked");
    const auto reply =
        wire::decode<wire::Reply>({bytes.data(), static_cast<std::size_t>(size)}, wire::Strictness::strict);
    hold(!reply.fault, "an answer cannot be read");
  }

  static void drain(void* socket) {
    char bytes[1];
    while (zmq_recv(socket, bytes, sizeof bytes, ZMQ_DONTWAIT) >= 0) {
    }
  }

  zmq::context_t context_;
  std::unique_ptr<kiosk::Server> server_;
  void* peer_ = nullptr;
  void* subscriber_ = nullptr;
  std::uint64_t chance_ = 1;
  kiosk::Moment moment_{Instant{1h}, {}, *date_from("2026-11-26"), WallClock::set};
  kiosk::Journal journal_;
  kiosk::RoomKeeper keeper_;
};

}  // namespace

std::unique_ptr<Reader> begin_frames(const fs::path& folder) {
  return std::make_unique<Frames>(folder);
}

}  // namespace hearth::fuzz
