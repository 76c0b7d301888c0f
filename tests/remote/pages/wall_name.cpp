// A name for the wall on the facilitator's pages, for whoever has no two words.
#include "shared/room/wall_name.hpp"

#include <catch2/catch.hpp>

#include "shared/room/facilitation_commands.hpp"
#include "shared/room/floor_commands.hpp"
#include "shared/room/house_commands.hpp"
#include "tests/remote/pages/tablet_of_facilitator.hpp"

using namespace hearth;
using namespace hearth::pages;
using namespace hearth::pages::facilitator;

namespace {

const CalledBy mira = *CalledBy::from("Mira");

Tablet one_of_us_speaks() {
  Tablet it{3, "sharing"};
  it.touch("floor.someone");
  return it;
}

}  // namespace

TEST_CASE("who speaks without two words can be said for the wall, once there is a name") {
  Tablet it = one_of_us_speaks();
  it.touch("wall_name.speaker.1");
  CHECK(it.button("wall_name.show").state == State::refused);
  it.type("  ");
  CHECK(it.button("wall_name.show").state == State::refused);
  it.type("Mira");
  it.touch("wall_name.show");
  CHECK(it.given.back().command == Command{NameForWall{WallNameOf::speaker, mira, 1}});
  CHECK(it.name() == "running");
}

TEST_CASE("whoever has two words is asked for no other name") {
  Tablet it{3, "sharing"};
  it.scene.does(ChooseSpeaker{it.tokens[0]});
  it.tell();
  CHECK_FALSE(it.has("wall_name.speaker.1"));
}

TEST_CASE("the tablet says the name that the wall says, and can take it off") {
  Tablet it = one_of_us_speaks();
  it.wall_names = {{WallNameOf::speaker, 1, mira}};
  it.tell();
  CHECK(it.first<Person>().name == "Mira");
  CHECK(it.button("wall_name.speaker.1").label == english().say("facilitator.wall_name_other"));
  it.touch_all({"wall_name.speaker.1", "wall_name.off"});
  CHECK(it.given.back().command == Command{NameForWall{WallNameOf::speaker, {}, 1}});
}

TEST_CASE("what is being written for one speaker never becomes the next one's") {
  Tablet it = one_of_us_speaks();
  it.touch("wall_name.speaker.1");
  it.type("Mira");
  it.scene.does(ChooseSomeone{});
  it.tell();
  CHECK(it.name() == "running");
  it.touch("wall_name.speaker.1");
  CHECK(it.first<pages::Field>().words.empty());
}

TEST_CASE("whoever leads without two words can be named where it is said who leads") {
  Tablet it{3, "sharing"};
  it.scene.does(LetHostsLead{});
  it.tell();
  it.touch_all({"tools", "offers", "wall_name.leading.1"});
  it.type("Mira");
  it.touch("wall_name.show");
  CHECK(it.given.back().command == Command{NameForWall{WallNameOf::leading, mira, 1}});
}

TEST_CASE("a guest speaker's name has a page of its own, and the page of the title says what is kept") {
  Tablet it{3};
  House house = *it.scene.room.house;
  for (Format& format : house.formats) format.subject = hearth::Subject::speaker;
  it.scene.as(Permission::kiosk).does(ReadHouse{house}).as(Permission::facilitator);
  it.scene.does(StartGathering{format_named("all-rules"), {}, {}});
  it.tell();
  it.touch_all({"tools", "subject"});
  CHECK(it.phrases() == std::vector{english().say("facilitator.subject_is_kept")});
  it.touch("wall_name.guest_speaker.1");
  it.type("Mira");
  it.touch("wall_name.show");
  CHECK(it.given.back().command == Command{NameForWall{WallNameOf::guest_speaker, mira, 1}});
}
