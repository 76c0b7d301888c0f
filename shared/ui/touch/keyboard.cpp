#include "shared/ui/touch/keyboard.hpp"

#include <glib.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <string>
#include <vector>

#include "shared/ui/wipe.hpp"

namespace hearth::ui {
namespace {

using Rows = std::array<std::vector<std::string>, 3>;
constexpr std::array<std::string_view, 3> signs{"1234567890", "-/:;()&@'", ".,?!+=\""};

constexpr std::size_t keys_across_min = 10;

constexpr float label_size = 30;  // units
constexpr float label_size_min = 10;

// One text for each letter.
std::vector<std::string> letters_of(std::string_view row) {
  std::vector<std::string> letters;
  for (const char byte : row) {
    const bool goes_on = (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
    if (goes_on && !letters.empty())
      letters.back() += byte;
    else
      letters.emplace_back(1, byte);
  }
  return letters;
}

std::string id_of(const std::string& letter) {
  if (letter == "\"") return "key.quote";
  if (letter == "'") return "key.apostrophe";
  if (letter.size() == 1) return "key." + letter;
  std::array<char, 16> name{};
  std::snprintf(name.data(), name.size(), "key.u%04x",
                static_cast<unsigned>(g_utf8_get_char(letter.c_str())));
  return name.data();
}

// A person expects the marks of good typesetting without knowing where they are.
std::string typed_by(const std::string& letter, Keyboard::Shift shift) {
  if (letter == "'") return "’";
  if (shift == Keyboard::Shift::off) return letter;
  std::array<char, 8> upper{};
  const int bytes = g_unichar_to_utf8(g_unichar_toupper(g_utf8_get_char(letter.c_str())), upper.data());
  return {upper.data(), static_cast<std::size_t>(bytes)};
}

// The words of a key are as large as it has room for.
Button key_button(Touch& touch, std::string id, Rect rect, std::string label, ButtonStyle style) {
  Button button;
  button.id = std::move(id);
  button.rect = rect;
  button.label = std::move(label);
  button.style = style;
  button.size = label_size;
  button.padding = 4;
  button.on_touch = OnTouch::leaves_focus;
  while (button.size > label_size_min && !touch.shows_whole(button)) button.size -= 2;
  return button;
}

// All keys of letters are equally wide; shorter rows stand in the middle.
void draw_letters(Touch& touch, Rect row, const std::vector<std::string>& keys, float key_width,
                  Keyboard& keyboard, TextField& field) {
  const float gap = touch.gap();
  const auto count = static_cast<float>(keys.size());
  float x = row.x + (row.width - count * key_width - (count - 1) * gap) / 2;
  for (const std::string& letter : keys) {
    const std::string typed = typed_by(letter, keyboard.shift);
    const Rect rect{x, row.y, key_width, row.height};
    if (touch.button(key_button(touch, id_of(letter), rect, typed, ButtonStyle::secondary))) {
      field.insert(typed);
      keyboard.shift = Keyboard::Shift::off;
    }
    x += key_width + gap;
  }
}

// Shift and backspace stand at both ends of the third row.
std::size_t keys_across(const Rows& rows) {
  return std::max({keys_across_min, rows[0].size(), rows[1].size(), rows[2].size() + 2});
}

bool draw_keys(Touch& touch, Rect rect, Keyboard& keyboard, TextField& field, const KeyboardWords& words) {
  const float gap = touch.gap();
  Rows rows;
  for (std::size_t i = 0; i < rows.size(); ++i)
    rows[i] =
        letters_of(keyboard.keys == Keyboard::Keys::letters ? std::string_view{words.letters[i]} : signs[i]);
  const auto across = static_cast<float>(keys_across(rows));
  const float key_width = (rect.width - (across - 1) * gap) / across;
  for (int i = 0; i < 3; ++i) {
    draw_letters(touch, row(rect, 4, i, gap), rows[static_cast<std::size_t>(i)], key_width, keyboard, field);
  }
  const Rect third = row(rect, 4, 2, gap);
  const auto inner = static_cast<float>(rows[2].size());
  const float wide = (rect.width - inner * key_width - (inner + 1) * gap) / 2;
  Button shift =
      key_button(touch, "key.shift", {rect.x, third.y, wide, third.height}, "", ButtonStyle::ghost);
  shift.icon = "shift";
  shift.choice = keyboard.shift == Keyboard::Shift::next_letter ? Choice::chosen : Choice::open;
  if (keyboard.keys == Keyboard::Keys::letters && touch.button(shift)) {
    keyboard.shift =
        keyboard.shift == Keyboard::Shift::off ? Keyboard::Shift::next_letter : Keyboard::Shift::off;
  }
  Button backspace = key_button(touch, "key.backspace", {rect.right() - wide, third.y, wide, third.height},
                                "", ButtonStyle::ghost);
  backspace.icon = "backspace";
  if (touch.button(backspace)) field.erase_before();

  const Rect last = row(rect, 4, 3, gap);
  const float side = 2 * key_width + gap;
  const bool on_letters = keyboard.keys == Keyboard::Keys::letters;
  if (touch.button(key_button(touch, "key.signs", {rect.x, last.y, side, last.height},
                              on_letters ? "?123" : "abc", ButtonStyle::ghost))) {
    keyboard.keys = on_letters ? Keyboard::Keys::signs : Keyboard::Keys::letters;
  }
  const Rect middle{rect.x + side + gap, last.y, rect.width - 2 * (side + gap), last.height};
  if (touch.button(key_button(touch, "key.space", middle, words.space, ButtonStyle::secondary))) {
    field.insert(" ");
  }
  const Rect end{rect.right() - side, last.y, side, last.height};
  if (!touch.button(key_button(touch, "key.enter", end, words.done, ButtonStyle::primary))) return false;
  if (field.lines() == FieldLines::one) return true;
  field.insert("\n");
  return false;
}

}  // namespace

bool draw_keyboard(Touch& touch, Rect rect, Keyboard& keyboard, TextField& field,
                   const KeyboardWords& words) {
  // Keys stand as on a real keyboard in every language.
  const Rect place = touch.painter().placed(rect);
  touch.painter().push_reading(Reading::left_to_right);
  const bool done = draw_keys(touch, place, keyboard, field, words);
  touch.painter().pop_reading();
  return done;
}

}  // namespace hearth::ui
