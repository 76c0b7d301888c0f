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
  const auto mistake = GENERATE(values<Mistake>({
      {"ground = \"112233\"", "ground = \"11223\"", 2, "'ground' is no colour; six hexadecimal digits"},
      {"ground = \"112233\"", "ground = \"#11223\"", 2, "no colour"},
      {"ground = \"112233\"", "ground = \"#112233\"", 2, "longer than 6 characters"},
      {"ground = \"112233\"", "ground = 112233", 2, "a whole number"},
      {"ground = \"112233\"", "[colours.ground]", 2, "take it out"},
      {"[colours]", "reduced_motion = 1\n[colours]", 1, "true or false"},
      {"[colours]", "reduced_moton = true\n[colours]", 1, "did you mean 'reduced_motion'?"},
  }));
  CAPTURE(mistake.bad);
  const WrittenFile file("sea.toml", with_mistake("[colours]\nground = \"112233\"\n", mistake));
  const auto read = read_theme(file.folder(), "sea");
  INFO(in_one_line_each(read.complaints));
  REQUIRE(read.complaints.size() == 1);
  CHECK(read.complaints[0].where.str() == "sea.toml:" + std::to_string(mistake.line));
  CHECK_THAT(read.complaints[0].what.str(), Catch::Contains(std::string{mistake.words}));
}

TEST_CASE("a theme that is not there is named") {
  const WrittenFile file("sea.toml", "");
  CHECK(read_theme(file.folder(), "see").complaints.size() == 1);
  CHECK(read_theme(file.folder(), "sea").complaints.size() == 1);
}
