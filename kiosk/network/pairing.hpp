#pragma once
// The kiosk's door for devices that have no keys yet: a ROUTER without CURVE at port base + 3, and a thread
// that answers there. Whatever comes in at it, the room's loop hears only of requests that people can decide
// on, at most five, at most once a second, over an inproc socket. What is said, and what bounds it, is
// shared/wire/pairing_desk.hpp's; how many connections there may be is bounded here as at the other ports.
//
// Thread: constructed, asked and told by the room's thread; the door's own thread has a ZeroMQ context of its
// own, gives way to everything else that the kiosk does, and shares nothing with the room but that socket.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/room/admissions.hpp"
#include "shared/room/wall_view.hpp"
#include "shared/wire/pairing.hpp"

namespace zmq {
class context_t;
}

namespace hearth::kiosk {

struct PairingOptions {
  std::string listen_address = "127.0.0.1";
  std::uint16_t port = 0;
  std::string public_key;  // the kiosk's, Z85
};

// How things stand at the door.
struct PairingNews {
  std::vector<AdmissionRequest> requests;  // `since` is 0: room time is the room's
  // On the wall while nobody facilitates yet.
  std::optional<FirstFacilitator> first;
  std::vector<std::uint64_t> proven;  // requests whose code was right, since the last news
  std::vector<std::string> notes;     // for the log

  static constexpr auto fields =
      Fields{Field{"requests", &PairingNews::requests}, Field{"first", &PairingNews::first},
             Field{"proven", &PairingNews::proven}, Field{"notes", &PairingNews::notes}};
  bool operator==(const PairingNews&) const = default;
};

class PairingDoor {
 public:
  // The context, for the inproc socket, outlives the door. Throws std::runtime_error with a sentence for
  // people when the port is busy.
  PairingDoor(zmq::context_t& context, const PairingOptions& options);
  ~PairingDoor();
  PairingDoor(const PairingDoor&) = delete;
  PairingDoor& operator=(const PairingDoor&) = delete;

  // Readable when there may be news. They are to be taken then until there are none: it does not become
  // readable again before.
  [[nodiscard]] int descriptor() const;
  [[nodiscard]] std::optional<PairingNews> take_news();

  // What became of a request.
  void tell(std::uint64_t number, wire::PairingOutcome outcome);
  // Whether a code on the wall lets the first facilitator in.
  void let_first(bool open);

 private:
  struct Rooms;
  std::unique_ptr<Rooms> rooms_;
};

// Of whom there may be one request: an IPv4 address, or the first half of an IPv6 one.
[[nodiscard]] std::string network_of(const std::string& address);

}  // namespace hearth::kiosk
