#include "shared/room/notes.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "shared/room/house_commands.hpp"
#include "shared/room/notes_commands.hpp"
#include "shared/room/timekeeping_commands.hpp"
#include "tests/room/scene.hpp"

using namespace hearth;

namespace {

NoteText words(const char* text) {
  return *NoteText::from(text);
}

void leave(Scene& scene, const char* text, std::uint64_t chance) {
  Context context = scene.context;
  context.chance = chance;
  for (const Event& event : decide(scene.room, Command{LeaveNote{words(text), {}}}, context).events)
    apply(scene.room, event);
}

Scene at_the_door() {
  Scene scene;
  scene.as(Permission::sign_in);
  return scene;
}

}  // namespace

TEST_CASE("a note has its words, a date and whom it is for") {
  Scene scene = at_the_door();
  scene.does(LeaveNote{words("The chairs are hard"), {}}).does(Suggest{words("A walk")});
  REQUIRE(scene.room.notes->all.size() == 2);
  const auto& notes = scene.room.notes->all;
  const auto is = [&](NoteIs wanted) {
    return std::any_of(notes.begin(), notes.end(), [&](const Note& note) { return note.is == wanted; });
  };
  CHECK(is(NoteIs::note_to_group));
  CHECK(is(NoteIs::suggestion));
  CHECK(notes.front().date == scene.context.today);
}

TEST_CASE("notes stand by a random number and not as they came") {
  Scene scene = at_the_door();
  leave(scene, "first", 900);
  leave(scene, "second", 30);
  CHECK(scene.room.notes->all.front().text == words("second"));
}

TEST_CASE("two notes are two, even when chance says the same number") {
  Scene scene = at_the_door();
  leave(scene, "one", 7);
  leave(scene, "two", 7);
  CHECK(scene.room.notes->all.size() == 2);
}

TEST_CASE("a note to somebody else needs somebody whom the venue names") {
  Scene scene = at_the_door();
  CHECK(scene.refused(LeaveNote{words("hello"), NoteTo::other}) == Reason::nobody_named);
  House house = *scene.room.house;
  house.venue.notes_to = *Text<60>::from("Ruth");
  scene.as(Permission::kiosk).does(ReadHouse{house}).as(Permission::sign_in);
  scene.does(LeaveNote{words("hello"), NoteTo::other});
  CHECK(scene.room.notes->all.front().is == NoteIs::note_to_other);
}

TEST_CASE("an empty note is none, and only so many fit") {
  Scene scene = at_the_door();
  CHECK(scene.refused(LeaveNote{words(" \n "), {}}) == Reason::missing_field);
  for (std::size_t i = 0; i < notes_max; ++i) scene.does(Suggest{words("again")});
  CHECK(scene.refused(LeaveNote{words("one more"), {}}) == Reason::too_many_notes);
}

TEST_CASE("a note that nobody would see is none either") {
  Scene scene = at_the_door();
  CHECK(scene.refused(LeaveNote{words("\u200B\u3164\u2800\uFE0F"), {}}) == Reason::missing_field);
  CHECK(scene.refused(Suggest{words("\u00AD\n\u3000")}) == Reason::missing_field);
  CHECK_FALSE(scene.refused(Suggest{words("👩‍👩‍👧")}));
}

TEST_CASE("what is dealt with is gone") {
  Scene scene = at_the_door();
  scene.does(LeaveNote{words("thank you"), {}});
  const std::uint64_t id = scene.room.notes->all.front().id.number;
  CHECK(scene.refused(DealWithNote{id}) == Reason::not_allowed);
  scene.as(Permission::facilitator).does(DealWithNote{id});
  CHECK(scene.room.notes->all.empty());
  CHECK(scene.refused(DealWithNote{id}) == Reason::unknown_note);
}

TEST_CASE("notes are kept for the venue's days and no longer") {
  Scene scene = at_the_door();
  scene.does(LeaveNote{words("thank you"), {}});
  const auto left_on = std::chrono::sys_days{scene.context.today};
  scene.as(Permission::kiosk);
  scene.context.today = LocalDate{left_on + std::chrono::days{27}};
  scene.does(PassTime{});
  CHECK(scene.room.notes->all.size() == 1);
  scene.context.today = LocalDate{left_on + std::chrono::days{28}};
  scene.does(PassTime{});
  CHECK(scene.room.notes->all.empty());
}

TEST_CASE("a clock that has jumped erases no notes until its day is proven") {
  Scene scene = at_the_door();
  scene.does(LeaveNote{words("thank you"), {}}).as(Permission::kiosk);
  scene.context.today = *date_from("2036-11-26");
  scene.context.day_is = DayIs::fresh;
  scene.does(PassTime{});
  CHECK(scene.room.notes->all.size() == 1);
  scene.context.day_is = DayIs::proven;
  scene.does(PassTime{});
  CHECK(scene.room.notes->all.empty());
}

TEST_CASE("a note of a day that the clock has taken back is of the next one that is proven") {
  Scene scene = at_the_door();
  const LocalDate today = scene.context.today;
  scene.context.today = *date_from("2036-11-26");
  scene.context.day_is = DayIs::fresh;
  scene.does(LeaveNote{words("thank you"), {}});
  scene.context.today = today;
  scene.context.day_is = DayIs::proven;
  scene.as(Permission::kiosk).does(PassTime{});
  CHECK(scene.room.notes->all.front().date == today);
}

TEST_CASE("a note from before the clock was set is of the first day that is known") {
  Scene scene = at_the_door();
  scene.context.wall_clock = WallClock::unset;
  scene.does(LeaveNote{words("thank you"), {}});
  CHECK_FALSE(scene.room.notes->all.front().date);
  scene.context.wall_clock = WallClock::set;
  scene.as(Permission::kiosk).does(PassTime{});
  CHECK(scene.room.notes->all.front().date == scene.context.today);
}

TEST_CASE("notes are published without their words, and no event of one stays") {
  Scene scene = at_the_door();
  scene.does(LeaveNote{words("thank you"), {}});
  const Room copy = published(scene.room);
  REQUIRE(copy.notes->all.size() == 1);
  CHECK(copy.notes->all.front().text.empty());
  CHECK_FALSE(copy.notes->all.front().date);
  const std::uint64_t id = copy.notes->all.front().id.number;
  CHECK_FALSE(decide(copy, Command{DealWithNote{id}}, scene.as(Permission::facilitator).context).refused);
  CHECK(erases(NoteLeft{}) == Erases::events);
  CHECK(erases(NoteErased{}) == Erases::events);
  CHECK(erases(NotesLookedThrough{}) == Erases::events);
}
