#include "shared/room/wall.hpp"

#include <catch2/catch.hpp>

#include "shared/room/floor_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/timekeeping_commands.hpp"
#include "shared/room/undo_commands.hpp"
#include "shared/room/wall_commands.hpp"
#include "tests/room/scene.hpp"

using namespace hearth;
using namespace std::chrono_literals;

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

namespace {

Command soup(std::optional<std::chrono::seconds> seconds = {}) {
  return ShowMessage{*Message::from("Soup is ready"), seconds};
}

}  // namespace

TEST_CASE("a message goes by itself after two minutes, or after the time it was given") {
  const auto given = GENERATE(std::optional<std::chrono::seconds>{}, std::optional{10s});
  const auto stands = given.value_or(120s);
  Scene scene;
  scene.does(soup(given));
  CHECK(next_deadline(scene.room) == scene.context.now + stands);
  scene.as(Permission::kiosk).wait(stands - 1ms).does(PassTime{});
  CHECK(screen_on_wall(scene.room) == Screen::message);
  scene.wait(1ms).does(PassTime{});
  CHECK(screen_on_wall(scene.room) == Screen::today);
  CHECK(scene.room.wall.message.empty());
}

TEST_CASE(
    "a message goes when the next speaker begins, when the part ends and when another screen is chosen") {
  const auto then = GENERATE(values<Command>({NextTurn{}, NextStage{}, ShowScreen{Screen::automatic}}));
  Scene scene;
  scene.guest();
  scene.does(StartGathering{format_named("evening"), {}, {}}).stage("circle").does(soup()).does(then);
  CHECK(screen_on_wall(scene.room) != Screen::message);
  CHECK(scene.room.wall.message.empty());
  CHECK_FALSE(scene.room.wall.message_until.has_value());
}

TEST_CASE("a message stays while somebody speaks on, and over a pause") {
  Scene scene;
  scene.guest();
  scene.does(StartGathering{format_named("evening"), {}, {}}).stage("circle").does(NextTurn{}).does(soup());
  scene.does(GiveMoreTime{60s}).does(PauseGathering{});
  CHECK(screen_on_wall(scene.room) == Screen::message);
}

TEST_CASE("undo brings a message back only while its time is not over") {
  Scene scene;
  scene.does(soup()).does(ShowScreen{Screen::quiet}).does(UndoStep{});
  CHECK(screen_on_wall(scene.room) == Screen::message);
  scene.does(ShowScreen{Screen::quiet}).wait(3min).does(UndoStep{});
  CHECK(screen_on_wall(scene.room) == Screen::today);
}

TEST_CASE("a message that is gone cannot be shown") {
  Scene scene;
  CHECK(scene.refused(ShowScreen{Screen::message}) == Reason::no_message);
  scene.does(soup());
  CHECK(scene.ask(ShowScreen{Screen::message}).events.empty());
}
