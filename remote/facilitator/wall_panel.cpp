// Choosing what stands on the wall, and showing a few words there.

#include <algorithm>

#include "remote/facilitator/desk.hpp"
#include "remote/facilitator/wall_miniature.hpp"
#include "shared/room/undo_commands.hpp"
#include "shared/room/wall_commands.hpp"

namespace hearth::remote {
namespace {

float draw_heading(Frame& frame, ui::Rect page, const std::string& text) {
  return write(frame, text, 40, ui::Weight::semibold, page, page.y, frame.painter.palette().ink, 1) +
         frame.touch.units(14);
}

}  // namespace

void draw_wall_panel(Desk& desk, Frame& frame, ui::Rect page) {
  ui::Touch& touch = frame.touch;
  page = page.inset(touch.units(30), touch.units(24));
  const float gap = touch.units(14);
  const float top = draw_heading(frame, page, frame.texts.say("facilitator.on_the_wall"));
  const ui::Rect foot{page.x, page.bottom() - touch.target(), page.width, touch.target()};
  const ui::Rect middle{page.x, top, page.width, foot.y - gap - top};
  const int count = static_cast<int>(enum_names<Screen>.size());
  const int rows_max = std::max(1, static_cast<int>((middle.height + gap) / (touch.target() + gap)));
  const int columns = std::max(2, (count + rows_max - 1) / rows_max);
  // The miniature gives way where every screen needs the room.
  const bool wide = middle.width > middle.height && columns <= 3;
  ui::Rect grid = middle;
  if (wide) {
    grid.width = middle.width * 0.62F;
    const float width = middle.width - grid.width - gap * 2;
    draw_wall_miniature(frame, {grid.right() + gap * 2, middle.y, width, width * 9 / 16});
  }
  const Wall& wall = Desk::room(frame).wall;
  const int rows = (count + columns - 1) / columns;
  const float height = std::min(
      touch.units(110), (grid.height - static_cast<float>(rows - 1) * gap) / static_cast<float>(rows));
  for (int i = 0; i < count; ++i) {
    const auto [screen, name] = enum_names<Screen>.at(static_cast<std::size_t>(i));
    const int above = i / columns;
    const ui::Rect line{grid.x, grid.y + static_cast<float>(above) * (height + gap), grid.width, height};
    const ui::Rect place = ui::column(line, columns, i % columns, gap);
    const std::string label = frame.texts.say("facilitator.screen." + std::string{name});
    // A message needs words first; help is looked at here before it is shown.
    if (screen == Screen::message) {
      if (desk.page_button(frame, "screen.message", place, label)) desk.go(Panel::message);
    } else if (screen == Screen::crisis) {
      if (desk.page_button(frame, "screen.crisis", place, label)) desk.go(Panel::crisis);
    } else {
      const bool chosen = wall.chosen == screen;
      desk.command_button(frame, {"screen." + std::string{name}, place, label, ShowScreen{screen},
                                  chosen ? ui::ButtonStyle::primary : ui::ButtonStyle::secondary});
    }
  }
  if (desk.page_button(frame, "back", ui::column(foot, 3, 0, gap), frame.texts.say("facilitator.back"),
                       ui::ButtonStyle::ghost))
    desk.go(Panel::main);
  desk.command_button(frame, {"undo", ui::column(foot, 3, 2, gap), frame.texts.say("facilitator.undo"),
                              UndoStep{}, ui::ButtonStyle::ghost, "undo"});
}

void draw_message_panel(Desk& desk, Frame& frame, ui::Rect page) {
  const auto text = Message::from(desk.message.text());
  const CommandButton show{"message.show",
                           {},
                           frame.texts.say("facilitator.show_message"),
                           ShowMessage{text.value_or(Message{})},
                           ui::ButtonStyle::primary};
  const std::string hint = frame.texts.say("facilitator.message_hint");
  draw_words_for_wall(desk, frame, page, {"message", desk.message, hint, show, Panel::main});
}

}  // namespace hearth::remote
