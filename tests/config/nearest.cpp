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
