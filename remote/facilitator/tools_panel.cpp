// The page of tools: everything that makes sense in the present stage, as large buttons, a page at a time.

#include <algorithm>

#include "remote/facilitator/tools.hpp"

namespace hearth::remote {
namespace {

std::string subject_key(Subject subject) { return "facilitator.subject." + std::string{name_of(subject)}; }

}  // namespace

void draw_tools_panel(Desk& desk, Frame& frame, ui::Rect page) {
  ui::Touch& touch = frame.touch;
  page = page.inset(touch.units(30), touch.units(20));
  const float gap = touch.units(14);
  const float top =
      write(frame, frame.texts.say("facilitator.tools_title"), 34, ui::Weight::semibold, page, page.y, frame.painter.palette().ink, 1) + gap;
  const ui::Rect foot{page.x, page.bottom() - touch.target(), page.width, touch.target()};
  const ui::Rect grid{page.x, top, page.width, foot.y - gap - top};
  const int columns = page.width > page.height ? 3 : 2;
  const float height = std::max(touch.target(), touch.units(104));
  const int rows = std::max(1, static_cast<int>((grid.height + gap) / (height + gap)));
  const auto each_page = static_cast<std::size_t>(columns * rows);
  const std::vector<Tool> tools = tools_now(frame);
  const std::size_t pages = std::max<std::size_t>(1, (tools.size() + each_page - 1) / each_page);
  desk.tools_page = desk.tools_page % pages;
  for (std::size_t i = desk.tools_page * each_page; i < std::min(tools.size(), (desk.tools_page + 1) * each_page); ++i) {
    const auto at = static_cast<int>(i - desk.tools_page * each_page);
    const ui::Rect row{grid.x, grid.y + static_cast<float>(at / columns) * (height + gap), grid.width, height};
    desk.command_button(frame, {tools[i].id, ui::column(row, columns, at % columns, gap), tools[i].label, tools[i].command,
                                ui::ButtonStyle::secondary, "", 22});
  }
  if (desk.page_button(frame, "back", ui::column(foot, 3, 0, gap), frame.texts.say("facilitator.back"), ui::ButtonStyle::ghost)) desk.go(Panel::main);
  const Subject names = Desk::room(frame).gathering->names;
  if (names != Subject::none &&
      desk.page_button(frame, "subject", ui::column(foot, 3, 1, gap), frame.texts.say(subject_key(names)))) {
    desk.go(Panel::subject);
  }
  if (pages > 1 && desk.page_button(frame, "tools.more", ui::column(foot, 3, 2, gap), frame.texts.say("facilitator.tools_more"))) ++desk.tools_page;
}

void draw_subject_panel(Desk& desk, Frame& frame, ui::Rect page) {
  const auto text = Text<120>::from(desk.subject.text());
  const CommandButton show{"subject.show", {}, frame.texts.say("facilitator.show_on_wall"),
                           NameSubject{text.value_or(Text<120>{})}, ui::ButtonStyle::primary};
  const std::string hint = frame.texts.say("facilitator.message_hint");
  draw_words_for_wall(desk, frame, page, {"subject", desk.subject, hint, show, Panel::tools});
}

}  // namespace hearth::remote
