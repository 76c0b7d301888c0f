#include "shared/room/access.hpp"

#include <catch2/catch.hpp>

#include "shared/room/access_commands.hpp"
#include "shared/room/decision.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/house_commands.hpp"
#include "shared/room/tally_commands.hpp"
#include "shared/room/timekeeping_commands.hpp"
#include "shared/room/undo_commands.hpp"
#include "tests/room/scene.hpp"

using namespace hearth;
using namespace std::chrono_literals;

namespace {

const Command meeting = StartGathering{format_named("evening"), {}, {}};
const AccessWords ring = AccessWords::mended_from("The yard door has no steps; ring the bell.");
const AccessWords loop = AccessWords::mended_from("The hearing loop is on by the window.");

using Wishes = std::vector<AccessWish>;

// A house that says what it does about two of the wishes.
Scene scene_with_answers() {
  Scene scene;
  House house = *scene.room.house;
  house.venue.access_answers = {{AccessWish::step_free, ring}, {AccessWish::hearing, loop}};
  scene.as(Permission::kiosk).does(ReadHouse{house}).as(Permission::facilitator);
  return scene;
}

void wish(Scene& scene, AccessWish wish) {
  scene.wait(1s).as(Permission::sign_in).does(WishAccess{wish}).as(Permission::facilitator);
}

void quarter_strikes(Scene& scene) {
  scene.as(Permission::kiosk).does(TellWishes{}).as(Permission::facilitator);
}

// What facilitators are shown, without how many events there were and when the last one was.
Room shown(const Scene& scene) {
  Room room = published(scene.room);
  room.version = 0;
  room.as_of = {};
  return room;
}

}  // namespace

TEST_CASE("nothing that facilitators are shown changes at the moment of a wish") {
  Scene scene = scene_with_answers();
  const Room empty = shown(scene);
  wish(scene, AccessWish::hearing);
  CHECK(shown(scene) == empty);
  scene.guest();
  const Room day = shown(scene);
  wish(scene, AccessWish::step_free);
  CHECK(shown(scene) == day);
  scene.does(meeting);
  const Room gathering = shown(scene);
  wish(scene, AccessWish::step_free);
  wish(scene, AccessWish::quiet_place);
  CHECK(shown(scene) == gathering);
}

TEST_CASE("at the quarter of an hour facilitators are told what was wished for, and not how often") {
  Scene scene = scene_with_answers();
  scene.does(meeting);
  for (const AccessWish each : {AccessWish::quiet_place, AccessWish::hearing, AccessWish::quiet_place})
    wish(scene, each);
  CHECK(wishes_told(scene.room).empty());
  quarter_strikes(scene);
  const Room told = published(scene.room);
  CHECK(wishes_told(told) == Wishes{AccessWish::hearing, AccessWish::quiet_place});
  CHECK(told.gathering->coming.wishes.empty());
  wish(scene, AccessWish::hearing);
  CHECK(scene.as(Permission::kiosk).ask(TellWishes{}).events.empty());
}

TEST_CASE("a wish from before a gathering is told in it, and all are gone with its close") {
  Scene scene;
  wish(scene, AccessWish::interpreter);
  scene.does(meeting);
  wish(scene, AccessWish::scent_free);
  quarter_strikes(scene);
  CHECK(wishes_told(scene.room) == Wishes{AccessWish::interpreter, AccessWish::scent_free});
  scene.does(CloseGathering{});
  CHECK(wishes_told(scene.room).empty());
}

TEST_CASE("in a gathering inside the café's day the café's wishes are told as well") {
  Scene scene;
  scene.does(StartGathering{format_named("cafe-day"), {}, {}});
  wish(scene, AccessWish::hearing);
  scene.does(meeting);
  wish(scene, AccessWish::other);
  quarter_strikes(scene);
  CHECK(wishes_told(scene.room) == Wishes{AccessWish::hearing, AccessWish::other});
  scene.does(CloseGathering{});
  CHECK(wishes_told(scene.room) == Wishes{AccessWish::hearing});
}

TEST_CASE("what was told is still told after a power cut") {
  Scene scene;
  wish(scene, AccessWish::hearing);
  scene.guest();
  quarter_strikes(scene);
  scene.as(Permission::kiosk).does(WakeRoom{});
  CHECK(wishes_told(scene.room) == Wishes{AccessWish::hearing});
  scene.as(Permission::facilitator).does(meeting);
  CHECK(wishes_told(scene.room) == Wishes{AccessWish::hearing});
}

TEST_CASE("a wish keeps no gathering from being forgotten") {
  Scene scene;
  scene.does(meeting);
  const Instant touched = scene.room.gathering->touched;
  wish(scene, AccessWish::hearing);
  quarter_strikes(scene);
  CHECK(scene.room.gathering->touched == touched);
}

TEST_CASE("the wall says what the venue does only when a facilitator wants it there") {
  Scene scene = scene_with_answers();
  scene.does(meeting);
  const WallView before = wall_view(scene.room);
  wish(scene, AccessWish::step_free);
  quarter_strikes(scene);
  CHECK(wall_view(scene.room) == before);
  scene.does(ShowAccess{AccessWish::hearing}).does(ShowAccess{AccessWish::step_free});
  CHECK(scene.ask(ShowAccess{AccessWish::hearing}).events.empty());
  CHECK(wall_view(scene.room).access == std::vector<AccessWords>{ring, loop});
  scene.does(HideAccess{AccessWish::step_free});
  CHECK(wall_view(scene.room).access == std::vector<AccessWords>{loop});
  scene.does(UndoStep{});
  CHECK(wall_view(scene.room).access == std::vector<AccessWords>{ring, loop});
}

TEST_CASE("the wall looks the same whether anybody wished for what it answers or not") {
  Scene asked = scene_with_answers();
  Scene nobody = scene_with_answers();
  wish(asked, AccessWish::hearing);
  quarter_strikes(asked);
  asked.does(ShowAccess{AccessWish::hearing});
  nobody.does(ShowAccess{AccessWish::hearing});
  CHECK(wall_view(asked.room) == wall_view(nobody.room));
}

TEST_CASE("where the venue has no words, there is nothing to say on the wall") {
  Scene scene = scene_with_answers();
  CHECK(scene.refused(ShowAccess{AccessWish::scent_free}) == Reason::no_words_for_it);
  scene.does(ShowAccess{AccessWish::hearing});
  House house = *scene.room.house;
  house.venue.access_answers.clear();
  scene.as(Permission::kiosk).does(ReadHouse{house});
  CHECK(wall_view(scene.room).access.empty());
}

TEST_CASE(
    "what the wall says of it goes with the gathering and with the day, and undo does not bring it back") {
  Scene scene = scene_with_answers();
  scene.does(meeting).does(ShowAccess{AccessWish::hearing}).does(CloseGathering{});
  CHECK(wall_view(scene.room).access.empty());
  scene.guest();
  scene.does(ShowAccess{AccessWish::hearing}).does(HideAccess{AccessWish::hearing});
  scene.context.today = LocalDate{std::chrono::sys_days{scene.context.today} + std::chrono::days{1}};
  scene.as(Permission::kiosk).does(PassTime{}).as(Permission::facilitator).does(UndoStep{});
  CHECK(wall_view(scene.room).access.empty());
}
