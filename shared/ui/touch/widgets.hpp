#pragma once
// Buttons, chips and lists for fingers, with a keyboard doing the same: arrows and Tab move the focus, Enter
// or Space press, and a ring shows where the focus is as soon as a key was used. A press shows in the next
// frame. Draw every widget in every frame; there is nothing to keep.
//
// `id` names a widget for tests and for the focus. It is unique on its page, plain ASCII without spaces
// ("floor.next"), and the same in every language.

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "shared/ui/draw/painter.hpp"
#include "shared/ui/touch/canvas.hpp"
#include "shared/ui/touch/text_field.hpp"

namespace hearth::ui {

enum class TextScale { normal, large, largest };  // 1, 1.25, 1.5

// primary: the one thing to do next. secondary: what else can be done. ghost: leaving and undoing. quiet:
// just words (a language, a tab). chip: one of several choices, small and round.
enum class ButtonStyle { primary, secondary, ghost, quiet, chip };
// waiting: pressed, and the room has not answered yet; looks fainter and cannot be pressed again.
enum class ButtonState { enabled, disabled, waiting };
// Keys of a keyboard on the screen leave the focus with the field that is typed into.
enum class OnTouch { takes_focus, leaves_focus };
enum class IconAt { before_label, above_label };
enum class Choice { none, open, chosen };  // for tabs and chips; a chosen one has a filled look and a mark

struct Button {
  std::string id;
  Rect rect;  // smaller than the smallest target (Touch::target) is allowed for the eye: touch reaches out
  std::string label;  // at most three lines; a line feed breaks where wanted; shrinks never, ends in "…"
  ButtonStyle style = ButtonStyle::secondary;
  ButtonState state = ButtonState::enabled;
  Choice choice = Choice::none;
  std::string reason{};  // below the label in small type: why not, or what is being waited for
  std::string icon{};
  IconAt icon_at = IconAt::before_label;
  std::optional<Colour> icon_colour{};
  std::optional<Colour> label_colour{};  // clay for help
  float size = 26;                       // of the label, in units at TextScale::normal
  float padding = 14;                    // at the label's sides, in units
  OnTouch on_touch = OnTouch::takes_focus;
  bool settled = true;  // false: looks as it will, and takes no touches yet
};

class Touch {
 public:
  // How many pixels a unit (1/160 inch) has, and how large people want their text. Set before drawing; both
  // stay until changed.
  void set_scale(float display_scale, TextScale text);
  [[nodiscard]] TextScale text_scale() const;
  // Lengths and text sizes of a touch page. text() follows the text scale as well.
  [[nodiscard]] float units(float count) const;
  [[nodiscard]] float text_px(float units_at_normal) const;
  // The smallest target (15 mm) and the smallest distance between two, in pixels.
  [[nodiscard]] float target() const { return units(96); }
  [[nodiscard]] float gap() const { return units(8); }
  [[nodiscard]] TextStyle style(float units_at_normal, Weight weight = Weight::regular) const;

  [[nodiscard]] Painter& painter() { return *painter_; }

  // True in the one frame in which it was pressed. Never for a disabled or waiting one.
  bool button(const Button& button);
  // Whether there is room for its whole label, without splitting a word.
  [[nodiscard]] bool shows_whole(const Button& button);
  // How wide a button of this label, style and size wants to be, for rows of chips.
  [[nodiscard]] float button_width(const Button& button);

  // A list that is dragged (or turned by wheel, or follows the focus). Calls `draw_row(index, rect)` for the
  // rows that can be seen; widgets drawn there belong to the list, and a drag does not press them. When there
  // is more than fits, a thin mark is drawn to the right of `rect`, 10 to 16 units away.
  void list(std::string_view id, Rect rect, float row_height_px, std::size_t rows,
            const std::function<void(std::size_t index, Rect row)>& draw_row);
  // A page of any content that may be taller than its place. `draw(top)` draws with the content's top edge
  // at y = top; `content_height_px` is how tall that is. The mark stands where a list's does.
  void scroll(std::string_view id, Rect rect, float content_height_px,
              const std::function<void(float top)>& draw);

  // The field with its cursor and, when empty, `hint` in quiet type. Takes typed text and keys while it has
  // the focus; a touch gives it the focus and places the cursor. True when Enter was pressed in a field of
  // one line.
  bool text_field(std::string_view id, Rect rect, TextField& field, std::string_view hint);

  // The id of what has the focus, or nothing.
  [[nodiscard]] std::string focus() const;
  void set_focus(std::string_view id);
  // A key that was pressed in this frame and that no widget used; each is given once.
  [[nodiscard]] bool take_key(Key key);
  // Where the finger is, or was let go in this frame; as things are placed that are drawn now.
  [[nodiscard]] std::optional<Point> pointer() const;
  // Lists stand at their beginning again; for a page that has just been opened.
  void forget_scrolling();
  // Touches that came before this frame and still wait are not made any more: they were meant for what stood
  // there until now. Keys and what was typed stay.
  void forget_waiting_touches();

 private:
  friend class Canvas;
  struct State;
  Touch(Painter& painter, State& state) : painter_(&painter), state_(&state) {}

  // Puts a widget where touches, the focus and the tests find it; says where that is on the screen. What is
  // drawn from right to left (Painter::push_reading) is found there.
  enum class Takes { touches, nothing };
  Rect place(std::string_view id, Rect rect, Takes takes, std::string_view label, OnTouch on_touch);
  // What a button says, set for its place.
  struct Label {
    Block words;
    Block reason;
    float reason_height = 0;  // pixels, as are the others
    std::string icon;
    float icon_side = 0;
    float icon_gap = 0;
  };
  [[nodiscard]] Label label_of(const Button& button);
  void draw_button(const Button& button, bool held);
  [[nodiscard]] bool splits_a_word(const Block& block);
  [[nodiscard]] bool edit(TextField& field, Block& block);
  void draw_field(std::string_view id, Rect rect, TextField& field, const Block& block,
                  std::string_view hint);
  // Where on the screen it is, wherever what is drawn now is placed and moved.
  [[nodiscard]] Rect on_screen(Rect rect) const;
  void draw_ring(Rect rect, float radius);
  [[nodiscard]] static Colour enabled_colour(const Button& button, Colour otherwise);

  Painter* painter_;
  State* state_;  // owned by the Canvas
};

}  // namespace hearth::ui
