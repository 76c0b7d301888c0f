#pragma once
// A network that loses, doubles, delays and so reorders what is sent, by chance from a seed, and that parts
// of the house may be cut off from; and time that goes by in steps. No sockets.

#include <cstdint>
#include <random>
#include <set>
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

inline constexpr int kiosk_address = 0;

enum class Carries { request, reply, wall, facilitator, wall_subscription, facilitator_subscription };

// Who sends what to whom.
struct Packet {
  int from = 0;
  int to = 0;
  Carries carries = Carries::request;
  std::string topic;  // of a published message
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
  void lose_all() { under_way_.clear(); }
  // Nothing comes or goes there until it is let in again.
  void cut_off(int address) { cut_off_.insert(address); }
  void let_in(int address) { cut_off_.erase(address); }

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
  std::set<int> cut_off_;
};

}  // namespace hearth::simulation
