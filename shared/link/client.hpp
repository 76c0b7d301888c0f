#pragma once
// The client's side of the network, for everybody but the kiosk: remotes, tablets, walls, the command line.
// Keeps the last picture of the streams it follows, knows whether the kiosk is in touch, and sends commands
// that are done once however often the network makes it repeat them. The protocol is shared/wire/PROTOCOL.md.
//
// Thread: a Client belongs to one thread. Programs whose loop is not here use LinkThread (link_thread.hpp).
// Nothing here throws but the constructors (std::runtime_error with a sentence for people); a kiosk that is
// not there is no error: the client goes on trying, and connects as soon as it is.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/time.hpp"
#include "shared/link/address.hpp"
#include "shared/link/connection_state.hpp"
#include "shared/link/keys.hpp"
#include "shared/link/request_id.hpp"
#include "shared/link/session.hpp"
#include "shared/room/context.hpp"
#include "shared/wire/frames.hpp"
#include "shared/wire/local_door.hpp"

namespace zmq {
class context_t;
}

namespace hearth::link {

// Which pictures a client follows. The facilitators' is refused to keys that are not a facilitator's.
enum class Streams { none, wall, facilitator, both };

struct ClientOptions {
  std::string commands_endpoint;      // empty: sends no commands
  std::string wall_endpoint;          // empty: does not follow the wall
  std::string facilitator_endpoint;   // empty: does not follow the facilitators' stream
  std::optional<Keys> keys;           // nothing: no CURVE, for doors inside one process or one machine
  zmq::context_t* context = nullptr;  // for doors inside one process, outlives the client; else it makes one
  std::shared_ptr<const wire::LocalDoor> door;  // what the endpoints go through, on this machine
  bool stays = true;  // tells the kiosk so, by its key, on each stream: its device is connected
};

// Over the network. Throws KeyFault when the keys name no kiosk.
[[nodiscard]] ClientOptions over_network(const Address& kiosk, const Keys& keys, Streams streams);
// The kiosk's own wall, in the process and the context of its server.
[[nodiscard]] ClientOptions own_wall(zmq::context_t& context, std::string endpoint);
// The kiosk that runs on this machine with that data folder: its commands and its wall.
// Throws std::runtime_error when the folder cannot be opened.
[[nodiscard]] ClientOptions on_this_machine(const std::string& data_folder);

// What a wait brought.
struct News : SessionNews {
  bool connection = false;    // a connection is in another state now
  std::vector<int> readable;  // of the file descriptors that were to be watched

  [[nodiscard]] bool any() const { return SessionNews::any() || connection || !readable.empty(); }
};

class Client {
 public:
  explicit Client(const ClientOptions& options);
  ~Client();
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  // Sleeps until something comes, until a repeat or the 3 s of silence are due, or until `at_most` has gone
  // by. Returns early, with nothing, when a signal came.
  [[nodiscard]] News wait(Duration at_most, const std::vector<int>& watched = {});

  // Sends at once when connected, else as soon as that is so; repeats until answered or until `within` has
  // gone by. The answer comes out of a later wait(), exactly one for each id.
  void send(const wire::RequestId& id, const Command& command, const std::optional<Seen>& seen,
            Duration within);
  // The same, waiting for the answer; what else comes meanwhile is kept for the next wait().
  [[nodiscard]] Answer ask(const Command& command, const std::optional<Seen>& seen, Duration within);

  // The last pictures; nullptr before the first. They stay when the kiosk is out of touch.
  [[nodiscard]] std::shared_ptr<const wire::WallPicture> wall() const;
  [[nodiscard]] std::shared_ptr<const wire::RoomPicture> room() const;
  // The last beat heard on any stream.
  [[nodiscard]] const std::optional<wire::Beat>& beat() const;
  [[nodiscard]] Contact contact() const;
  [[nodiscard]] const KioskClock& clock() const;

  [[nodiscard]] ConnectionState commands_connection() const;
  [[nodiscard]] ConnectionState wall_connection() const;
  [[nodiscard]] ConnectionState facilitator_connection() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace hearth::link
