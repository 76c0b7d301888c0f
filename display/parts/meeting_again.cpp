#include "display/parts/meeting_again.hpp"

#include <algorithm>
#include <string>

#include "display/layout/column.hpp"
#include "display/parts/day_plan.hpp"
#include "display/parts/qr_code.hpp"

namespace hearth::display {
namespace {

// A link as people read it: without what every link begins with.
std::string short_link(const std::string& link) {
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (link.rfind(scheme, 0) == 0) return link.substr(scheme.size());
  }
  return link;
}

void put_date(const View& view, const std::optional<NextDate>& next, Sheet& sheet, const config::Texts& texts,
              Column& column, float line_max) {
  const ui::Palette& palette = sheet.palette();
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

void put_reach(const std::optional<LastingGroup>& group, Sheet& sheet, const config::Texts& texts,
               Column& column, float line_max) {
  if (!group || (group->reach.empty() && group->link.empty())) return;
  const ui::Palette& palette = sheet.palette();
  column.skip(2);
  const StyledText label{
      .text = texts.say("wall.next.reach"), .weight = ui::Weight::semibold, .colour = palette.leaf};
  if (column.line() + 6 > line_max) return;
  column.put_within(label, line_max);
  column.put_within({.text = group->reach.str(), .colour = palette.ink, .lines_max = 3}, line_max);
  const StyledText link{
      .text = short_link(group->link.str()), .colour = palette.soft, .width_px = column.width()};
  // A link that is not whole leads nowhere; a long one is in the code only.
  if (sheet.measure(link).lines == 1 && words_fit(sheet, link, column.width()))
    column.put_within(link, line_max);
}

}  // namespace

void draw_meeting_again(const View& view, const std::optional<NextDate>& next,
                        const std::optional<LastingGroup>& group, Sheet& sheet, const config::Texts& texts,
                        float top, float line_max) {
  const ui::WallGrid& grid = sheet.grid();
  const QrCode code = group ? qr_code(group->link.str()) : QrCode{};
  const bool portrait = grid.portrait();
  const float whole = sheet.right() - sheet.left();
  const float side = std::min(grid.px(440), grid.lines(line_max - top - 2));
  const bool beside = code.side > 0 && !portrait;
  Column column{sheet, sheet.left(), beside ? whole - side - grid.px(96) : whole, top};
  // In portrait the code stands below the words.
  const float words_max = code.side > 0 && portrait ? line_max - side / grid.line() - 3 : line_max;
  put_date(view, next, sheet, texts, column, words_max);
  put_reach(group, sheet, texts, column, words_max);
  if (code.side == 0) return;
  if (beside) {
    draw_qr_code(sheet, code, sheet.right() - side, grid.lines(top + 2), side);
  } else {
    draw_qr_code(sheet, code, sheet.left(), grid.lines(column.line() + 3), side);
  }
}

}  // namespace hearth::display
