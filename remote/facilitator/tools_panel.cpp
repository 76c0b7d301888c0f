// Pages of large buttons, as many as fit, then a further page of them: the tools of the present part, all
// parts of the agenda, the time of turns, and what somebody may want.

#include "remote/facilitator/tools.hpp"

#include <algorithm>

#include "shared/room/gathering_commands.hpp"

namespace hearth::remote {
namespace {

std::string subject_key(Subject subject) {
  return "facilitator.subject." + std::string{name_of(subject)};
}

bool draw_tool(Desk& desk, Frame& frame, const Tool& tool, ui::Rect place) {
  constexpr float size = 22;
  if (const auto* command = std::get_if<Command>(&tool.does)) {
    return desk.command_button(frame, {tool.id, place, tool.label, *command, tool.style, "", size});
  }
  if (!desk.page_button(frame, tool.id, place, tool.label, tool.style, size)) return false;
  if (const auto* panel = std::get_if<Panel>(&tool.does)) desk.go(*panel);
  if (const auto* picking = std::get_if<Picking>(&tool.does)) desk.pick(*picking);
  return false;
}

// Whether a command was given.
bool draw_grid(Desk& desk, Frame& frame, const PageFrame& places, const std::vector<Tool>& tools) {
  const ui::Touch& touch = frame.touch;
  const float gap = touch.units(14);
  const ui::Rect& grid = places.middle;
  const int columns = frame.painter.size().width > frame.painter.size().height ? 3 : 2;
  const float height = std::max(touch.target(), touch.units(104));
  const int rows = std::max(1, static_cast<int>((grid.height + gap) / (height + gap)));
  const auto each_page = static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows);
  const std::size_t pages = std::max<std::size_t>(1, (tools.size() + each_page - 1) / each_page);
  desk.tools_page = desk.tools_page % pages;
  bool given = false;
  const std::size_t first = desk.tools_page * each_page;
  for (std::size_t i = first; i < std::min(tools.size(), first + each_page); ++i) {
    const auto at = static_cast<int>(i - first);
    const int line = at / columns;
    const ui::Rect row{grid.x, grid.y + static_cast<float>(line) * (height + gap), grid.width, height};
    given = draw_tool(desk, frame, tools[i], ui::column(row, columns, at % columns, gap)) || given;
  }
  if (pages > 1 && desk.page_button(frame, "tools.more", ui::column(places.foot, 3, 2, gap),
                                    frame.texts.say("facilitator.tools_more"))) {
    ++desk.tools_page;
  }
  return given;
}

}  // namespace

void draw_tools_panel(Desk& desk, Frame& frame, ui::Rect page) {
  const PageFrame places =
      draw_page_frame(desk, frame, page, frame.texts.say("facilitator.tools_title"), Panel::main);
  draw_grid(desk, frame, places, tools_now(frame));
  const Subject names = Desk::room(frame).gathering->names;
  if (names != Subject::none &&
      desk.page_button(frame, "subject", ui::column(places.foot, 3, 1, frame.touch.units(14)),
                       frame.texts.say(subject_key(names)))) {
    desk.go(Panel::subject);
  }
}

void draw_stages_panel(Desk& desk, Frame& frame, ui::Rect page) {
  const PageFrame places =
      draw_page_frame(desk, frame, page, frame.texts.say("facilitator.stages_title"), Panel::tools);
  if (draw_grid(desk, frame, places, stage_tools(frame))) desk.go(Panel::main);
}

void draw_times_panel(Desk& desk, Frame& frame, ui::Rect page) {
  const PageFrame places =
      draw_page_frame(desk, frame, page, frame.texts.say("facilitator.times_page"), Panel::tools);
  if (draw_grid(desk, frame, places, time_tools(frame))) desk.go(Panel::main);
}

void draw_guest_panel(Desk& desk, Frame& frame, ui::Rect page) {
  if (!desk.guest) return desk.go(Panel::tools);
  const std::string words = token_words(frame.texts, *desk.guest);
  const PageFrame places = draw_page_frame(desk, frame, page, words, Panel::tools);
  if (draw_grid(desk, frame, places, guest_tools(frame, *desk.guest))) desk.go(Panel::main);
}

void draw_subject_panel(Desk& desk, Frame& frame, ui::Rect page) {
  const auto text = Text<120>::from(desk.subject.text());
  const CommandButton show{"subject.show",
                           {},
                           frame.texts.say("facilitator.show_on_wall"),
                           NameSubject{text.value_or(Text<120>{})},
                           ui::ButtonStyle::primary};
  const std::string hint = frame.texts.say("facilitator.message_hint");
  draw_words_for_wall(desk, frame, page, {"subject", desk.subject, hint, show, Panel::tools});
}

}  // namespace hearth::remote
