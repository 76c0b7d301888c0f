#pragma once
// Those who follow one stream: when they are due the present picture, which devices they are, and what each
// has subscribed to.
//
// A device that stays subscribes to a topic of its own (wire::here_topic), and libzmq says when the last
// subscriber of a topic has gone, also when its connection has ended.
//
// libzmq keeps every topic of every subscriber, a node of a tree for each byte, so the key of a screen could
// fill the memory. Each device may have `topics_max` topics besides those of the protocol, none of them
// longer than `topic_bytes_max`, and send so many subscriptions at once and in a second. That is counted from
// the opening of the stream's socket, since libzmq does not tell whose topics went with a connection that
// ended.
//
// Thread: the one that owns the sockets.

#include <chrono>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kiosk/network/rate_limit.hpp"
#include "shared/base/time.hpp"
#include "shared/room/permission.hpp"

namespace zmq {
class socket_t;
}

namespace hearth::kiosk {

inline constexpr std::size_t topics_max = 32;
inline constexpr std::size_t topic_bytes_max = 64;
inline constexpr int subscriptions_at_once_max = 2000;
inline constexpr int subscriptions_in_a_second_max = 20;

// A device that sent more than it may.
struct Excess {
  DeviceId device;
  std::string what;  // "sent …", to follow the device's name
};

// Where a socket is: whoever subscribes on this machine is no device.
enum class SocketIs { on_this_machine, on_the_network };

class Subscribers {
 public:
  using TimePoint = std::chrono::steady_clock::time_point;

  // Reads the subscriptions that wait at one of the stream's sockets, and adds who went too far.
  void read(zmq::socket_t& socket, SocketIs where, TimePoint now, std::vector<Excess>& excesses);
  // The devices that are connected, as far as they say so.
  [[nodiscard]] const std::set<DeviceId>& here() const { return here_; }
  // Whether here() has changed since this was last asked.
  [[nodiscard]] bool take_change() { return std::exchange(here_changed_, false); }
  // When they should have the picture; nothing when nobody waits.
  [[nodiscard]] std::optional<TimePoint> due() const;
  [[nodiscard]] bool take_due(TimePoint now);
  // The socket was opened anew: nobody has subscribed to anything.
  void forget();

 private:
  struct OfDevice {
    std::set<std::string> topics;
    RateLimit subscriptions{subscriptions_at_once_max, subscriptions_in_a_second_max};
  };
  // `device`: whose subscription it was.
  [[nodiscard]] std::optional<std::string> count(const DeviceId& device, std::string_view topic,
                                                 TimePoint now);
  void look_for_here(const DeviceId& device, bool begins, std::string_view topic);

  std::set<DeviceId> here_;
  bool here_changed_ = false;
  std::map<DeviceId, OfDevice> of_device_;
  bool waiting_ = false;
  TimePoint paid_until_{};  // what has been given out, as time
};

}  // namespace hearth::kiosk
