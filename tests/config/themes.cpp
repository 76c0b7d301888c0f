#include "shared/config/themes.hpp"

#include <catch2/catch.hpp>

#include "tests/config/written_file.hpp"

using namespace hearth;
using namespace hearth::config;

TEST_CASE("a theme is its colours by name, and how much moves") {
  const WrittenFile file("sea.toml",
                         "reduced_motion = true\n[colours]\nground = \"0a2B3c\"\nink = \"ffffff\"\n");
  const auto read = read_theme(file.folder(), "sea");
  CHECK(read.complaints.empty());
  CHECK(read.value.reduced_motion);
  CHECK(read.value.colours.at("ground") == "0a2B3c");
  CHECK(read.value.colours.size() == 2);
}

TEST_CASE("each mistake in a theme is one line, and the right colours stay") {
  struct Row {
    std::string content;
    std::string complaint;
  };
  const auto row = GENERATE(values<Row>({
      {"[colours]\nink = \"ffffff\"\nground = \"11223\"\n",
       "sea.toml:3: 'ground' is no colour; six hexadecimal digits like \"12202a\" are expected"},
      {"[colours]\nink = \"ffffff\"\nground = \"#112233\"\n",
       "sea.toml:3: 'ground' is longer than 6 characters"},
      {"[colours]\nink = \"ffffff\"\nground = 112233\n",
       "sea.toml:3: 'ground' is a whole number; text in quotes is expected"},
      {"[colours]\nink = \"ffffff\"\n[colours.ground]\n",
       "sea.toml:3: nothing here is called 'ground'; take it out"},
      {"reduced_motion = 1\n[colours]\nink = \"ffffff\"\n",
       "sea.toml:1: 'reduced_motion' is a whole number; true or false is expected"},
      {"reduced_moton = true\n[colours]\nink = \"ffffff\"\n",
       "sea.toml:1: nothing here is called 'reduced_moton'; did you mean 'reduced_motion'?"},
  }));
  const WrittenFile file("sea.toml", row.content);
  const auto read = read_theme(file.folder(), "sea");
  CHECK(lines_of(read.complaints) == std::vector<std::string>{row.complaint});
  CHECK(read.value.colours.at("ink") == "ffffff");
}

TEST_CASE("a theme that is not there is named") {
  const WrittenFile file("sea.toml", "");
  CHECK(read_theme(file.folder(), "see").complaints.size() == 1);
  CHECK(read_theme(file.folder(), "sea").complaints.size() == 1);
}
