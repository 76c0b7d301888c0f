// Reading notes on the facilitator's tablet, and dealing with them.
#include <catch2/catch.hpp>

#include "shared/room/house_commands.hpp"
#include "shared/room/timekeeping_commands.hpp"
#include "tests/remote/pages/tablet_of_facilitator.hpp"

using namespace hearth;
using namespace hearth::pages;
using namespace hearth::pages::facilitator;

TEST_CASE("notes are fetched when they are read, and gone from the tablet when the page is left") {
  Tablet it;
  it.scene.does(LeaveNote{*NoteText::from("The chairs are hard"), {}})
      .does(Suggest{*NoteText::from("A walk")});
  it.tell();
  it.touch("notes");
  it.tell();
  REQUIRE(it.first<Rows>().rows.size() == 2);
  it.touch("back");
  CHECK(std::get_if<at::Notes>(&it.place) == nullptr);
  const std::size_t before = it.given.size();
  it.tell();
  CHECK(it.given.size() == before);
  it.kiosk_answers = false;
  it.touch("notes");
  CHECK(it.phrases().at(1) == english().say("facilitator.notes_none"));
}

TEST_CASE("a note that was dealt with can be kept where it stood for ten seconds, and is gone then") {
  Tablet it;
  it.scene.does(LeaveNote{*NoteText::from("The chairs are hard"), {}})
      .does(Suggest{*NoteText::from("A walk")});
  it.tell();
  it.touch("notes");
  it.tell();
  const std::vector<Row> before = it.first<Rows>().rows;
  it.touch(before[0].buttons[0].id);
  REQUIRE(it.first<Rows>().rows.size() == 2);
  const Row going = it.first<Rows>().rows[0];
  CHECK(going.texts[1] == before[0].texts[1]);
  CHECK(going.buttons[0].label == english().say("facilitator.note_keep"));
  CHECK(it.first<Rows>().rows[1] == before[1]);
  it.touch(going.buttons[0].id);
  CHECK(it.first<Rows>().rows == before);
  it.touch(before[0].buttons[0].id);
  it.wait(note_grace);
  CHECK(it.first<Rows>().rows.size() == 1);
  it.scene.as(Permission::kiosk).does(PassTime{}).as(Permission::facilitator);
  it.tell();
  CHECK(std::get<at::Notes>(it.place).notes->size() == 1);
}

TEST_CASE("a note that comes while one can still be kept takes no place of it") {
  Tablet it;
  it.scene.does(LeaveNote{*NoteText::from("The chairs are hard"), {}});
  it.tell();
  it.touch("notes");
  it.tell();
  it.touch(it.first<Rows>().rows[0].buttons[0].id);
  it.scene.does(Suggest{*NoteText::from("A walk")});
  it.tell();
  CHECK(it.first<Rows>().rows.size() == 2);
  CHECK(it.has("note.keep." + std::to_string(it.scene.room.notes->dealt_with.front().note.id.number)));
}

TEST_CASE("what another facilitator has dealt with is gone here as well") {
  Tablet it;
  it.scene.does(LeaveNote{*NoteText::from("The chairs are hard"), {}});
  it.tell();
  it.touch("notes");
  it.tell();
  it.scene.does(DealWithNote{it.scene.room.notes->all.front().id.number}).wait(note_grace);
  it.scene.as(Permission::kiosk).does(PassTime{}).as(Permission::facilitator);
  it.tell();
  CHECK(it.phrases().at(1) == english().say("facilitator.notes_none"));
  CHECK(std::get<at::Notes>(it.place).notes->empty());
}

TEST_CASE("no note to somebody else comes to a facilitator's tablet") {
  Tablet it;
  House house = *it.scene.room.house;
  house.venue.notes_to = *Text<60>::from("Ruth");
  it.scene.as(Permission::kiosk).does(ReadHouse{house}).as(Permission::facilitator);
  it.scene.does(LeaveNote{*NoteText::from("About Sam"), NoteTo::other});
  it.tell();
  it.touch("notes");
  it.tell();
  CHECK(it.picture->notes_to_read == 0);
  CHECK(it.phrases().at(1) == english().say("facilitator.notes_none"));
}
