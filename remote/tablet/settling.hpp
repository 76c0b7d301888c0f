#pragma once
// Nothing lies under a finger that has not been there for a moment: a button takes touches only after it has
// stood as it is, in its place, with its words, ready to be pressed, for some time. So a second tap, a palm
// or a child's ten fingers never press what the first touch brought.
//
// Owner: one PageView; its thread. Pure: time comes in.

#include <map>
#include <optional>
#include <string>

#include "shared/link/steady_time.hpp"
#include "shared/ui/touch/widgets.hpp"

namespace hearth::remote {

inline constexpr Duration settles_after{400};
// What comes to lie where somebody has gone on takes no touch for so long: whoever is not sure that anything
// has happened touches there once more.
inline constexpr Duration stays_clear{2000};

// another_step: the page's loud button, which goes on as well and may come next in the same place.
enum class Follows { nothing, another_step };

class Settling {
 public:
  // Before the buttons of a frame. What is not asked about in one frame is new in the next.
  void begin_frame(link::SteadyTime now);
  // Whether it has stood like this for long enough.
  [[nodiscard]] bool has_settled(const ui::Button& button, Follows follows = Follows::nothing);
  // It was pressed: that begins anew.
  void pressed(const std::string& id);
  // It was, and has gone on to another turn or part: the page takes no touch for settles_after, as if it were
  // new, and what else lies there none for stays_clear, or until something else is pressed.
  void gone_on(const std::string& id, ui::Point at);
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
  struct GoneOn {
    std::string id;
    ui::Point at;
    link::SteadyTime since;
  };
  [[nodiscard]] bool waits_for_gone_on(const ui::Button& button, Follows follows) const;

  std::map<std::string, Stood> buttons_;
  std::optional<GoneOn> gone_on_;
  link::SteadyTime now_;
  unsigned frame_ = 0;
  bool goes_on_ = false;
};

}  // namespace hearth::remote
