// Nothing lies under a finger that has not been there for a moment: double taps, palms and ten fingers at
// once.
#include "remote/tablet/settling.hpp"

#include <catch2/catch.hpp>
#include <random>

#include "shared/room/guests_commands.hpp"
#include "tests/remote/tablets/at_the_table.hpp"

using namespace hearth;
using namespace hearth::remote;
using namespace std::chrono_literals;

namespace {

link::SteadyTime steady_at(Duration time) {
  return link::SteadyTime{time};
}

ui::Button button_of(const std::string& label, ui::Rect rect = {0, 0, 100, 100}) {
  return {"floor.next", rect, label};
}

struct Tapper {
  Handset& handset;
  std::mt19937 random;
  int width;
  int height;

  ui::Point somewhere() {
    const auto up_to = [&](int size) {
      return std::uniform_real_distribution<float>{0, static_cast<float>(size)}(random);
    };
    const float x = up_to(width);
    return {x, up_to(height)};
  }
  // As somebody does who means one touch and makes two or three.
  void tap_twice(ui::Point where) {
    const int taps = 2 + static_cast<int>(random() % 2);
    for (int i = 0; i < taps; ++i) {
      handset.tap(where);
      handset.wait(Duration{60 + random() % 120});
    }
    handset.wait(600ms);
  }
};

}  // namespace

TEST_CASE("a button takes touches when it has stood as it is for a while, and begins anew when it changes") {
  Settling settling;
  const auto settled = [&](Duration time, const ui::Button& button) {
    settling.begin_frame(steady_at(time));
    return settling.has_settled(button);
  };
  CHECK_FALSE(settled(1s, button_of("Next: Blue Kite")));
  CHECK_FALSE(settled(1s + settles_after - 1ms, button_of("Next: Blue Kite")));
  CHECK(settling.goes_on());
  CHECK(settled(1s + settles_after, button_of("Next: Blue Kite")));
  CHECK_FALSE(settling.goes_on());
  CHECK_FALSE(settled(2s, button_of("Next: Green Bell")));
  CHECK(settled(3s, button_of("Next: Green Bell")));
  CHECK_FALSE(settled(4s, button_of("Next: Green Bell", {10, 0, 100, 100})));
  CHECK(settled(5s, button_of("Next: Green Bell", {10, 0, 100, 100})));
  settling.pressed("floor.next");
  CHECK_FALSE(settled(5s + settles_after - 1ms, button_of("Next: Green Bell", {10, 0, 100, 100})));
  ui::Button waiting = button_of("Next: Green Bell", {10, 0, 100, 100});
  waiting.state = ui::ButtonState::waiting;
  CHECK_FALSE(settled(6s, waiting));
  CHECK_FALSE(settled(7s, button_of("Next: Green Bell", {10, 0, 100, 100})));
}

TEST_CASE("where somebody has gone on, nothing else takes a touch for a while") {
  Settling settling;
  const auto settled = [&](Duration time, const ui::Button& button) {
    settling.begin_frame(steady_at(time));
    return settling.has_settled(button);
  };
  CHECK_FALSE(settled(1s, button_of("Next: Blue Kite")));
  CHECK(settled(2s, button_of("Next: Blue Kite")));
  settling.gone_on("floor.next", {50, 50});
  ui::Button other = button_of("What to say");
  other.id = "words";
  CHECK_FALSE(settled(2s, other));
  CHECK_FALSE(settled(2s + stays_clear - 1ms, other));
  CHECK(settling.goes_on());
  CHECK(settled(2s + stays_clear, other));
}

TEST_CASE("what was away for a frame is new when it comes back") {
  Settling settling;
  settling.begin_frame(steady_at(1s));
  CHECK_FALSE(settling.has_settled(button_of("Back")));
  settling.begin_frame(steady_at(2s));
  settling.begin_frame(steady_at(3s));
  CHECK_FALSE(settling.has_settled(button_of("Back")));
}

TEST_CASE("a double tap on the next turn gives one turn, on the next part one part") {
  AtTheTable it{"sharing"};
  it.handset.settle();
  const std::uint32_t present = it.gathering().agenda.present;
  it.handset.press_at_once("stage.next");
  it.handset.wait(150ms);
  it.handset.press_at_once("stage.next");
  CHECK(it.gathering().agenda.present == present + 1);
  const std::size_t before = it.handset.pressed.size();
  it.handset.settle();
  it.handset.press_at_once("floor.next");
  it.handset.wait(150ms);
  it.handset.press_at_once("floor.next");
  CHECK(it.handset.pressed.size() == before + 1);
}

TEST_CASE("whoever taps twice wherever they tap ends no gathering and skips no part") {
  const auto [width, height] = GENERATE(table<int, int>({{1280, 800}, {1024, 600}, {800, 1280}}));
  AtTheTable it{"choosing", 7, width, height};
  Tapper tapper{it.handset, std::mt19937{20261126}, width, height};
  for (int i = 0; i < 400; ++i) {
    REQUIRE(it.handset.scene.room.gathering);
    const std::uint32_t present = it.gathering().agenda.present;
    const std::string page = standing(it.desk);
    const ui::Point where = tapper.somewhere();
    CAPTURE(i, page, where.x, where.y, width, height);
    // Whoever means to close says so twice, in two places: here only the first is tapped.
    const ui::WidgetMark* closes = it.handset.find("close.yes");
    if (closes != nullptr && closes->whole.inset(-30).contains(where)) continue;
    tapper.tap_twice(where);
    REQUIRE(it.handset.scene.room.gathering);
    const std::uint32_t now = it.gathering().agenda.present;
    if (page == "main") {
      CHECK(now <= present + 1);
      CHECK(now + 1 >= present);
    }
    it.look();
  }
}

TEST_CASE("no second tap lands on what cannot be taken back, wherever the first one was") {
  const auto [width, height] =
      GENERATE(table<int, int>({{640, 480}, {1024, 600}, {1280, 800}, {800, 1280}, {1920, 1080}}));
  CAPTURE(width, height);
  AtTheTable it{"closing", 2, width, height};
  it.handset.settle();
  const ui::WidgetMark* before = it.handset.find("close");
  if (before == nullptr || before->rect.height < 1) return;
  const ui::Point where = before->rect.centre();
  it.handset.tap(where);
  it.handset.draw();
  REQUIRE(standing(it.desk) == "closing");
  it.handset.wait(1s);
  it.handset.tap(where);
  CHECK(it.handset.scene.room.gathering);
}

TEST_CASE("of ten fingers at once the first acts, however long the others wait for a frame") {
  AtTheTable it{"sharing"};
  it.handset.settle();
  const std::uint32_t present = it.gathering().agenda.present;
  const ui::WidgetMark* next = it.handset.find("stage.next");
  REQUIRE(next != nullptr);
  const ui::Point where = next->rect.centre();
  it.handset.fingers({where, where, where, where, where}, 600ms);
  CHECK(it.gathering().agenda.present == present + 1);
}
