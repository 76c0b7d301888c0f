#pragma once
// Plays samples on this machine's loudspeaker, through SDL. The device is open only while something sounds,
// so that a machine that is silent for hours does nothing for it.
//
// Thread: the one that owns the window.

#include <cstdint>
#include <string>
#include <vector>

namespace hearth::ui {

inline constexpr int samples_per_second = 48'000;

class Player {
 public:
  Player() = default;
  ~Player();
  Player(const Player&) = delete;
  Player& operator=(const Player&) = delete;

  // One channel, -1 to 1, samples_per_second; what still sounds is cut off. Returns at once. What is wrong,
  // as a sentence for people, when there is nothing to play it on; else empty.
  [[nodiscard]] std::string play(const std::vector<float>& samples);
  // Whether something still sounds; closes the device when it does not any more. To be asked now and then.
  bool sounds();

 private:
  void close();

  std::uint32_t device_ = 0;  // SDL's number; 0: none is open
};

}  // namespace hearth::ui
