#include "shared/room/notes.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "shared/room/gathering_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/house_commands.hpp"
#include "shared/room/notes_commands.hpp"
#include "shared/room/timekeeping.hpp"
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

// The venue names somebody who does not lead.
Scene with_steward() {
  Scene scene;
  House house = *scene.room.house;
  house.venue.notes_to = *Text<60>::from("Ruth");
  scene.as(Permission::kiosk).does(ReadHouse{house}).as(Permission::sign_in);
  return scene;
}

// Both have one note, whose number is said.
struct OneEach {
  Scene scene = with_steward();
  std::uint64_t to_group = 0;
  std::uint64_t to_other = 0;

  OneEach() {
    scene.does(LeaveNote{words("The chairs are hard"), {}})
        .does(LeaveNote{words("About Sam"), NoteTo::other});
    to_group = notes_for(*scene.room.notes, Permission::facilitator).front().id.number;
    to_other = notes_for(*scene.room.notes, Permission::steward).front().id.number;
  }
};

std::size_t count_of_day(const Scene& scene, LocalDate date) {
  const auto& all = scene.room.notes->all;
  return static_cast<std::size_t>(
      std::count_if(all.begin(), all.end(), [&](const Note& note) { return note.date == date; }));
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
  CHECK(at_the_door().refused(LeaveNote{words("hello"), NoteTo::other}) == Reason::nobody_named);
  Scene scene = with_steward();
  scene.does(LeaveNote{words("hello"), NoteTo::other});
  CHECK(scene.room.notes->all.front().is == NoteIs::note_to_other);
}

TEST_CASE("each reads what is meant for them, and the owner everything") {
  const OneEach it;
  const Notes& notes = *it.scene.room.notes;
  CHECK(notes_for(notes, Permission::facilitator).size() == 1);
  CHECK(notes_for(notes, Permission::facilitator).front().text == words("The chairs are hard"));
  CHECK(notes_for(notes, Permission::steward).size() == 1);
  CHECK(notes_for(notes, Permission::steward).front().text == words("About Sam"));
  CHECK(notes_for(notes, Permission::owner).size() == 2);
  for (const Permission who :
       {Permission::screen, Permission::sign_in, Permission::handheld, Permission::talking_piece})
    CHECK(notes_for(notes, who).empty());
}

TEST_CASE("a suggestion is for those who lead") {
  CHECK(is_told_of(NoteIs::suggestion, Permission::facilitator));
  CHECK_FALSE(is_told_of(NoteIs::suggestion, Permission::steward));
}

TEST_CASE("whoever names another's note is told that there is none") {
  OneEach it;
  Scene& scene = it.scene;
  scene.as(Permission::facilitator);
  CHECK(scene.refused(DealWithNote{it.to_other}) == Reason::unknown_note);
  scene.as(Permission::steward);
  CHECK(scene.refused(DealWithNote{it.to_group}) == Reason::unknown_note);
  scene.does(DealWithNote{it.to_other}).as(Permission::facilitator);
  CHECK(scene.refused(KeepNote{it.to_other}) == Reason::unknown_note);
  CHECK(scene.refused(DealWithNote{it.to_other}) == Reason::unknown_note);
  scene.as(Permission::owner).does(KeepNote{it.to_other}).does(DealWithNote{it.to_other});
}

TEST_CASE("a steward gives no other command than those for notes") {
  OneEach it;
  it.scene.as(Permission::steward);
  CHECK(it.scene.refused(LeaveNote{words("hello"), {}}) == Reason::not_allowed);
  CHECK(it.scene.refused(Suggest{words("hello")}) == Reason::not_allowed);
  CHECK(it.scene.refused(SignIn{}) == Reason::not_allowed);
  CHECK_FALSE(it.scene.refused(ListNotes{}));
}

TEST_CASE("an empty note is none, and only so many fit") {
  Scene scene = at_the_door();
  CHECK(scene.refused(LeaveNote{words(" \n "), {}}) == Reason::missing_field);
  for (std::size_t i = 0; i < notes_max; ++i) scene.does(Suggest{words("again")});
  CHECK(scene.refused(LeaveNote{words("one more"), {}}) == Reason::too_many_notes);
}

TEST_CASE("how many notes there are to somebody else refuses nobody's") {
  Scene scene = with_steward();
  for (std::size_t i = 0; i < notes_to_other_max + 3; ++i)
    scene.does(LeaveNote{words("about Sam"), NoteTo::other});
  CHECK(notes_for(*scene.room.notes, Permission::steward).size() == notes_to_other_max);
  scene.does(Suggest{words("A walk")}).as(Permission::facilitator);
  scene.does(LeaveNote{words("from who leads"), NoteTo::other});
  CHECK(notes_for(*scene.room.notes, Permission::steward).size() == notes_to_other_max);
  CHECK(notes_for(*scene.room.notes, Permission::facilitator).size() == 1);
}

TEST_CASE("a flood of notes to somebody else washes away none of another day") {
  Scene scene = with_steward();
  const LocalDate before = scene.context.today;
  for (int i = 0; i < 5; ++i) scene.does(LeaveNote{words("true"), NoteTo::other});
  scene.context.today = LocalDate{std::chrono::sys_days{before} + std::chrono::days{1}};
  for (std::size_t i = 0; i < 2 * notes_to_other_max; ++i)
    scene.does(LeaveNote{words("flood"), NoteTo::other});
  CHECK(count_of_day(scene, before) == 5);
  CHECK(count_of_day(scene, scene.context.today) == notes_to_other_max - 5);
}

TEST_CASE("for one more note to somebody else, one goes first that was dealt with") {
  Scene scene = with_steward();
  for (std::size_t i = 0; i < notes_to_other_max; ++i)
    scene.does(LeaveNote{words("about Sam"), NoteTo::other});
  const std::uint64_t id = scene.room.notes->all.at(100).id.number;
  scene.as(Permission::steward).does(DealWithNote{id}).as(Permission::sign_in);
  scene.does(LeaveNote{words("one more"), NoteTo::other});
  CHECK(scene.room.notes->dealt_with.empty());
  CHECK(scene.room.notes->all.size() == notes_to_other_max);
}

TEST_CASE("a note that was dealt with takes its place until it is gone, so that it can be kept") {
  Scene scene = at_the_door();
  for (std::size_t i = 0; i < notes_max; ++i) scene.does(Suggest{words("again")});
  const std::uint64_t id = scene.room.notes->all.front().id.number;
  scene.as(Permission::facilitator).does(DealWithNote{id});
  CHECK(scene.refused(Suggest{words("one more")}) == Reason::too_many_notes);
  scene.wait(note_grace).as(Permission::kiosk).does(PassTime{}).as(Permission::facilitator);
  CHECK_FALSE(scene.refused(Suggest{words("one more")}));
}

TEST_CASE("a note that nobody would see is none either") {
  Scene scene = at_the_door();
  CHECK(scene.refused(LeaveNote{words("\u200B\u3164\u2800\uFE0F"), {}}) == Reason::missing_field);
  CHECK(scene.refused(Suggest{words("\u00AD\n\u3000")}) == Reason::missing_field);
  CHECK_FALSE(scene.refused(Suggest{words("👩‍👩‍👧")}));
}

TEST_CASE("what is dealt with is in no list, can be kept for ten seconds and is gone then") {
  Scene scene = at_the_door();
  scene.does(LeaveNote{words("thank you"), {}});
  const std::uint64_t id = scene.room.notes->all.front().id.number;
  CHECK(scene.refused(DealWithNote{id}) == Reason::not_allowed);
  CHECK(scene.as(Permission::facilitator).refused(KeepNote{id}) == Reason::unknown_note);
  scene.does(DealWithNote{id});
  CHECK(notes_for(*scene.room.notes, Permission::facilitator).empty());
  CHECK(scene.refused(DealWithNote{id}) == Reason::unknown_note);
  scene.wait(note_grace - Duration{1}).does(KeepNote{id});
  CHECK(notes_for(*scene.room.notes, Permission::facilitator).front().text == words("thank you"));
  scene.does(DealWithNote{id}).wait(note_grace);
  CHECK(scene.refused(KeepNote{id}) == Reason::unknown_note);
  CHECK(next_deadline(scene.room) == scene.context.now);
  scene.as(Permission::kiosk).does(PassTime{});
  CHECK(*scene.room.notes == Notes{});
  CHECK_FALSE(next_deadline(scene.room));
}

TEST_CASE("time that goes by takes only what was dealt with long enough ago") {
  OneEach it;
  it.scene.as(Permission::owner)
      .does(DealWithNote{it.to_group})
      .wait(Duration{1})
      .does(DealWithNote{it.to_other});
  it.scene.wait(note_grace - Duration{1}).as(Permission::kiosk).does(PassTime{});
  REQUIRE(it.scene.room.notes->dealt_with.size() == 1);
  CHECK(it.scene.room.notes->dealt_with.front().note.id.number == it.to_other);
}

TEST_CASE("clocks that run are written down on time, whatever becomes of notes") {
  OneEach it;
  Scene& scene = it.scene;
  scene.as(Permission::facilitator).does(StartGathering{format_named("evening"), {}, {}});
  const Instant began = scene.context.now;
  scene.as(Permission::owner).does(DealWithNote{it.to_other}).as(Permission::kiosk);
  for (int i = 0; i < 2; ++i) scene.wait(clocks_kept_every).does(PassTime{});
  CHECK(scene.room.as_of == began + 2 * clocks_kept_every);
  CHECK(*next_deadline(scene.room) == began + 3 * clocks_kept_every);
}

TEST_CASE("nothing that is done with notes leaves a trace in the room's times") {
  OneEach it;
  Scene& scene = it.scene;
  scene.as(Permission::facilitator).does(StartGathering{format_named("evening"), {}, {}});
  const Room before = scene.room;
  scene.wait(std::chrono::minutes{1}).as(Permission::owner).does(DealWithNote{it.to_other});
  scene.does(KeepNote{it.to_other}).does(LeaveNote{words("One more"), NoteTo::other});
  scene.does(DealWithNote{it.to_other}).wait(note_grace);
  apply(scene.room, Event{NoteErased{scene.context.now, NoteId{it.to_other}}});
  CHECK(scene.room.as_of == before.as_of);
  CHECK(scene.room.gathering == before.gathering);
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

TEST_CASE("of notes to the group the numbers are published, of others nothing") {
  OneEach it;
  const Room copy = published(it.scene.room);
  REQUIRE(copy.notes->all.size() == 1);
  CHECK(copy.notes->all.front() == Note{NoteId{it.to_group}, NoteIs::note_to_group, std::nullopt, {}});
  it.scene.as(Permission::owner).does(DealWithNote{it.to_group}).does(DealWithNote{it.to_other});
  const Notes later = *published(it.scene.room).notes;
  CHECK(later.all.empty());
  REQUIRE(later.dealt_with.size() == 1);
  CHECK(later.dealt_with.front().note == copy.notes->all.front());
}

TEST_CASE("those who lead write down what to remember for a group, and nobody at the door can") {
  Scene scene;
  const Title group = *Title::from("Thursday circle");
  scene.does(LeaveNote{words("Start with tea"), NoteTo::group, group});
  scene.does(LeaveNote{words("The chairs are hard"), {}, Title{}});
  CHECK(to_remember(*scene.room.notes, group) == 1);
  CHECK(to_remember(*scene.room.notes, Title{}) == 0);
  const Room copy = published(scene.room);
  CHECK(to_remember(*copy.notes, group) == 1);
  for (const Note& note : copy.notes->all) CHECK(note.text.empty());
  scene.as(Permission::sign_in);
  CHECK(scene.refused(LeaveNote{words("Listen to me"), NoteTo::group, group}) == Reason::not_allowed);
  CHECK_FALSE(scene.refused(LeaveNote{words("Thank you"), NoteTo::group, {}}));
}

TEST_CASE("what is published is the same, whether there are notes to somebody else or not") {
  OneEach it;
  const Room before = published(it.scene.room);
  it.scene.wait(std::chrono::minutes{1}).does(LeaveNote{words("One more"), NoteTo::other});
  CHECK(published(it.scene.room) == before);
  it.scene.as(Permission::steward).does(DealWithNote{it.to_other});
  CHECK(published(it.scene.room) == before);
}

TEST_CASE("a facilitator's program can tell whether a note can be dealt with or kept") {
  OneEach it;
  Scene copy = it.scene.as(Permission::facilitator);
  copy.room = published(it.scene.room);
  CHECK_FALSE(copy.refused(DealWithNote{it.to_group}));
  CHECK(copy.refused(KeepNote{it.to_group}) == Reason::unknown_note);
  it.scene.does(DealWithNote{it.to_group});
  copy.room = published(it.scene.room);
  CHECK_FALSE(copy.refused(KeepNote{it.to_group}));
  copy.wait(note_grace);
  CHECK(copy.refused(KeepNote{it.to_group}) == Reason::unknown_note);
}

TEST_CASE("no event of a note stays") {
  CHECK(erases(NoteLeft{}) == Erases::events);
  CHECK(erases(NoteDealtWith{}) == Erases::events);
  CHECK(erases(NoteKept{}) == Erases::events);
  CHECK(erases(NoteErased{}) == Erases::events);
  CHECK(erases(NotesLookedThrough{}) == Erases::events);
}

TEST_CASE("events about a note that is not there change nothing") {
  OneEach it;
  const Notes before = *it.scene.room.notes;
  for (const Event& event : {Event{NoteDealtWith{{}, NoteId{7}}}, Event{NoteKept{{}, NoteId{7}}},
                             Event{NoteKept{{}, NoteId{it.to_group}}}, Event{NoteErased{{}, NoteId{7}}}})
    apply(it.scene.room, event);
  CHECK(*it.scene.room.notes == before);
}

TEST_CASE("notes that a damaged disk has given back in another order are dealt with all the same") {
  OneEach it;
  Notes mixed = *it.scene.room.notes;
  std::reverse(mixed.all.begin(), mixed.all.end());
  it.scene.room.notes = mixed;
  it.scene.as(Permission::owner).does(DealWithNote{it.to_group}).does(DealWithNote{it.to_other});
  it.scene.does(KeepNote{it.to_group}).does(KeepNote{it.to_other});
  CHECK(it.scene.room.notes->all.size() == 2);
}
