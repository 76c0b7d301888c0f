#pragma once
// A keyboard on the screen, for tablets without one: big keys, the letters of a language, a second page of
// figures and signs. Keys have the ids `key.a` … `key.shift`, `key.space`, `key.backspace`, `key.enter`,
// `key.signs`; a letter outside ASCII is named by its code point, `key.u0439`.

#include <array>
#include <string>

#include "shared/ui/touch/widgets.hpp"

namespace hearth::ui {

// What stays between frames; one for each page that has a keyboard.
struct Keyboard {
  enum class Shift { off, next_letter };
  enum class Keys { letters, signs };
  Shift shift = Shift::next_letter;  // a text starts with a capital
  Keys keys = Keys::letters;
};

// What stands on it: three rows of letters, in lower case where the script has cases, and two words.
struct KeyboardWords {
  std::array<std::string, 3> letters{"qwertyuiop", "asdfghjkl", "zxcvbnm"};
  std::string space;
  std::string done;
};

// Draws the keyboard into `rect` (at least 10 targets wide for full comfort; narrower ones get narrower keys)
// and types into `field`. True when its Enter key was pressed in a field of one line.
bool draw_keyboard(Touch& touch, Rect rect, Keyboard& keyboard, TextField& field, const KeyboardWords& words);

}  // namespace hearth::ui
