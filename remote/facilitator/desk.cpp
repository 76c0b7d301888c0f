#include "remote/facilitator/desk.hpp"

#include <algorithm>

#include "shared/room/decision.hpp"

namespace hearth::remote {
namespace {

bool of_gathering(Panel panel) {
  switch (panel) {
    case Panel::main:
    case Panel::wall:
    case Panel::notes:
    case Panel::names:
    case Panel::jobs:
    case Panel::message:
    case Panel::crisis:
      return false;
    case Panel::tools:
    case Panel::stages:
    case Panel::times:
    case Panel::guest:
    case Panel::offers:
    case Panel::exchange:
    case Panel::agreement:
    case Panel::point:
    case Panel::policies:
    case Panel::words:
    case Panel::closing:
    case Panel::colour:
    case Panel::family:
    case Panel::symbol:
    case Panel::subject:
      return true;
  }
  return true;
}

}  // namespace

float write(Frame& frame, const std::string& text, float units, ui::Weight weight, ui::Rect place, float y,
            ui::Colour colour, int lines_max) {
  if (text.empty()) return y;
  const ui::Block block{text, frame.touch.style(units, weight), place.width, lines_max};
  return y + frame.painter.text(block, {place.x, y}, colour).size.height;
}

PageFrame draw_page_frame(Desk& desk, Frame& frame, ui::Rect page, const std::string& title, Panel back) {
  const ui::Touch& touch = frame.touch;
  page = page.inset(touch.units(30), touch.units(20));
  const float gap = touch.units(14);
  const float top =
      write(frame, title, 34, ui::Weight::semibold, page, page.y, frame.painter.palette().ink, 1) + gap;
  const ui::Rect foot{page.x, page.bottom() - touch.target(), page.width, touch.target()};
  if (desk.page_button(frame, "back", ui::column(foot, 3, 0, gap), frame.texts.say("facilitator.back"),
                       ui::ButtonStyle::ghost)) {
    desk.go(back);
  }
  return {{page.x, top, page.width, foot.y - gap - top}, foot};
}

std::string trouble_line(const Frame& frame) {
  if (frame.away()) return frame.texts.say("facilitator.away");
  if (frame.sending.is_late(frame.here)) return frame.texts.say("facilitator.late");
  const auto trouble = frame.sending.trouble(frame.here);
  if (!trouble) {
    if (frame.known.beat && !frame.known.beat->saving) return frame.texts.say("trouble.not_saving");
    return {};
  }
  if (!trouble->refused) return frame.texts.say("facilitator.not_reached");
  return frame.texts.say("refusal." + std::string{name_of(*trouble->refused)});
}

std::optional<Refusal> Desk::refusal(const Frame& frame, const Command& command) {
  Context context;
  context.now = frame.now;
  context.today = frame.local.date();
  context.permission = Permission::facilitator;
  return decide(room(frame), command, context).refused;
}

bool Desk::command_button(Frame& frame, const CommandButton& wanted) {
  ui::Button button{wanted.id, wanted.rect, wanted.label, wanted.style};
  button.icon = wanted.icon;
  button.size = wanted.size;
  button.state = frame.sending.state_of(wanted.id);
  const auto refused = refusal(frame, wanted.command);
  if (frame.away()) {
    button.state = ui::ButtonState::disabled;
  } else if (refused && button.state == ui::ButtonState::enabled) {
    button.state = ui::ButtonState::disabled;
    // A reason needs room below the label; on a small button the grey alone must do.
    if (wanted.rect.height >= frame.touch.units(100) && wanted.rect.width >= frame.touch.units(220)) {
      button.reason = frame.texts.say("refusal." + std::string{name_of(refused->reason)});
    }
  }
  if (!frame.touch.button(button)) return false;
  const Progress& progress = room(frame).progress;
  frame.sending.press({wanted.id, wanted.command, Seen{progress.turn, progress.stage, progress.step}},
                      frame.here);
  return true;
}

bool Desk::page_button(Frame& frame, const std::string& id, ui::Rect rect, const std::string& label,
                       ui::ButtonStyle style, float size) {
  ui::Button button{id, rect, label, style};
  button.size = size;
  return frame.touch.button(button);
}

void Desk::go(Panel panel) {
  panel_ = panel;
  offers = {};
  exchanging.reset();
  notes.reset();
  policies.reset();
  tools_page = 0;
}

void Desk::pick(Picking wanted) {
  picking = wanted;
  go(Panel::colour);
}

void Desk::draw_waiting(Frame& frame, ui::Rect page) {
  const bool turned_away = frame.known.commands_connection == link::ConnectionState::turned_away;
  const std::string line =
      frame.texts.say(turned_away ? "facilitator.turned_away" : "facilitator.waiting_for_kiosk");
  write(frame, line, 36, ui::Weight::regular, page, page.centre().y - frame.touch.units(40),
        frame.painter.palette().soft);
}

void Desk::draw(Frame& frame) {
  const ui::Size size = frame.painter.size();
  ui::Rect page{0, 0, size.width, size.height};
  if (frame.known.room == nullptr) return draw_waiting(frame, page.inset(frame.touch.units(48)));
  // What belongs to a gathering goes when it goes.
  if (of_gathering(panel_) && !room(frame).gathering) go(Panel::main);
  if (panel_ != Panel::main && frame.touch.take_key(ui::Key::escape)) go(Panel::main);
  const std::string trouble = trouble_line(frame);
  if (!trouble.empty()) {
    const ui::Rect line{0, 0, page.width, frame.touch.units(48)};
    frame.painter.fill(line, frame.painter.palette().panel);
    frame.painter.text({trouble, frame.touch.style(24), line.width - frame.touch.units(60), 1},
                       {frame.touch.units(30), line.y + frame.touch.units(8)}, frame.painter.palette().clay);
    page.y += line.height;
    page.height -= line.height;
  }
  draw_panel(frame, page);
}

void Desk::draw_panel(Frame& frame, ui::Rect page) {
  switch (panel_) {
    case Panel::main:
      return room(frame).gathering ? draw_running_panel(*this, frame, page)
                                   : draw_start_panel(*this, frame, page);
    case Panel::tools:
      return draw_tools_panel(*this, frame, page);
    case Panel::stages:
      return draw_stages_panel(*this, frame, page);
    case Panel::times:
      return draw_times_panel(*this, frame, page);
    case Panel::guest:
      return draw_guest_panel(*this, frame, page);
    case Panel::offers:
      return draw_offers_panel(*this, frame, page);
    case Panel::exchange:
      return draw_exchange_panel(*this, frame, page);
    case Panel::agreement:
      return draw_agreement_panel(*this, frame, page);
    case Panel::point:
      return draw_point_panel(*this, frame, page);
    case Panel::policies:
      return draw_policies_panel(*this, frame, page);
    case Panel::subject:
      return draw_subject_panel(*this, frame, page);
    case Panel::notes:
      return draw_notes_panel(*this, frame, page);
    case Panel::names:
      return draw_names_panel(*this, frame, page);
    case Panel::jobs:
      return draw_jobs_panel(*this, frame, page);
    case Panel::wall:
      return draw_wall_panel(*this, frame, page);
    case Panel::message:
      return draw_message_panel(*this, frame, page);
    case Panel::words:
      return draw_words_panel(*this, frame, page);
    case Panel::crisis:
      return draw_crisis_panel(*this, frame, page);
    case Panel::closing:
      return draw_closing_panel(*this, frame, page);
    case Panel::colour:
    case Panel::family:
    case Panel::symbol:
      return draw_picking_panel(*this, frame, page);
  }
}

}  // namespace hearth::remote
