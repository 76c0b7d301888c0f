#pragma once
// Requests that have been read and not yet been answered. libzmq could let them wait at their sender, but
// then a stranger who sends much and breaks off ends the process (sockets.hpp, `receive_without_limit`): so
// all are read, each device may have `waiting_max` here, and what is beyond that is dropped. Its sender
// repeats it, as everything that got no answer (PROTOCOL.md, "Repeats").
//
// A value; any thread, one at a time.

#include <chrono>
#include <cstddef>
#include <deque>
#include <map>
#include <optional>
#include <string>

#include "kiosk/network/rate_limit.hpp"
#include "shared/room/permission.hpp"

namespace hearth::kiosk {

// A request as it came.
struct RawRequest {
  std::string routing;  // where its answer goes
  DeviceId device;      // empty: somebody on this machine
  std::string body;     // its first frame
  std::size_t frames = 0;
};

class WaitingRequests {
 public:
  static constexpr std::size_t waiting_max = 1000;
  static constexpr int dropped_at_once_max = 10'000;
  static constexpr int dropped_in_a_second_max = 100;

  // False when the device goes on and on though what it sends is dropped.
  [[nodiscard]] bool add(RawRequest request, RateLimit::TimePoint now);
  // The next one, of each device in turn, so that none waits for all of another's.
  [[nodiscard]] std::optional<RawRequest> take();
  [[nodiscard]] bool empty() const { return turns_.empty(); }
  // All connections from the network are broken: what had come by them, and what was counted, goes.
  void forget_devices();

 private:
  struct OfDevice {
    std::deque<RawRequest> waiting;
    RateLimit dropped{dropped_at_once_max, dropped_in_a_second_max};
  };

  std::map<DeviceId, OfDevice> of_device_;
  std::deque<DeviceId> turns_;  // the devices with something waiting
};

}  // namespace hearth::kiosk
