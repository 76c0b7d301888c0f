#include "remote/pages/choices.hpp"

namespace hearth::pages {
namespace {

Button tile(const std::string& kind, std::string_view word, std::string_view drawing, std::string_view tint,
            const config::Texts& texts) {
  Button button{kind + "." + std::string{word}, texts.say("token." + kind + "." + std::string{word})};
  button.icon = "symbols/" + std::string{drawing};
  button.tint = tint;
  return button;
}

std::uint8_t symbol_at(std::size_t family, std::size_t index) {
  return static_cast<std::uint8_t>(family * symbols_in_family + index);
}

}  // namespace

std::size_t choices_count(const Choosing& choosing) {
  if (!choosing.colour) return token_colours;
  return choosing.family ? symbols_in_family : token_families;
}

Buttons choices(const Choosing& choosing, const config::Texts& texts) {
  Buttons tiles{choosing.family ? Arrangement::pictures : Arrangement::grid, {}};
  for (std::size_t i = 0; i < choices_count(choosing); ++i) {
    if (!choosing.colour) {
      const std::string_view word = colour_word(Token{static_cast<std::uint8_t>(i), 0});
      tiles.buttons.push_back(tile("colour", word, "button", word, texts));
      continue;
    }
    const std::string_view tint = colour_word(Token{*choosing.colour, 0});
    const std::string_view symbol =
        symbol_word(Token{0, symbol_at(choosing.family.value_or(i), choosing.family ? i : 0)});
    tiles.buttons.push_back(choosing.family ? tile("symbol", symbol, symbol, tint, texts)
                                            : tile("family", family_word(i), symbol, tint, texts));
  }
  return tiles;
}

Buttons all_pictures(const Choosing& choosing, const config::Texts& texts) {
  Buttons all{Arrangement::pictures, {}};
  for (std::size_t family = 0; family < token_families; ++family) {
    Choosing in_family = choosing;
    in_family.family = static_cast<std::uint8_t>(family);
    for (Button& tile : choices(in_family, texts).buttons) all.buttons.push_back(std::move(tile));
  }
  return all;
}

Choosing chosen(Choosing choosing, std::size_t index) {
  auto& step = choosing.colour ? choosing.family : choosing.colour;
  step = static_cast<std::uint8_t>(index);
  return choosing;
}

Choosing one_back(Choosing choosing) {
  auto& step = choosing.family ? choosing.family : choosing.colour;
  step.reset();
  return choosing;
}

std::optional<Token> token_at(const Choosing& choosing, std::size_t index) {
  if (!choosing.colour || !choosing.family) return std::nullopt;
  return token_from(to_string(Token{*choosing.colour, symbol_at(*choosing.family, index)}));
}

std::string token_words(const config::Texts& texts, Token token) {
  return texts.say("token.pair", {{"colour", texts.say("token.colour." + std::string{colour_word(token)})},
                                  {"symbol", texts.say("token.symbol." + std::string{symbol_word(token)})}});
}

}  // namespace hearth::pages
