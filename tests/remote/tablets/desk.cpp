#include "remote/facilitator/desk.hpp"

#include <catch2/catch.hpp>

#include "shared/room/gathering_commands.hpp"
#include "tests/remote/tablets/handset.hpp"

using namespace hearth;
using namespace hearth::remote;
using namespace std::chrono_literals;

namespace {

struct AtTheTable {
  Desk desk;
  Handset handset;
  explicit AtTheTable(int width = 1280, int height = 800) : handset(desk, width, height) {}

  void start(std::string_view stage) {
    for (int i = 0; i < 3; ++i) handset.scene.guest();
    handset.scene.does(StartGathering{format_named("evening"), {}, {}}).stage(stage);
    handset.show();
    handset.draw();
  }
};

bool overlap(const ui::Rect& a, const ui::Rect& b) {
  return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

}  // namespace

TEST_CASE("a gathering is started with one touch, and closing asks once") {
  AtTheTable it;
  it.handset.press("start.evening");
  REQUIRE(it.handset.scene.room.gathering);
  it.handset.press("close");
  CHECK(it.handset.scene.room.gathering);
  it.handset.press("close.no");
  it.handset.press("close");
  it.handset.press("close.yes");
  CHECK_FALSE(it.handset.scene.room.gathering);
}

TEST_CASE("every press says what was seen") {
  AtTheTable it;
  it.start("circle");
  const Progress before = it.handset.scene.room.progress;
  it.handset.press("floor.next");
  REQUIRE(it.handset.pressed.size() == 1);
  CHECK(it.handset.pressed[0].seen == Seen{before.turn, before.stage, before.step});
  CHECK(it.handset.scene.speaking());
}

TEST_CASE("what the room would refuse is greyed") {
  AtTheTable it;
  it.start("circle");
  CHECK_FALSE(it.handset.find("floor.done")->enabled);
  CHECK_FALSE(it.handset.find("floor.more_time")->enabled);
  it.handset.press("floor.next");
  CHECK(it.handset.find("floor.done")->enabled);
  CHECK(it.handset.find("floor.more_time")->enabled);
}

TEST_CASE("whoever is in line can be given the floor, and undo takes it back") {
  AtTheTable it;
  it.start("circle");
  const Token third = it.handset.scene.line().at(2);
  it.handset.press("choose." + to_string(third));
  CHECK(it.handset.scene.speaking() == third);
  it.handset.press("undo");
  CHECK_FALSE(it.handset.scene.speaking());
}

TEST_CASE("help is looked at on the tablet before it goes to the wall") {
  AtTheTable it;
  it.start("circle");
  it.handset.press("help");
  CHECK(it.handset.scene.room.wall.chosen == Screen::automatic);
  it.handset.press("crisis.show");
  CHECK(it.handset.scene.room.wall.chosen == Screen::crisis);
}

TEST_CASE("out of touch, nothing can be commanded and the picture stays") {
  AtTheTable it;
  it.start("circle");
  it.handset.lose_kiosk();
  it.handset.draw();
  CHECK_FALSE(it.handset.find("floor.next")->enabled);
  CHECK(it.handset.find("help")->enabled);
}

TEST_CASE("buttons are large enough, inside the window and apart, at every size and stage") {
  const auto [width, height] =
      GENERATE(table<int, int>({{1280, 800}, {1024, 600}, {800, 1280}, {1920, 1080}}));
  const auto stage = GENERATE(as<std::string>{}, "welcome", "circle", "rest", "closing");
  AtTheTable it(width, height);
  it.start(stage);
  CAPTURE(width, height, stage);
  const auto& marks = it.handset.widgets();
  for (std::size_t i = 0; i < marks.size(); ++i) {
    CAPTURE(marks[i].id);
    CHECK(marks[i].rect.height >= 95.5F);
    CHECK(marks[i].rect.right() <= static_cast<float>(width));
    CHECK(marks[i].rect.bottom() <= static_cast<float>(height));
    for (std::size_t j = i + 1; j < marks.size(); ++j) {
      CAPTURE(marks[j].id);
      CHECK_FALSE(overlap(marks[i].rect, marks[j].rect));
    }
  }
}
