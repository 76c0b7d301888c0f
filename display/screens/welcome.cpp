// For whoever comes in for the first time: that they are welcome, how signing in goes, and that nothing is
// asked.

#include "display/layout/column.hpp"
#include "display/layout/frame.hpp"
#include "display/layout/paging.hpp"
#include "display/parts/access_now.hpp"
#include "display/parts/day_plan.hpp"
#include "display/screens.hpp"

namespace hearth::display {
namespace {

// What the venue does about wishes, or else what it has: "step-free from the yard · hearing loop in the main
// room".
std::string access_line(const View& view) {
  std::string words = access_now(view);
  if (!words.empty()) return words;
  const Venue& venue = *view.wall.venue;
  for (const auto& point : venue.access) words += (words.empty() ? "" : " · ") + point.str();
  return words;
}

}  // namespace

void draw_welcome(const View& view, Sheet& sheet, const config::Texts& texts) {
  const ui::Palette& palette = sheet.palette();
  const ui::WallGrid& grid = sheet.grid();
  if (view.wall_clock == WallClock::set) {
    const LocalDate date = venue_date(*view.wall.venue, view.local);
    sheet.write({.text = texts.say_date(date), .colour = palette.soft}, sheet.left(), top_line);
  }
  const float width = sheet.right() - sheet.left();
  const float line_max = draw_foot(sheet, "door", palette.leaf, texts.say("wall.welcome.ask"));
  Column column{sheet, sheet.left(), width, grid.portrait() ? 10.0F : 8.0F};
  column.put_balanced(fitted(sheet,
                             {.text = texts.say("wall.welcome.title"),
                              .weight = ui::Weight::semibold,
                              .colour = palette.ink,
                              .width_px = width},
                             {ui::TypeSize::name, ui::TypeSize::clock, ui::TypeSize::heading}, 2));
  column.skip(2);
  for (const char* key :
       {"wall.welcome.line_1", "wall.welcome.line_2", "wall.welcome.line_3", "wall.welcome.line_4"}) {
    const bool first = key == std::string_view{"wall.welcome.line_1"};
    const StyledText words{.text = texts.say(key),
                           .size = ui::TypeSize::body,
                           .weight = first ? ui::Weight::semibold : ui::Weight::regular,
                           .colour = first ? palette.accent : palette.soft};
    if (column.line() + column.height_of(words) > line_max) break;
    column.put_balanced(words);
    column.skip(1);
  }
  if (view.wall.came > 0) {
    const StyledText came{.text = texts.say("wall.came.so_far", {{"count", std::to_string(view.wall.came)}}),
                          .colour = palette.soft};
    if (column.line() + column.height_of(came) <= line_max) column.put_balanced(came);
  }
  column.skip(1);
  column.put_whole({.text = access_line(view), .colour = palette.leaf}, line_max);
}

Duration welcome_moves(const View& view) {
  return view.wall.access.size() > 1 ? page_turns_in(view.now) : std::chrono::minutes{1};
}

}  // namespace hearth::display
