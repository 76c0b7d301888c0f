#include "shared/room/token.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "shared/base/chance.hpp"
#include "shared/room/pairs_left_out.hpp"

namespace hearth {
namespace {

constexpr std::array<std::string_view, token_colours> colour_words{
    "amber", "blue", "copper", "coral", "cream",  "gold",    "green",  "grey",  "indigo",
    "ivory", "jade", "lemon",  "lilac", "lime",   "magenta", "mint",   "olive", "peach",
    "plum",  "red",  "rose",   "sand",  "silver", "teal",    "violet",
};

constexpr std::array<std::string_view, token_families> family_words{
    "animals", "plants", "kitchen", "home", "outdoors", "play", "errands",
};

constexpr std::array<std::string_view, token_symbols> symbol_words{
    // animals
    "heron",
    "fish",
    "dolphin",
    "penguin",
    "pelican",
    "robin",
    "swan",
    "hummingbird",
    "hare",
    "hedgehog",
    "kangaroo",
    "bee",
    "grasshopper",
    "giraffe",
    "koala",
    "cat",
    "panda",
    "kingfisher",
    "ladybird",
    "dragonfly",
    "seahorse",
    "puffin",
    "pony",
    "toucan",
    // plants
    "leaf",
    "pinecone",
    "tulip",
    "daisy",
    "pine",
    "oak",
    "clover",
    "fern",
    "maple",
    "bonsai",
    "palm",
    "snowdrop",
    "iris",
    "crocus",
    "thistle",
    "wheat",
    "seedling",
    "chestnut",
    "ivy",
    "bamboo",
    "waterlily",
    "aloe",
    "reed",
    "rowan",
    // kitchen
    "cup",
    "teapot",
    "kettle",
    "apple",
    "pear",
    "strawberry",
    "carrot",
    "ladle",
    "bowl",
    "whisk",
    "apron",
    "radish",
    "tomato",
    "peapod",
    "leek",
    "corn",
    "grape",
    "raspberry",
    "broccoli",
    "artichoke",
    "celery",
    "pepper",
    "mango",
    "avocado",
    // home
    "key",
    "lamp",
    "umbrella",
    "mitten",
    "hat",
    "button",
    "satchel",
    "bench",
    "book",
    "candle",
    "clock",
    "lantern",
    "sweater",
    "window",
    "armchair",
    "cushion",
    "quilt",
    "yarn",
    "thimble",
    "pencil",
    "paintbrush",
    "envelope",
    "vase",
    "slipper",
    // outdoors
    "shell",
    "boat",
    "planet",
    "sun",
    "windmill",
    "house",
    "tent",
    "lighthouse",
    "anchor",
    "wave",
    "compass",
    "mountain",
    "island",
    "pebble",
    "feather",
    "comet",
    "waterfall",
    "canoe",
    "igloo",
    "barn",
    "fountain",
    "gate",
    "globe",
    "ferry",
    // play
    "kite",
    "bell",
    "piano",
    "trumpet",
    "flute",
    "balloon",
    "drum",
    "guitar",
    "bicycle",
    "violin",
    "harp",
    "accordion",
    "banjo",
    "tambourine",
    "clarinet",
    "maraca",
    "hoop",
    "domino",
    "skate",
    "carousel",
    "pinwheel",
    "radio",
    "snowman",
    "crayon",
    // errands
    "trowel",
    "flowerpot",
    "birdhouse",
    "cart",
    "tractor",
    "tram",
    "scooter",
    "backpack",
    "map",
    "signpost",
    "telescope",
    "easel",
    "palette",
    "notebook",
    "bookmark",
    "stamp",
    "postbox",
    "parcel",
    "magnet",
    "sundial",
    "raincoat",
    "jar",
    "hammock",
    "sandal",
};

template <std::size_t N>
constexpr std::optional<std::uint8_t> position(const std::array<std::string_view, N>& words,
                                               std::string_view wanted) {
  for (std::size_t i = 0; i < N; ++i) {
    if (words.at(i) == wanted) return static_cast<std::uint8_t>(i);
  }
  return std::nullopt;
}

constexpr std::size_t place(Token token) {
  return token.colour * token_symbols + token.symbol;
}

// Takes the first word off a list of them.
constexpr std::string_view take_word(std::string_view& words) {
  const std::string_view word = words.substr(0, words.find(' '));
  words.remove_prefix(std::min(words.size(), word.size() + 1));
  return word;
}

// By place. A word that is in no list does not compile.
constexpr std::array<bool, token_pairs> left_out = [] {
  std::array<bool, token_pairs> pairs{};
  for (const LeftOut& row : left_out_rows) {
    for (std::string_view colours = row.colours; !colours.empty();) {
      const std::uint8_t colour = position(colour_words, take_word(colours)).value();
      for (std::string_view symbols = row.symbols; !symbols.empty();)
        pairs.at(place({colour, position(symbol_words, take_word(symbols)).value()})) = true;
    }
  }
  return pairs;
}();
static_assert(std::count(left_out.begin(), left_out.end(), true) == pairs_left_out);

// What the first kiosks left out.
constexpr std::array<std::string_view, 10> left_out_at_first{
    "red-lantern", "red-window", "silver-fish", "cream-feather", "ivory-feather",
    "red-button",  "red-hat",    "red-book",    "red-umbrella",  "jade-pony"};

bool is_in(DeckOrder order, Token token) {
  switch (order) {
    case DeckOrder::first_list:
      return colour_word(token) != "magenta" && std::find(left_out_at_first.begin(), left_out_at_first.end(),
                                                          to_string(token)) == left_out_at_first.end();
    case DeckOrder::all_pairs:
      return true;
  }
  return false;
}

std::vector<Token> ordered_deck(DeckOrder order) {
  std::vector<Token> deck;
  deck.reserve(token_pairs);
  for (std::size_t colour = 0; colour < token_colours; ++colour) {
    for (std::size_t symbol = 0; symbol < token_symbols; ++symbol) {
      const Token token{static_cast<std::uint8_t>(colour), static_cast<std::uint8_t>(symbol)};
      if (is_in(order, token)) deck.push_back(token);
    }
  }
  return deck;
}

}  // namespace

std::string_view colour_word(Token token) {
  return colour_words.at(token.colour);
}
std::string_view symbol_word(Token token) {
  return symbol_words.at(token.symbol);
}
std::string_view family_word(std::size_t family) {
  return family_words.at(family);
}

std::string to_string(Token token) {
  return std::string{colour_word(token)} + "-" + std::string{symbol_word(token)};
}

bool is_left_out(Token token) {
  return left_out.at(place(token));
}

std::optional<Token> any_pair_from(std::string_view words) {
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
  return Token{*colour, *symbol};
}

std::optional<Token> token_from(std::string_view words) {
  const auto token = any_pair_from(words);
  return token && is_left_out(*token) ? std::nullopt : token;
}

std::vector<Token> shuffled_deck(std::uint64_t seed, DeckOrder order) {
  static const std::array decks{ordered_deck(DeckOrder::first_list), ordered_deck(DeckOrder::all_pairs)};
  std::vector<Token> deck = decks.at(static_cast<std::size_t>(order));
  Chance chance{seed};
  for (std::size_t i = 0; i + 1 < deck.size(); ++i)
    std::swap(deck[i], deck[i + chance.below(deck.size() - i)]);
  return deck;
}

std::vector<Token> dealt_from(std::uint64_t seed, std::size_t position) {
  std::vector<Token> deck = shuffled_deck(seed, DeckOrder::all_pairs);
  std::erase_if(deck, is_left_out);
  deck.erase(deck.begin(), deck.begin() + static_cast<std::ptrdiff_t>(std::min(position, deck.size())));
  return deck;
}

Token dealt(std::uint64_t seed, std::size_t position) {
  return dealt_from(seed, position).at(0);
}

}  // namespace hearth
