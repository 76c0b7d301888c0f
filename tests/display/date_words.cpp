#include "display/date_words.hpp"

#include <catch2/catch.hpp>

#include "tests/display/wall_scene.hpp"

using namespace hearth;
using namespace hearth::display;
using namespace std::chrono;

TEST_CASE("a date of this year is said without its year") {
  CHECK(date_words(year{2026} / 12 / 10, year{2026} / 11 / 26, english()) == "Thursday 10 December");
}

TEST_CASE("a date of another year is said with it, before and after") {
  CHECK(date_words(year{2027} / 1 / 7, year{2026} / 12 / 31, english()) == "Thursday 7 January 2027");
  CHECK(date_words(year{2025} / 12 / 31, year{2026} / 1 / 1, english()) == "Wednesday 31 December 2025");
}
