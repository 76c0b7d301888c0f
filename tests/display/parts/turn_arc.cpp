#include "display/parts/turn_arc.hpp"

#include <catch2/catch.hpp>

#include "tests/display/wall_scene.hpp"

using namespace hearth;
using namespace hearth::display;
using namespace std::chrono_literals;

namespace {

constexpr Instant turn_start{1h};

// A turn of five minutes that has gone on for `elapsed`.
TurnArc after(Duration elapsed) {
  TurnOnWall turn;
  turn.clock = Stopwatch{0ms, turn_start};
  turn.limit = 5min;
  turn.wrap_up = 45s;
  return turn_arc(turn, turn_start + elapsed, ui::Palette{}, english()).value();
}

}  // namespace

TEST_CASE("the words of a turn never count seconds") {
  CHECK(after(0s).words == "5 minutes");
  CHECK(after(2min).words == "3 minutes");
  CHECK(after(3min + 31s).words == "about a minute");
  CHECK(after(4min + 15s).words == "wrapping up");
  CHECK(after(5min).words == "finish when you’re ready");
  CHECK(after(6min).words == "whenever you’re ready");
  CHECK(after(60min).words == "whenever you’re ready");
  for (Duration elapsed{0}; elapsed < 10min; elapsed += 1s) {
    CHECK(after(elapsed).words.find("second") == std::string::npos);
  }
}

TEST_CASE("the arc fills and stays full") {
  CHECK(after(0s).fraction == 0);
  CHECK(after(150s).fraction == Approx(0.5));
  CHECK(after(5min).fraction == 1);
  CHECK(after(50min).fraction == 1);
}

TEST_CASE("cues change colour and shape, slowly") {
  const TurnArc calm = after(4min);
  const TurnArc wrapping = after(4min + 15s + cue_appears_in);
  const TurnArc time = after(5min + cue_appears_in);
  CHECK_FALSE(calm.colour == wrapping.colour);
  CHECK_FALSE(wrapping.colour == time.colour);
  CHECK(wrapping.thickness > calm.thickness);
  CHECK(time.glow > wrapping.glow);
  for (Duration elapsed = 4min; elapsed < 6min; elapsed += 100ms) {
    const TurnArc now = after(elapsed);
    const TurnArc soon = after(elapsed + 100ms);
    CHECK(std::abs(int{now.colour.r} - int{soon.colour.r}) <= 4);
    CHECK(std::abs(int{now.colour.g} - int{soon.colour.g}) <= 4);
    CHECK(std::abs(int{now.colour.b} - int{soon.colour.b}) <= 4);
    CHECK(std::abs(now.glow - soon.glow) < 0.02F);
  }
}

TEST_CASE("a turn whose time is hidden has no arc") {
  TurnOnWall turn;
  CHECK_FALSE(turn_arc(turn, turn_start, ui::Palette{}, english()));
  turn.limit = 5min;
  CHECK_FALSE(turn_arc(turn, turn_start, ui::Palette{}, english()));
}

TEST_CASE("a clock that stands still leaves the arc where it is") {
  TurnOnWall turn;
  turn.clock = Stopwatch{2min, std::nullopt};
  turn.limit = 5min;
  CHECK(turn_arc(turn, turn_start + 30min, ui::Palette{}, english())->fraction == Approx(0.4));
  CHECK_FALSE(next_turn_step(turn, turn_start + 30min));
}
