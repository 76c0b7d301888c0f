// The small panels: words to say, whom to call now, closing, and whose hand.

#include "remote/choices.hpp"
#include "remote/facilitator/desk.hpp"
#include "remote/reading.hpp"
#include "shared/room/facilitation_commands.hpp"
#include "shared/room/floor_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/wall_commands.hpp"

namespace hearth::remote {
namespace {

ui::Rect inner(const Frame& frame, ui::Rect page) {
  return page.inset(frame.touch.units(30), frame.touch.units(24));
}

// Paragraphs between a heading and a row of buttons; where the row stands.
ui::Rect draw_reading(Frame& frame, ui::Rect page, const std::string& title,
                      const std::vector<std::string>& paragraphs) {
  const float gap = frame.touch.units(14);
  const float y =
      write(frame, title, 40, ui::Weight::semibold, page, page.y, frame.painter.palette().ink) + gap;
  const ui::Rect foot{page.x, page.bottom() - frame.touch.target(), page.width, frame.touch.target()};
  draw_paragraphs(frame, {page.x, y, page.width - frame.touch.units(32), foot.y - gap - y}, paragraphs);
  return foot;
}

}  // namespace

void draw_words_panel(Desk& desk, Frame& frame, ui::Rect page) {
  const Stage& stage = Desk::room(frame).gathering->agenda.stage();
  std::vector<std::string> paragraphs;
  if (!stage.say.empty())
    paragraphs.push_back(frame.texts.say("facilitator.to_say") + "\n" + stage.say.str());
  std::string questions;
  for (const auto& prompt : stage.prompts) questions += "\n" + prompt.str();
  if (!questions.empty()) paragraphs.push_back(frame.texts.say("facilitator.questions") + questions);
  const ui::Rect foot = draw_reading(frame, inner(frame, page), stage.title.str(), paragraphs);
  if (desk.page_button(frame, "back", ui::column(foot, 3, 0, frame.touch.units(14)),
                       frame.texts.say("facilitator.back"), ui::ButtonStyle::ghost))
    desk.go(Panel::main);
  if (stage.floor == FloorRule::circle) {
    desk.command_button(frame, {"floor.start_round", ui::column(foot, 3, 2, frame.touch.units(14)),
                                frame.texts.say("facilitator.round_again"), StartRound{}});
  }
}

void draw_crisis_panel(Desk& desk, Frame& frame, ui::Rect page) {
  const float gap = frame.touch.units(14);
  const ui::Rect foot = draw_reading(frame, inner(frame, page), frame.texts.say("wall.crisis.title"),
                                     help_paragraphs(Desk::room(frame).house->venue, frame.texts));
  if (desk.page_button(frame, "back", ui::column(foot, 3, 0, gap), frame.texts.say("facilitator.back"),
                       ui::ButtonStyle::ghost))
    desk.go(Panel::main);
  const ui::Rect show{foot.x + foot.width / 3 + gap, foot.y, foot.width * 2 / 3 - gap, foot.height};
  if (desk.command_button(frame, {"crisis.show", show, frame.texts.say("facilitator.show_on_wall"),
                                  ShowScreen{Screen::crisis}, ui::ButtonStyle::primary}))
    desk.go(Panel::main);
}

void draw_closing_panel(Desk& desk, Frame& frame, ui::Rect page) {
  page = inner(frame, page);
  const ui::Palette& palette = frame.painter.palette();
  const float gap = frame.touch.units(14);
  const float middle = page.y + page.height * 0.22F;
  const float y = write(frame, frame.texts.say("facilitator.close_title"), 44, ui::Weight::semibold, page,
                        middle, palette.ink);
  write(frame, frame.texts.say("facilitator.close_more"), 30, ui::Weight::regular, page, y + gap,
        palette.soft);
  const ui::Rect foot{page.x, page.bottom() - frame.touch.units(120), page.width, frame.touch.units(120)};
  if (desk.page_button(frame, "close.no", ui::column(foot, 2, 0, gap),
                       frame.texts.say("facilitator.close_no")))
    desk.go(Panel::main);
  if (desk.command_button(frame,
                          {"close.yes", ui::column(foot, 2, 1, gap), frame.texts.say("facilitator.close_yes"),
                           CloseGathering{}, ui::ButtonStyle::primary}))
    desk.go(Panel::main);
}

namespace {

std::string what_for(Picking picking) {
  switch (picking) {
    case Picking::hand:
      return "facilitator.which_colour";
    case Picking::guest:
      return "facilitator.whose_colour";
    case Picking::offer:
      return "facilitator.offering_colour";
  }
  return {};
}

// Where picking began.
Panel behind(Picking picking) {
  switch (picking) {
    case Picking::hand:
      return Panel::main;
    case Picking::guest:
      return Panel::tools;
    case Picking::offer:
      return Panel::offers;
  }
  return Panel::main;
}

void use_picked(Desk& desk, Frame& frame, Token token) {
  switch (desk.picking) {
    case Picking::hand:
      frame.sending.press({"hand.raise", RaiseHand{token}, {}}, frame.here);
      break;
    case Picking::offer:
      frame.sending.press({"offer.make", OfferToFacilitate{token}, {}}, frame.here);
      break;
    case Picking::guest:
      desk.guest = token;
      return desk.go(Panel::guest);
  }
  desk.go(behind(desk.picking));
}

}  // namespace

void draw_picking_panel(Desk& desk, Frame& frame, ui::Rect) {
  if (desk.panel() == Panel::colour) {
    const Choice choice = draw_colour_choice(frame, frame.texts.say(what_for(desk.picking)));
    if (choice.picked) desk.colour = *choice.picked;
    if (choice.picked || choice.back) desk.go(choice.back ? behind(desk.picking) : Panel::family);
    return;
  }
  if (desk.panel() == Panel::family) {
    const Choice choice = draw_family_choice(frame, desk.colour, frame.texts.say("facilitator.which_symbol"));
    if (choice.picked) desk.family = *choice.picked;
    if (choice.picked || choice.back) desk.go(choice.back ? Panel::colour : Panel::symbol);
    return;
  }
  const Choice choice =
      draw_symbol_choice(frame, desk.colour, desk.family, frame.texts.say("facilitator.which_symbol"));
  if (choice.back) return desk.go(Panel::family);
  if (!choice.picked) return;
  const auto token = token_of(desk.colour, *choice.picked);
  return token ? use_picked(desk, frame, *token) : desk.go(behind(desk.picking));
}

}  // namespace hearth::remote
