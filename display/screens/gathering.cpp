// A gathering in progress: the agenda as a rail (on a screen turned on its side: a band below), and beside it
// the one thing that matters now: who is speaking, that the floor is open, what the stage is, or that we
// pause.

#include <algorithm>
#include <cmath>

#include "display/agenda_rail.hpp"
#include "display/column.hpp"
#include "display/frame.hpp"
#include "display/guest_words.hpp"
#include "display/paging.hpp"
#include "display/person_line.hpp"
#include "display/screens.hpp"
#include "display/turn_arc.hpp"

namespace hearth::display {
namespace {

using namespace std::chrono_literals;

constexpr float rail_px = 540;
constexpr float band_lines = 28;  // the rail of a screen turned on its side

// Where the one thing that matters stands.
struct Middle {
  float left = 0;
  float width = 0;
  float label = 0;  // baseline of the small line above it
  float name = 0;   // its own first baseline
  float foot = 0;   // baseline of what comes next
};

struct Gathered {
  const View& view;
  const GatheringOnWall& gathering;
  Sheet& sheet;
  const config::Texts& texts;
  Middle middle;
};

// "until 20:30", as the programme says or as planned; nothing once that has gone by.
std::string until_words(const View& view, const config::Texts& texts) {
  const GatheringOnWall& gathering = *view.wall.gathering;
  std::optional<LocalTime> end = gathering.until;
  if (!end && gathering.ends) {
    // A plan is not kept to the minute, so it is not shown to the minute.
    const LocalTime exact = view.local.later(*gathering.ends - view.now);
    end = LocalTime{std::chrono::floor<Duration>((exact.utc.time_since_epoch() + 150s) / 300s * 300s) +
                        std::chrono::sys_time<Duration>{},
                    exact.offset};
  }
  if (!end || end->utc <= view.local.utc) return {};
  return texts.say("wall.gathering.until", {{"time", to_hh_mm(*end)}});
}

// --- The agenda -----------------------------------------------------------------------------------------

void draw_rail(Gathered& g) {
  Sheet& sheet = g.sheet;
  const ui::WallGrid& grid = sheet.grid();
  sheet.fill_to_edges(0, grid.px(rail_px), sheet.palette().rail);
  sheet.set_ground(sheet.palette().rail);
  const float width = grid.px(rail_px) - grid.margin() - grid.px(42);
  const Words title{
      .text = g.gathering.title.str(), .colour = sheet.palette().soft, .width_px = width, .lines_max = 3};
  const auto lines = static_cast<float>(sheet.write(title, sheet.left(), top_line).lines);
  const std::string until = until_words(g.view, g.texts);
  const float stages = top_line + 3 * (lines - 1) + 1;
  const float line_max = until.empty() ? sheet.foot() : sheet.foot() - 4;
  draw_agenda(sheet, g.gathering, {{sheet.left()}, width, stages, line_max});
  sheet.write({.text = until, .colour = sheet.palette().quiet}, sheet.left(), sheet.foot());
  sheet.set_ground(sheet.palette().ground);
}

void draw_band(Gathered& g) {
  Sheet& sheet = g.sheet;
  const ui::WallGrid& grid = sheet.grid();
  const ui::Rect area = sheet.area();
  const float top = std::floor(area.height / grid.line()) - band_lines;
  sheet.write({.text = g.gathering.title.str(),
               .colour = sheet.palette().soft,
               .width_px = sheet.clock_left() - sheet.left(),
               .lines_max = 2},
              sheet.left(), top_line);
  sheet.fill_to_edges(grid.lines(top), area.right(), sheet.palette().rail);
  sheet.set_ground(sheet.palette().rail);
  const std::string until = until_words(g.view, g.texts);
  const float gap = grid.px(96);
  const float width = (sheet.right() - sheet.left() - gap) / 2;
  const float line_max = until.empty() ? sheet.foot() : sheet.foot() - 4;
  draw_agenda(sheet, g.gathering, {{sheet.left(), sheet.left() + width + gap}, width, top + 1, line_max});
  sheet.write({.text = until, .colour = sheet.palette().quiet}, sheet.left(), sheet.foot());
  sheet.set_ground(sheet.palette().ground);
}

// --- What matters now -----------------------------------------------------------------------------------

// Large words with a smaller line beneath; returns the last baseline.
float draw_large(Gathered& g, const std::string& text, const std::string& more, float width) {
  Words words{
      .text = text, .weight = ui::Weight::semibold, .colour = g.sheet.palette().ink, .width_px = width};
  words = fitted(g.sheet, words, {ui::TypeSize::name, ui::TypeSize::clock, ui::TypeSize::heading}, 2);
  Column column{g.sheet, g.middle.left, width, g.middle.name - g.sheet.step(words.size)};
  column.put_balanced(words);
  column.skip(2);
  column.put_balanced(
      {.text = more, .size = ui::TypeSize::body, .colour = g.sheet.palette().soft, .lines_max = 3});
  return column.line();
}

// A question for the group; several take turns.
void draw_prompt(Gathered& g, float line) {
  const auto& prompts = g.gathering.prompts;
  if (prompts.empty()) return;
  const ui::WallGrid& grid = g.sheet.grid();
  const float indent = grid.px(92);
  // Two pages long, so that a question stands for a while.
  const auto slow = Instant{g.view.now.time_since_epoch() / 2};
  const std::string& prompt = prompts[page_at(slow, prompts.size())].str();
  Column column{g.sheet, g.middle.left + indent, g.middle.width - indent, line + 2};
  Words words{.text = prompt, .size = ui::TypeSize::body, .colour = g.sheet.palette().ink};
  const float room = g.middle.foot - 5 - column.line();
  words.lines_max = std::max(1, static_cast<int>(room / g.sheet.step(words.size)));
  if (room < g.sheet.step(words.size)) return;
  const float side = grid.px(62);
  const float middle = grid.lines(column.line() + 4) - grid.px(22);
  g.sheet.painter().icon("speech", {g.middle.left, middle - side / 2, side, side}, g.sheet.palette().leaf);
  column.put_balanced(words);
}

void draw_stage(Gathered& g) {
  const GatheringOnWall& gathering = g.gathering;
  const float line =
      draw_large(g, gathering.stages.at(gathering.present).str(), gathering.wall_line.str(), g.middle.width);
  draw_prompt(g, line);
}

void draw_open_floor(Gathered& g) {
  const bool circle = g.gathering.floor == FloorRule::circle;
  const std::string words =
      g.texts.say(circle ? "wall.gathering.floor_open_circle" : "wall.gathering.floor_open");
  const std::string more = g.gathering.wall_line.empty() ? g.texts.say("wall.gathering.silence_is_fine")
                                                         : g.gathering.wall_line.str();
  draw_prompt(g, draw_large(g, words, more, g.middle.width));
}

void draw_paused(Gathered& g) {
  const bool found = g.gathering.found_at_start;
  draw_large(g, g.texts.say(found ? "wall.gathering.found" : "wall.gathering.paused"),
             g.texts.say(found ? "wall.gathering.found_more" : "wall.gathering.paused_more"), g.middle.width);
}

// --- A turn ---------------------------------------------------------------------------------------------

// The name beside its mark, in one line or two; returns the last baseline.
struct Name {
  Words words;
  float indent = 0;
  int lines = 1;
  bool fits = true;
};

Name name_of(Gathered& g, float width) {
  const ui::WallGrid& grid = g.sheet.grid();
  Name name;
  name.indent = g.gathering.turn->guest.token ? grid.px(150 + 44) : 0;
  name.words = {.text = guest_words(g.gathering.turn->guest, g.texts),
                .size = ui::TypeSize::name,
                .weight = ui::Weight::semibold,
                .colour = g.sheet.palette().ink};
  const float room = width - name.indent;
  if (g.sheet.measure(name.words).size.width <= room) return name;
  name.fits = words_fit(g.sheet, name.words, room);
  name.words.width_px = room;
  name.words.lines_max = 2;
  name.lines = g.sheet.measure(name.words).lines;
  name.fits = name.fits && name.lines <= 2;
  return name;
}

float draw_name(Gathered& g, const Name& name, float first) {
  const ui::WallGrid& grid = g.sheet.grid();
  const float step = g.sheet.step(ui::TypeSize::name);
  const float last = first + step * static_cast<float>(name.lines - 1);
  // The middle of the capitals, between the first and the last line.
  const float middle = (first + last) / 2 - grid.px(51) / grid.line();
  draw_guest_mark(g.sheet, g.gathering.turn->guest, g.middle.left, middle, grid.px(150));
  g.sheet.write(name.words, g.middle.left + name.indent, first);
  return last;
}

// The arc with its words to the right of it.
float draw_arc_beside(Gathered& g, const TurnArc& arc, float top, float radius_px) {
  const ui::WallGrid& grid = g.sheet.grid();
  const float middle = top + radius_px / grid.line();
  draw_turn_arc(g.sheet, arc, {g.middle.left + radius_px, grid.lines(middle)}, radius_px);
  const float x = g.middle.left + 2 * radius_px + grid.px(56);
  Words words{.text = arc.words,
              .size = ui::TypeSize::heading,
              .weight = ui::Weight::semibold,
              .colour = arc.colour,
              .width_px = g.middle.left + g.middle.width - x,
              .lines_max = 2};
  const float lines = static_cast<float>(g.sheet.measure(words).lines);
  g.sheet.write(words, x, middle + 1.5F - (lines - 1) * g.sheet.step(words.size) / 2);
  return top + 2 * radius_px / grid.line();
}

// The arc at the right edge, with its words below.
void draw_arc_at_right(Gathered& g, const TurnArc& arc, float radius_px, float words_width) {
  const ui::WallGrid& grid = g.sheet.grid();
  const float centre = g.middle.left + g.middle.width - words_width / 2;
  const float middle = g.middle.name + 3.5F;
  draw_turn_arc(g.sheet, arc, {centre, grid.lines(middle)}, radius_px);
  g.sheet.write({.text = arc.words,
                 .size = ui::TypeSize::body,
                 .weight = ui::Weight::semibold,
                 .colour = arc.colour,
                 .width_px = words_width,
                 .lines_max = 2,
                 .align = ui::Align::centre},
                centre - words_width / 2, std::ceil(middle + radius_px / grid.line() + 4));
}

void draw_line_below(Gathered& g, float line, float width) {
  Column column{g.sheet, g.middle.left, width, line};
  const Words words{.text = g.gathering.wall_line.str(),
                    .size = ui::TypeSize::body,
                    .colour = g.sheet.palette().soft,
                    .lines_max = 3};
  if (column.line() + column.height_of(words) <= g.middle.foot - 5) column.put_balanced(words);
}

void draw_turn(Gathered& g) {
  const ui::WallGrid& grid = g.sheet.grid();
  g.sheet.write({.text = g.texts.say("wall.gathering.speaking"), .colour = g.sheet.palette().soft},
                g.middle.left, g.middle.label);
  const auto arc = turn_arc(*g.gathering.turn, g.view.now, g.sheet.palette(), g.texts);
  const float words_width = grid.px(440);
  const float left_of_arc = g.middle.width - words_width - grid.px(20);
  if (arc && !grid.portrait()) {
    const Name name = name_of(g, left_of_arc);
    if (name.fits) {
      draw_arc_at_right(g, *arc, grid.px(175), words_width);
      draw_line_below(g, draw_name(g, name, g.middle.name) + 2, left_of_arc);
      return;
    }
  }
  // A long name has the whole width, and the arc stands below it.
  const Name name = name_of(g, g.middle.width);
  const float up = arc && name.lines > 1 && !grid.portrait() ? 4 : 0;
  float line = draw_name(g, name, g.middle.name - up);
  if (arc) line = draw_arc_beside(g, *arc, line + 3, grid.px(grid.portrait() ? 175 : 135));
  draw_line_below(g, line + (arc ? 1 : 2), g.middle.width);
}

// --- What comes next ------------------------------------------------------------------------------------

void draw_next(Gathered& g) {
  const GatheringOnWall& gathering = g.gathering;
  std::vector<Person> people;
  if (gathering.paused && gathering.turn) {
    people.push_back({g.texts.say("wall.gathering.speaking"), gathering.turn->guest});
  } else {
    for (const GuestOnWall& guest : gathering.next) {
      people.push_back({g.texts.say(people.empty() ? "wall.gathering.next" : "wall.gathering.then"), guest});
    }
  }
  if (!people.empty()) {
    draw_people(g.sheet, people, g.texts, g.middle.left, g.middle.width, g.middle.foot);
    return;
  }
  const bool turns = gathering.floor != FloorRule::none;
  if (turns || gathering.paused || gathering.present + 1 >= gathering.stages.size()) return;
  const Words label{.text = g.texts.say("wall.gathering.next"),
                    .size = ui::TypeSize::body,
                    .colour = g.sheet.palette().soft};
  const float indent = g.sheet.write(label, g.middle.left, g.middle.foot).size.width + g.sheet.grid().px(26);
  g.sheet.write({.text = gathering.stages[gathering.present + 1].str(),
                 .size = ui::TypeSize::body,
                 .weight = ui::Weight::semibold,
                 .colour = g.sheet.palette().ink,
                 .width_px = g.middle.width - indent,
                 .lines_max = 1},
                g.middle.left + indent, g.middle.foot);
}

Middle middle_of(const Sheet& sheet) {
  const ui::WallGrid& grid = sheet.grid();
  if (grid.portrait()) {
    const float foot = std::floor(sheet.area().height / grid.line()) - band_lines - 4;
    return {sheet.left(), sheet.right() - sheet.left(), 15, 25, foot};
  }
  const float left = grid.px(rail_px) + grid.margin();
  return {left, sheet.right() - left, top_line, 20, sheet.foot()};
}

}  // namespace

void draw_gathering(const View& view, Sheet& sheet, const config::Texts& texts) {
  const GatheringOnWall& gathering = *view.wall.gathering;
  Gathered g{view, gathering, sheet, texts, middle_of(sheet)};
  if (sheet.grid().portrait()) {
    draw_band(g);
  } else {
    draw_rail(g);
  }
  if (gathering.paused) {
    draw_paused(g);
  } else if (gathering.turn) {
    draw_turn(g);
  } else if (gathering.floor == FloorRule::none) {
    draw_stage(g);
  } else {
    draw_open_floor(g);
  }
  draw_next(g);
}

}  // namespace hearth::display
