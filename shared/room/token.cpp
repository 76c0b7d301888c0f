#include "shared/room/token.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "shared/base/chance.hpp"

namespace hearth {
namespace {

constexpr std::array<std::string_view, token_colours> colour_words{
    "amber", "blue", "copper", "coral", "cream", "gold", "green", "grey", "indigo", "ivory", "jade",
    "lemon", "lilac", "lime", "mint", "olive", "peach", "plum", "red", "rose", "sand", "silver", "teal",
    "violet",
};

constexpr std::array<std::string_view, token_symbols> symbol_words{
    "kite", "shell", "bell", "leaf", "heron", "boat", "cup", "key", "moon", "lamp", "teapot", "acorn",
    "apple", "pear", "strawberry", "carrot", "tulip", "daisy", "pine", "oak", "piano", "trumpet", "sun",
    "umbrella", "mitten", "hat", "button", "basket", "kettle", "bench", "book", "candle", "clock",
    "windmill", "house", "tent", "lantern", "lighthouse", "anchor", "wave", "fish", "dolphin", "penguin",
    "owl", "robin", "swan", "duck", "hare", "hedgehog", "squirrel", "bee", "butterfly", "compass", "flute",
    "balloon", "drum", "guitar", "bicycle", "scarf", "window",
};

struct Pair {
  std::string_view colour;
  std::string_view symbol;
};

// Pairs that were read as a whole and left out: two recall a red-light district, one is a pest.
constexpr std::array<Pair, pairs_left_out> left_out{{{"red", "lantern"}, {"red", "window"}, {"silver", "fish"}}};

bool is_left_out(Token token) {
  return std::any_of(left_out.begin(), left_out.end(), [&](const Pair& pair) {
    return pair.colour == colour_word(token) && pair.symbol == symbol_word(token);
  });
}

template <std::size_t N>
std::optional<std::uint8_t> position(const std::array<std::string_view, N>& words, std::string_view wanted) {
  const auto found = std::find(words.begin(), words.end(), wanted);
  if (found == words.end()) return std::nullopt;
  return static_cast<std::uint8_t>(found - words.begin());
}

std::vector<Token> whole_deck() {
  std::vector<Token> deck;
  deck.reserve(tokens_in_deck);
  for (std::size_t colour = 0; colour < token_colours; ++colour) {
    for (std::size_t symbol = 0; symbol < token_symbols; ++symbol) {
      const Token token{static_cast<std::uint8_t>(colour), static_cast<std::uint8_t>(symbol)};
      if (!is_left_out(token)) deck.push_back(token);
    }
  }
  return deck;
}

}  // namespace

std::string_view colour_word(Token token) { return colour_words.at(token.colour); }
std::string_view symbol_word(Token token) { return symbol_words.at(token.symbol); }

std::string to_string(Token token) {
  return std::string{colour_word(token)} + "-" + std::string{symbol_word(token)};
}

std::optional<Token> token_from(std::string_view words) {
  std::string plain{words};
  for (char& c : plain) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c == ' ') c = '-';
  }
  const auto hyphen = plain.find('-');
  if (hyphen == std::string::npos) return std::nullopt;
  const auto colour = position(colour_words, std::string_view{plain}.substr(0, hyphen));
  const auto symbol = position(symbol_words, std::string_view{plain}.substr(hyphen + 1));
  if (!colour || !symbol) return std::nullopt;
  const Token token{*colour, *symbol};
  if (is_left_out(token)) return std::nullopt;
  return token;
}

Token dealt(std::uint64_t seed, std::size_t position) {
  static const std::vector<Token> ordered = whole_deck();
  std::vector<Token> deck = ordered;
  // Only the cards up to the wanted one need to be drawn.
  Chance chance{seed};
  for (std::size_t i = 0; i <= position && i + 1 < deck.size(); ++i) {
    std::swap(deck[i], deck[i + chance.below(deck.size() - i)]);
  }
  return deck.at(position);
}

}  // namespace hearth
