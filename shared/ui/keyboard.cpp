#include "shared/ui/keyboard.hpp"

#include <array>
#include <string>

#include "shared/ui/wipe.hpp"

namespace hearth::ui {
namespace {

using Rows = std::array<std::string_view, 3>;
constexpr Rows letters{"qwertyuiop", "asdfghjkl", "zxcvbnm"};
constexpr Rows signs{"1234567890", "-/:;()&@'", ".,?!+=\""};

constexpr float keys_across = 10;

std::string id_of(char letter) {
  switch (letter) {
    case '"':
      return "key.quote";
    case '\'':
      return "key.apostrophe";
    default:
      return std::string{"key."} + letter;
  }
}

// A person expects the marks of good typesetting without knowing where they are.
std::string typed_by(char letter, Keyboard::Shift shift) {
  if (letter == '\'') return "’";
  if (shift == Keyboard::Shift::next_letter && letter >= 'a' && letter <= 'z') {
    return std::string{static_cast<char>(letter - 'a' + 'A')};
  }
  return std::string{letter};
}

Button key_button(std::string id, Rect rect, std::string label, ButtonStyle style) {
  Button button;
  button.id = std::move(id);
  button.rect = rect;
  button.label = std::move(label);
  button.style = style;
  button.size = 30;
  button.on_touch = OnTouch::leaves_focus;
  return button;
}

// The keys of a row have the width of a tenth of the keyboard; shorter rows stand in the middle.
void draw_letters(Touch& touch, Rect row, std::string_view keys, float key_width, Keyboard& keyboard,
                  TextField& field) {
  const float gap = touch.gap();
  const auto count = static_cast<float>(keys.size());
  float x = row.x + (row.width - count * key_width - (count - 1) * gap) / 2;
  for (const char letter : keys) {
    const std::string typed = typed_by(letter, keyboard.shift);
    const Rect rect{x, row.y, key_width, row.height};
    if (touch.button(key_button(id_of(letter), rect, typed, ButtonStyle::secondary))) {
      field.insert(typed);
      keyboard.shift = Keyboard::Shift::off;
    }
    x += key_width + gap;
  }
}

}  // namespace

bool draw_keyboard(Touch& touch, Rect rect, Keyboard& keyboard, TextField& field,
                   std::string_view space_label, std::string_view done_label) {
  const float gap = touch.gap();
  const float key_width = (rect.width - (keys_across - 1) * gap) / keys_across;
  const Rows& rows = keyboard.keys == Keyboard::Keys::letters ? letters : signs;
  for (int i = 0; i < 3; ++i) {
    draw_letters(touch, row(rect, 4, i, gap), rows[static_cast<std::size_t>(i)], key_width, keyboard, field);
  }
  // Shift and backspace stand at both ends of the third row, which has seven keys.
  const Rect third = row(rect, 4, 2, gap);
  const float wide = (rect.width - 7 * key_width - 8 * gap) / 2;
  Button shift = key_button("key.shift", {rect.x, third.y, wide, third.height}, "", ButtonStyle::ghost);
  shift.icon = "shift";
  shift.choice = keyboard.shift == Keyboard::Shift::next_letter ? Choice::chosen : Choice::open;
  if (keyboard.keys == Keyboard::Keys::letters && touch.button(shift)) {
    keyboard.shift =
        keyboard.shift == Keyboard::Shift::off ? Keyboard::Shift::next_letter : Keyboard::Shift::off;
  }
  Button backspace =
      key_button("key.backspace", {rect.right() - wide, third.y, wide, third.height}, "", ButtonStyle::ghost);
  backspace.icon = "backspace";
  if (touch.button(backspace)) field.erase_before();

  const Rect last = row(rect, 4, 3, gap);
  const float side = 2 * key_width + gap;
  const bool on_letters = keyboard.keys == Keyboard::Keys::letters;
  if (touch.button(key_button("key.signs", {rect.x, last.y, side, last.height}, on_letters ? "?123" : "abc",
                              ButtonStyle::ghost))) {
    keyboard.keys = on_letters ? Keyboard::Keys::signs : Keyboard::Keys::letters;
  }
  const Rect middle{rect.x + side + gap, last.y, rect.width - 2 * (side + gap), last.height};
  if (touch.button(key_button("key.space", middle, std::string{space_label}, ButtonStyle::secondary))) {
    field.insert(" ");
  }
  const Rect end{rect.right() - side, last.y, side, last.height};
  if (!touch.button(key_button("key.enter", end, std::string{done_label}, ButtonStyle::primary)))
    return false;
  if (field.lines() == FieldLines::one) return true;
  field.insert("\n");
  return false;
}

}  // namespace hearth::ui
