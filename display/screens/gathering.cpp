// A gathering in progress: the agenda as a rail (on a screen turned on its side: a band below), and beside it
// the one thing that matters now: who is speaking, that the floor is open, who would like replies, what the
// stage is, or that we pause or just talk. Above it stands what the evening is about.

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "display/layout/column.hpp"
#include "display/layout/frame.hpp"
#include "display/layout/paging.hpp"
#include "display/layout/paragraphs.hpp"
#include "display/parts/access_now.hpp"
#include "display/parts/agenda_rail.hpp"
#include "display/parts/day_plan.hpp"
#include "display/parts/gathered.hpp"
#include "display/parts/leading.hpp"
#include "display/parts/name_flow.hpp"
#include "display/parts/person_line.hpp"
#include "display/parts/response_list.hpp"
#include "display/parts/speaking.hpp"
#include "display/parts/turn_arc.hpp"
#include "display/screens.hpp"
#include "shared/config/closed_words.hpp"

namespace hearth::display {
namespace {

using namespace std::chrono_literals;

constexpr float rail_px = 540;
constexpr float band_lines = 28;  // the rail of a screen turned on its side

// "until 20:30", as the programme says or as planned; nothing once that has gone by.
std::string until_words(const View& view, const config::Texts& texts) {
  const GatheringOnWall& gathering = *view.wall.gathering;
  std::optional<LocalTime> end = gathering.until;
  if (!end && gathering.ends) end = about_when(*gathering.ends, view.local, view.now);
  if (!end || end->utc <= view.local.utc) return {};
  return texts.say("wall.gathering.until", {{"time", to_hh_mm(*end)}});
}

// --- The agenda -----------------------------------------------------------------------------------------

// Who facilitates, quietly, ending on `line_max`; returns the line above which there is room.
float draw_facilitators(Gathered& g, float x, float width, float line_max) {
  std::vector<FlowPiece> pieces;
  // Where that is what matters now, it is said once.
  if (g.gathering.stage_kind == StageKind::facilitator) return line_max;
  const ui::Colour quiet = g.sheet.palette().quiet;
  for (const GuestOnWall& guest : g.gathering.facilitators) {
    if (guest.token || !guest.called_by.empty())
      pieces.push_back(name_piece(guest, ui::TypeSize::small, ui::Weight::regular, quiet, g.texts));
  }
  const bool by_hosts = g.gathering.leading == LeadingStep::hosts;
  // A sentence of its own, which wraps where the rail is narrow.
  const StyledText hosts{
      .text = by_hosts && pieces.empty() ? g.texts.say("wall.leading.hosts") : std::string{},
      .colour = quiet,
      .width_px = width,
      .lines_max = 2};
  if (pieces.empty() && hosts.text.empty()) return line_max;
  const int lines = hosts.text.empty() ? flow_lines(g.sheet, pieces, width) : g.sheet.measure(hosts).lines;
  const float step = g.sheet.step(ui::TypeSize::small);
  const float first = line_max - step * static_cast<float>(lines - 1);
  if (hosts.text.empty())
    draw_flow(g.sheet, pieces, x, width, first);
  else
    g.sheet.write(hosts, x, first);
  const StyledText label{
      .text = g.texts.say("wall.gathering.facilitating"), .colour = quiet, .width_px = width, .lines_max = 1};
  g.sheet.write(label, x, first - step);
  return first - 2 * step - 2;
}

// What is on, whether others can come to it and what they can do instead, and what goes on behind it; returns
// how many lines that takes.
float draw_title(Gathered& g, float width, int lines_max) {
  Sheet& sheet = g.sheet;
  float lines = 0;
  const auto write = [&](std::string text, ui::Colour colour, int most) {
    const StyledText words{.text = std::move(text), .colour = colour, .width_px = width, .lines_max = most};
    lines += static_cast<float>(sheet.write(words, sheet.left(), top_line + 3 * lines).lines);
  };
  const std::string title = g.gathering.title.str();
  write(title, sheet.palette().soft, lines_max);
  if (const auto& closed = g.gathering.closed) {
    const LocalDate today = venue_date(*g.view.wall.venue, g.view.local);
    write(config::closed_mark(*closed, g.texts), sheet.palette().clay, 1);
    write(config::closed_way(*closed, title, today, g.texts), sheet.palette().quiet, 4);
  }
  if (g.gathering.behind)
    write(g.texts.say("wall.gathering.goes_on_too", {{"title", g.gathering.behind->str()}}),
          sheet.palette().quiet, 2);
  return lines;
}

void draw_rail(Gathered& g) {
  Sheet& sheet = g.sheet;
  const ui::WallGrid& grid = sheet.grid();
  sheet.fill_to_edges(0, grid.px(rail_px), sheet.palette().rail);
  sheet.set_ground(sheet.palette().rail);
  const float width = grid.px(rail_px) - grid.margin() - grid.px(42);
  const float lines = draw_title(g, width, 3);
  const std::string until = until_words(g.view, g.texts);
  const float stages = top_line + 3 * (lines - 1) + 1;
  float line_max = sheet.foot();
  if (!until.empty()) {
    sheet.write({.text = until, .colour = sheet.palette().quiet}, sheet.left(), sheet.foot());
    line_max -= 4;
  }
  line_max = draw_facilitators(g, sheet.left(), width, line_max);
  draw_agenda(sheet, g.gathering, {{sheet.left()}, width, stages, line_max});
  sheet.set_ground(sheet.palette().ground);
}

float draw_band(Gathered& g) {
  Sheet& sheet = g.sheet;
  const ui::WallGrid& grid = sheet.grid();
  const ui::Rect area = sheet.area();
  const float top = std::floor(area.height / grid.line()) - band_lines;
  const float lines = draw_title(g, sheet.clock_left() - sheet.left(), 2);
  sheet.fill_to_edges(grid.lines(top), area.right(), sheet.palette().rail);
  sheet.set_ground(sheet.palette().rail);
  const std::string until = until_words(g.view, g.texts);
  const float gap = grid.px(96);
  const float width = (sheet.right() - sheet.left() - gap) / 2;
  const float right = sheet.left() + width + gap;
  sheet.write({.text = until, .colour = sheet.palette().quiet}, sheet.left(), sheet.foot());
  const float beside = draw_facilitators(g, right, width, sheet.foot());
  const float line_max = until.empty() ? beside : std::min(beside, sheet.foot() - 4);
  draw_agenda(sheet, g.gathering, {{sheet.left(), right}, width, top + 1, line_max});
  sheet.set_ground(sheet.palette().ground);
  return lines;
}

// --- What matters now -----------------------------------------------------------------------------------

// The steps of words that stand below large ones.
constexpr std::array more_steps{
    TypeStep{ui::TypeSize::heading, ui::TypeSize::heading, ui::TypeSize::body},
    TypeStep{ui::TypeSize::body, ui::TypeSize::body, ui::TypeSize::small},
};

enum class Below { nothing, more };

// Large words with smaller ones beneath, which are larger where nothing else stands below; returns the last
// baseline.
float draw_large(Gathered& g, const std::string& text, const std::string& more,
                 Below below = Below::nothing) {
  StyledText words{.text = text,
                   .weight = ui::Weight::semibold,
                   .colour = g.sheet.palette().ink,
                   .width_px = g.middle.width};
  words = fitted(g.sheet, words, {ui::TypeSize::name, ui::TypeSize::clock, ui::TypeSize::heading}, 2);
  Column column{g.sheet, g.middle.left, g.middle.width, g.middle.name - g.sheet.step(words.size)};
  column.put_balanced(words);
  const std::span steps = std::span{more_steps}.last(below == Below::nothing ? more_steps.size() : 1);
  const float line = column.line() + 2;
  return draw_paragraphs(
      g.sheet, {{Rank::words, {.text = more, .colour = g.sheet.palette().soft, .lines_max = 3}}}, steps,
      {g.middle.left, g.middle.width, line, g.middle.foot - 5, Spread::at_its_top}, g.view.now);
}

// A guest speaker's name stands before what they speak about.
std::string subject_words(const GatheringOnWall& gathering) {
  const std::string& subject = gathering.subject.str();
  const std::string& name = gathering.guest_speaker.str();
  if (name.empty() || subject.empty()) return name + subject;
  return name + " · " + subject;
}

// Tonight's theme, reading or speaker above the rest, which moves down for it.
void draw_subject(Gathered& g) {
  const GatheringOnWall& gathering = g.gathering;
  const std::string subject = subject_words(gathering);
  if (subject.empty() || gathering.names == Subject::none) return;
  Sheet& sheet = g.sheet;
  const float right = sheet.grid().portrait() ? sheet.right() : sheet.clock_left();
  const std::string label = "wall.gathering.subject." + std::string{name_of(gathering.names)};
  sheet.write({.text = g.texts.say(label), .colour = sheet.palette().soft}, g.middle.left, g.middle.label);
  StyledText words{.text = subject,
                   .weight = ui::Weight::semibold,
                   .colour = sheet.palette().accent,
                   .width_px = right - g.middle.left};
  words = fitted(sheet, words, {ui::TypeSize::heading, ui::TypeSize::body, ui::TypeSize::small}, 2);
  words.lines_max = 3;
  const float step = sheet.step(words.size);
  const float first = g.middle.label + std::max(4.0F, step);
  const auto lines = static_cast<float>(sheet.write(balanced(sheet, words), g.middle.left, first).lines);
  const float last = first + step * (lines - 1);
  g.middle.label = last + 5;
  g.middle.name = std::max(g.middle.name, g.middle.label + 7.5F);
}

constexpr std::array access_steps{
    TypeStep{ui::TypeSize::body, ui::TypeSize::body, ui::TypeSize::body},
    TypeStep{ui::TypeSize::small, ui::TypeSize::small, ui::TypeSize::small},
};

// A question for the group; several take turns.
void draw_prompt(Gathered& g, float line) {
  const auto& prompts = g.gathering.prompts;
  const float line_max = g.middle.foot - 5;
  if (prompts.empty() || line_max - line - 2 < g.sheet.step(ui::TypeSize::body)) return;
  const ui::WallGrid& grid = g.sheet.grid();
  const float indent = grid.px(92);
  // Two pages long, so that a question stands for a while.
  const Instant slow{g.view.now.time_since_epoch() / 2};
  Paragraph question{Rank::words, {}};
  for (const auto& prompt : prompts)
    question.in_turn.push_back({.text = prompt.str(), .colour = g.sheet.palette().ink});
  const float side = grid.px(62);
  const float middle = grid.lines(line + 2 + 4) - grid.px(22);
  g.sheet.painter().icon("speech", {g.middle.left, middle - side / 2, side, side}, g.sheet.palette().leaf);
  draw_paragraphs(g.sheet, {question}, more_steps,
                  {g.middle.left + indent, g.middle.width - indent, line + 2, line_max, Spread::at_its_top},
                  slow);
}

// What the venue does so that coming is easier; returns the last baseline.
float draw_access(Gathered& g, float line) {
  Paragraph access = access_paragraph(g.view, g.sheet.palette());
  if (access.in_turn.empty()) return line;
  access.may_go = true;
  // A question below it has the room for two lines.
  const float question = g.gathering.prompts.empty() ? 0 : 2 + 2 * g.sheet.step(ui::TypeSize::body);
  const ParagraphPlace place{g.middle.left, g.middle.width, line + 2, g.middle.foot - 5, Spread::at_its_top};
  ParagraphPlace roomy = place;
  roomy.line_max -= question;
  const bool room = roomy.line_max - roomy.line >= g.sheet.step(ui::TypeSize::body);
  const float last = draw_paragraphs(g.sheet, {access}, access_steps, room ? roomy : place, g.view.now);
  return last > line + 2 ? last : line;
}

void draw_stage(Gathered& g) {
  const GatheringOnWall& gathering = g.gathering;
  const bool more = !gathering.prompts.empty() || !g.view.wall.access.empty();
  const float line = draw_large(g, gathering.stages.at(gathering.present).str(), gathering.wall_line.str(),
                                more ? Below::more : Below::nothing);
  draw_prompt(g, draw_access(g, line));
}

std::string floor_words(const Gathered& g) {
  if (g.gathering.floor == FloorRule::circle) return g.texts.say("wall.gathering.floor_open_circle");
  if (g.gathering.floor == FloorRule::talking_piece) return g.texts.say("wall.gathering.floor_open_piece");
  return g.texts.say("wall.gathering.floor_open");
}

void draw_open_floor(Gathered& g) {
  // What this part is for says more than that the floor is open, since it is open to some.
  const bool replies = g.gathering.stage_kind == StageKind::responses && !g.gathering.wall_line.empty();
  const Below below = g.gathering.prompts.empty() ? Below::nothing : Below::more;
  if (replies) return draw_prompt(g, draw_large(g, g.gathering.wall_line.str(), "", below));
  const std::string words = floor_words(g);
  const std::string more = g.gathering.wall_line.empty() ? g.texts.say("wall.gathering.silence_is_fine")
                                                         : g.gathering.wall_line.str();
  draw_prompt(g, draw_large(g, words, more, below));
}

void draw_paused(Gathered& g) {
  const bool found = g.gathering.found_at_start;
  draw_large(g, g.texts.say(found ? "wall.gathering.found" : "wall.gathering.paused"),
             g.texts.say(found ? "wall.gathering.found_more" : "wall.gathering.paused_more"));
}

void draw_suspended(Gathered& g) {
  draw_large(g, g.texts.say("wall.gathering.suspended"), g.texts.say("wall.gathering.suspended_more"));
}

// Whether turns are taken here by a rule of the house.
bool has_turns(const GatheringOnWall& gathering) {
  return gathering.floor != FloorRule::none && gathering.floor != FloorRule::open &&
         gathering.floor != FloorRule::pairs;
}

// --- What comes next ------------------------------------------------------------------------------------

// Returns the first baseline of it, above which there is room for other things.
float draw_next(Gathered& g) {
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
    return draw_people(g.sheet, people, g.texts, g.middle.left, g.middle.width, g.middle.foot);
  }
  if (has_turns(gathering) || gathering.paused || gathering.present + 1 >= gathering.stages.size())
    return g.middle.foot;
  const StyledText label{.text = g.texts.say("wall.gathering.next"),
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
  return g.middle.foot;
}

// `title_lines`: how many lines the title and what belongs to it take above what matters now.
Middle middle_of(const Sheet& sheet, float title_lines) {
  const ui::WallGrid& grid = sheet.grid();
  if (grid.portrait()) {
    const float foot = std::floor(sheet.area().height / grid.line()) - band_lines - 4;
    const float pushed = std::max(0.0F, top_line + 3 * title_lines + 2 - 15);
    return {sheet.left(), sheet.right() - sheet.left(), 15 + pushed, 25 + pushed, foot};
  }
  const float left = grid.px(rail_px) + grid.margin();
  return {left, sheet.right() - left, top_line, 20, sheet.foot()};
}

}  // namespace

void draw_gathering(const View& view, Sheet& sheet, const config::Texts& texts) {
  const GatheringOnWall& gathering = *view.wall.gathering;
  Gathered g{view, gathering, sheet, texts, middle_of(sheet, 0)};
  if (sheet.grid().portrait()) {
    g.middle = middle_of(sheet, draw_band(g));
  } else {
    draw_rail(g);
  }
  draw_subject(g);
  if (gathering.suspended) {
    draw_suspended(g);
    return;
  }
  g.middle.foot = draw_next(g);
  if (gathering.paused) {
    draw_paused(g);
  } else if (gathering.turn) {
    draw_turn(g);
  } else if (!gathering.responses.empty()) {
    draw_responses(g);
  } else if (gathering.stage_kind == StageKind::facilitator) {
    draw_leading(g);
  } else if (has_turns(gathering)) {
    draw_open_floor(g);
  } else {
    draw_stage(g);
  }
}

Duration gathering_moves(const View& view) {
  const GatheringOnWall& gathering = *view.wall.gathering;
  const bool runs = gathering.turn && !gathering.paused;
  const auto step = runs ? next_turn_step(*gathering.turn, view.now) : std::nullopt;
  return std::min(step.value_or(1min), page_turns_in(view.now));
}

}  // namespace hearth::display
