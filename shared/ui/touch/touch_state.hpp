#pragma once
// What the widgets of a canvas remember from frame to frame, and what people did since the last one. Not for
// screens.

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "shared/ui/touch/widgets.hpp"

namespace hearth::ui {

// A widget of this frame with what the focus needs to know beyond its mark.
struct PlacedWidget {
  WidgetMark mark;
  std::string list;  // the list it belongs to, or empty
  OnTouch on_touch = OnTouch::takes_focus;
};

struct PlacedList {
  std::string id;
  Rect rect;
  float scroll_max = 0;
};

struct Touch::State {
  float display_scale = 1;
  TextScale text_scale = TextScale::normal;

  // Input that waits for a later frame, so that no press and release fall into the same one.
  std::deque<InputEvent> waiting;

  // Input of this frame.
  std::optional<Point> pointer;
  bool down = false;
  bool went_down = false;
  bool went_up = false;
  float wheel = 0;
  std::vector<Key> keys;
  std::string typed;
  Duration now{0};

  // What was touched and not let go of yet.
  std::string pressed;
  Point pressed_at;
  std::string dragged_list;
  float drag_start_scroll = 0;
  bool dragging = false;

  std::string focused;
  bool ring_shown = false;

  std::map<std::string, float, std::less<>> scrolls;
  std::string current_list;

  std::vector<PlacedWidget> placed;
  std::vector<PlacedList> lists;
  std::vector<PlacedWidget> placed_before;
  std::vector<PlacedList> lists_before;

  // Takes from `waiting` what belongs into one frame.
  void begin(Duration since_start);
  // Moves the focus by the keys no widget took, and makes this frame the one before.
  void end();

  [[nodiscard]] bool take(Key key);
  void drop_typed();
  void forget_waiting_touches();

 private:
  void apply(const InputEvent& event);
  void press(Point at);
  void drag(Point to);
  void move_focus(Key key);
  void show_focused();
  [[nodiscard]] const PlacedWidget* hit(Point at) const;
};

}  // namespace hearth::ui
