#include "shared/room/wall_name.hpp"

#include <catch2/catch.hpp>

#include "shared/room/facilitation_commands.hpp"
#include "shared/room/floor_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/undo_commands.hpp"
#include "tests/room/scene.hpp"

using namespace hearth;

namespace {

const CalledBy mira = *CalledBy::from("Mira");

// One of us speaks.
Scene one_of_us_speaks() {
  Scene scene;
  scene.guest();
  scene.does(StartGathering{format_named("all-rules"), {}, {}}).stage("sharing").does(ChooseSomeone{});
  return scene;
}

}  // namespace

TEST_CASE("a name for the wall changes nothing in the room but its version") {
  Scene scene = one_of_us_speaks();
  const Room before = scene.room;
  scene.does(NameForWall{WallNameOf::speaker, mira, {}});
  CHECK(scene.room.version == before.version + 1);
  CHECK(scene.room.gathering == before.gathering);
  CHECK(scene.room.step_names == before.step_names);
  CHECK(wall_view(scene.room).gathering->turn->guest == GuestOnWall{});
}

TEST_CASE("whoever has two words says themselves what to call them") {
  Scene scene;
  const Token token = scene.guest();
  scene.does(StartGathering{format_named("all-rules"), {}, {}}).stage("sharing").does(ChooseSpeaker{token});
  CHECK(scene.refused(NameForWall{WallNameOf::speaker, mira, {}}) == Reason::has_two_words);
  scene.does(HandOver{token});
  CHECK(scene.refused(NameForWall{WallNameOf::leading, mira, {}}) == Reason::has_two_words);
}

TEST_CASE("nobody is named where there is nobody to be named") {
  Scene scene;
  CHECK(scene.refused(NameForWall{WallNameOf::speaker, mira, {}}) == Reason::no_gathering);
  scene.does(StartGathering{format_named("all-rules"), {}, {}}).stage("sharing");
  CHECK(scene.refused(NameForWall{WallNameOf::speaker, mira, {}}) == Reason::nobody_speaking);
  CHECK(scene.refused(NameForWall{WallNameOf::guest_speaker, mira, {}}) == Reason::no_guest_speaker);
  CHECK(scene.refused(NameForWall{WallNameOf::leading, mira, {}}) == Reason::nobody_leads);
  scene.does(LetHostsLead{});
  CHECK_FALSE(scene.refused(NameForWall{WallNameOf::leading, mira, {}}));
  CHECK(scene.refused(NameForWall{WallNameOf::leading, mira, 2}) == Reason::nobody_leads);
}

TEST_CASE("a name that nobody can see is no name") {
  const Scene scene = one_of_us_speaks();
  for (const char* name : {"  ", "\u200B", "\u3164"}) {
    CHECK(scene.refused(NameForWall{WallNameOf::speaker, *CalledBy::from(name), {}}) ==
          Reason::missing_field);
  }
}

TEST_CASE("only a facilitator names somebody, and not the next speaker by mistake") {
  Scene scene = one_of_us_speaks();
  scene.as(Permission::sign_in);
  CHECK(scene.refused(NameForWall{WallNameOf::speaker, mira, {}}) == Reason::not_allowed);
  scene.as(Permission::facilitator).context.seen.turn = scene.room.progress.turn;
  scene.does(ChooseSomeone{}).context.seen.turn = scene.room.progress.turn - 1;
  CHECK(scene.refused(NameForWall{WallNameOf::speaker, mira, {}}) == Reason::stale);
}

TEST_CASE("no two turns have the same number, and undo brings an old one back with its own") {
  Scene scene = one_of_us_speaks();
  const auto first = wall_name_for(*scene.room.gathering, WallNameOf::speaker, 1);
  scene.does(ChooseSomeone{});
  const auto second = wall_name_for(*scene.room.gathering, WallNameOf::speaker, 1);
  CHECK(first != second);
  scene.does(UndoStep{});
  CHECK(wall_name_for(*scene.room.gathering, WallNameOf::speaker, 1) == first);
}
