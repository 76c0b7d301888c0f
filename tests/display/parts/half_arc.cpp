#include "display/parts/half_arc.hpp"

#include <catch2/catch.hpp>

#include "tests/display/wall_scene.hpp"

using namespace hearth;
using namespace hearth::display;
using namespace std::chrono_literals;

namespace {

constexpr Instant start{1h};

PairsOnWall half(PairsStep step) {
  PairsOnWall pairs;
  pairs.step = step;
  pairs.clock = Stopwatch{0ms, start};
  pairs.limit = 6min;
  pairs.wrap_up = 30s;
  return pairs;
}

std::string words_after(PairsStep step, Duration elapsed) {
  return half_arc(half(step), start + elapsed, ui::Palette{}, english()).value().words;
}

}  // namespace

TEST_CASE("a half is an arc only while it is on") {
  for (const PairsStep step : {PairsStep::shown, PairsStep::over}) {
    CHECK_FALSE(half_arc(half(step), start + 1min, ui::Palette{}, english()));
    CHECK_FALSE(next_half_step(half(step), start + 1min));
  }
  CHECK(half_arc(half(PairsStep::first), start + 3min, ui::Palette{}, english())->fraction == Approx(0.5));
  CHECK(next_half_step(half(PairsStep::first), start + 3min));
}

TEST_CASE("halves without a length have no arc") {
  PairsOnWall pairs = half(PairsStep::first);
  pairs.limit.reset();
  CHECK_FALSE(half_arc(pairs, start + 1min, ui::Palette{}, english()));
}

TEST_CASE("at the end of the first half it is time to swap, and nobody is hurried after the second") {
  CHECK(words_after(PairsStep::first, 5min + 40s) == "wrapping up");
  CHECK(words_after(PairsStep::first, 6min) == "time to swap");
  CHECK(words_after(PairsStep::first, 20min) == "time to swap");
  CHECK(words_after(PairsStep::second, 6min) == "finish when you’re ready");
  CHECK(words_after(PairsStep::second, 8min) == "whenever you’re ready");
}

TEST_CASE("of several groups the one that moves first says when to draw again") {
  GroupOnWall still;
  GroupOnWall slow;
  slow.clock = Stopwatch{0ms, start};
  slow.limit = 10min;
  GroupOnWall quick = slow;
  quick.limit = 2min;
  CHECK_FALSE(next_group_step({still}, start));
  CHECK(next_group_step({still, slow, quick}, start + 1s) == next_group_step({quick}, start + 1s));
  CHECK(next_group_step({slow, still}, start + 1s) > next_group_step({quick}, start + 1s));
}
