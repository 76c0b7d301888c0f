// What a device with a key may do to the room by sending requests faster than it answers them.

#include <catch2/catch.hpp>

#include <latch>
#include <memory>
#include <thread>

#include "kiosk/network/waiting_requests.hpp"
#include "shared/link/client.hpp"
#include "shared/room/wall_commands.hpp"
#include "tests/kiosk/network/raw_peer.hpp"
#include "tests/kiosk/network/stand.hpp"

namespace hearth {
namespace {

using namespace std::chrono_literals;

constexpr Duration answered_within{20'000};

// The room does nothing until this goes, as when its disk is slow.
class RoomStandsStill {
 public:
  explicit RoomStandsStill(Stand& stand)
      : thread_([this, &stand] {
          stand.on_its_thread([this](kiosk::Server&, Room&) {
            began_.count_down();
            goes_on_.wait();
          });
        }) {
    began_.wait();
  }
  ~RoomStandsStill() { goes_on_.count_down(); }
  RoomStandsStill(const RoomStandsStill&) = delete;
  RoomStandsStill& operator=(const RoomStandsStill&) = delete;

 private:
  std::latch began_{1};
  std::latch goes_on_{1};
  std::jthread thread_;
};

const std::vector<std::string> no_request{"{}"};

bool is_answered(Stand& stand, const link::Keys& keys) {
  link::Client client{link::over_network(stand.address(), keys, link::Streams::none)};
  return client.ask(ShowMessage{*Message::from("still here")}, {}, answered_within).reply.has_value();
}

}  // namespace

TEST_CASE("a device that sends much while the room stands still, and breaks off, does not end the kiosk") {
  Stand stand;
  const link::Keys keys = stand.admitted(Permission::facilitator);
  {
    auto peer = std::make_unique<RawPeer>(stand.address(), stand.admitted(Permission::screen));
    (void)peer->ask(no_request);  // it is let in
    const RoomStandsStill still{stand};
    for (std::size_t i = 0; i < 5 * kiosk::WaitingRequests::waiting_max; ++i) peer->send(no_request);
    peer.reset();
    // The connection's heartbeats go on each second: one meets that it is broken, the next would be too much.
    std::this_thread::sleep_for(2500ms);
  }
  CHECK(is_answered(stand, keys));
  CHECK(stand.cut_off().empty());
}

TEST_CASE("a device that sends requests without end is cut off and named, and others go on") {
  Stand stand;
  const link::Keys keys = stand.admitted(Permission::facilitator);
  const link::Keys greedy = stand.admitted(Permission::screen);
  RawPeer peer{stand.address(), greedy};
  (void)peer.ask(no_request);
  constexpr int tries = 20;
  for (int i = 0; i < tries && stand.cut_off().empty(); ++i) {
    const RoomStandsStill still{stand};
    for (int sent = 0; sent < 2 * kiosk::WaitingRequests::dropped_at_once_max; ++sent) peer.send(no_request);
  }
  const auto cut_off = stand.cut_off();
  REQUIRE(cut_off.size() == 1);
  CHECK(cut_off.front().device == greedy.public_key);
  CHECK(cut_off.front().what == "sent requests without end");
  CHECK(is_answered(stand, keys));
}

}  // namespace hearth
