#include "shared/config/asked.hpp"

#include <catch2/catch.hpp>
#include <fstream>
#include <regex>
#include <sstream>

#include "shared/config/assets_folder.hpp"
#include "shared/config/formats.hpp"
#include "shared/config/key_help.hpp"
#include "shared/config/toml_tree.hpp"
#include "shared/config/venue.hpp"
#include "tests/config/written_file.hpp"

using namespace hearth;
using namespace hearth::config;
using namespace std::chrono_literals;

namespace {

std::string text_of_file(const std::filesystem::path& file) {
  std::ostringstream content;
  content << std::ifstream(file).rdbuf();
  return content.str();
}

std::vector<std::string> names_of(const std::vector<AskedKey>& keys) {
  std::vector<std::string> names;
  for (const AskedKey& each : keys) names.push_back(each.name);
  return names;
}

// The number in front of "characters".
std::size_t characters_said(const std::string& help) {
  std::smatch found;
  return std::regex_search(help, found, std::regex{"(\\d+) characters"}) ? std::stoul(found[1]) : 0;
}

void check_help(const AskedTable& table, const KeyHelp& help) {
  CAPTURE(table.name);
  std::vector<std::string> asked = names_of(table.keys);
  std::vector<std::string> said = help.keys(table.name);
  std::sort(asked.begin(), asked.end());
  std::sort(said.begin(), said.end());
  CHECK(asked == said);
  for (const AskedKey& key : table.keys) {
    const std::string words = help.of(table.name, key.name);
    CAPTURE(key.name, words);
    if (key.need == Need::required) CHECK_THAT(words, Catch::Contains("needed"));
    const bool is_text = key.kind == KeyKind::text || key.kind == KeyKind::texts;
    if (is_text && table.name != "access_wishes" && characters_said(words) != 0)
      CHECK(characters_said(words) == key.characters_max);
    const bool listed_below = words.find("see below") != std::string::npos;
    for (const std::string& choice : key.choices) {
      if (!listed_below) CHECK_THAT(words, Catch::Contains(choice));
    }
  }
  for (const AskedTable& each : table.tables) check_help(each, help);
}

// Every key in the file is one that the reader asks for.
void check_known(const TomlNode& node, const AskedTable& table) {
  for (const TomlKey& each : node.keys) {
    CAPTURE(table.name, each.name);
    const AskedTable* const inner = table.table(each.name);
    CHECK((inner != nullptr || table.key(each.name) != nullptr));
    if (inner == nullptr) continue;
    if (each.value.kind == TomlNode::Kind::table) check_known(each.value, *inner);
    for (const TomlNode& entry : each.value.entries) check_known(entry, *inner);
  }
}

}  // namespace

TEST_CASE("what a reader asks for is written down with its kind and limits") {
  TomlFile toml{TomlFile::Asks{}};
  auto root = toml.root();
  REQUIRE(root);
  static_cast<void>(root->text<60>("name", Need::required));
  static_cast<void>(root->text<600, Lines::many>("say", Need::optional));
  static_cast<void>(root->texts<40>("places", 8));
  static_cast<void>(root->whole_number("volume", Need::required, 0, 100));
  static_cast<void>(root->length("turn", Need::optional, 2h));
  static_cast<void>(root->one_of("kind", FormatKind::day));
  for (Section& each : root->sections("stage", 24)) static_cast<void>(each.date("checked", Need::optional));
  static_cast<void>(root->text<99>("name", Need::optional));
  const AskedTable asked = toml.asked();
  CHECK(names_of(asked.keys) == std::vector<std::string>{"name", "say", "places", "volume", "turn", "kind"});
  CHECK(asked.key("name")->characters_max == 60);
  CHECK(asked.key("name")->need == Need::required);
  CHECK(asked.key("say")->lines == Lines::many);
  CHECK(asked.key("places")->kind == KeyKind::texts);
  CHECK(asked.key("places")->count_max == 8);
  CHECK(asked.key("volume")->most == 100);
  CHECK(asked.key("turn")->longest == 2h);
  CHECK(asked.key("kind")->choices == std::vector<std::string>{"gathering", "day", "debrief"});
  CHECK(asked.key("kind")->otherwise == "day");
  REQUIRE(asked.table("stage") != nullptr);
  CHECK(asked.table("stage")->is_list);
  CHECK(asked.table("stage")->count_max == 24);
  CHECK(asked.table("stage")->key("checked")->kind == KeyKind::date);
  CHECK(asked.key("stage") == nullptr);
}

TEST_CASE("the guides say what every key of a format and of a venue means, with its limits and its words") {
  const auto assets = assets_folder();
  check_help(asked_of_formats(), KeyHelp{text_of_file(assets / "formats" / "README.md")});
  check_help(asked_of_venues(), KeyHelp{text_of_file(assets / "demo" / "README.md")});
}

TEST_CASE("every key of the demo's venue and of Hearth's formats is one that is asked for") {
  const auto assets = assets_folder();
  const auto venue = parse_toml(text_of_file(assets / "demo" / "venue.toml"));
  REQUIRE(venue.root);
  check_known(*venue.root, asked_of_venues());
  const AskedTable formats = asked_of_formats();
  for (const auto& each : std::filesystem::directory_iterator(assets / "formats")) {
    if (each.path().extension() != ".toml") continue;
    const auto format = parse_toml(text_of_file(each.path()));
    REQUIRE(format.root);
    check_known(*format.root, formats);
  }
}

TEST_CASE("help is read from the tables of a guide, without its marks") {
  const KeyHelp help{
      "# Guide\n| key | meaning |\n| --- | --- |\n| `name` `title` | what it is *called*, like `tea` |\n"
      "\n## A stage, `[[stage]]`\n| key | other |\n| --- | --- |\n| `no` | no |\n\n| key | meaning |\n"
      "| --- | --- |\n| `say` | words; see [here](x/y.md) |\n| `[[in]]` | not a key |\n"};
  CHECK(help.of("", "title") == "what it is called, like tea");
  CHECK(help.of("stage", "say") == "words; see here");
  CHECK(help.keys("stage") == std::vector<std::string>{"say"});
  CHECK(help.of("stage", "name").empty());
  CHECK(KeyHelp{""}.keys("").empty());
}
