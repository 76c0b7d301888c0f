// Small groups: who sits where. Each group has its shape with its word, its place, its people, and an arc of
// its own while somebody's turn is timed in it. A group that is too long for its place goes on beside
// it.

#include <algorithm>
#include <array>
#include <cmath>

#include "display/layout/filling.hpp"
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

// A group's word, and below it its place, its time and its people.
constexpr std::array group_steps{
    TypeStep{ui::TypeSize::clock, ui::TypeSize::heading, ui::TypeSize::heading},
    TypeStep{ui::TypeSize::heading, ui::TypeSize::body, ui::TypeSize::body},
    TypeStep{ui::TypeSize::body, ui::TypeSize::small, ui::TypeSize::small},
};

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

std::vector<FlowPiece> name_of_guest(const Split& s, const GuestOnWall& guest, const TypeStep& step) {
  return {name_piece(guest, step.words, ui::Weight::regular, s.sheet.palette().ink, s.texts)};
}

// A way to set the groups.
struct Setting {
  TypeStep step;
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

StyledText sign_words(const Split& s, const GroupOnWall& group, const TypeStep& step) {
  return {.text = group_words(group.shape, s.texts),
          .size = step.title,
          .weight = ui::Weight::semibold,
          .colour = s.sheet.palette().ink};
}

StyledText place_of(const Split& s, const GroupOnWall& group, const TypeStep& step) {
  return {.text = group.place.str(), .size = step.words, .colour = s.sheet.palette().soft};
}

StyledText arc_words(const TurnArc& arc, const TypeStep& step) {
  return {.text = arc.words, .size = step.words, .weight = ui::Weight::semibold, .colour = arc.colour};
}

// Of the ring with the shape in it, and how far the group's word stands from the edge for it.
float ring_radius(const Split& s, const TypeStep& step) {
  return 0.73F * s.sheet.grid().style(step.title).size_px;
}
float sign_indent(const Split& s, const TypeStep& step) {
  return 2.55F * ring_radius(s, step);
}

float words_gap(const Sheet& sheet) {
  return sheet.grid().px(30);
}

// How many lines place and arc take below the shape's word, whether they can share one, and whether all of
// it is narrow enough.
void set_head(const Split& s, Setting& setting) {
  std::size_t lines = 0;
  bool anybody = false;
  for (const GroupOnWall& group : s.gathering.groups) {
    const auto arc = arc_of(s, group);
    const float sign =
        sign_indent(s, setting.step) + s.sheet.measure(sign_words(s, group, setting.step)).size.width;
    const float place = s.sheet.measure(place_of(s, group, setting.step)).size.width;
    const float words = arc ? s.sheet.measure(arc_words(*arc, setting.step)).size.width : 0;
    const std::size_t own = (place > 0 ? 1U : 0U) + (words > 0 ? 1U : 0U);
    lines = std::max(lines, own);
    if (own == 2 && place + words_gap(s.sheet) + words > setting.width) setting.arc_beside = false;
    setting.fits = setting.fits && std::max({sign, place, words}) <= setting.width;
    anybody = anybody || !group.guests.empty();
  }
  if (setting.arc_beside) lines = std::min<std::size_t>(lines, 1);
  setting.head = s.sheet.step(setting.step.title) +
                 s.sheet.step(setting.step.words) * static_cast<float>(lines) + (anybody ? 0.5F : 0);
}

Setting setting_of(const Split& s, const TypeStep& step, std::size_t columns, float room) {
  Setting setting;
  setting.step = step;
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
      widest = std::max(widest, widest_piece(s.sheet, name_of_guest(s, guest, step)));
    }
  }
  setting.fits = setting.fits && widest <= setting.width;
  const float apart = s.sheet.grid().px(32);
  if (widest > 0) {
    setting.beside =
        std::max<std::size_t>(1, static_cast<std::size_t>((setting.width + apart) / (widest + apart)));
  }
  const float rows = std::max(1.0F, std::floor((room - setting.head) / s.sheet.step(step.words)));
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

float height_of(const Split& s, const Setting& setting, const Part& part) {
  const std::size_t rows = (part.behind - part.first + setting.beside - 1) / setting.beside;
  return setting.head + s.sheet.step(setting.step.words) * static_cast<float>(rows);
}

void draw_head(const Split& s, const Part& part, const Setting& setting, float x, float top) {
  const float width = setting.width;
  Sheet& sheet = s.sheet;
  const float radius = ring_radius(s, setting.step);
  const float first = top + sheet.step(setting.step.title);
  const float middle = sheet.grid().lines(first) - 0.36F * sheet.grid().style(setting.step.title).size_px;
  const ui::Point centre{x + radius, middle};
  const auto arc = arc_of(s, *part.group);
  if (arc) draw_turn_arc(sheet, *arc, centre, radius);
  draw_group_shape(sheet, part.group->shape, centre, arc ? radius * 0.95F : radius * 1.6F);
  const float indent = sign_indent(s, setting.step);
  StyledText name = sign_words(s, *part.group, setting.step);
  name.width_px = width - indent;
  name.lines_max = 1;
  sheet.write(name, x + indent, first);
  StyledText place = place_of(s, *part.group, setting.step);
  place.width_px = width;
  place.lines_max = 1;
  const float step = sheet.step(setting.step.words);
  const float under = first + step;
  const float place_width = sheet.write(place, x, under).size.width;
  if (!arc) return;
  const bool beside = setting.arc_beside && place_width > 0;
  const float below = place_width > 0 && !beside ? step : 0;
  sheet.write(arc_words(*arc, setting.step), x + (beside ? place_width + words_gap(sheet) : 0),
              under + below);
}

void draw_part(const Split& s, const Part& part, const Setting& setting, float x, float top) {
  draw_head(s, part, setting, x, top);
  const float own = setting.width / static_cast<float>(setting.beside);
  const std::size_t rows = (part.behind - part.first + setting.beside - 1) / setting.beside;
  const float step = s.sheet.step(setting.step.words);
  for (std::size_t i = part.first; i < part.behind; ++i) {
    const std::size_t at = i - part.first;
    const std::size_t column = at / rows;
    const float first = top + setting.head + step * static_cast<float>(at % rows + 1);
    draw_flow(s.sheet, name_of_guest(s, part.group->guests[i], setting.step),
              x + own * static_cast<float>(column), own, first);
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

// What the groups need in rows of parts.
Need need_of(const Split& s, const Setting& setting) {
  Need need;
  need.gap = group_gap;
  need.gap_most = 2 * group_gap;
  const std::vector<Part> parts = parts_of(s, setting);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i % setting.columns == 0) need.heights.push_back(0);
    need.heights.back() = std::max(need.heights.back(), height_of(s, setting, parts[i]));
  }
  need.whole = setting.fits;
  return need;
}

// Large before small; of the same size many columns before few, so that groups stand beside each other.
std::vector<Setting> settings_of(const Split& s, float room) {
  const std::size_t most = s.sheet.grid().portrait() ? 2 : 4;
  std::vector<Setting> all;
  for (const TypeStep& step : group_steps) {
    for (std::size_t columns = std::min(most, s.gathering.groups.size()); columns > 0; --columns)
      all.push_back(setting_of(s, step, columns, room));
  }
  return all;
}

void draw_parts(const Split& s, float line, float line_max) {
  const std::vector<Setting> settings = settings_of(s, line_max - line);
  const Filling filling =
      filled(settings.size(), line_max - line, [&](std::size_t step) { return need_of(s, settings[step]); });
  const Setting& setting = settings[filling.step];
  const std::vector<Part> parts = parts_of(s, setting);
  const float apart = setting.width + column_gap(s.sheet);
  const auto draw_row = [&](std::size_t row, float top) {
    for (std::size_t i = row * setting.columns; i < std::min((row + 1) * setting.columns, parts.size());
         ++i) {
      draw_part(s, parts[i], setting, s.sheet.left() + apart * static_cast<float>(i % setting.columns), top);
    }
  };
  draw_filling(s.sheet, filling, line, line_max, s.sheet.right(), s.view.now, draw_row);
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
