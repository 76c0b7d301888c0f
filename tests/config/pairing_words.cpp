// The words by which two people see that their devices mean each other are no words by which a guest is
// known, in any language: who hears them read out must not look for somebody.

#include "shared/wire/pairing_words.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>

#include "shared/config/texts.hpp"
#include "shared/room/token.hpp"
#include "tests/places.hpp"

using namespace hearth;

namespace {

std::string in_small_letters(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

// The colours and the symbols as the protocol names them and as each language says them.
std::set<std::string> words_of_tokens() {
  std::set<std::string> words;
  for (const auto& entry : std::filesystem::directory_iterator(source_folder() / "assets/texts")) {
    if (entry.path().extension() != ".toml") continue;
    const auto texts =
        config::Texts::read(source_folder() / "assets/texts", entry.path().stem().string()).value;
    for (std::uint8_t colour = 0; colour < token_colours; ++colour) {
      const std::string word{colour_word(Token{colour, 0})};
      words.insert({word, in_small_letters(texts.say("token.colour." + word))});
    }
    for (std::uint8_t symbol = 0; symbol < token_symbols; ++symbol) {
      const std::string word{symbol_word(Token{0, symbol})};
      words.insert({word, in_small_letters(texts.say("token.symbol." + word))});
    }
  }
  return words;
}

}  // namespace

TEST_CASE("no word of pairing is a word of a token in any language") {
  const std::set<std::string> taken = words_of_tokens();
  REQUIRE(taken.size() > token_symbols);
  for (const std::string_view word : wire::pairing_words) {
    INFO(word);
    CHECK_FALSE(taken.contains(std::string{word}));
  }
}
