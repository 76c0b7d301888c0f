#include "remote/facilitator/wall_miniature.hpp"

#include "remote/facilitator/desk.hpp"
#include "shared/room/wall_view.hpp"

namespace hearth::remote {
namespace {

std::string what_is_on(const Frame& frame, const GatheringOnWall& gathering) {
  if (!gathering.turn) return gathering.stages.at(gathering.present).str();
  const auto& token = gathering.turn->guest.token;
  return token ? token_words(frame.texts, *token) : frame.texts.say("wall.gathering.someone");
}

std::string main_line(const Frame& frame, const WallView& wall) {
  if (wall.screen == Screen::quiet) return {};
  if (wall.screen == Screen::rest) return frame.texts.say("wall.break.title_open");
  switch (needs_of(wall.screen)) {
    case ScreenNeeds::gathering:
      return wall.gathering ? what_is_on(frame, *wall.gathering) : std::string{};
    case ScreenNeeds::message:
      return wall.message.str();
    case ScreenNeeds::nothing:
      return frame.texts.say("wall." + std::string{name_of(wall.screen)} + ".title",
                             {{"venue", wall.venue->name.str()}});
  }
  return {};
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
