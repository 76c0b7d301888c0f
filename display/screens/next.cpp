// The end of an evening: thank you, when the group meets again, and how to reach it until then.

#include <algorithm>

#include "display/layout/column.hpp"
#include "display/layout/frame.hpp"
#include "display/parts/day_plan.hpp"
#include "display/parts/heading.hpp"
#include "display/parts/qr_code.hpp"
#include "display/screens.hpp"

namespace hearth::display {
namespace {

// A link as people read it: without what every link begins with.
std::string short_link(const std::string& link) {
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (link.rfind(scheme, 0) == 0) return link.substr(scheme.size());
  }
  return link;
}

void put_date(const View& view, Sheet& sheet, const config::Texts& texts, Column& column, float line_max) {
  const ui::Palette& palette = sheet.palette();
  const auto& next = view.wall.gathering->next_date;
  if (!next) {
    column.put_within(fitted(sheet,
                             {.text = texts.say("wall.next.none"),
                              .weight = ui::Weight::semibold,
                              .colour = palette.ink,
                              .width_px = column.width()},
                             {ui::TypeSize::heading}, 3),
                      line_max);
    column.skip(1);
    column.put_within(
        {.text = texts.say("wall.next.none_more"), .size = ui::TypeSize::body, .colour = palette.soft},
        line_max);
    return;
  }
  column.put({.text = texts.say("wall.next.again"), .colour = palette.soft});
  column.skip(1);
  const LocalDate today = venue_date(*view.wall.venue, view.local);
  const StyledText date{.text = texts.say_date(next->start.date(), today),
                        .weight = ui::Weight::semibold,
                        .colour = palette.ink,
                        .width_px = column.width()};
  column.put_within(fitted(sheet, date, {ui::TypeSize::clock, ui::TypeSize::heading}, 2), line_max);
  std::string at = texts.say("wall.next.at", {{"time", to_hh_mm(next->start)}});
  if (!next->place.empty()) {
    at = texts.say("wall.next.at_place", {{"time", to_hh_mm(next->start)}, {"place", next->place.str()}});
  }
  column.put_within({.text = at, .size = ui::TypeSize::body, .colour = palette.ink, .lines_max = 3},
                    line_max);
  if (next->audience != Audience::ask_first) return;
  column.put_within({.text = texts.say("wall.today.ask_first"), .colour = palette.clay}, line_max);
}

void put_reach(const GatheringOnWall& gathering, Sheet& sheet, const config::Texts& texts, Column& column,
               float line_max) {
  if (!gathering.group || (gathering.group->reach.empty() && gathering.group->link.empty())) return;
  const ui::Palette& palette = sheet.palette();
  column.skip(2);
  const StyledText label{
      .text = texts.say("wall.next.reach"), .weight = ui::Weight::semibold, .colour = palette.leaf};
  if (column.line() + 6 > line_max) return;
  column.put_within(label, line_max);
  column.put_within({.text = gathering.group->reach.str(), .colour = palette.ink, .lines_max = 3}, line_max);
  const StyledText link{
      .text = short_link(gathering.group->link.str()), .colour = palette.soft, .width_px = column.width()};
  // A link that is not whole leads nowhere; a long one is in the code only.
  if (sheet.measure(link).lines == 1 && words_fit(sheet, link, column.width()))
    column.put_within(link, line_max);
}

}  // namespace

void draw_next(const View& view, Sheet& sheet, const config::Texts& texts) {
  const GatheringOnWall& gathering = *view.wall.gathering;
  const ui::WallGrid& grid = sheet.grid();
  const std::string thanks = texts.say("wall.next.thank_you");
  const float title = draw_heading(sheet, gathering.title.str(), thanks);
  // Many formats say thank you in this stage as well; once is enough.
  const bool same = gathering.wall_line.str().rfind(thanks, 0) == 0;
  const float line_max = draw_foot(sheet, "", {}, same ? std::string{} : gathering.wall_line.str()) - 1;
  const QrCode code = gathering.group ? qr_code(gathering.group->link.str()) : QrCode{};
  const bool portrait = grid.portrait();
  const float whole = sheet.right() - sheet.left();
  const float side = std::min(grid.px(440), grid.lines(line_max - title - 4));
  const bool beside = code.side > 0 && !portrait;
  Column column{sheet, sheet.left(), beside ? whole - side - grid.px(96) : whole, title + 2};
  // In portrait the code stands below the words.
  const float words_max = code.side > 0 && portrait ? line_max - side / grid.line() - 3 : line_max;
  put_date(view, sheet, texts, column, words_max);
  put_reach(gathering, sheet, texts, column, words_max);
  if (code.side == 0) return;
  if (beside) {
    draw_qr_code(sheet, code, sheet.right() - side, grid.lines(title + 4), side);
  } else {
    draw_qr_code(sheet, code, sheet.left(), grid.lines(column.line() + 3), side);
  }
}

}  // namespace hearth::display
