// The offers to facilitate go round: everyone who holds the tablet touches *fine* or *rather not* for each,
// and passes it on. All answers of one person are sent together and at once forgotten here, so that the next
// one finds the page as if nobody had been there.

#include <algorithm>

#include "remote/facilitator/desk.hpp"
#include "shared/room/facilitation_commands.hpp"

namespace hearth::remote {
namespace {

std::vector<Token> offered(const Frame& frame) {
  std::vector<Token> tokens;
  for (const Offer& offer : Desk::room(frame).gathering->facilitation.offers) {
    const Guest* guest = find_member(Desk::room(frame), offer.guest);
    if (guest != nullptr && guest->token) tokens.push_back(*guest->token);
  }
  return tokens;
}

std::optional<OfferAnswer> touched(const Desk& desk, Token token) {
  const auto& all = desk.offers.touched;
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.first == token; });
  return found == all.end() ? std::nullopt : std::optional{found->second};
}

void touch(Desk& desk, Token token, OfferAnswer answer) {
  std::erase_if(desk.offers.touched, [&](const auto& each) { return each.first == token; });
  desk.offers.touched.emplace_back(token, answer);
}

void draw_answers(Desk& desk, Frame& frame, Token token, ui::Rect row) {
  const float gap = frame.touch.units(14);
  const std::string words = to_string(token);
  const auto answered = touched(desk, token);
  frame.painter.text(
      {token_words(frame.texts, token), frame.touch.style(30, ui::Weight::semibold), row.width / 2 - gap, 2},
      {row.x, row.y + frame.touch.units(10)}, frame.painter.palette().ink);
  const ui::Rect right{row.x + row.width / 2, row.y, row.width / 2, row.height};
  int column = 0;
  for (const auto& [answer, name] : enum_names<OfferAnswer>) {
    const auto style = answered == answer ? ui::ButtonStyle::primary : ui::ButtonStyle::secondary;
    if (desk.page_button(frame, std::string{name} + "." + words, ui::column(right, 2, column++, gap),
                         frame.texts.say("facilitator.offer." + std::string{name}), style)) {
      touch(desk, token, answer);
    }
  }
}

// A *fine* is sent as well, though the kiosk keeps nothing of it: from outside both look the same.
void pass_on(Desk& desk, Frame& frame) {
  for (const auto& [token, answer] : desk.offers.touched) {
    frame.sending.press({"answer." + std::to_string(++desk.answers), AnswerOffer{token, answer}, {}},
                        frame.here);
  }
  desk.offers = {};
}

void draw_held(Desk& desk, Frame& frame, ui::Rect page) {
  const float gap = frame.touch.units(14);
  const PageFrame places =
      draw_page_frame(desk, frame, page, frame.texts.say("facilitator.offers_question"), Panel::tools);
  const std::vector<Token> offers = offered(frame);
  const ui::Rect list{places.middle.x, places.middle.y, places.middle.width - frame.touch.units(28),
                      places.middle.height};
  frame.touch.list("offers", list, frame.touch.target() + gap, offers.size(),
                   [&](std::size_t index, ui::Rect row) {
                     row.height = frame.touch.target();
                     draw_answers(desk, frame, offers[index], row);
                   });
  const bool all = std::all_of(offers.begin(), offers.end(),
                               [&](Token token) { return touched(desk, token).has_value(); });
  ui::Button done{"offers.pass_on",
                  {places.foot.x + places.foot.width / 3 + gap, places.foot.y,
                   places.foot.width * 2 / 3 - gap, places.foot.height},
                  frame.texts.say("facilitator.offers_pass_on"),
                  ui::ButtonStyle::primary};
  done.state = all ? ui::ButtonState::enabled : ui::ButtonState::disabled;
  if (frame.touch.button(done)) pass_on(desk, frame);
}

// Between two people, and before the first and behind the last of them.
void draw_passing(Desk& desk, Frame& frame, ui::Rect page) {
  const ui::Palette& palette = frame.painter.palette();
  const float gap = frame.touch.units(14);
  const PageFrame places =
      draw_page_frame(desk, frame, page, frame.texts.say("facilitator.offers_page"), Panel::tools);
  const std::vector<Token> offers = offered(frame);
  const bool none = offers.empty();
  std::string names;
  for (const Token token : offers) names += (names.empty() ? "" : " · ") + token_words(frame.texts, token);
  float y = write(frame, frame.texts.say(none ? "facilitator.offers_none" : "facilitator.offers_how"), 24,
                  ui::Weight::regular, places.middle, places.middle.y, palette.soft, 4) +
            gap;
  y = write(frame, names, 30, ui::Weight::semibold, places.middle, y, palette.ink, 3);
  const float height = frame.touch.units(104);
  const ui::Rect below{places.middle.x, places.middle.bottom() - height, places.middle.width, height};
  if (!none) {
    const ui::Rect above{below.x, below.y - gap - height, below.width, height};
    if (desk.page_button(frame, "offers.hold", above, frame.texts.say("facilitator.offers_hold"),
                         ui::ButtonStyle::primary, 30)) {
      desk.offers.held = true;
    }
  }
  if (desk.page_button(frame, "offers.add", ui::column(below, 3, 0, gap),
                       frame.texts.say("facilitator.offers_add"), ui::ButtonStyle::secondary, 24)) {
    desk.pick(Picking::offer);
  }
  const auto draw_lot = [&](const char* id, int column, const char* label, DrawFacilitator command) {
    const CommandButton button{id,      ui::column(below, 3, column, gap), frame.texts.say(label),
                               command, ui::ButtonStyle::secondary,        "",
                               24};
    if (desk.command_button(frame, button)) desk.go(Panel::main);
  };
  draw_lot("facilitation.draw", 1, "facilitator.draw_facilitator", {});
  draw_lot("facilitation.draw_two", 2, "facilitator.draw_two", {2});
}

}  // namespace

void draw_offers_panel(Desk& desk, Frame& frame, ui::Rect page) {
  desk.offers.held ? draw_held(desk, frame, page) : draw_passing(desk, frame, page);
}

}  // namespace hearth::remote
