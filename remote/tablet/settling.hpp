#pragma once
// Nothing lies under a finger that has not been there for a moment: a button takes touches only after it has
// stood as it is, in its place, with its words, ready to be pressed, for some time. So a second tap, a palm
// or a child's ten fingers never press what the first touch brought.
//
// Owner: one PageView; its thread. Pure: time comes in.

#include <map>
#include <string>

#include "shared/link/steady_time.hpp"
#include "shared/ui/touch/widgets.hpp"

namespace hearth::remote {

inline constexpr Duration settles_after{400};

class Settling {
 public:
  // Before the buttons of a frame. What is not asked about in one frame is new in the next.
  void begin_frame(link::SteadyTime now);
  // Whether it has stood like this for long enough.
  [[nodiscard]] bool has_settled(const ui::Button& button);
  // It was pressed: that begins anew.
  void pressed(const std::string& id);
  // Whether the last frame had buttons that do not take touches yet.
  [[nodiscard]] bool goes_on() const { return goes_on_; }

 private:
  struct Stood {
    std::string label;
    ui::Rect rect;
    bool ready = false;
    link::SteadyTime since;
    unsigned frame = 0;
  };
  std::map<std::string, Stood> buttons_;
  link::SteadyTime now_;
  unsigned frame_ = 0;
  bool goes_on_ = false;
};

}  // namespace hearth::remote
