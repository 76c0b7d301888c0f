// The assets that come with Hearth are themselves without a mistake, and hold every text that the programs ask for.

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

#include "shared/base/fields.hpp"
#include "shared/config/formats.hpp"
#include "shared/config/texts.hpp"
#include "shared/config/themes.hpp"
#include "shared/config/venue.hpp"
#include "shared/room/refusal.hpp"
#include "shared/room/token.hpp"
#include "tests/config/written_file.hpp"

using namespace hearth;
using namespace hearth::config;

namespace {

const std::filesystem::path root = HEARTH_SOURCE_DIR;
using Sentences = std::vector<std::string>;

std::string content_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// Every key that a source hands to say() or say_count() as a literal.
std::set<std::string> keys_asked_for() {
  std::set<std::string> keys;
  const std::regex asked(R"re(say(?:_count)?\(\s*"([a-z0-9_.]+)")re");
  for (const char* folder : {"display", "remote", "shared"}) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
      if (entry.path().extension() != ".cpp") continue;
      const std::string source = content_of(entry.path());
      for (std::sregex_iterator it(source.begin(), source.end(), asked), end; it != end; ++it) keys.insert((*it)[1]);
    }
  }
  return keys;
}

}  // namespace

TEST_CASE("every asset is read without a complaint") {
  CHECK(lines_of(read_venue(root / "assets/demo/venue.toml").complaints) == Sentences{});
  CHECK(lines_of(read_formats(root / "assets/formats").complaints) == Sentences{});
  CHECK(lines_of(Texts::read(root / "assets/texts", "en").complaints) == Sentences{});
  for (const auto& entry : std::filesystem::directory_iterator(root / "assets/themes")) {
    if (entry.path().extension() != ".toml") continue;
    CHECK(lines_of(read_theme(root / "assets/themes", entry.path().stem().string()).complaints) == Sentences{});
  }
}

TEST_CASE("every text that a program asks for is there") {
  const Texts english = Texts::read(root / "assets/texts", "en").value;
  for (const std::string& key : keys_asked_for()) {
    // A key that ends in a dot is the beginning of several ("refusal." + reason); those are looked at below.
    if (key.back() == '.') continue;
    CAPTURE(key);
    CHECK(english.has(key));
  }
}

TEST_CASE("every reason and every word of a token has its text") {
  const Texts english = Texts::read(root / "assets/texts", "en").value;
  for (const auto& [reason, name] : enum_names<Reason>) {
    CAPTURE(name);
    CHECK(english.has("refusal." + std::string{name}));
  }
  for (std::size_t i = 0; i < tokens_in_deck; ++i) {
    const Token token = dealt(1, i);
    REQUIRE(english.has("token.colour." + std::string{colour_word(token)}));
    REQUIRE(english.has("token.symbol." + std::string{symbol_word(token)}));
  }
}

TEST_CASE("every symbol of a token has its drawing") {
  for (std::size_t i = 0; i < tokens_in_deck; ++i) {
    const std::string symbol{symbol_word(dealt(1, i))};
    CAPTURE(symbol);
    REQUIRE(std::filesystem::exists(root / "assets/icons/symbols" / (symbol + ".svg")));
  }
}
