#include "display/next_step.hpp"

#include <catch2/catch.hpp>

#include "display/choose.hpp"
#include "display/draw.hpp"
#include "display/parts/turn_arc.hpp"
#include "shared/room/extra_screens_commands.hpp"
#include "shared/room/floor_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/wall_commands.hpp"
#include "shared/ui/touch/canvas.hpp"
#include "tests/golden/scenes.hpp"

using namespace hearth;
using namespace hearth::display;
using namespace std::chrono_literals;

namespace {

// A screen without pages and without anything that moves.
WallScene still() {
  WallScene scene;
  scene.does(ShowScreen{Screen::welcome});
  return scene;
}

WallScene timed_turn(Duration limit) {
  House house = demo_house();
  for (Format& format : house.formats) {
    for (Stage& stage : format.stages) {
      stage.floor = FloorRule::raised_hands;
      stage.time = TimeRule::fixed;
      stage.turn = limit;
      stage.wrap_up = 30s;
      stage.turn_time = TurnTime::shown;
    }
  }
  WallScene scene;
  scene.house(house).starts("listening-circle").does(ChooseSomeone{});
  return scene;
}

}  // namespace

TEST_CASE("a still wall sleeps until the minute turns") {
  WallScene scene = still();
  CHECK(next_visible_step(scene.view()) == 1min);
  scene.wait(12'345ms);
  CHECK(next_visible_step(scene.view()) == 1min - 12'345ms);
}

TEST_CASE("a wall that says what it is called wakes when that is over") {
  WallScene scene = still();
  scene.does(IdentifyScreens{}).wait(3s);
  CHECK(next_visible_step(scene.view()) == 7s);
}

TEST_CASE("a wall of today wakes for its pages and its turn") {
  WallScene scene;
  CHECK(next_visible_step(scene.view()) <= 12s);
}

TEST_CASE("an arc moves smoothly, and not more often than can be seen") {
  WallScene scene = timed_turn(3min);
  const Duration step = next_visible_step(scene.view());
  CHECK(step >= 100ms);
  CHECK(step <= 200ms);
  CHECK(next_visible_step(timed_turn(30min).view()) <= 1s);
}

TEST_CASE("an arc that stands still wakes nobody") {
  WallScene scene = timed_turn(3min);
  scene.does(PauseGathering{});
  CHECK(next_visible_step(scene.view()) > 5s);
}

TEST_CASE("a turn without a clock wakes nobody") {
  WallScene scene = timed_turn(3min);
  scene.does(StopClock{});
  CHECK(next_visible_step(scene.view()) > 5s);
}

TEST_CASE("the words after a turn change when they say they will") {
  WallScene scene = timed_turn(1min);
  scene.wait(1min + cue_appears_in);
  const TurnOnWall turn = scene.view().wall.gathering->turn.value();
  const Instant now = scene.view().now;
  CHECK(next_turn_step(turn, now) == last_minute - cue_appears_in);
  CHECK(next_turn_step(turn, now + last_minute) == std::nullopt);
}

TEST_CASE("a fade is drawn smoothly, and not at all when motion is reduced") {
  WallScene scene = still();
  View view = scene.view();
  view.leaving.emplace(Leaving{view.wall, Screen::today, view.now - 100ms});
  CHECK(next_visible_step(view, ui::Motion::full) == fade_step);
  CHECK(next_visible_step(view, ui::Motion::reduced) > 1s);
  view.leaving->since = view.now - fade_takes;
  CHECK(next_visible_step(view, ui::Motion::full) > 1s);
}

TEST_CASE("the wall drifts by a few pixels, slowly, and comes back") {
  const Drift first = drift_at(Instant{});
  int moved = 0;
  for (Instant now{}; now < Instant{24min}; now += 1s) {
    const Drift drift = drift_at(now);
    CHECK(std::abs(drift.x) <= 5);
    CHECK(std::abs(drift.y) <= 5);
    const Drift before = drift_at(now - 1s);
    if (drift.x != before.x || drift.y != before.y) ++moved;
  }
  CHECK(moved == 7);
  CHECK(drift_at(Instant{24min}).x == first.x);
  CHECK(drift_at(Instant{24min}).y == first.y);
}

TEST_CASE("nothing changes before the step that was foretold") {
  for (const NamedScene& named : scenes()) {
    INFO(named.name);
    WallScene scene = named.make();
    ui::Canvas canvas{test_assets(), ui::Theme{}};
    const auto drawn = [&] {
      draw_wall(scene.view(), canvas.begin_frame(640, 360, Duration{0}), english());
      canvas.end_frame();
      return canvas.image();
    };
    const ui::Image before = drawn();
    const Duration step = next_visible_step(scene.view());
    CHECK(step > 0ms);
    CHECK(step <= 1min);
    scene.wait(step - 1ms);
    // An arc creeps on by less than can be seen.
    const ui::Difference difference = ui::compare(before, drawn());
    CHECK(difference.share < 0.0005);
  }
}
