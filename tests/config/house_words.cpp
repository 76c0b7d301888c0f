// English as people say it: what assets/texts/README.md lists as not to be said is in no text that people
// see.

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <regex>

#include "shared/config/formats.hpp"
#include "shared/config/texts.hpp"
#include "tests/places.hpp"

using namespace hearth;
using namespace hearth::config;

namespace {

using Phrases = std::vector<std::string>;

std::string read_whole(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

Phrases all_of(const std::string& text, const std::regex& wanted) {
  Phrases found;
  for (std::sregex_iterator it(text.begin(), text.end(), wanted), end; it != end; ++it)
    found.push_back((*it)[1]);
  return found;
}

// One row of the list: what is not said, and where it is right all the same.
struct HouseWord {
  Phrases unsaid;
  Phrases allowed;
};

const std::vector<HouseWord>& house_words() {
  static const std::vector<HouseWord> words = [] {
    static const std::regex row{R"(\n\|[^|\n]+\|([^|\n]+\|[^|\n]*)\|)"};
    static const std::regex quoted{"`([^`]+)`"};
    std::vector<HouseWord> all;
    for (const std::string& cells : all_of(read_whole(source_folder() / "assets/texts/README.md"), row)) {
      const std::size_t bar = cells.find('|');
      all.push_back({all_of(cells.substr(0, bar), quoted), all_of(cells.substr(bar), quoted)});
    }
    std::erase_if(all, [](const HouseWord& word) { return word.unsaid.empty(); });
    return all;
  }();
  return words;
}

std::regex whole_words(const std::string& phrase) {
  return std::regex{"\\b" + phrase + "\\b", std::regex::icase};
}

// What the text says that it should not.
Phrases unsaid_in(const std::string& text) {
  Phrases found;
  for (const HouseWord& word : house_words()) {
    std::string rest = text;
    for (const std::string& phrase : word.allowed)
      rest = std::regex_replace(rest, std::regex{phrase, std::regex::icase}, "");
    std::copy_if(word.unsaid.begin(), word.unsaid.end(), std::back_inserter(found),
                 [&](const std::string& phrase) { return std::regex_search(rest, whole_words(phrase)); });
  }
  return found;
}

}  // namespace

TEST_CASE("the list of house words is read, and finds whole words only, but not where they are right") {
  CHECK(house_words().size() > 30);
  CHECK(unsaid_in("You Need Not sign in.") == Phrases{"need not"});
  CHECK(unsaid_in("Tonight’s theme, and what anybody says") == Phrases{"anybody", "tonight"});
  CHECK(unsaid_in("Your two words are wiped tonight.").empty());
  CHECK(unsaid_in("Your two words are wiped tonight. How are you tonight?") == Phrases{"tonight"});
  CHECK(unsaid_in("The law won’t let us. Nobody needs noting.").empty());
}

TEST_CASE("no English text of the screens says what the list of house words does not say") {
  const Texts english = Texts::read(source_folder() / "assets/texts", "en").value;
  for (const std::string& key : english.keys()) {
    CAPTURE(key, english.say(key));
    CHECK(unsaid_in(english.say(key)) == Phrases{});
  }
}

TEST_CASE("no format says what the list of house words does not say") {
  static const std::regex comment{"(^|\n)#[^\n]*"};
  for (const auto& entry : std::filesystem::directory_iterator(source_folder() / "assets/formats")) {
    if (entry.path().extension() != ".toml") continue;
    CAPTURE(entry.path().filename().string());
    CHECK(unsaid_in(std::regex_replace(read_whole(entry.path()), comment, "")) == Phrases{});
  }
}

TEST_CASE("the demo venue and its calendars say nothing that the list of house words does not say") {
  static const std::regex text{"\"([^\"\n]*)\""};
  for (const std::string& words : all_of(read_whole(source_folder() / "assets/demo/venue.toml"), text))
    CHECK(unsaid_in(words) == Phrases{});
  for (const auto& entry : std::filesystem::directory_iterator(source_folder() / "assets/demo/calendars")) {
    CAPTURE(entry.path().filename().string());
    CHECK(unsaid_in(read_whole(entry.path())) == Phrases{});
  }
}
