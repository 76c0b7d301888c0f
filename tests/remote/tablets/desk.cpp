#include "remote/facilitator/desk.hpp"

#include <catch2/catch.hpp>

#include "shared/room/gathering_commands.hpp"
#include "tests/remote/tablets/handset.hpp"

using namespace hearth;
using namespace hearth::remote;
using namespace std::chrono_literals;

namespace {

struct AtTheDesk {
  Desk desk;
  Handset handset;
  explicit AtTheDesk(int width = 1280, int height = 800) : handset(desk, width, height) {}

  void start(std::string_view stage) {
    for (int i = 0; i < 3; ++i) handset.scene.guest();
    handset.scene.does(StartGathering{format_named("evening"), {}, {}}).stage(stage);
    handset.show();
    handset.draw();
  }
};

}  // namespace

TEST_CASE("a gathering is started with one touch, and closing asks once") {
  AtTheDesk it;
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
  AtTheDesk it;
  it.start("circle");
  const Progress before = it.handset.scene.room.progress;
  it.handset.press("floor.next");
  REQUIRE(it.handset.pressed.size() == 1);
  CHECK(it.handset.pressed[0].seen == Seen{before.turn, before.stage, before.step});
  CHECK(it.handset.scene.speaking());
}

TEST_CASE("what the room would refuse is greyed") {
  AtTheDesk it;
  it.start("circle");
  it.handset.settle();
  CHECK_FALSE(it.handset.find("floor.done")->enabled);
  CHECK_FALSE(it.handset.find("floor.more_time")->enabled);
  it.handset.press("floor.next");
  it.handset.settle();
  CHECK(it.handset.find("floor.done")->enabled);
  CHECK(it.handset.find("floor.more_time")->enabled);
}

TEST_CASE("whoever is in line can be given the floor, and undo takes it back") {
  AtTheDesk it;
  it.start("circle");
  const Token third = it.handset.scene.line().at(2);
  it.handset.press("choose." + to_string(third));
  CHECK(it.handset.scene.speaking() == third);
  it.handset.press("undo");
  CHECK_FALSE(it.handset.scene.speaking());
}

TEST_CASE("help is looked at on the tablet before it goes to the wall") {
  AtTheDesk it;
  it.start("circle");
  it.handset.press("help");
  CHECK(it.handset.scene.room.wall.chosen == Screen::automatic);
  it.handset.press("crisis.show");
  CHECK(it.handset.scene.room.wall.chosen == Screen::crisis);
}

TEST_CASE("out of touch, nothing can be commanded and the picture stays") {
  AtTheDesk it;
  it.start("circle");
  it.handset.lose_kiosk();
  it.handset.draw();
  it.handset.settle();
  CHECK_FALSE(it.handset.find("floor.next")->enabled);
  CHECK(it.handset.find("help")->enabled);
}
