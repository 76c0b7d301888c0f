#pragma once
// A token: two plain words with a colour and a symbol ("Blue Heron") by which a guest is known for one day.
// On the wire and in files a token is "blue-heron"; screens show the words of their language
// (texts `token.colour.blue`, `token.symbol.heron`) and the symbol (assets/icons/symbols/heron.svg).

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "shared/base/fields.hpp"

namespace hearth {

// Positions in the reviewed word lists in token.cpp. Every pair of a colour and a symbol has been read as a
// whole, in every language, for anything that could wound, label or be a badge (pairs_left_out.hpp).
struct Token {
  std::uint8_t colour = 0;
  std::uint8_t symbol = 0;

  friend auto operator<=>(const Token&, const Token&) = default;
};

inline constexpr std::size_t token_colours = 25;
inline constexpr std::size_t token_families = 7;
inline constexpr std::size_t symbols_in_family = 24;
inline constexpr std::size_t token_symbols = token_families * symbols_in_family;
inline constexpr std::size_t token_pairs = token_colours * token_symbols;
inline constexpr std::size_t pairs_left_out = 200;
inline constexpr std::size_t tokens_in_deck = token_pairs - pairs_left_out;

[[nodiscard]] std::string_view colour_word(Token token);
[[nodiscard]] std::string_view symbol_word(Token token);
[[nodiscard]] std::string to_string(Token token);
// Symbols stand in families of the same size, under which people find theirs: "animals", "plants" …; symbol
// s is in family s / symbols_in_family.
[[nodiscard]] std::string_view family_word(std::size_t family);

// Accepts "blue-heron", and for people who type: any case, a space for the hyphen. Nothing for other words,
// nor for a pair that is left out.
[[nodiscard]] std::optional<Token> token_from(std::string_view words);
// The same with the pairs that are left out, one of which somebody may have been given before it was.
[[nodiscard]] std::optional<Token> any_pair_from(std::string_view words);
// Whether the pair is given to nobody.
[[nodiscard]] bool is_left_out(Token token);

// The order of a day's deck. A day goes on with the one that it began with, whatever the program was replaced
// by meanwhile, since how far it is dealt is a position in it.
enum class DeckOrder {
  first_list,  // the 24 colours of the first kiosks, without the ten pairs that they left out
  all_pairs    // with those left out, which are passed over where tokens are dealt
};
template <>
inline constexpr auto enum_names<DeckOrder> =
    std::array{std::pair{DeckOrder::first_list, "first_list"}, std::pair{DeckOrder::all_pairs, "all_pairs"}};

// Shuffled by `seed`: Fisher–Yates driven by SplitMix64 (Steele, Lea and Flood, 2014). No token stands in it
// twice; pairs that are left out may.
[[nodiscard]] std::vector<Token> shuffled_deck(std::uint64_t seed, DeckOrder order);

// Those of `all_pairs` that may be dealt, tokens_in_deck of them, from `position` on in order; and one.
[[nodiscard]] std::vector<Token> dealt_from(std::uint64_t seed, std::size_t position);
[[nodiscard]] Token dealt(std::uint64_t seed, std::size_t position);

}  // namespace hearth
