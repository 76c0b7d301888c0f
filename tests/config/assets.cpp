// The assets that come with Hearth are themselves without a mistake, and hold every text that the programs
// ask for.

#include <algorithm>
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
#include "tests/places.hpp"

using namespace hearth;
using namespace hearth::config;

namespace {

const std::filesystem::path root = source_folder();
using Sentences = std::vector<std::string>;

std::string content_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// Every key that a source hands to say() or say_count() as a literal, or that cannot be anything else; with a
// dot at its end, the beginning of keys that are put together.
std::set<std::string> keys_asked_for() {
  std::set<std::string> keys;
  const std::regex asked(
      R"re((?:say(?:_count)?\(\s*"([a-z0-9_.]+)")|"((?:wall\.[a-z_]+|trouble|time|token|refusal)\.[a-z0-9_.]*)")re");
  for (const char* folder : {"display", "remote", "shared"}) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
      if (entry.path().extension() != ".cpp") continue;
      const std::string source = content_of(entry.path());
      for (std::sregex_iterator it(source.begin(), source.end(), asked), end; it != end; ++it) {
        keys.insert((*it)[1].matched ? (*it)[1] : (*it)[2]);
      }
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
    CHECK(lines_of(read_theme(root / "assets/themes", entry.path().stem().string()).complaints) ==
          Sentences{});
  }
}

TEST_CASE("every text that a program asks for is there") {
  const Texts english = Texts::read(root / "assets/texts", "en").value;
  const std::vector<std::string> keys = english.keys();
  for (const std::string& key : keys_asked_for()) {
    CAPTURE(key);
    const bool is_beginning = key.back() == '.';
    const auto begins_so = [&](const std::string& each) { return each.rfind(key, 0) == 0; };
    CHECK((is_beginning ? std::any_of(keys.begin(), keys.end(), begins_so) : english.has(key)));
  }
}

TEST_CASE("every reason and every word of a token has its text") {
  const Texts english = Texts::read(root / "assets/texts", "en").value;
  for (const auto& [reason, name] : enum_names<Reason>) {
    CAPTURE(name);
    CHECK(english.has("refusal." + std::string{name}));
  }
  for (const Token token : dealt_from(1, 0)) {
    REQUIRE(english.has("token.colour." + std::string{colour_word(token)}));
    REQUIRE(english.has("token.symbol." + std::string{symbol_word(token)}));
  }
}

TEST_CASE("every symbol of a token has its drawing") {
  std::set<std::string> symbols;
  for (const Token token : dealt_from(1, 0)) symbols.emplace(symbol_word(token));
  for (const std::string& symbol : symbols) {
    CAPTURE(symbol);
    CHECK(std::filesystem::exists(root / "assets/icons/symbols" / (symbol + ".svg")));
  }
}

TEST_CASE("the demo venue says all that a venue can say") {
  const VenueFile file = read_venue(root / "assets/demo/venue.toml").value;
  CHECK(file.demo);
  CHECK(file.venue.crisis_lines.size() >= 5);
  CHECK(file.venue.resources.size() >= 3);
  CHECK_FALSE(file.venue.access.empty());
  CHECK_FALSE(file.venue.somebody_here.empty());
  CHECK(file.calendars.size() >= 5);
  for (const CalendarSource& source : file.calendars) CHECK(std::filesystem::is_regular_file(source.file));
  for (const CrisisLine& line : file.venue.crisis_lines) {
    CAPTURE(line.contact.str());
    CHECK_FALSE(line.languages.empty());
    CHECK(line.may_send != MaySendSomebody::unknown);
    CHECK(line.checked.ok());
  }
}

TEST_CASE("every stage of every format has words to say and a line for the wall, and every format closes") {
  for (const Format& format : read_formats(root / "assets/formats").value) {
    CAPTURE(format.name.str());
    CHECK(std::any_of(format.stages.begin(), format.stages.end(),
                      [](const Stage& stage) { return stage.name.str() == "closing"; }));
    for (const Stage& stage : format.stages) {
      CAPTURE(stage.name.str());
      CHECK_FALSE(stage.say.empty());
      CHECK_FALSE(stage.wall_line.empty());
    }
  }
}

TEST_CASE("every theme has the same colours") {
  const auto names_of = [](const std::string& theme) {
    std::set<std::string> names;
    for (const auto& [name, hex] : read_theme(root / "assets/themes", theme).value.colours)
      names.insert(name);
    return names;
  };
  CHECK(names_of("dusk").size() >= 10);
  CHECK(names_of("paper") == names_of("dusk"));
  CHECK(names_of("contrast") == names_of("dusk"));
}

TEST_CASE("no text calls anybody a user or anything an error, and each has the marks of good print") {
  const Texts english = Texts::read(root / "assets/texts", "en").value;
  static const std::regex cold{R"(\b(user|error|submit|session)s?\b)", std::regex::icase};
  static const std::regex typewritten{R"(['"]|--|\.\.\.)"};
  for (const std::string& key : english.keys()) {
    const std::string text = english.say(key);
    CAPTURE(key, text);
    CHECK_FALSE(std::regex_search(text, cold));
    CHECK_FALSE(std::regex_search(text, typewritten));
  }
}
