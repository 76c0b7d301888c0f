#include "display/draw.hpp"

#include "display/choose.hpp"
#include "display/layout/frame.hpp"
#include "display/next_step.hpp"
#include "display/screens.hpp"

namespace hearth::display {
namespace {

void draw_screen(Screen screen, const View& view, Sheet& sheet, const config::Texts& texts) {
  switch (screen) {
    case Screen::automatic:
    case Screen::today:
      return draw_today(view, sheet, texts);
    case Screen::welcome:
      return draw_welcome(view, sheet, texts);
    case Screen::gathering:
      return draw_gathering(view, sheet, texts);
    case Screen::agreements:
      return draw_agreements(view, sheet, texts);
    case Screen::confidentiality:
      return draw_confidentiality(view, sheet, texts);
    case Screen::pairs:
      return draw_pairs(view, sheet, texts);
    case Screen::groups:
      return draw_groups(view, sheet, texts);
    case Screen::prompts:
      return draw_prompts(view, sheet, texts);
    case Screen::next:
      return draw_next(view, sheet, texts);
    case Screen::jobs:
      return draw_jobs(view, sheet, texts);
    case Screen::rest:
      return draw_rest(view, sheet, texts);
    case Screen::crisis:
      return draw_crisis(view, sheet, texts);
    case Screen::message:
      return draw_message(view, sheet, texts);
    case Screen::quiet:
      return draw_quiet(view, sheet, texts);
  }
}

// Whether the time of day stands where it always does; a quiet wall has its own, fainter one.
bool has_clock(Screen screen) {
  return screen != Screen::quiet;
}

void draw_faded(float opacity, Screen screen, const View& view, Sheet& sheet, const config::Texts& texts) {
  if (opacity <= 0) return;
  sheet.painter().push_opacity(opacity);
  draw_screen(screen, view, sheet, texts);
  sheet.painter().pop_opacity();
}

}  // namespace

std::vector<Writing> draw_wall(const View& view, ui::Painter& painter, const config::Texts& texts) {
  Sheet sheet{painter};
  const Drift drift = drift_at(view.now);
  const ui::Point offset{sheet.grid().px(drift.x), sheet.grid().px(drift.y)};
  painter.push_offset(offset);
  sheet.set_offset(offset);
  const Screen screen = screen_at(view);
  draw_trouble(sheet, view, trouble_words(view, screen, texts));
  Fade fade;
  float clock = has_clock(screen) ? 1.0F : 0.0F;
  if (view.leaving && painter.theme().motion == ui::Motion::full) {
    fade = fade_at(view.now - view.leaving->since);
    const float before = has_clock(view.leaving->screen) ? fade.leaving : 0;
    // It stays when both screens have it.
    if (!has_clock(screen) || !has_clock(view.leaving->screen)) clock = before + clock * fade.coming;
    View old{view.leaving->wall, view.now, view.local, view.wall_clock, view.link, view.saving, {}};
    draw_faded(fade.leaving, view.leaving->screen, old, sheet, texts);
  }
  draw_faded(fade.coming, screen, view, sheet, texts);
  if (clock > 0) {
    painter.push_opacity(clock);
    draw_clock(sheet, view);
    painter.pop_opacity();
  }
  painter.pop_offset();
  return sheet.writings();
}

}  // namespace hearth::display
