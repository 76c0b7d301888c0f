#pragma once
// A clicker or a talking piece in somebody's hand: the real meaning of keys that go down and up, on the real
// session of a link that follows the wall. No device and no thread.

#include <cstdint>
#include <vector>

#include "remote/handheld/handheld.hpp"
#include "tests/simulation/tablets.hpp"

namespace hearth::simulation {

class Hand {
 public:
  Hand(int address, handheld::Role role, Network& network);
  Hand(const Hand&) = delete;
  Hand& operator=(const Hand&) = delete;

  void pass(Duration now, const std::vector<Packet>& arrived);
  // A key goes down and up. Nothing happens when no key means that.
  void press(handheld::Action action, Duration now);
  // Any key, now and then as hands and contacts are: twice at once, for long, or unplugged in the middle.
  void press_something(Duration now);

  [[nodiscard]] const Remote& remote() const { return remote_; }
  // Whether somebody is still to be told what came of a press.
  [[nodiscard]] bool waits() const { return handheld_.waits(); }
  [[nodiscard]] bool settled() const { return keys_.empty() && !waits() && remote_.session().settled(); }

 private:
  void plan(Duration at, handheld::KeyCode key, handheld::Motion motion);

  Remote remote_;
  Network* network_;
  handheld::Mapping mapping_;
  handheld::Handheld handheld_;
  handheld::DeviceNumber device_ = 1;
  std::vector<handheld::Input> keys_;  // that go down and up later, in the order of time
};

}  // namespace hearth::simulation
