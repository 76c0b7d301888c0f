#pragma once
// Touches that nobody meant, for tests: somebody who touches twice, a palm, a child's ten fingers, and a
// finger that stays where it is and touches again and again. They fall on the pages as they are laid out, on
// time that passes when the test says so.

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "remote/tablet/settling.hpp"
#include "tests/remote/tablets/handset.hpp"

namespace hearth::remote {

// Over in less than settles_after, so that it may do what one touch may do.
struct Gesture {
  std::string name;
  std::vector<ui::Point> touches;
  Duration between{0};  // two touches; 0: all wait for the same frame
  Duration frame{16};   // how long the machine takes for one
};

class Fingers {
 public:
  Fingers(Handset& handset, ui::Size screen, std::uint32_t seed)
      : handset_(&handset), screen_(screen), chance_(seed) {}

  [[nodiscard]] std::size_t up_to(std::size_t most) {
    return std::uniform_int_distribution<std::size_t>{0, most}(chance_);
  }
  // A button more often than not.
  [[nodiscard]] ui::Point somewhere() {
    const auto& widgets = handset_->widgets();
    if (widgets.empty() || up_to(9) < 2) return {along(screen_.width), along(screen_.height)};
    const ui::Rect rect = widgets[up_to(widgets.size() - 1)].rect;
    const float x = rect.x + along(rect.width);
    return {x, rect.y + along(rect.height)};
  }
  [[nodiscard]] Gesture gesture() {
    switch (up_to(5)) {
      case 0:
        return {"touch", {somewhere()}};
      case 1:
      case 2: {
        const ui::Point at = somewhere();
        return {"double tap", {at, at}, Duration{40 + up_to(260)}};
      }
      case 3:
      case 4:
        return palm();
      default:
        return ten_fingers();
    }
  }
  // What came last has been seen, and has stood long enough to take touches.
  void settle() {
    handset_->frame(Duration{0});
    handset_->frame(settles_after);
    handset_->frame(Duration{16});
  }
  void play(const Gesture& gesture) {
    for (const ui::Point at : gesture.touches) {
      handset_->put(at);
      ++touches_;
      if (gesture.between > Duration{0}) {
        finish(Duration{4});
        handset_->frame(gesture.between);
      }
    }
    finish(gesture.frame);
  }
  [[nodiscard]] int touches() const { return touches_; }

 private:
  [[nodiscard]] float along(float length) {
    return std::uniform_real_distribution<float>{0, std::max(length, 1.0F)}(chance_);
  }
  [[nodiscard]] Gesture palm() {
    Gesture palm{"palm", {}, {}, Duration{up_to(1) == 0 ? 16 : 450}};
    const ui::Point middle = somewhere();
    for (std::size_t i = 0; i < 4 + up_to(4); ++i) {
      const float x = std::clamp(middle.x - 90 + along(180), 0.0F, screen_.width - 1);
      palm.touches.push_back({x, std::clamp(middle.y - 90 + along(180), 0.0F, screen_.height - 1)});
    }
    return palm;
  }
  [[nodiscard]] Gesture ten_fingers() {
    Gesture fingers{"ten fingers", {}, Duration{up_to(2) * 6}, Duration{up_to(1) == 0 ? 16 : 450}};
    while (fingers.touches.size() < 10) fingers.touches.push_back(somewhere());
    return fingers;
  }
  // Until no touch waits any more, and what came of the last one can be seen.
  void finish(Duration frame) {
    while (handset_->fingers_wait()) handset_->frame(frame);
    handset_->frame(frame);
    handset_->frame(Duration{0});
  }

  Handset* handset_;
  ui::Size screen_;
  std::mt19937 chance_;
  int touches_ = 0;
};

}  // namespace hearth::remote
