#include "remote/writing.hpp"

#include <algorithm>

namespace hearth::remote {

void draw_writing(Frame& frame, ui::Rect page, const Writing& writing) {
  ui::Touch& touch = frame.touch;
  const config::Texts& texts = frame.texts;
  const float gap = touch.units(12);
  const float height = std::min(page.height * 0.62F, touch.units(420));
  const ui::Rect board{page.x, page.bottom() - height, page.width, height};
  ui::Rect field{page.x, page.y, page.width, board.y - gap - page.y};
  if (writing.field.lines() == ui::FieldLines::one) field.height = std::min(field.height, touch.units(130));
  touch.text_field(writing.id, field, writing.field, writing.hint);
  const ui::KeyboardWords words{
      {texts.say("keyboard.row_1"), texts.say("keyboard.row_2"), texts.say("keyboard.row_3")},
      texts.say("facilitator.space"),
      texts.say("facilitator.keyboard_done")};
  ui::draw_keyboard(touch, board, writing.keyboard, writing.field, words);
}

}  // namespace hearth::remote
