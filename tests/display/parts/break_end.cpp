#include "display/parts/break_end.hpp"

#include <catch2/catch.hpp>

#include "shared/room/gathering_commands.hpp"
#include "tests/display/wall_scene.hpp"

using namespace hearth;
using namespace hearth::display;
using namespace std::chrono_literals;

namespace {

WallScene in_break() {
  WallScene scene;
  scene.at("19:30").starts("listening-circle").stage("break");
  return scene;
}

}  // namespace

TEST_CASE("a break says when we go on") {
  WallScene scene = in_break();
  scene.wait(4min);
  const auto end = break_end(scene.view());
  REQUIRE(end);
  CHECK(to_hh_mm(end->at) == "19:40");
  CHECK(end->fraction == Approx(0.4));
}

TEST_CASE("a break that is over or paused names no time") {
  WallScene scene = in_break();
  scene.wait(4min).does(PauseGathering{});
  CHECK_FALSE(break_end(scene.view()));
  scene.does(ResumeGathering{}).wait(6min);
  CHECK_FALSE(break_end(scene.view()));
}
