#include "display/parts/leading.hpp"

#include <algorithm>

#include "display/layout/column.hpp"
#include "display/parts/guest_words.hpp"

namespace hearth::display {
namespace {

constexpr float mark_alone_px = 260;
constexpr float mark_of_two_px = 170;
constexpr float beside_mark_px = 48;
constexpr float lines_kept_below = 5;  // for what comes next

// Nobody knows what to call them.
bool is_one_of_us(const GuestOnWall& guest) {
  return !guest.token && guest.called_by.empty();
}

// A large name and how far it stands from the left.
struct LargeName {
  StyledText words;
  float indent = 0;
  int lines = 1;
};

// Alone, two words or a name stand below each other, which fills the wall; two people get a line each.
LargeName large_name(Gathered& g, const GuestOnWall& guest, const std::string& name, bool alone) {
  const ui::WallGrid& grid = g.sheet.grid();
  LargeName large;
  large.indent = guest.token ? grid.px((alone ? mark_alone_px : mark_of_two_px) + beside_mark_px) : 0;
  const float room = g.middle.width - large.indent;
  large.words = {
      .text = name, .weight = ui::Weight::semibold, .colour = g.sheet.palette().ink, .width_px = room};
  const int lines_max = alone || grid.portrait() ? 2 : 1;
  large.words = fitted(g.sheet, large.words, {ui::TypeSize::name, ui::TypeSize::clock, ui::TypeSize::heading},
                       lines_max);
  large.words.lines_max = 2;
  if (alone && is_one_of_us(guest)) {
    large.words = balanced(g.sheet, large.words);
  } else if (alone) {
    StyledText narrow = large.words;
    narrow.width_px = std::min(room, g.sheet.measure(narrow).size.width * 0.8F);
    if (words_fit(g.sheet, narrow, narrow.width_px) && g.sheet.measure(narrow).lines == 2)
      large.words = narrow;
  }
  large.lines = g.sheet.measure(large.words).lines;
  return large;
}

// Returns the last baseline.
float draw_large_name(Gathered& g, const GuestOnWall& guest, const LargeName& name, float first, bool alone) {
  const ui::WallGrid& grid = g.sheet.grid();
  const float last = first + g.sheet.step(name.words.size) * static_cast<float>(name.lines - 1);
  // The middle of the capitals, between the first and the last line.
  const float middle = (first + last) / 2 - grid.px(51) / grid.line();
  draw_guest_mark(g.sheet, guest, g.middle.left, middle, grid.px(alone ? mark_alone_px : mark_of_two_px));
  g.sheet.write(name.words, g.middle.left + name.indent, first);
  return last;
}

void draw_chosen(Gathered& g) {
  const ui::Palette& palette = g.sheet.palette();
  const float label_width = g.sheet.grid().portrait() ? g.middle.width : g.sheet.clock_left() - g.middle.left;
  g.sheet.write({.text = g.texts.say("wall.leading.title"),
                 .size = ui::TypeSize::body,
                 .colour = palette.soft,
                 .width_px = label_width,
                 .lines_max = 2},
                g.middle.left, g.middle.label);
  const auto names = leading_names(g.gathering, g.texts);
  const bool alone = names.size() == 1;
  std::vector<LargeName> large;
  for (const auto& [guest, name] : names) large.push_back(large_name(g, guest, name, alone));
  // Nobody is larger than the other.
  const auto smallest = std::min_element(large.begin(), large.end(), [&](const auto& one, const auto& other) {
    return g.sheet.step(one.words.size) < g.sheet.step(other.words.size);
  });
  float line = g.middle.name - (alone ? 1.0F : 2.0F);
  for (std::size_t i = 0; i < large.size(); ++i) {
    large[i].words.size = smallest->words.size;
    large[i].lines = g.sheet.measure(large[i].words).lines;
    line = draw_large_name(g, names[i].first, large[i], line, alone) + g.sheet.step(large[i].words.size) + 2;
  }
  Column column{g.sheet, g.middle.left, g.middle.width, line - (alone ? 5.0F : 4.0F)};
  column.put_within(
      {.text = g.texts.say("wall.leading.thanks"), .size = ui::TypeSize::body, .colour = palette.soft},
      g.middle.foot - lines_kept_below);
}

constexpr float way_indent_px = 64;
constexpr float lines_between_ways = 1;

// What groups do then.
std::vector<StyledText> ways(Gathered& g, ui::TypeSize size) {
  std::vector<StyledText> all;
  for (const char* way : {"two", "hosts", "again"}) {
    all.push_back({.text = g.texts.say("wall.leading.way." + std::string{way}),
                   .size = size,
                   .colour = g.sheet.palette().ink});
  }
  return all;
}

// One way under the other, as large as all three can stand, since none comes before the others.
void draw_ways(Gathered& g, Column& column) {
  const ui::WallGrid& grid = g.sheet.grid();
  Column own{g.sheet, column.x() + grid.px(way_indent_px), column.width() - grid.px(way_indent_px),
             column.line()};
  const auto end_of = [&](const std::vector<StyledText>& all) {
    float line = own.line();
    for (const StyledText& words : all) line += own.height_of(words) + lines_between_ways;
    return line - lines_between_ways;
  };
  std::vector<StyledText> all = ways(g, ui::TypeSize::body);
  if (end_of(all) > g.middle.foot - lines_kept_below) all = ways(g, ui::TypeSize::small);
  for (const StyledText& words : all) {
    const float middle = grid.lines(own.line() + g.sheet.step(words.size)) - grid.px(20);
    g.sheet.painter().circle({column.x() + grid.px(12), middle}, grid.px(10), g.sheet.palette().leaf);
    own.put_balanced(words);
    own.skip(lines_between_ways);
  }
}

void draw_nobody(Gathered& g) {
  StyledText words{.text = g.texts.say("wall.leading.nobody"),
                   .weight = ui::Weight::semibold,
                   .colour = g.sheet.palette().ink,
                   .width_px = g.middle.width};
  words = fitted(g.sheet, words, {ui::TypeSize::clock, ui::TypeSize::heading}, 2);
  Column column{g.sheet, g.middle.left, g.middle.width, g.middle.name - 4 - g.sheet.step(words.size)};
  column.put_balanced(words);
  column.skip(1);
  column.put_balanced({.text = g.texts.say("wall.leading.nobody_more"),
                       .size = ui::TypeSize::body,
                       .colour = g.sheet.palette().soft});
  column.skip(2);
  draw_ways(g, column);
}

// The question of this part, and how it is answered. Whether anybody has offered does not show.
void draw_asking(Gathered& g) {
  StyledText words{.text = g.gathering.stages.at(g.gathering.present).str(),
                   .weight = ui::Weight::semibold,
                   .colour = g.sheet.palette().ink,
                   .width_px = g.middle.width};
  words = fitted(g.sheet, words, {ui::TypeSize::clock, ui::TypeSize::heading}, 2);
  Column column{g.sheet, g.middle.left, g.middle.width, g.middle.name - 3 - g.sheet.step(words.size)};
  column.put_balanced(words);
  const float line_max = g.middle.foot - lines_kept_below;
  const auto put = [&](const std::string& text, ui::Colour colour) {
    column.skip(1.5F);
    column.put_within({.text = text, .size = ui::TypeSize::body, .colour = colour}, line_max);
  };
  put(g.texts.say("wall.leading.how"), g.sheet.palette().ink);
  put(g.texts.say("wall.leading.open"), g.sheet.palette().soft);
  put(g.texts.say("wall.leading.open_more"), g.sheet.palette().soft);
}

}  // namespace

std::vector<std::pair<GuestOnWall, std::string>> leading_names(const GatheringOnWall& gathering,
                                                               const config::Texts& texts) {
  std::vector<std::pair<GuestOnWall, std::string>> names;
  const auto& all = gathering.facilitators;
  if (gathering.leading == LeadingStep::hosts && all.empty())
    names.emplace_back(GuestOnWall{}, texts.say("wall.leading.hosts"));
  const bool two_of_us = all.size() == 2 && std::all_of(all.begin(), all.end(), is_one_of_us);
  if (two_of_us) return {{GuestOnWall{}, texts.say("wall.leading.two_of_us")}};
  for (const GuestOnWall& guest : all) names.emplace_back(guest, guest_words(guest, texts));
  return names;
}

void draw_leading(Gathered& g) {
  if (g.gathering.leading == LeadingStep::nobody) return draw_nobody(g);
  // Also when whoever was chosen has gone.
  leading_names(g.gathering, g.texts).empty() ? draw_asking(g) : draw_chosen(g);
}

}  // namespace hearth::display
