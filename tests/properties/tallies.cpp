// Nothing small can be worked out from what is kept of people, whoever puts whichever rows together. A row
// tells of one gathering or day and of nobody in another, so what one row allows is all there is to know.

#include <rapidcheck.h>
#include <rapidcheck/catch.h>
#include <catch2/catch.hpp>
#include <functional>
#include <set>

#include "shared/room/tally.hpp"

using namespace hearth;

namespace {

constexpr std::uint32_t most = 24;  // more than any number that is hidden

struct World {
  std::uint32_t came = 0;
  std::uint32_t first_time = 0;
  std::uint32_t wished = 0;
};

Tally row_of(const World& world) {
  Coming coming{world.came, world.first_time, {}};
  if (world.wished > 0) coming.wishes.push_back({AccessWish::hearing, world.wished});
  return told(coming, {}, {});
}

// What a number may have been, as far as the row tells.
std::set<std::uint32_t> possible(const Tally& row, const std::function<std::uint32_t(const World&)>& number) {
  std::set<std::uint32_t> values;
  for (World world; world.came <= most; ++world.came) {
    for (world.first_time = 0; world.first_time <= world.came; ++world.first_time) {
      for (const std::uint32_t wished : {0U, 1U, 4U, 5U, 9U}) {
        world.wished = wished;
        if (row_of(world) == row) values.insert(number(world));
      }
    }
  }
  return values;
}

World some_world() {
  World world;
  world.came = *rc::gen::inRange<std::uint32_t>(0, most);
  world.first_time = *rc::gen::inRange<std::uint32_t>(0, world.came + 1);
  world.wished = *rc::gen::element<std::uint32_t>(0U, 1U, 4U, 5U, 9U);
  return world;
}

}  // namespace

TEST_CASE("no number below five can be worked out from a tally") {
  const std::vector<std::function<std::uint32_t(const World&)>> numbers{
      [](const World& world) { return world.came; },
      [](const World& world) { return world.first_time; },
      [](const World& world) { return world.came - world.first_time; },
      [](const World& world) { return world.wished; },
  };
  rc::prop("", [&] {
    const World world = some_world();
    const Tally row = row_of(world);
    for (const auto& number : numbers) {
      if (number(world) < people_told_from) RC_ASSERT(possible(row, number).size() > 1);
    }
  });
}

TEST_CASE("what is told is true") {
  rc::prop("", [] {
    const World world = some_world();
    const Tally row = row_of(world);
    if (row.came) RC_ASSERT(*row.came == world.came);
    if (row.first_time) RC_ASSERT(*row.first_time == world.first_time);
    if (!row.came) RC_ASSERT(world.came < people_told_from);
    for (const WishCount& each : row.wishes) RC_ASSERT(each.times == world.wished);
  });
}
