#include "display/parts/agenda_rail.hpp"

#include <catch2/catch.hpp>

using namespace hearth::display;

TEST_CASE("an agenda that fits is shown whole") {
  const Shown shown = shown_around(4, std::vector<float>(9, 3), 36, 1);
  CHECK(shown.first == 0);
  CHECK(shown.behind == 9);
}

TEST_CASE("in a longer one the present stage and the next are always shown") {
  for (std::size_t stages = 1; stages <= 24; ++stages) {
    for (std::size_t present = 0; present < stages; ++present) {
      for (const std::size_t columns : {std::size_t{1}, std::size_t{2}}) {
        const Shown shown = shown_around(present, std::vector<float>(stages, 3), 15, columns);
        INFO(stages << " " << present << " " << columns);
        CHECK(shown.first <= present);
        CHECK(shown.behind > std::min(present + 1, stages - 1));
      }
    }
  }
}

TEST_CASE("columns hold the stages in order") {
  const Shown shown = shown_around(0, std::vector<float>(9, 3), 19, 2);
  CHECK(shown.columns == std::vector<std::size_t>{5, 4});
}

TEST_CASE("a stage that is taller than its place does not lose the present one") {
  CHECK(shown_around(2, {3, 3, 60, 3}, 20, 1).first == 2);
}
