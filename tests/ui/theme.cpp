#include "shared/ui/theme.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "shared/ui/token_colour.hpp"
#include "tests/places.hpp"

using namespace hearth;
using namespace hearth::ui;

namespace {

// The theme files that come with the product, without the library that reads them: `name = "hex"` a line.
Palette palette_of(const std::string& theme) {
  std::ifstream file{(hearth::source_folder() / "assets/themes/").string() + theme + ".toml"};
  REQUIRE(file);
  Palette palette;
  std::set<std::string> set;
  for (std::string line; std::getline(file, line);) {
    const std::size_t open = line.find('"');
    if (line.find(" = \"") == std::string::npos) continue;
    const std::string name = line.substr(0, line.find(' '));
    INFO(theme << ": " << line);
    CHECK(set_colour(palette, name, line.substr(open + 1, 6)));
    set.insert(name);
  }
  CHECK(set.size() == Palette::fields.count);
  return palette;
}

const std::array<std::string, 3> themes{"dusk", "paper", "contrast"};

}  // namespace

TEST_CASE("the built-in palette is the theme `dusk`") {
  CHECK(palette_of("dusk") == Palette{});
}

TEST_CASE(
    "every text colour of every theme has a contrast of 7:1 on ground and rail, and but for quiet on panel") {
  for (const std::string& theme : themes) {
    const Palette p = palette_of(theme);
    for (const Colour text : {p.ink, p.soft, p.quiet, p.accent, p.leaf, p.sky, p.clay}) {
      INFO(theme << " " << to_hex(text));
      CHECK(contrast_ratio(text, p.ground) >= 7);
      CHECK(contrast_ratio(text, p.rail) >= 7);
      CHECK((text == p.quiet || contrast_ratio(text, p.panel) >= 7));
    }
  }
}

TEST_CASE("what stands on buttons can be read as well") {
  for (const std::string& theme : themes) {
    const Palette p = palette_of(theme);
    INFO(theme);
    CHECK(contrast_ratio(p.ink, p.button) >= 7);
    CHECK(contrast_ratio(p.clay, p.button) >= 7);
    CHECK(contrast_ratio(p.on_accent, p.accent) >= 7);
  }
}

TEST_CASE("shapes that mean something have a contrast of 3:1") {
  for (const std::string& theme : themes) {
    const Palette p = palette_of(theme);
    INFO(theme);
    CHECK(contrast_ratio(p.line, p.ground) >= 3);
    CHECK(contrast_ratio(p.accent, p.track) >= 3);
  }
}

TEST_CASE("a colour with an unknown name or of a wrong form is refused and changes nothing") {
  Palette palette;
  CHECK_FALSE(set_colour(palette, "grund", "000000"));
  CHECK_FALSE(set_colour(palette, "ground", "black"));
  CHECK(palette == Palette{});
  CHECK(set_colour(palette, "ground", "000000"));
  CHECK(palette.ground == Colour{0, 0, 0});
}

TEST_CASE("every token colour stands out on every theme, and no two are alike") {
  const std::array words{"amber", "blue", "copper", "coral", "cream",  "gold",    "green", "grey",  "indigo",
                         "ivory", "jade", "lemon",  "lilac", "lime",   "magenta", "mint",  "olive", "peach",
                         "plum",  "red",  "rose",   "sand",  "silver", "teal",    "violet"};
  for (const std::string& theme : themes) {
    const Palette p = palette_of(theme);
    std::set<std::string> seen;
    for (const char* word : words) {
      const Colour colour = token_colour(word, p);
      INFO(theme << " " << word << " " << to_hex(colour));
      CHECK(contrast_ratio(colour, p.ground) >= 4.5F);
      CHECK(contrast_ratio(colour, p.rail) >= 4.5F);
      CHECK(seen.insert(to_hex(colour)).second);
    }
  }
}

TEST_CASE("a word without a colour gets the colour of the sky") {
  CHECK(token_colour("", Palette{}) == Palette{}.sky);
}
