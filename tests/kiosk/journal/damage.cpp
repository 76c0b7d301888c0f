#include "kiosk/journal/journal.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <catch2/catch.hpp>

#include <random>

#include "shared/room/agreement_commands.hpp"
#include "shared/room/notes_commands.hpp"
#include "shared/room/timekeeping_commands.hpp"
#include "tests/kiosk/journal/played.hpp"
#include "tests/rounds.hpp"

using namespace hearth;
using namespace hearth::kiosk;

namespace {

// The list of free pages leads nowhere, so that nothing could be added.
void lose_free_pages(const std::filesystem::path& database) {
  std::fstream file(database, std::ios::binary | std::ios::in | std::ios::out);
  constexpr std::streamoff first_free_page = 32;
  file.seekp(first_free_page).write("\0\0\x27\x0F\0\0\0\x05", 8);
}

std::string content_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void change_file(const std::filesystem::path& folder, const char* sql) {
  SQLite::Database((folder / "room.db").string(), SQLite::OPEN_READWRITE).exec(sql);
}

// A gathering that goes on, with everything that outlasts one.
Room keep_what_lasts(const std::filesystem::path& folder) {
  Evening evening(folder);
  play_evening(evening);
  evening.does(CloseGathering{});
  for (int i = 0; i < 8; ++i) evening.ask(SignIn{});
  evening.does(start);
  for (const char* point : {"plantedpoint: phones stay outside", "plantedpoint: nobody is interrupted"})
    evening.does(AdoptPoint{*Point::from(point), {}});
  for (const char* note : {"plantednote about the kettle", "plantednote about the door",
                           "plantednote: thank you", "plantednote: more chairs"})
    evening.does(LeaveNote{*NoteText::from(note), {}});
  evening.does(NextStage{});
  evening.does(NextTurn{});
  const Room room = evening.keeper.room();
  REQUIRE(room.tallies->all.size() == 1);
  REQUIRE(room.notes->all.size() == 4);
  REQUIRE(room.agreements->groups.size() == 1);
  return room;
}

bool lasts_as(const Room& room, const Room& other) {
  return room.agreements == other.agreements && room.notes == other.notes && room.tallies == other.tallies;
}

// A byte of a page on which something lasting stands.
std::size_t byte_that_lasts(const std::string& content, std::size_t chance) {
  constexpr std::size_t page = 4096;
  std::vector<std::size_t> pages;
  for (std::size_t at = 0; at + page <= content.size(); at += page) {
    const std::string bytes = content.substr(at, page);
    for (const char* lasting : {"plantednote", "plantedpoint", "\"came\":5"})
      if (bytes.find(lasting) != std::string::npos) pages.push_back(at);
  }
  return pages.at(chance % pages.size()) + chance / 64 % page;
}

// A start, and something that happens afterwards.
Loaded load_and_go_on(const std::filesystem::path& folder) {
  Journal journal(folder);
  Loaded loaded = journal.load();
  Room room = loaded.room;
  for (int i = 0; i < 3; ++i) {
    const Event event{KioskStarted{}};
    apply(room, event);
    journal.append({event}, {}, room);
  }
  return loaded;
}

// What a check in the background says once it has ended.
std::string checked(Journal& journal, const Room& room) {
  journal.check_in_background();
  journal.wait_for_check();
  return journal.take_check(room);
}

}  // namespace

TEST_CASE("events that cannot be read any more are erased, and the note says so") {
  const DataFolder folder;
  {
    Evening evening(folder.path());
    evening.ask(SignIn{});
  }
  {
    SQLite::Database database((folder.path() / "room.db").string(), SQLite::OPEN_READWRITE);
    database.exec("UPDATE events SET event = '{\"no_such_event\":{}}'");
  }
  Journal journal(folder.path());
  const Loaded loaded = journal.load();
  CHECK_FALSE(loaded.note.empty());
  CHECK_FALSE(loaded.room.day);
  CHECK(folder.files_with("no_such_event").empty());
}

TEST_CASE("a file that is no journal is named") {
  const DataFolder folder;
  std::ofstream(folder.path() / "room.db") << std::string(4096, 'x');
  CHECK_THROWS_WITH(Journal(folder.path()), Catch::Contains("damaged"));
}

TEST_CASE("a damaged file of which everything can still be read is put in order") {
  const DataFolder folder;
  Room before;
  {
    Evening evening(folder.path());
    play_evening(evening);
    before = evening.keeper.room();
  }
  lose_free_pages(folder.path() / "room.db");
  Evening again(folder.path());
  CHECK(again.keeper.room() == before);
  for (int i = 0; i < 200; ++i)
    again.does(i % 2 == 0 ? Command{PauseGathering{}} : Command{ResumeGathering{}});
  CHECK(again.keeper.saving());
}

TEST_CASE("nothing is lost of a damaged file that cannot be written anew") {
  const DataFolder folder;
  {
    Evening evening(folder.path());
    play_evening(evening);
  }
  lose_free_pages(folder.path() / "room.db");
  Room kept;
  {
    Evening evening(folder.path(), [](std::string_view what) {
      if (what == "order") throw std::runtime_error("a broken disk");
    });
    for (int i = 0; i < 200 && evening.keeper.saving(); ++i)
      evening.does(i % 2 == 0 ? Command{PauseGathering{}} : Command{ResumeGathering{}});
    REQUIRE_FALSE(evening.keeper.saving());
    kept = evening.keeper.room();
  }
  CHECK(Journal(folder.path()).load().room == kept);
}

TEST_CASE("a check in the background finds what nobody reads, and the file is written anew") {
  const DataFolder folder;
  keep_what_lasts(folder.path());
  lose_free_pages(folder.path() / "room.db");
  Journal journal(folder.path());
  const Room room = journal.load().room;
  CHECK_FALSE(checked(journal, room).empty());
  CHECK(checked(journal, room).empty());
  journal.reopen();
  CHECK(journal.load().room == room);
}

TEST_CASE("a room that the core cannot use is named, and is not what a person reads") {
  const DataFolder folder;
  const Room before = keep_what_lasts(folder.path());
  change_file(folder.path(), "UPDATE snapshot SET room = replace(room, '\"present\":0', '\"present\":77')");
  const Loaded loaded = Journal(folder.path()).load();
  CHECK_FALSE(loaded.room.gathering);
  CHECK(lasts_as(loaded.room, before));
  CHECK_THAT(loaded.note, Catch::Contains("empty one") && !Catch::Contains("vector"));
}

TEST_CASE("a flipped bit anywhere in the file never takes what lasts without saying so") {
  const DataFolder whole;
  const Room before = keep_what_lasts(whole.path());
  const std::string content = content_of(whole.path() / "room.db");
  constexpr unsigned seed = 20261126;
  constexpr int trials = rounds(240);
  CAPTURE(seed);
  std::minstd_rand chance{seed};
  int kept = 0;
  int named = 0;
  int refused = 0;
  for (int trial = 0; trial < trials; ++trial) {
    const DataFolder folder;
    // Every second one where what lasts stands.
    const std::size_t byte = trial % 2 == 0 ? chance() % content.size() : byte_that_lasts(content, chance());
    std::string damaged = content;
    damaged[byte] = static_cast<char>(damaged[byte] ^ (1 << (chance() % 8)));
    std::ofstream(folder.path() / "room.db", std::ios::binary) << damaged;
    CAPTURE(trial, byte);
    try {
      const Loaded first = load_and_go_on(folder.path());
      const Loaded second = load_and_go_on(folder.path());
      const bool lasted = lasts_as(first.room, before) && lasts_as(second.room, before);
      ++(lasted ? kept : named);
      CHECK((lasted || !first.note.empty()));
      CHECK(lasts_as(second.room, first.room));
    } catch (const JournalFault& fault) {
      ++refused;
      CHECK_THAT(fault.what(), Catch::Contains("damaged") || Catch::Contains("newer"));
    }
  }
  WARN("kept " << kept << ", named " << named << ", refused with a sentence " << refused);
  CHECK(kept > trials * 9 / 10);
}

TEST_CASE("damage to one row of what lasts is mended from its copy, and named") {
  const DataFolder folder;
  const Room before = keep_what_lasts(folder.path());
  change_file(folder.path(), "UPDATE notes SET words = replace(words, 'kettle', 'nettle')");
  const Loaded loaded = Journal(folder.path()).load();
  CHECK(lasts_as(loaded.room, before));
  CHECK_THAT(loaded.note, Catch::Contains("notes: 1 of 4"));
  CHECK(Journal(folder.path()).load().note.empty());
}

TEST_CASE("what is damaged in both copies is named, and the rest is kept") {
  const DataFolder folder;
  Room before = keep_what_lasts(folder.path());
  change_file(folder.path(),
              "UPDATE notes SET words = 'x' WHERE words LIKE '%kettle%';"
              "UPDATE notes_copy SET words = 'y' WHERE words LIKE '%kettle%'");
  const Loaded loaded = Journal(folder.path()).load();
  Notes notes = *before.notes;
  std::erase_if(notes.all,
                [](const Note& note) { return note.text.str().find("kettle") != std::string::npos; });
  before.notes = std::move(notes);
  CHECK(lasts_as(loaded.room, before));
  CHECK_THAT(loaded.note, Catch::Contains("notes: 1 of 4") && Catch::Contains("lost"));
  CHECK(folder.files_with("kettle").empty());
}

TEST_CASE("rows that are missing in both copies are named") {
  const DataFolder folder;
  keep_what_lasts(folder.path());
  change_file(folder.path(), "DELETE FROM tallies WHERE place = 1; DELETE FROM tallies_copy WHERE place = 1");
  CHECK_THAT(Journal(folder.path()).load().note, Catch::Contains("tallies: 1 of 1"));
}

TEST_CASE("a room of the day that is lost takes nothing of what lasts with it") {
  const DataFolder folder;
  const Room before = keep_what_lasts(folder.path());
  change_file(folder.path(), "UPDATE snapshot SET room = 'x'");
  const Loaded loaded = Journal(folder.path()).load();
  CHECK_FALSE(loaded.note.empty());
  CHECK(lasts_as(loaded.room, before));
}

TEST_CASE("the two copies go together: what is erased or damaged stands in neither") {
  const DataFolder folder;
  keep_what_lasts(folder.path());
  change_file(folder.path(), "UPDATE notes_copy SET checksum = x'00'");
  Evening evening(folder.path());
  for (const Note& note : std::vector<Note>{evening.keeper.room().notes->all})
    evening.does(DealWithNote{note.id.number});
  CHECK(folder.files_with("kettle").empty());
  CHECK(folder.files_with("plantednote").empty());
}

TEST_CASE("notes stand in the file in an order that does not tell who came first") {
  std::vector<std::size_t> places[2];
  for (const bool backwards : {false, true}) {
    const DataFolder folder;
    Journal journal(folder.path());
    Room room = journal.load().room;
    for (std::uint64_t i = 0; i < 20; ++i) {
      const std::uint64_t number = backwards ? 20 - i : i + 1;
      NoteLeft left;
      left.note.id.number = number;
      left.note.text = *NoteText::from("plantednote-" + std::to_string(100 + number));
      const Event event{left};
      apply(room, event);
      journal.append({event}, {}, room);
      journal.erase(room, Erases::events);
    }
    const std::string content = content_of(folder.path() / "room.db");
    for (std::uint64_t number = 1; number <= 20; ++number)
      places[backwards ? 1 : 0].push_back(content.find("plantednote-" + std::to_string(100 + number)));
  }
  CHECK(places[0] == places[1]);
}

TEST_CASE("a time that no clock can reach is taken for damage") {
  const DataFolder folder;
  { Journal journal(folder.path()); }
  change_file(folder.path(),
              "INSERT INTO events (event) VALUES ('{\"kiosk_started\":{\"at\":9223372036854775807}}')");
  const Loaded loaded = Journal(folder.path()).load();
  CHECK_FALSE(loaded.note.empty());
  CHECK(loaded.room.as_of == Instant{});
}
