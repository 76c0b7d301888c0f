#include "kiosk/journal/journal.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <catch2/catch.hpp>

#include "tests/kiosk/journal/played.hpp"

using namespace hearth;
using namespace hearth::kiosk;

namespace {

// The list of free pages leads nowhere, so that nothing could be added.
void lose_free_pages(const std::filesystem::path& database) {
  std::fstream file(database, std::ios::binary | std::ios::in | std::ios::out);
  constexpr std::streamoff first_free_page = 32;
  file.seekp(first_free_page).write("\0\0\x27\x0F\0\0\0\x05", 8);
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

TEST_CASE("nothing is added to a damaged file that could not be put in order") {
  const DataFolder folder;
  { Journal journal(folder.path() / "damaged"); }
  lose_free_pages(folder.path() / "damaged" / "room.db");
  Journal journal(folder.path() / "data", [](std::string_view what) {
    if (what == "order") throw std::runtime_error("a broken disk");
  });
  std::filesystem::remove_all(folder.path() / "data");
  std::filesystem::rename(folder.path() / "damaged", folder.path() / "data");
  CHECK_THROWS_AS(journal.reopen(), JournalFault);
  CHECK_THROWS_AS(journal.append({GatheringPaused{}}, {}, Room{}), JournalFault);
}
