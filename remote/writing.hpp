#pragma once
// Writing with the keyboard on the screen, in the page's language.

#include <string>

#include "remote/tablet/tablet.hpp"
#include "shared/ui/touch/keyboard.hpp"

namespace hearth::remote {

struct Writing {
  std::string id;  // of the field
  ui::TextField& field;
  ui::Keyboard& keyboard;
  std::string hint;
};

// The field above the keyboard, in the whole of `page`.
void draw_writing(Frame& frame, ui::Rect page, const Writing& writing);

}  // namespace hearth::remote
