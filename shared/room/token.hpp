#pragma once
// A token: two plain words with a colour and a symbol ("Blue Heron") by which a guest is known for one day.
// On the wire and in files a token is "blue-heron"; screens show the words of their language
// (texts `token.colour.blue`, `token.symbol.heron`) and the symbol (assets/icons/symbols/heron.svg).

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hearth {

// Positions in the reviewed word lists in token.cpp. Every pair of a colour and a symbol has been read as a
// whole for anything that could wound, label or be a badge.
struct Token {
  std::uint8_t colour = 0;
  std::uint8_t symbol = 0;

  friend auto operator<=>(const Token&, const Token&) = default;
};

inline constexpr std::size_t token_colours = 24;
inline constexpr std::size_t token_families = 7;
inline constexpr std::size_t symbols_in_family = 24;
inline constexpr std::size_t token_symbols = token_families * symbols_in_family;
inline constexpr std::size_t pairs_left_out = 10;
inline constexpr std::size_t tokens_in_deck = token_colours * token_symbols - pairs_left_out;

[[nodiscard]] std::string_view colour_word(Token token);
[[nodiscard]] std::string_view symbol_word(Token token);
[[nodiscard]] std::string to_string(Token token);
// Symbols stand in families of the same size, under which people find theirs: "animals", "plants" …; symbol
// s is in family s / symbols_in_family.
[[nodiscard]] std::string_view family_word(std::size_t family);

// Accepts "blue-heron", and for people who type: any case, a space for the hyphen. Nothing for other words.
[[nodiscard]] std::optional<Token> token_from(std::string_view words);

// The card at `position` (0 to tokens_in_deck - 1) of the deck shuffled by `seed`. Two positions of one deck
// never hold the same token. Fisher–Yates driven by SplitMix64 (Steele, Lea and Flood, 2014).
[[nodiscard]] Token dealt(std::uint64_t seed, std::size_t position);
// All of them from there on, in order.
[[nodiscard]] std::vector<Token> dealt_from(std::uint64_t seed, std::size_t position);

}  // namespace hearth
