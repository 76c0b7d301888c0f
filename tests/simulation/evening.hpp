#pragma once
// A whole house on one evening, from one seed: the kiosk, three tablets of facilitators and two at the door,
// a steward's device, a clicker and a talking piece, a network, a disk, clocks and power, none of which is to
// be relied on.

#include <array>

#include "tests/simulation/handhelds.hpp"
#include "tests/simulation/simulated_kiosk.hpp"
#include "tests/simulation/tablets.hpp"

namespace hearth::simulation {

class SimulatedEvening {
 public:
  explicit SimulatedEvening(std::uint64_t seed);

  // People come and press for that long, and everything goes wrong now and then.
  void happen(Duration time);
  // Nothing goes wrong any more, until everybody has been answered.
  void calm_down();
  // The gathering is closed, and then the day ends.
  void end();

  // What was found wrong while it happened, and of the copies as they are now.
  void compare_copies();
  [[nodiscard]] const Findings& findings() const { return witness_.findings(); }

 private:
  void step();
  void somebody_presses();
  void all_press_next();
  void something_goes_wrong();
  void compare_cards(const Room& room);
  void compare_presses();
  [[nodiscard]] bool settled() const;

  Network network_;
  Disk disk_;
  Witness witness_{disk_};
  SimulatedKiosk kiosk_;
  std::array<Table, 3> tables_;
  std::array<Door, 2> doors_;
  Steward steward_;
  std::array<Hand, 2> hands_;
  Duration now_{0};
  Duration disk_broken_until_{0};
  std::array<Duration, 9> cut_off_until_{};  // by address
};

}  // namespace hearth::simulation
