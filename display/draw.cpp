#include "display/draw.hpp"

#include "display/choose.hpp"
#include "display/layout/frame.hpp"
#include "display/next_step.hpp"
#include "display/screens.hpp"

namespace hearth::display {
namespace {

bool has_clock(Screen screen) {
  return on_wall(screen).time_of_day == TimeOfDay::shown;
}

// What stands there instead of a screen, or nullptr.
DrawScreen* in_its_place(const View& view) {
  if (name_shown(view)) return draw_own_name;
  return asks_for_first(view) ? draw_first_facilitator : nullptr;
}

void draw_faded(float opacity, Screen screen, const View& view, Sheet& sheet, const config::Texts& texts) {
  if (opacity <= 0) return;
  sheet.painter().push_opacity(opacity);
  on_wall(screen).draw(view, sheet, texts);
  sheet.painter().pop_opacity();
}

}  // namespace

std::vector<Writing> draw_wall(const View& view, ui::Painter& painter, const config::Texts& texts) {
  Sheet sheet{painter};
  const Drift drift = drift_at(view.now);
  const ui::Point offset{sheet.grid().px(drift.x), sheet.grid().px(drift.y)};
  painter.push_reading(texts.right_to_left() ? ui::Reading::right_to_left : ui::Reading::left_to_right);
  painter.push_offset(offset);
  sheet.set_offset(offset);
  const Screen screen = screen_at(view);
  draw_trouble(sheet, view, trouble_words(view, screen, texts));
  DrawScreen* const instead = in_its_place(view);
  Fade fade;
  float clock = has_clock(screen) || instead != nullptr ? 1.0F : 0.0F;
  if (instead != nullptr) {
    // Somebody stands there and waits for it.
    instead(view, sheet, texts);
    fade.coming = 0;
  } else if (view.leaving && painter.theme().motion == ui::Motion::full) {
    fade = fade_at(view.now - view.leaving->since);
    const float before = has_clock(view.leaving->screen) ? fade.leaving : 0;
    // It stays when both screens have it.
    if (!has_clock(screen) || !has_clock(view.leaving->screen)) clock = before + clock * fade.coming;
    View old{view.leaving->wall, view.now, view.local, view.wall_clock, view.contact, view.saving, {}};
    draw_faded(fade.leaving, view.leaving->screen, old, sheet, texts);
  }
  draw_faded(fade.coming, screen, view, sheet, texts);
  if (clock > 0) {
    painter.push_opacity(clock);
    draw_clock(sheet, view);
    painter.pop_opacity();
  }
  painter.pop_offset();
  painter.pop_reading();
  return sheet.writings();
}

}  // namespace hearth::display
