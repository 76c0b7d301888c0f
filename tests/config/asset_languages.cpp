// Each language that comes with Hearth says everything, in all forms that its numbers need, and its words for
// tokens cannot be taken for each other.

#include <catch2/catch.hpp>
#include <filesystem>
#include <set>

#include "shared/config/texts.hpp"
#include "shared/room/token.hpp"
#include "tests/config/written_file.hpp"
#include "tests/places.hpp"

using namespace hearth;
using namespace hearth::config;

namespace {

const std::filesystem::path texts_folder = source_folder() / "assets/texts";

std::vector<std::string> languages() {
  std::vector<std::string> all;
  for (const auto& entry : std::filesystem::directory_iterator(texts_folder)) {
    if (entry.path().extension() == ".toml") all.push_back(entry.path().stem().string());
  }
  return all;
}

// The forms by number that a language has for whole numbers.
std::set<std::string> forms_of(const std::string& language) {
  std::set<std::string> forms;
  const Language rules{language};
  for (std::int64_t count = 0; count <= 1000; ++count) forms.emplace(rules.plural_category(count));
  return forms;
}

const Texts& english() {
  static const Texts texts = Texts::read(texts_folder, "en").value;
  return texts;
}

// "facilitator.review_in" of "facilitator.review_in.one" and its like.
std::optional<std::string> counted(const std::string& key) {
  constexpr std::string_view one = ".one";
  if (!key.ends_with(one)) return std::nullopt;
  const std::string stem = key.substr(0, key.size() - one.size());
  return english().has(stem + ".other") ? std::optional{stem} : std::nullopt;
}

}  // namespace

TEST_CASE("there are the languages that the venues asked for") {
  const auto all = languages();
  const std::set<std::string> there(all.begin(), all.end());
  for (const char* language : {"en", "es", "fr", "de", "pl", "uk", "ar"}) CHECK(there.count(language) == 1);
}

TEST_CASE("every language has every text, in every form that it needs") {
  for (const std::string& language : languages()) {
    CAPTURE(language);
    const auto read = Texts::read(texts_folder, language);
    CHECK(lines_of(read.complaints).empty());
    for (const std::string& key : english().keys()) {
      CAPTURE(key);
      if (const auto stem = counted(key)) {
        for (const std::string& form : forms_of(language)) CHECK(read.value.has(*stem + "." + form));
      } else if (!key.ends_with(".other")) {
        CHECK(read.value.has(key));
      }
    }
  }
}

TEST_CASE("in French no line ends before a sign that belongs to the word in front of it") {
  const Texts french = Texts::read(texts_folder, "fr").value;
  std::size_t kept = 0;
  for (const std::string& key : french.keys()) {
    const std::string words = french.say(key);
    CAPTURE(key, words);
    for (const char* apart : {" ?", " !", " :", " ;", " »", "« "})
      CHECK(words.find(apart) == std::string::npos);
    if (words.find("\u00a0?") != std::string::npos) ++kept;
  }
  CHECK(kept > 20);
}

TEST_CASE("no two words of tokens are alike in any language") {
  for (const std::string& language : languages()) {
    CAPTURE(language);
    const Texts texts = Texts::read(texts_folder, language).value;
    std::set<std::string> colours;
    std::set<std::string> symbols;
    for (std::uint8_t colour = 0; colour < token_colours; ++colour)
      colours.insert(texts.say("token.colour." + std::string{colour_word(Token{colour, 0})}));
    for (std::uint8_t symbol = 0; symbol < token_symbols; ++symbol)
      symbols.insert(texts.say("token.symbol." + std::string{symbol_word(Token{0, symbol})}));
    CHECK(colours.size() == token_colours);
    CHECK(symbols.size() == token_symbols);
  }
}
