#pragma once
// What people do to a screen, free of the library that noticed it.

#include <string>
#include <variant>

#include "shared/ui/geometry.hpp"

namespace hearth::ui {

enum class Key {
  up,
  down,
  left,
  right,
  enter,
  space,
  escape,
  tab,
  back_tab,
  backspace,
  erase,
  home,
  end,
  page_up,
  page_down
};

// A mouse and a finger are the same to a screen, except that a finger that lifts is nowhere.
struct PointerMoved {
  Point to;
};
struct PointerPressed {
  Point at;
};
struct PointerReleased {
  Point at;
};
struct PointerGone {};
struct WheelTurned {
  float steps = 0;
};  // positive: towards the top of what is read
struct KeyPressed {
  Key key;
};  // again for each repeat of a key that is held
struct TextTyped {
  std::string text;
};  // UTF-8

using InputEvent = std::variant<PointerMoved, PointerPressed, PointerReleased, PointerGone, WheelTurned,
                                KeyPressed, TextTyped>;

}  // namespace hearth::ui
