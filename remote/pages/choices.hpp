#pragma once
// Saying somebody's two words by touch: first the colour, then the symbol in two steps, its family and
// itself. Every choice is offered, whether anybody has it or not, and looks the same: the tablet must not
// tell who is here.

#include <cstdint>
#include <optional>
#include <string>

#include "remote/pages/page.hpp"
#include "shared/config/texts.hpp"

namespace hearth::pages {

// How far somebody has come with their two words: nothing yet, a colour, a colour and a family. Positions in
// the word lists of shared/room/token.hpp.
struct Choosing {
  std::optional<std::uint8_t> colour;
  std::optional<std::uint8_t> family;
  bool operator==(const Choosing&) const = default;
};

// The tiles of the present step: "colour.blue", "family.play", "symbol.kite"; in the order of the word lists.
[[nodiscard]] Buttons choices(const Choosing& choosing, const config::Texts& texts);
// Once a colour is chosen: every symbol in it, families one after the other; the symbol at `index` is at
// `index % symbols_in_family` of the family `index / symbols_in_family`.
[[nodiscard]] Buttons all_pictures(const Choosing& choosing, const config::Texts& texts);
// How many there are.
[[nodiscard]] std::size_t choices_count(const Choosing& choosing);
// What stands after the tile at `index` was touched in the first two steps.
[[nodiscard]] Choosing chosen(Choosing choosing, std::size_t index);
// One step back; the first step has none.
[[nodiscard]] Choosing one_back(Choosing choosing);
// The words that the tile at `index` of the last step says. Nothing for the few pairs that are no token.
[[nodiscard]] std::optional<Token> token_at(const Choosing& choosing, std::size_t index);

// The words for one token, "Blue Heron".
[[nodiscard]] std::string token_words(const config::Texts& texts, Token token);

}  // namespace hearth::pages
