#include "remote/facilitator/wall_miniature.hpp"

#include "remote/facilitator/desk.hpp"
#include "shared/room/wall_view.hpp"

namespace hearth::remote {
namespace {

std::string main_line(const Frame& frame, const WallView& wall) {
  switch (wall.screen) {
    case Screen::automatic:
    case Screen::today:
      return frame.texts.say("wall.today.title", {{"venue", wall.venue->name.str()}});
    case Screen::welcome:
      return frame.texts.say("wall.welcome.title");
    case Screen::crisis:
      return frame.texts.say("wall.crisis.title");
    case Screen::message:
      return wall.message.str();
    case Screen::quiet:
      return {};
    case Screen::jobs:
      return frame.texts.say("wall.jobs.title");
    case Screen::rest:
      return frame.texts.say("wall.break.title_open");
    case Screen::agreements:
    case Screen::confidentiality:
    case Screen::pairs:
    case Screen::groups:
    case Screen::prompts:
    case Screen::next:
    case Screen::gathering:
      break;
  }
  if (!wall.gathering) return {};
  if (!wall.gathering->turn) return wall.gathering->stages.at(wall.gathering->present).str();
  const auto& token = wall.gathering->turn->guest.token;
  return token ? token_words(frame.texts, *token) : frame.texts.say("wall.gathering.someone");
}

}  // namespace

void draw_wall_miniature(Frame& frame, ui::Rect place) {
  ui::Touch& touch = frame.touch;
  const ui::Palette& palette = frame.painter.palette();
  const WallView wall = wall_view(Desk::room(frame));
  frame.painter.rounded(place, touch.units(14), palette.ground);
  frame.painter.outline(place, touch.units(14), touch.units(3), palette.line);
  const ui::Rect inner = place.inset(touch.units(16), touch.units(12));
  frame.painter.text(
      {to_hh_mm(frame.local), touch.style(22, ui::Weight::semibold), inner.width, 1, ui::Align::end},
      {inner.x, inner.y}, palette.ink);
  const float y = write(frame, frame.texts.say("facilitator.screen." + std::string{name_of(wall.screen)}), 20,
                        ui::Weight::regular, inner, inner.y, palette.soft, 1);
  write(frame, main_line(frame, wall), 28, ui::Weight::semibold, inner, y + touch.units(8), palette.ink, 2);
}

}  // namespace hearth::remote
