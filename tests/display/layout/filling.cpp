#include "display/layout/filling.hpp"

#include <catch2/catch.hpp>

using namespace hearth::display;

namespace {

// Items of so many lines at each step, largest step first.
Filling filled_with(const std::vector<Need>& needs, float room) {
  return filled(needs.size(), room, [&](std::size_t step) { return needs[step]; });
}

Need items(std::size_t count, float lines) {
  Need need;
  need.heights.assign(count, lines);
  return need;
}

Need cut(Need need) {
  need.whole = false;
  return need;
}

}  // namespace

TEST_CASE("the largest step at which everything stands at once is taken") {
  CHECK(filled_with({items(3, 8), items(3, 5), items(3, 3)}, 26).step == 0);
  CHECK(filled_with({items(3, 8), items(3, 5), items(3, 3)}, 25).step == 1);
  CHECK(filled_with({items(3, 8), items(3, 5), items(3, 3)}, 16).step == 2);
}

TEST_CASE("a step that would cut a name or break a word is passed over") {
  const Filling filling = filled_with({cut(items(2, 5)), items(2, 4)}, 30);
  CHECK(filling.step == 1);
  CHECK(filling.fits);
}

TEST_CASE("what does not fit at any step takes the fewest pages, and the larger step of two alike") {
  const Filling filling = filled_with({items(8, 6), items(8, 4), items(8, 3)}, 14);
  CHECK_FALSE(filling.fits);
  CHECK(filling.step == 1);
  CHECK(filling.pages == std::vector<std::size_t>{3, 3, 2});
}

TEST_CASE("nothing grows beyond its room, nor when it takes turns") {
  const Filling filling = filled_with({items(8, 3)}, 15);
  CHECK(filling.gap == 1);
  CHECK(filling.above == 0);
}

TEST_CASE("an item that is taller than the room is left to the smallest step") {
  CHECK(filled_with({items(1, 20), items(1, 18), items(1, 16)}, 15).step == 2);
  CHECK(filled_with({cut(items(2, 20)), cut(items(2, 18))}, 15).step == 1);
}

TEST_CASE("room that is left goes between the items in whole lines, and above them") {
  Need need = items(3, 4);
  need.gap_most = 3;
  // 14 lines are needed; 4 are given to the two gaps, the rest stands a third above and two thirds below.
  const Filling filling = filled_with({need}, 28);
  CHECK(filling.gap == 3);
  CHECK(filling.above == 3);
}

TEST_CASE("in a higher room gaps and what stands above grow with it") {
  Need need = items(3, 4);
  need.gap_most = 3;
  const Filling filling = filled_with({need}, 64);
  CHECK(filling.gap == 6);
  CHECK(filling.above == 12);
}

TEST_CASE("what stands below the items is kept free") {
  Need need = items(3, 4);
  need.below = 6;
  CHECK(filled_with({need, items(3, 3)}, 20).step == 0);
  CHECK(filled_with({need, items(3, 3)}, 19).step == 1);
}

TEST_CASE("nothing to list takes no room and no page") {
  const Filling filling = filled_with({items(0, 0)}, 20);
  CHECK(filling.fits);
  CHECK(filling.pages.empty());
}
