// Small groups: who sits where. Each group has its colour's word with a shape, its place, its people, and an
// arc of its own while somebody's turn is timed in it. A group that is too long for its place goes on beside
// it.

#include <algorithm>
#include <cmath>

#include "display/layout/frame.hpp"
#include "display/layout/paging.hpp"
#include "display/parts/group_sign.hpp"
#include "display/parts/half_arc.hpp"
#include "display/parts/heading.hpp"
#include "display/parts/name_flow.hpp"
#include "display/screens.hpp"

namespace hearth::display {
namespace {

constexpr float group_gap = 2;  // lines below a group
constexpr float name_step = 3;  // a name's line
constexpr float head_px = 112;  // the ring with the shape in it, with the room beside it

struct Split {
  const View& view;
  const GatheringOnWall& gathering;
  Sheet& sheet;
  const config::Texts& texts;
};

// A group, or a part of one.
struct Part {
  const GroupOnWall* group = nullptr;
  std::size_t first = 0;
  std::size_t behind = 0;
};

std::vector<FlowPiece> name_of_guest(const Split& s, const GuestOnWall& guest) {
  return {name_piece(guest, ui::TypeSize::small, ui::Weight::regular, s.sheet.palette().ink, s.texts)};
}

// A way to set the groups.
struct Setting {
  std::size_t columns = 1;
  float width = 0;         // of a column
  bool arc_beside = true;  // what the arc says stands beside the place, not below it
  float head = 0;          // lines above the names
  std::size_t beside = 1;  // names beside each other in a part
  std::size_t names = 0;   // in one part, at the most
  bool fits = true;        // no name is wider than its column
};

float column_gap(const Sheet& sheet) {
  return sheet.grid().px(56);
}

std::optional<TurnArc> arc_of(const Split& s, const GroupOnWall& group) {
  return group_arc(group, s.view.now, s.sheet.palette(), s.texts);
}

StyledText place_of(const Split& s, const GroupOnWall& group) {
  return {.text = group.place.str(), .colour = s.sheet.palette().soft};
}

StyledText arc_words(const Split&, const TurnArc& arc) {
  return {.text = arc.words, .weight = ui::Weight::semibold, .colour = arc.colour};
}

float words_gap(const Sheet& sheet) {
  return sheet.grid().px(30);
}

// How many lines place and arc take below the colour's word, and whether they can share one.
void set_head(const Split& s, Setting& setting) {
  std::size_t lines = 0;
  bool anybody = false;
  for (const GroupOnWall& group : s.gathering.groups) {
    const auto arc = arc_of(s, group);
    const float place = s.sheet.measure(place_of(s, group)).size.width;
    const float words = arc ? s.sheet.measure(arc_words(s, *arc)).size.width : 0;
    const std::size_t own = (place > 0 ? 1U : 0U) + (words > 0 ? 1U : 0U);
    lines = std::max(lines, own);
    if (own == 2 && place + words_gap(s.sheet) + words > setting.width) setting.arc_beside = false;
    anybody = anybody || !group.guests.empty();
  }
  if (setting.arc_beside) lines = std::min<std::size_t>(lines, 1);
  setting.head = 4 + name_step * static_cast<float>(lines) + (anybody ? 0.5F : 0);
}

Setting setting_of(const Split& s, std::size_t columns, float room) {
  Setting setting;
  setting.columns = columns;
  const auto count = static_cast<float>(columns);
  const float whole = s.sheet.right() - s.sheet.left();
  setting.width = (whole - column_gap(s.sheet) * (count - 1)) / count;
  set_head(s, setting);
  std::size_t most = 0;
  float widest = 0;
  for (const GroupOnWall& group : s.gathering.groups) {
    most = std::max(most, group.guests.size());
    for (const GuestOnWall& guest : group.guests) {
      widest = std::max(widest, widest_piece(s.sheet, name_of_guest(s, guest)));
    }
  }
  setting.fits = widest <= setting.width || columns == 1;
  const float apart = s.sheet.grid().px(32);
  if (widest > 0) {
    setting.beside =
        std::max<std::size_t>(1, static_cast<std::size_t>((setting.width + apart) / (widest + apart)));
  }
  const float rows = std::max(1.0F, std::floor((room - setting.head) / name_step));
  setting.names = std::min(most, static_cast<std::size_t>(rows) * setting.beside);
  return setting;
}

// A group that is longer than fits is cut into parts of about the same length.
std::vector<Part> parts_of(const Split& s, const Setting& setting) {
  std::vector<Part> parts;
  for (const GroupOnWall& group : s.gathering.groups) {
    const std::size_t all = group.guests.size();
    const std::size_t names = std::max<std::size_t>(1, setting.names);
    const std::size_t count = std::max<std::size_t>(1, (all + names - 1) / names);
    for (std::size_t i = 0; i < count; ++i) parts.push_back({&group, all * i / count, all * (i + 1) / count});
  }
  return parts;
}

float height_of(const Setting& setting, const Part& part) {
  const std::size_t rows = (part.behind - part.first + setting.beside - 1) / setting.beside;
  return setting.head + name_step * static_cast<float>(rows);
}

void draw_head(const Split& s, const Part& part, const Setting& setting, float x, float top) {
  const float width = setting.width;
  Sheet& sheet = s.sheet;
  const ui::WallGrid& grid = sheet.grid();
  const float radius = grid.px(44);
  const ui::Point centre{x + radius, grid.lines(top + 2.9F)};
  const auto arc = arc_of(s, *part.group);
  if (arc) draw_turn_arc(sheet, *arc, centre, radius);
  draw_group_shape(sheet, part.group->colour, centre, arc ? radius * 0.95F : radius * 1.6F);
  const float indent = grid.px(head_px);
  const StyledText name{.text = group_words(part.group->colour, s.texts),
                        .size = ui::TypeSize::body,
                        .weight = ui::Weight::semibold,
                        .colour = sheet.palette().ink,
                        .width_px = width - indent,
                        .lines_max = 1};
  sheet.write(name, x + indent, top + 4);
  StyledText place = place_of(s, *part.group);
  place.width_px = width;
  place.lines_max = 1;
  const float under = top + 4 + name_step;
  const float place_width = sheet.write(place, x, under).size.width;
  if (!arc) return;
  const bool beside = setting.arc_beside && place_width > 0;
  const float below = place_width > 0 && !beside ? name_step : 0;
  sheet.write(arc_words(s, *arc), x + (beside ? place_width + words_gap(sheet) : 0), under + below);
}

void draw_part(const Split& s, const Part& part, const Setting& setting, float x, float top) {
  draw_head(s, part, setting, x, top);
  const float own = setting.width / static_cast<float>(setting.beside);
  const std::size_t rows = (part.behind - part.first + setting.beside - 1) / setting.beside;
  for (std::size_t i = part.first; i < part.behind; ++i) {
    const std::size_t at = i - part.first;
    const std::size_t column = at / rows;
    const float first = top + setting.head + name_step * static_cast<float>(at % rows + 1);
    draw_flow(s.sheet, name_of_guest(s, part.group->guests[i]), x + own * static_cast<float>(column), own,
              first);
  }
}

bool anybody(const GatheringOnWall& gathering) {
  return std::any_of(gathering.groups.begin(), gathering.groups.end(),
                     [](const GroupOnWall& group) { return !group.guests.empty(); });
}

bool has_begun(const GatheringOnWall& gathering) {
  return std::any_of(gathering.groups.begin(), gathering.groups.end(),
                     [](const GroupOnWall& group) { return group.turns > 0; });
}

// The parts in rows.
struct Rows {
  Setting setting;
  std::vector<Part> parts;
  std::vector<float> heights;
  std::vector<std::size_t> pages;  // how many rows each takes
};

Rows rows_of(const Split& s, const Setting& setting, float room) {
  Rows rows{setting, parts_of(s, setting), {}, {}};
  for (std::size_t i = 0; i < rows.parts.size(); ++i) {
    if (i % setting.columns == 0) rows.heights.push_back(0);
    rows.heights.back() = std::max(rows.heights.back(), height_of(setting, rows.parts[i]));
  }
  rows.pages = paged(rows.heights, room, group_gap);
  return rows;
}

// The columns with which the groups take the fewest pages; of those the most columns, so that groups stand
// beside each other.
Rows chosen_rows(const Split& s, float room) {
  const std::size_t most = s.sheet.grid().portrait() ? 2 : 4;
  Rows best;
  for (std::size_t columns = std::min(most, s.gathering.groups.size()); columns > 0; --columns) {
    const Setting setting = setting_of(s, columns, room);
    if (!setting.fits) continue;
    Rows rows = rows_of(s, setting, room);
    if (best.pages.empty() || rows.pages.size() < best.pages.size()) best = std::move(rows);
  }
  return best;
}

void draw_parts(const Split& s, float line, float line_max) {
  const Rows rows = chosen_rows(s, line_max - line);
  const Page page = standing_page(rows.pages, s.view.now);
  const std::size_t columns = rows.setting.columns;
  const float apart = rows.setting.width + column_gap(s.sheet);
  for (std::size_t row = page.first; row < page.behind; ++row) {
    for (std::size_t i = row * columns; i < std::min((row + 1) * columns, rows.parts.size()); ++i) {
      const float x = s.sheet.left() + apart * static_cast<float>(i % columns);
      draw_part(s, rows.parts[i], rows.setting, x, line);
    }
    line += rows.heights[row] + group_gap;
  }
  draw_page_dots(s.sheet, s.sheet.right(), line_max + 1.5F, page);
}

}  // namespace

void draw_groups(const View& view, Sheet& sheet, const config::Texts& texts) {
  const GatheringOnWall& gathering = *view.wall.gathering;
  const Split split{view, gathering, sheet, texts};
  const std::string small = gathering.title.str() + " · " + gathering.stages.at(gathering.present).str();
  const char* title = gathering.paused           ? "wall.gathering.paused"
                      : gathering.groups.empty() ? "wall.groups.whole"
                      : has_begun(gathering)     ? "wall.groups.begun"
                                                 : "wall.groups.title";
  const float line = draw_heading(sheet, small, texts.say(title)) + 1;
  // Names need the room more than the stage's words do.
  std::string foot;
  if (gathering.groups.empty()) foot = gathering.wall_line.str();
  if (!gathering.groups.empty() && !anybody(gathering)) foot = texts.say("wall.groups.count_off");
  const float line_max = draw_foot(sheet, "", {}, foot) - 1;
  if (!gathering.groups.empty()) draw_parts(split, line, line_max);
}

Duration groups_move(const View& view) {
  const auto step = next_group_step(view.wall.gathering->groups, view.now);
  return std::min(step.value_or(std::chrono::minutes{1}), page_turns_in(view.now));
}

}  // namespace hearth::display
