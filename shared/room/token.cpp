#include "shared/room/token.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "shared/base/chance.hpp"

namespace hearth {
namespace {

constexpr std::array<std::string_view, token_colours> colour_words{
    "amber",  "blue",  "copper", "coral", "cream", "gold",   "green", "grey",
    "indigo", "ivory", "jade",   "lemon", "lilac", "lime",   "mint",  "olive",
    "peach",  "plum",  "red",    "rose",  "sand",  "silver", "teal",  "violet",
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

struct LeftOut {
  std::string_view colour;
  std::string_view symbol;
};

// Pairs that were read as a whole and left out: they recall a red-light district (lantern, window), a pest
// (silver fish), a charge of cowardice (pale feathers), a trigger (button), badges of politics (hat, book),
// of work in the sex trade (umbrella), or a worn-out horse (jade).
constexpr std::array<LeftOut, pairs_left_out> left_out{{{"red", "lantern"},
                                                        {"red", "window"},
                                                        {"silver", "fish"},
                                                        {"cream", "feather"},
                                                        {"ivory", "feather"},
                                                        {"red", "button"},
                                                        {"red", "hat"},
                                                        {"red", "book"},
                                                        {"red", "umbrella"},
                                                        {"jade", "pony"}}};

bool is_left_out(Token token) {
  return std::any_of(left_out.begin(), left_out.end(), [&](const LeftOut& pair) {
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

std::vector<Token> dealt_from(std::uint64_t seed, std::size_t position) {
  static const std::vector<Token> ordered = whole_deck();
  std::vector<Token> deck = ordered;
  Chance chance{seed};
  for (std::size_t i = 0; i + 1 < deck.size(); ++i)
    std::swap(deck[i], deck[i + chance.below(deck.size() - i)]);
  deck.erase(deck.begin(), deck.begin() + static_cast<std::ptrdiff_t>(std::min(position, deck.size())));
  return deck;
}

Token dealt(std::uint64_t seed, std::size_t position) {
  return dealt_from(seed, position).at(0);
}

}  // namespace hearth
