#include "display/parts/guest_words.hpp"

#include "shared/ui/draw/token_mark.hpp"

namespace hearth::display {

std::string guest_words(const GuestOnWall& guest, const config::Texts& texts) {
  if (!guest.called_by.empty()) return guest.called_by.str();
  if (!guest.token) return texts.say("wall.gathering.one_of_us");
  const std::string colour = texts.say("token.colour." + std::string{colour_word(*guest.token)});
  const std::string symbol = texts.say("token.symbol." + std::string{symbol_word(*guest.token)});
  return texts.say("token.pair", {{"colour", colour}, {"symbol", symbol}});
}

void draw_guest_mark(Sheet& sheet, const GuestOnWall& guest, float x, float middle, float side_px) {
  if (!guest.token) return;
  const float y = sheet.grid().lines(middle) - side_px / 2;
  ui::draw_token_mark(sheet.painter(), *guest.token, {x, y, side_px, side_px});
}

}  // namespace hearth::display
