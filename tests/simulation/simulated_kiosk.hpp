#pragma once
// The real kiosk on a real journal, and the machine around it: what comes and goes by the network, a clock
// that may jump, a disk that may fail, and power that may be lost in the middle of any write.

#include <memory>
#include <optional>

#include "kiosk/clock.hpp"
#include "kiosk/kiosk.hpp"
#include "tests/simulation/disk.hpp"
#include "tests/simulation/network.hpp"
#include "tests/simulation/witness.hpp"

namespace hearth::simulation {

// A device of the house and what it may do.
struct Client {
  int address = 0;
  Permission permission = Permission::facilitator;
};

class SimulatedKiosk {
 public:
  // All three outlive it.
  SimulatedKiosk(Network& network, Disk& disk, Witness& witness, std::vector<Client> clients);

  // Time has gone by, and this has arrived.
  void pass(Duration now, const std::vector<Packet>& arrived);
  // Between two things that it does.
  void lose_power();
  void jump_clock(Duration by) { jumped_ += by; }

  // nullptr while it cannot start.
  [[nodiscard]] const kiosk::Kiosk* kiosk() const { return machine_ ? &machine_->kiosk : nullptr; }
  [[nodiscard]] std::uint64_t boot() const { return boot_; }

 private:
  // What is gone when the power is.
  struct Machine {
    kiosk::Journal journal;
    kiosk::Loaded loaded;
    kiosk::Clock clock;
    kiosk::Kiosk kiosk;

    Machine(SimulatedKiosk& around);
  };
  void start();
  void stop_and_put_back();
  void take(const kiosk::Arrivals& arrivals, const std::vector<int>& senders);
  void send(const kiosk::Published& message);
  [[nodiscard]] kiosk::Clock::Sources sources();

  Network* network_;
  Disk* disk_;
  Witness* witness_;
  std::vector<Client> clients_;
  std::unique_ptr<Machine> machine_;
  Duration now_{0};
  Duration jumped_{0};
  Duration starts_at_{0};
  std::uint64_t boot_ = 0;
};

}  // namespace hearth::simulation
