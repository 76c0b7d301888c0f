#include "shared/room/wall.hpp"

#include <catch2/catch.hpp>

#include "shared/room/gathering_commands.hpp"
#include "shared/room/wall_commands.hpp"
#include "tests/room/scene.hpp"

using namespace hearth;

TEST_CASE("the wall follows the room until somebody chooses a screen") {
  Scene scene;
  CHECK(screen_on_wall(scene.room) == Screen::today);
  scene.does(StartGathering{format_named("evening"), {}, {}});
  CHECK(screen_on_wall(scene.room) == Screen::gathering);
  scene.does(ShowScreen{Screen::crisis});
  CHECK(screen_on_wall(scene.room) == Screen::crisis);
  scene.does(ShowScreen{Screen::automatic}).stage("rest");
  CHECK(screen_on_wall(scene.room) == Screen::rest);
}

TEST_CASE("a new stage takes the wall back to the gathering") {
  Scene scene;
  scene.does(StartGathering{format_named("evening"), {}, {}})
      .does(ShowScreen{Screen::quiet})
      .does(NextStage{});
  CHECK(screen_on_wall(scene.room) == Screen::gathering);
}

TEST_CASE("the café's day shows what is on") {
  Scene scene;
  scene.does(StartGathering{format_named("cafe-day"), {}, {}});
  CHECK(screen_on_wall(scene.room) == Screen::today);
}

TEST_CASE("an empty message is refused, and a gathering's screen needs a gathering") {
  Scene scene;
  CHECK(scene.refused(ShowMessage{}) == Reason::missing_field);
  CHECK(scene.refused(ShowScreen{Screen::gathering}) == Reason::no_gathering);
  CHECK(scene.refused(ShowScreen{Screen::rest}) == Reason::no_gathering);
}

TEST_CASE("choosing the screen that stands changes nothing") {
  Scene scene;
  scene.does(ShowScreen{Screen::quiet});
  CHECK(scene.ask(ShowScreen{Screen::quiet}).events.empty());
}
