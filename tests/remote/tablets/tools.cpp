// What the facilitator's tablet offers beyond speaking one after another.
#include "remote/facilitator/desk.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/remote/tablets/at_the_table.hpp"

using namespace hearth;
using namespace hearth::remote;
using namespace std::chrono_literals;

TEST_CASE("pairs are drawn, shown, begun, swapped and ended with one button") {
  AtTheTable it{"pairs"};
  it.handset.press("pairs.draw.big");
  CHECK(it.gathering().pairing.step == PairsStep::drawn);
  it.handset.press("pairs.show.big");
  it.handset.press("pairs.swap.big");
  CHECK(it.gathering().pairing.step == PairsStep::first);
  it.handset.press("pairs.swap.big");
  it.handset.press("pairs.swap.big");
  CHECK(it.gathering().pairing.step == PairsStep::over);
  it.handset.press("pairs.draw.big");
  CHECK(it.gathering().pairing.step == PairsStep::drawn);
}

TEST_CASE("a circle that is too large is offered small groups, and joins again with one touch") {
  AtTheTable it{"sharing"};
  it.handset.press("tools");
  it.handset.press("groups.split.2");
  CHECK(it.gathering().splitting.groups.size() == 2);
  it.handset.press("back");
  it.handset.press("groups.join.big");
  CHECK(it.gathering().splitting.groups.empty());
}

TEST_CASE("free conversation is taken up again where it was, with the largest button") {
  AtTheTable it{"sharing"};
  it.handset.press("tools");
  it.handset.press("suspend");
  CHECK(it.gathering().agenda.suspended);
  it.handset.press("back");
  it.handset.press("take_up");
  CHECK_FALSE(it.gathering().agenda.suspended);
}

TEST_CASE("when the closing is at risk the tablet says so, and each choice is one touch") {
  AtTheTable it{"choosing"};
  it.handset.scene.wait(9min);
  it.look();
  it.handset.press("tools");
  REQUIRE(it.handset.find("keep.run_on") != nullptr);
  const Instant due = *it.gathering().agenda.due;
  it.handset.press("keep.run_on");
  CHECK(*it.gathering().agenda.due >= due + 4min);
}
