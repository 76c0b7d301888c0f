#include "shared/config/toml_file.hpp"

#include <catch2/catch.hpp>

#include "tests/config/written_file.hpp"

using namespace hearth;
using namespace hearth::config;
using namespace std::chrono_literals;

TEST_CASE("a file that is not there, and one that is far too large, have one complaint and no content") {
  TomlFile missing("/nowhere/at/all.toml");
  CHECK_FALSE(missing.root());
  CHECK(missing.complaints().size() == 1);
  const WrittenFile large("large.toml", std::string(2 * 1024 * 1024, '#'));
  TomlFile read(large.path());
  CHECK_FALSE(read.root());
  CHECK(read.complaints().size() == 1);
}

TEST_CASE("several mistakes are all told, each in its line") {
  const WrittenFile file("venue.toml", "name = 1\n\nzone = \"UTC\"\nnome = 4\n");
  TomlFile toml(file.path());
  auto root = toml.root();
  REQUIRE(root);
  CHECK(root->text<60>("name", Need::required).empty());
  CHECK(root->text<60>("zone", Need::required).str() == "UTC");
  CHECK(root->at_fault("name"));
  CHECK_FALSE(root->at_fault("zone"));
  root->finish();
  CHECK(lines_of(toml.complaints()) ==
        std::vector<std::string>{"venue.toml:1: 'name' is a whole number; text in quotes is expected",
                                 "venue.toml:4: nothing here is called 'nome'; did you mean 'name'?"});
}

TEST_CASE("what is no TOML is one complaint, in the line where it breaks") {
  struct Row {
    std::string content;
    std::string where;
  };
  const auto row = GENERATE(values<Row>({
      {"name = the Mill\n", "venue.toml:1"},
      {"name = \"a\"\nzone = \"b\"\nname = \"c\"\n", "venue.toml:3"},
      {"[a]\n[a]\n", "venue.toml:2"},
      {"a.b.c.d = 1\na.b = 2\n", "venue.toml:2"},
      {"a = 1\nx = 99999999999999999999\n", "venue.toml:2"},
      {"checked = 2026-02-30\n", "venue.toml:1"},
  }));
  CAPTURE(row.content);
  const WrittenFile file("venue.toml", row.content);
  TomlFile toml(file.path());
  CHECK_FALSE(toml.root());
  REQUIRE(toml.complaints().size() == 1);
  CHECK(toml.complaints()[0].where.str() == row.where);
  CHECK_THAT(toml.complaints()[0].what.str(), Catch::StartsWith("this is not TOML: "));
}

TEST_CASE("what is not UTF-8 is one complaint, in the first such line, and says how to save it") {
  struct Row {
    std::string content;
    std::string where;
  };
  const auto row = GENERATE(values<Row>({
      {"\nname = \"\xC3\x28\"\n", "venue.toml:2"},
      {"name = \"\x93the Mill\x94\"\nzone = \"\xFF\"\n", "venue.toml:1"},
      {"a = 1\r\n\tb = \"\xE9\"\r\n", "venue.toml:2"},
      {std::string("a = \"\0\"", 7), "venue.toml:1"},
      {std::string("\xFF\xFEn\0=\0", 6), "venue.toml:1"},
  }));
  CAPTURE(row.content);
  const WrittenFile file("venue.toml", row.content);
  TomlFile toml(file.path());
  CHECK_FALSE(toml.root());
  CHECK(lines_of(toml.complaints()) ==
        std::vector<std::string>{row.where + ": this line is not UTF-8; save the file with that encoding"});
}

TEST_CASE("a whole number is read within its bounds") {
  const WrittenFile file("venue.toml",
                         "least = 2\nmost = 500\nless = 1\nmore = 501\nhalf = 2.5\ntext = \"3\"\n");
  TomlFile toml(file.path());
  auto root = toml.root();
  REQUIRE(root);
  const auto number = [&](std::string_view key) { return root->whole_number(key, Need::optional, 2, 500); };
  CHECK(number("least") == 2);
  CHECK(number("most") == 500);
  CHECK_FALSE(number("not_there"));
  CHECK(toml.complaints().empty());
  for (const char* key : {"less", "more", "half", "text"}) CHECK_FALSE(number(key));
  CHECK(lines_of(toml.complaints()) ==
        std::vector<std::string>{
            "venue.toml:3: 'less' is 1; a whole number from 2 to 500, without quotes, is expected",
            "venue.toml:4: 'more' is 501; a whole number from 2 to 500, without quotes, is expected",
            "venue.toml:5: 'half' is a number; a whole number from 2 to 500, without quotes, is expected",
            "venue.toml:6: 'text' is text; a whole number from 2 to 500, without quotes, is expected"});
}
