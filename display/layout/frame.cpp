#include "display/layout/frame.hpp"

namespace hearth::display {

void draw_clock(Sheet& sheet, const View& view) {
  StyledText time{.text = to_hh_mm(view.local),
                  .size = ui::TypeSize::clock,
                  .weight = ui::Weight::semibold,
                  // A clock that nobody has set is not to be relied on, and looks it.
                  .colour = view.wall_clock == WallClock::set ? sheet.palette().ink : sheet.palette().quiet,
                  .figures = ui::Figures::tabular};
  sheet.write(time, sheet.right() - sheet.measure(time).size.width, clock_line);
}

float draw_foot(Sheet& sheet, std::string_view icon, ui::Colour icon_colour, const std::string& text) {
  if (text.empty()) return sheet.foot() + 2;
  const ui::WallGrid& grid = sheet.grid();
  const float icon_size = icon.empty() ? 0 : grid.px(58);
  const float indent = icon.empty() ? 0 : icon_size + grid.px(28);
  const StyledText whole{.text = text,
                         .colour = sheet.palette().ink,
                         .width_px = sheet.right() - sheet.left() - indent,
                         .lines_max = grid.portrait() ? 4 : 3};
  // Where words run right to left the icon stands before them, at the right edge.
  const bool right_to_left = sheet.measure(whole).right_to_left;
  const StyledText words = right_to_left ? whole : balanced(sheet, whole);
  const float x = right_to_left ? sheet.left() : sheet.left() + indent;
  const auto lines = static_cast<float>(sheet.measure(words).lines);
  const float first = sheet.foot() - 3 * (lines - 1);
  sheet.write(words, x, first);
  if (!icon.empty()) {
    const float middle = grid.lines(first) - grid.px(16);
    const float icon_x = right_to_left ? sheet.right() - icon_size : sheet.left();
    sheet.painter().icon(icon, {icon_x, middle - icon_size / 2, icon_size, icon_size}, icon_colour);
  }
  return first - 4;
}

std::string trouble_words(const View& view, Screen screen, const config::Texts& texts) {
  if (screen == Screen::quiet) return {};
  if (view.contact == link::Contact::out_of_touch) return texts.say("trouble.away");
  if (!view.saving) return texts.say("trouble.not_saving");
  if (view.wall_clock == WallClock::unset) return texts.say("trouble.clock_unset");
  if (view.wall.programme_incomplete && screen == Screen::today)
    return texts.say("trouble.programme_incomplete");
  return {};
}

void draw_trouble(Sheet& sheet, const View& view, const std::string& text) {
  if (text.empty()) return;
  const ui::WallGrid& grid = sheet.grid();
  const float icon_size = grid.px(52);
  const float x = sheet.left() + icon_size + grid.px(24);
  const StyledText words = balanced(
      sheet, {.text = text, .colour = sheet.palette().ink, .width_px = sheet.right() - x, .lines_max = 3});
  const auto lines = static_cast<float>(sheet.measure(words).lines);
  const float height = grid.lines(3 * lines + 2);
  const ui::Rect area = sheet.area();
  // A little over the edges, for the wall drifts.
  const float over = grid.margin() / 2;
  sheet.painter().fill({area.x - over, area.bottom() - height, area.width + 2 * over, height + over},
                       sheet.palette().panel);
  sheet.painter().fill({area.x - over, area.bottom() - height, area.width + 2 * over, grid.px(3)},
                       sheet.palette().line);
  sheet.set_ground(sheet.palette().panel);
  const float first = (area.bottom() - height) / grid.line() + 3.25F;
  sheet.write(words, x, first);
  const float middle = grid.lines(first) - grid.px(16);
  const char* icon = view.contact == link::Contact::out_of_touch ? "wifi-away" : "warning-soft";
  sheet.painter().icon(icon, {sheet.left(), middle - icon_size / 2, icon_size, icon_size},
                       sheet.palette().clay);
  sheet.set_ground(sheet.palette().ground);
  sheet.keep_free_below(height);
}

}  // namespace hearth::display
