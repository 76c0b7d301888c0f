#include <catch2/catch.hpp>

#include "remote/sign_in/door.hpp"
#include "shared/room/called_by.hpp"
#include "shared/room/house_commands.hpp"
#include "tests/remote/tablets/handset.hpp"

using namespace hearth;
using namespace hearth::remote;
using namespace std::chrono_literals;

namespace {

struct WithSomethingToGive {
  Door door;
  Handset handset;

  explicit WithSomethingToGive(int width = 1280, int height = tall) : handset(door, width, height) {
    House house = *handset.scene.room.house;
    house.venue.jobs = {{*JobName::from("Make tea"), JobSheet::day}};
    house.venue.notes_to = *Text<60>::from("Ruth");
    handset.scene.as(Permission::kiosk).does(ReadHouse{house}).as(Permission::sign_in);
    handset.show();
    handset.draw();
  }
  void type(const std::string& keys) {
    for (const char key : keys) handset.press(key == ' ' ? "key.space" : std::string{"key."} + key);
  }
  [[nodiscard]] std::string said() { return handset.answer_shown(door); }
  [[nodiscard]] const std::vector<Note>& notes() const { return handset.scene.room.notes->all; }
};

}  // namespace

TEST_CASE("a note is written without saying who one is, and is gone from the tablet") {
  WithSomethingToGive it;
  it.handset.press("sign_in.also");
  it.handset.press("sign_in.note");
  CHECK_FALSE(it.handset.find("sign_in.note_to_group")->enabled);
  it.type("thank you");
  it.handset.press("sign_in.note_to_group");
  REQUIRE(it.notes().size() == 1);
  CHECK(it.notes().front().text.str() == "Thank you");
  CHECK(it.notes().front().is == NoteIs::note_to_group);
  CHECK(it.said() == "Thank you. It will be read, and nobody will know it was you.");
  it.handset.press("sign_in.note");
  CHECK_FALSE(it.handset.find("sign_in.note_to_group")->enabled);
}

TEST_CASE("a note may go to somebody whom the venue names") {
  WithSomethingToGive it;
  it.handset.press("sign_in.also");
  it.handset.press("sign_in.note");
  it.type("hello");
  it.handset.press("sign_in.note_to_other");
  CHECK(it.notes().front().is == NoteIs::note_to_other);
}

TEST_CASE("what was being written is gone when nobody goes on") {
  WithSomethingToGive it;
  it.handset.press("sign_in.also");
  it.handset.press("sign_in.suggest");
  it.type("a walk");
  it.handset.wait(121s);
  CHECK(standing(it.door) == "first");
  it.handset.press("sign_in.also");
  it.handset.press("sign_in.suggest");
  CHECK_FALSE(it.handset.find("sign_in.suggest_it")->enabled);
  CHECK(it.notes().empty());
}

TEST_CASE("a wish is counted and a job is ticked, with no words said") {
  WithSomethingToGive it;
  it.handset.press("sign_in.also");
  it.handset.press("sign_in.easier");
  it.handset.press("sign_in.access.hearing");
  CHECK(it.handset.scene.room.day->coming.wishes == std::vector<WishCount>{{AccessWish::hearing, 1}});
  it.handset.press("sign_in.back");
  it.handset.press("sign_in.jobs");
  it.handset.press("sign_in.job.0");
  CHECK(jobs_now(it.handset.scene.room).front().taken);
  CHECK_FALSE(jobs_now(it.handset.scene.room).front().by);
}

TEST_CASE("whoever has two words may say what to call them, and that it is their first time") {
  WithSomethingToGive it;
  it.handset.press("sign_in.here");
  it.handset.press("sign_in.first_time");
  CHECK(it.handset.scene.room.day->coming.first_time == 1);
  it.handset.press("sign_in.call_me");
  it.type("mira");
  it.handset.press("sign_in.call_me_so");
  const auto* call_me = get_if<CallMe>(it.handset.pressed.back().command);
  REQUIRE(call_me != nullptr);
  CHECK(call_me->name_wanted.str() == "Mira");
}

TEST_CASE("what the machine knows is told, with the days that notes are kept") {
  WithSomethingToGive it;
  it.handset.press("sign_in.also");
  it.handset.press("sign_in.what_it_knows");
  CHECK(standing(it.door) == "what_it_knows");
  it.handset.wait(100s);
  CHECK(standing(it.door) == "what_it_knows");
}

TEST_CASE("a language is chosen on the first page, and the venue's own comes back") {
  WithSomethingToGive it;
  it.handset.languages = {{"en", "English"}, {"uk", "Українська"}};
  it.handset.draw();
  it.handset.press("language.uk");
  CHECK(it.door.language() == "uk");
  it.handset.press("sign_in.here");
  CHECK(it.door.language() == "uk");
  it.handset.press("sign_in.done");
  CHECK(it.door.language().empty());
  it.handset.press("language.uk");
  it.handset.wait(21s);
  CHECK(it.door.language().empty());
}
