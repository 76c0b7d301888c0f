#include "shared/room/quiet_word.hpp"

#include <catch2/catch.hpp>

#include "shared/room/floor_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/quiet_word_commands.hpp"
#include "shared/room/timekeeping_commands.hpp"
#include "shared/room/undo_commands.hpp"
#include "tests/room/scene.hpp"

using namespace hearth;
using namespace std::chrono_literals;

namespace {

const Command begins = StartGathering{format_named("evening"), {}, {}};
const QuietPlace library = QuietPlace::mended_from("the library corner");
const QuietPlace upstairs = QuietPlace::mended_from("upstairs");

// Whom facilitators see now, with the step and the place.
struct OnTablet {
  Token token;
  QuietWordStep step = QuietWordStep::asked;
  QuietPlace place{};
  bool operator==(const OnTablet&) const = default;
};

std::vector<OnTablet> on_tablets(const Scene& scene) {
  std::vector<OnTablet> all;
  for (const Guest* guest : quiet_words(scene.room, scene.context.now))
    all.push_back({*guest->token, guest->quiet_word.step, guest->quiet_word.place});
  return all;
}

}  // namespace

TEST_CASE("facilitators see at once that somebody would like a quiet word, and where if they said so") {
  Scene scene;
  const Token token = scene.guest();
  const Token other = scene.guest();
  scene.as(Permission::sign_in).does(AskQuietWord{token, {}}).wait(1s).does(AskQuietWord{other, library});
  CHECK(on_tablets(scene) == std::vector<OnTablet>{{token}, {other, QuietWordStep::asked, library}});
  scene.room = published(scene.room);
  CHECK(on_tablets(scene).size() == 2);
}

TEST_CASE("asking again changes nothing but the place, and nobody loses their turn by it") {
  Scene scene;
  const Token first = scene.guest();
  const Token second = scene.guest();
  scene.does(AskQuietWord{first, library}).wait(1s).does(AskQuietWord{second, {}}).wait(1s);
  CHECK(scene.ask(AskQuietWord{first, {}}).events.empty());
  CHECK(scene.ask(AskQuietWord{first, library}).events.empty());
  scene.does(AskQuietWord{first, upstairs});
  CHECK(on_tablets(scene) == std::vector<OnTablet>{{first, QuietWordStep::asked, upstairs}, {second}});
}

TEST_CASE("one facilitator says that somebody is going, all see it, and it is not told for ever") {
  Scene scene;
  const Token token = scene.guest();
  scene.does(AskQuietWord{token, library}).wait(1min).does(AnswerQuietWord{token});
  CHECK(on_tablets(scene) == std::vector<OnTablet>{{token, QuietWordStep::answered, library}});
  CHECK(scene.ask(AnswerQuietWord{token}).events.empty());
  scene.wait(going_told_for - 1ms);
  CHECK(on_tablets(scene).size() == 1);
  scene.wait(1ms);
  CHECK(on_tablets(scene).empty());
}

TEST_CASE("whoever waits stands before those to whom somebody is going, and may ask again") {
  Scene scene;
  const Token first = scene.guest();
  const Token second = scene.guest();
  scene.does(AskQuietWord{first, {}}).wait(1s).does(AskQuietWord{second, {}}).does(AnswerQuietWord{first});
  CHECK(on_tablets(scene) == std::vector<OnTablet>{{second}, {first, QuietWordStep::answered, {}}});
  scene.wait(1s).does(AskQuietWord{first, {}});
  CHECK(on_tablets(scene) == std::vector<OnTablet>{{second}, {first}});
}

TEST_CASE("nobody goes to somebody who has not asked") {
  Scene scene;
  const Token token = scene.guest();
  CHECK(scene.refused(AnswerQuietWord{token}) == Reason::no_quiet_word);
  scene.does(Leave{token});
  CHECK(scene.refused(AnswerQuietWord{token}) == Reason::unknown_token);
  CHECK(scene.refused(AskQuietWord{token, {}}) == Reason::unknown_token);
  CHECK(scene.as(Permission::sign_in).refused(AnswerQuietWord{token}) == Reason::not_allowed);
}

TEST_CASE("a place that nobody would see is no place, whoever has the token") {
  Scene scene;
  const Token token = scene.guest();
  const Token gone = scene.guest();
  scene.does(Leave{gone}).as(Permission::sign_in);
  const QuietPlace blank = QuietPlace::mended_from("\u200B ");
  CHECK(scene.refused(AskQuietWord{token, blank}) == Reason::missing_field);
  CHECK(scene.refused(AskQuietWord{gone, blank}) == Reason::missing_field);
  CHECK_FALSE(scene.refused(AskQuietWord{token, QuietPlace{}}));
}

TEST_CASE("whoever only listens or has stepped out may ask as well") {
  Scene scene;
  const Token listens = scene.guest();
  const Token is_out = scene.guest();
  scene.does(begins).does(OnlyListen{listens}).does(StepOut{is_out});
  scene.does(AskQuietWord{listens, {}}).does(AskQuietWord{is_out, {}});
  CHECK(on_tablets(scene).size() == 2);
}

TEST_CASE("it goes with whoever leaves, at the close and at the day's end, wherever they are kept") {
  Scene scene;
  const Token leaves = scene.guest();
  scene.does(AskQuietWord{leaves, {}}).does(Leave{leaves});
  CHECK(on_tablets(scene).empty());
  scene.does(AskQuietWord{scene.guest(), {}}).does(begins);
  CHECK(on_tablets(scene).size() == 1);
  scene.does(CloseGathering{});
  CHECK(on_tablets(scene).empty());
  scene.does(AskQuietWord{scene.guest(), {}});
  scene.context.today = LocalDate{std::chrono::sys_days{scene.context.today} + std::chrono::days{1}};
  scene.as(Permission::kiosk).does(PassTime{});
  CHECK(on_tablets(scene).empty());
}

TEST_CASE("in the café's day it goes on behind a gathering, and into it with whoever joins") {
  Scene scene;
  const Token stays = scene.guest();
  const Token joins = scene.guest();
  scene.does(StartGathering{format_named("cafe-day"), {}, {}});
  scene.does(AskQuietWord{stays, {}}).wait(1s).does(AskQuietWord{joins, library});
  scene.does(begins).stage("sharing").does(RaiseHand{joins});
  REQUIRE(find_member(scene.room, find_guest(scene.room, joins)->id) != nullptr);
  CHECK(on_tablets(scene) == std::vector<OnTablet>{{stays}, {joins, QuietWordStep::asked, library}});
  scene.does(CloseGathering{});
  CHECK(on_tablets(scene) == std::vector<OnTablet>{{stays}});
}

TEST_CASE("undo touches neither the question nor the answer") {
  Scene scene;
  const Token token = scene.guest();
  scene.does(begins).stage("circle").does(AskQuietWord{token, {}}).does(AnswerQuietWord{token});
  scene.does(UndoStep{});
  CHECK(on_tablets(scene) == std::vector<OnTablet>{{token, QuietWordStep::answered, {}}});
}

TEST_CASE("no wall differs by a quiet word") {
  Scene scene;
  const Token token = scene.guest();
  scene.does(begins).stage("sharing").does(RaiseHand{token}).does(NextTurn{});
  const WallView before = wall_view(scene.room);
  scene.does(AskQuietWord{token, library});
  CHECK(wall_view(scene.room) == before);
  scene.does(AnswerQuietWord{token});
  CHECK(wall_view(scene.room) == before);
}
