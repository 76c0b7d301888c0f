// Writing words with the keyboard on the screen: a message, what tonight is about, a point of the agreement.

#include "remote/facilitator/desk.hpp"
#include "remote/writing.hpp"

namespace hearth::remote {

void draw_words_for_wall(Desk& desk, Frame& frame, ui::Rect page, WordsForWall words) {
  ui::Touch& touch = frame.touch;
  page = page.inset(touch.units(24), touch.units(16));
  const float gap = touch.units(12);
  const ui::Rect foot{page.x, page.bottom() - touch.target(), page.width, touch.target()};
  draw_writing(frame, {page.x, page.y, page.width, foot.y - gap - page.y},
               {words.id, words.field, desk.keyboard, words.hint});
  const std::string back = frame.texts.say("facilitator.back");
  if (desk.page_button(frame, "back", ui::column(foot, 3, 0, gap), back, ui::ButtonStyle::ghost))
    desk.go(words.back);
  words.show.rect = {foot.x + foot.width / 3 + gap, foot.y, foot.width * 2 / 3 - gap, foot.height};
  if (!desk.command_button(frame, words.show)) return;
  words.field.clear();
  desk.go(words.after);
}

}  // namespace hearth::remote
