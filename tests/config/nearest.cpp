#include "shared/config/nearest.hpp"

#include <catch2/catch.hpp>

using namespace hearth::config;

TEST_CASE("the word with the fewest other letters is meant") {
  const std::vector<std::string_view> words{"circle", "raised-hands", "none"};
  CHECK(nearest("circel", words) == "circle");
  CHECK(nearest("raised_hands", words) == "raised-hands");
  CHECK(nearest("non", words) == "none");
}

TEST_CASE("no word is guessed where none is near") {
  CHECK_FALSE(nearest("talking-piece", {"circle", "none"}));
  CHECK_FALSE(nearest("on", {"by"}));
  CHECK_FALSE(nearest("anything", {}));
}

TEST_CASE("choices begin with the nearest, and many far ones are only counted") {
  CHECK(choices("dusc", {"paper", "contrast", "dusk"}) == "dusk, paper, contrast");
  CHECK(choices("x", {}).empty());
  std::vector<std::string> many{"near"};
  for (int i = 10; i < 60; ++i) many.push_back("a-far-word-" + std::to_string(i));
  const std::string told = choices("neat", many);
  CHECK_THAT(told, Catch::StartsWith("near, a-far-word-10, "));
  CHECK_THAT(told, Catch::EndsWith(", and 43 more"));
}
