#pragma once
// A network cable between a client and the kiosk that can be cut: it passes bytes on to the kiosk's ports,
// until it is told to leave the connections that stand open but dead, as they are after a power cut.

#include <atomic>
#include <cstdint>
#include <thread>
#include <vector>

#include "shared/link/address.hpp"

namespace hearth {

class Relay {
 public:
  // Passes on to the three ports of that kiosk. Throws when no ports are free.
  explicit Relay(const link::Address& kiosk);
  ~Relay();
  Relay(const Relay&) = delete;
  Relay& operator=(const Relay&) = delete;

  [[nodiscard]] std::uint16_t port_base() const { return port_base_; }
  // Connections that stand hear nothing any more; new ones work.
  void cut_without_a_word() { cut_ = true; }

 private:
  struct Pair {
    int client = -1;
    int kiosk = -1;
  };

  void run();
  void accept_at(std::size_t listener);
  static bool pass(int from, int to);

  std::uint16_t kiosk_port_base_;
  std::uint16_t port_base_ = 0;
  std::vector<int> listeners_;
  std::vector<Pair> pairs_;  // the relay's thread only
  std::vector<int> dead_;    // kept open, never read
  std::atomic<bool> cut_ = false;
  std::atomic<bool> ending_ = false;
  std::thread thread_;
};

}  // namespace hearth
