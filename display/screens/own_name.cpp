// What this screen is called, as large as it can stand, so that somebody can tell from across the room which
// of several it is.

#include <cmath>

#include "display/choose.hpp"
#include "display/layout/frame.hpp"
#include "display/screens.hpp"

namespace hearth::display {
namespace {

constexpr float own_name_line_min = 11;  // below the time of day
constexpr int own_name_lines_max = 4;

}  // namespace

void draw_own_name(const View& view, Sheet& sheet, const config::Texts& texts) {
  const std::string_view name = *name_shown(view);
  StyledText words{.text = name.empty() ? texts.say("wall.own_name.kiosk") : std::string{name},
                   .weight = ui::Weight::semibold,
                   .colour = sheet.palette().ink,
                   .width_px = sheet.right() - sheet.left()};
  words = fitted(sheet, words,
                 {ui::TypeSize::name, ui::TypeSize::clock, ui::TypeSize::heading, ui::TypeSize::body},
                 own_name_lines_max);
  words = balanced(sheet, words);
  const float step = sheet.step(words.size);
  const float room = sheet.foot() - own_name_line_min;
  const float height = step * static_cast<float>(sheet.measure(words).lines);
  // A little above the middle, where the eye takes the middle to be.
  const float top = std::floor(own_name_line_min + (room - height) * 0.42F);
  if (!name.empty()) {
    const StyledText called{.text = texts.say("wall.own_name.called"),
                            .size = ui::TypeSize::body,
                            .colour = sheet.palette().soft,
                            .width_px = words.width_px,
                            .lines_max = 1};
    sheet.write(called, sheet.left(), top - 1);
  }
  sheet.write(words, sheet.left(), top + step);
}

}  // namespace hearth::display
