#pragma once
// A network that loses, doubles, delays and so reorders what is sent, by chance from a seed; and time that
// goes by in steps. No sockets.

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "shared/base/time.hpp"

namespace hearth::simulation {

struct Weather {
  double loss = 0.15;       // of messages, 0 to 1
  double doubling = 0.05;   // of messages
  Duration delay_max{700};  // each takes up to this long
};
inline constexpr Weather calm{0, 0, Duration{20}};

// Who sends to whom; the kiosk is 0.
struct Packet {
  int from = 0;
  int to = 0;
  std::string bytes;
};

class Network {
 public:
  explicit Network(std::uint64_t seed) : chance_(seed) {}

  void set_weather(const Weather& weather) { weather_ = weather; }
  void send(Packet packet, Duration now);
  // What has arrived by `now`, in the order of arrival.
  [[nodiscard]] std::vector<Packet> arrivals(Duration now);
  // Everything on the way is lost: a machine has lost its power.
  void cut() { under_way_.clear(); }
  [[nodiscard]] std::mt19937_64& chance() { return chance_; }
  [[nodiscard]] std::uint64_t below(std::uint64_t limit) { return chance_() % limit; }
  [[nodiscard]] bool happens(double share);

 private:
  struct UnderWay {
    Duration arrives;
    Packet packet;
  };
  Weather weather_;
  std::mt19937_64 chance_;
  std::vector<UnderWay> under_way_;
};

}  // namespace hearth::simulation
