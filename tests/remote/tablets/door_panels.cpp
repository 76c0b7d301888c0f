#include <catch2/catch.hpp>

#include "remote/facilitator/desk.hpp"
#include "shared/room/called_by.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/house_commands.hpp"
#include "tests/remote/first_hint.hpp"
#include "tests/remote/tablets/handset.hpp"

using namespace hearth;
using namespace hearth::remote;
using namespace hearth::pages::facilitator;

namespace {

struct ReadingFromTheDoor {
  Desk desk;
  Handset handset{desk, 1280, tall};

  ReadingFromTheDoor() {
    House house = *handset.scene.room.house;
    house.venue.jobs = {{*JobName::from("Make tea"), JobSheet::day}};
    handset.scene.as(Permission::kiosk).does(ReadHouse{house}).as(Permission::facilitator);
    handset.show();
    handset.draw();
  }
  std::string note_button(std::size_t index) const {
    return "note." + std::to_string(handset.scene.room.notes->all.at(index).id.number);
  }
};

}  // namespace

TEST_CASE("notes are read here, and gone when they are dealt with") {
  ReadingFromTheDoor it;
  it.handset.scene.does(LeaveNote{*NoteText::from("The chairs are hard"), {}})
      .does(Suggest{*NoteText::from("A walk")});
  it.handset.show();
  it.handset.press("notes");
  REQUIRE(page_at<at::Notes>(it.desk).notes);
  CHECK(page_at<at::Notes>(it.desk).notes->size() == 2);
  it.handset.press(it.note_button(0));
  CHECK(it.handset.scene.room.notes->all.size() == 1);
  it.handset.press(it.note_button(0));
  CHECK(it.handset.scene.room.notes->all.empty());
}

TEST_CASE("a second touch on what dealt with a note does not take that back") {
  ReadingFromTheDoor it;
  it.handset.scene.does(LeaveNote{*NoteText::from("The chairs are hard"), {}});
  it.handset.show();
  it.handset.press("notes");
  const std::string keep = "note.keep." + std::to_string(it.handset.scene.room.notes->all.front().id.number);
  it.handset.press(it.note_button(0));
  it.handset.press_at_once(keep);
  CHECK(it.handset.scene.room.notes->all.empty());
  it.handset.press(keep);
  CHECK(it.handset.scene.room.notes->all.size() == 1);
}

TEST_CASE("what was read is not kept on the tablet when the page is left") {
  ReadingFromTheDoor it;
  it.handset.scene.does(LeaveNote{*NoteText::from("The chairs are hard"), {}});
  it.handset.show();
  it.handset.press("notes");
  it.handset.press("back");
  CHECK(standing(it.desk) == "main");
}

TEST_CASE("a name is shown on the wall after a nod, and taken back") {
  ReadingFromTheDoor it;
  const Token token = it.handset.scene.guest();
  it.handset.scene.does(StartGathering{format_named("evening"), {}, {}});
  it.handset.names = {{token, *CalledBy::from("Mira"), false}};
  it.handset.show();
  it.handset.draw();
  it.handset.press("tools");
  it.handset.press("names");
  it.handset.press("name.show." + to_string(token));
  CHECK(is<ShowName>(it.handset.pressed.back().command));
  it.handset.names.front().shown = true;
  it.handset.show();
  it.handset.draw();
  it.handset.press("name.hide." + to_string(token));
  CHECK(is<HideName>(it.handset.pressed.back().command));
}

TEST_CASE("a job is ticked here and opened again") {
  ReadingFromTheDoor it;
  it.handset.press("jobs");
  it.handset.press("job.0");
  CHECK(jobs_now(it.handset.scene.room).front().taken);
  it.handset.press("job.0");
  CHECK_FALSE(jobs_now(it.handset.scene.room).front().taken);
}

TEST_CASE("that somebody is here for the first time is told while people arrive") {
  ReadingFromTheDoor it;
  it.handset.scene.does(FirstTime{it.handset.scene.guest()})
      .does(StartGathering{format_named("evening"), {}, {}});
  it.handset.show();
  CHECK(first_hint(it.handset.knows()) == "Someone is here for the first time");
}
