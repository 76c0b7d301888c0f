// Changing a draw of pairs before the wall shows it: touch one, then another, and they change places.

#include "remote/facilitator/desk.hpp"

#include "shared/room/pairs_commands.hpp"

namespace hearth::remote {
namespace {

void draw_one(Desk& desk, Frame& frame, GuestId id, ui::Rect place) {
  const Guest* guest = find_member(Desk::room(frame), id);
  if (guest == nullptr || !guest->token) return;
  const Token token = *guest->token;
  const bool chosen = desk.exchanging == token;
  const CommandButton button{"exchange." + to_string(token),
                             place,
                             token_words(frame.texts, token),
                             ExchangePairs{desk.exchanging.value_or(token), token},
                             chosen ? ui::ButtonStyle::primary : ui::ButtonStyle::secondary,
                             "symbols/" + std::string{symbol_word(token)},
                             24};
  if (desk.exchanging && !chosen) {
    if (desk.command_button(frame, button)) desk.exchanging.reset();
    return;
  }
  ui::Button choice{button.id, place, button.label, button.style};
  choice.icon = button.icon;
  choice.size = button.size;
  if (frame.touch.button(choice)) desk.exchanging = chosen ? std::optional<Token>{} : token;
}

}  // namespace

void draw_exchange_panel(Desk& desk, Frame& frame, ui::Rect page) {
  const Pairing& pairing = Desk::room(frame).gathering->pairing;
  if (pairing.step != PairsStep::drawn) return desk.go(Panel::main);
  const ui::Touch& touch = frame.touch;
  const float gap = touch.units(14);
  const PageFrame places =
      draw_page_frame(desk, frame, page, frame.texts.say("facilitator.pairs_exchange"), Panel::tools);
  const std::string what =
      frame.texts.say(desk.exchanging ? "facilitator.exchange_second" : "facilitator.exchange_first");
  const float top = write(frame, what, 24, ui::Weight::regular, places.middle, places.middle.y,
                          frame.painter.palette().soft, 1) +
                    gap;
  if (desk.command_button(
          frame, {"pairs.show", ui::column(places.foot, 3, 2, gap), frame.texts.say("facilitator.pairs_show"),
                  ShowPairs{}, ui::ButtonStyle::primary})) {
    desk.go(Panel::main);
  }
  std::vector<std::vector<GuestId>> rows;
  for (const Pair& pair : pairing.pairs) rows.push_back(pair.guests);
  if (!pairing.alone.empty()) rows.push_back(pairing.alone);
  const ui::Rect list{places.middle.x, top, places.middle.width - touch.units(28),
                      places.middle.bottom() - top};
  frame.touch.list("draw", list, touch.target() + gap, rows.size(), [&](std::size_t index, ui::Rect row) {
    row.height = touch.target();
    const int columns = std::max(3, static_cast<int>(rows[index].size()));
    for (std::size_t i = 0; i < rows[index].size(); ++i) {
      draw_one(desk, frame, rows[index][i], ui::column(row, columns, static_cast<int>(i), gap));
    }
  });
}

}  // namespace hearth::remote
