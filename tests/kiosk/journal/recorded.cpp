#include "kiosk/journal/recorded.hpp"

#include <catch2/catch.hpp>
#include <fstream>
#include <map>
#include <sstream>

#include "tests/kiosk/journal/played.hpp"

using namespace hearth;
using namespace hearth::kiosk;

namespace {

// Every file of a folder with its bytes.
std::map<std::string, std::string> bytes_in(const std::filesystem::path& folder) {
  std::map<std::string, std::string> files;
  for (const auto& each : std::filesystem::directory_iterator(folder)) {
    std::ostringstream bytes;
    bytes << std::ifstream(each.path(), std::ios::binary).rdbuf();
    files[each.path().filename()] = bytes.str();
  }
  return files;
}

}  // namespace

TEST_CASE("a journal is read where it lies, with its log, and nothing of it changes") {
  const DataFolder folder;
  const DataFolder copy;
  Room before;
  {
    Evening evening(folder.path());
    play_evening(evening);
    before = evening.keeper.room();
    // As a power cut would leave it: with events in the log that are not in the file.
    std::filesystem::create_directories(copy.path());
    for (const auto& each : std::filesystem::directory_iterator(folder.path()))
      std::filesystem::copy(each.path(), copy.path() / each.path().filename());
  }
  const auto bytes = bytes_in(copy.path());
  REQUIRE(bytes.contains("room.db-wal"));
  const RecordedJournal recorded = read_recorded_journal(copy.path() / "room.db");
  CHECK(recorded.note.empty());
  CHECK_FALSE(recorded.events.empty());
  Room room = recorded.room;
  for (const Event& event : recorded.events) apply(room, event);
  CHECK(room == before);
  CHECK(bytes_in(copy.path()) == bytes);
}

TEST_CASE("a journal that a kiosk has open, or that is none, is not read") {
  const DataFolder folder;
  {
    Evening evening(folder.path());
    play_evening(evening);
    CHECK_THROWS_WITH(read_recorded_journal(folder.path() / "room.db"), Catch::Contains("is in use"));
  }
  CHECK_NOTHROW(read_recorded_journal(folder.path() / "room.db"));
  std::filesystem::remove(folder.path() / "room.db-wal");
  std::ofstream(folder.path() / "room.db")
      << "this is no journal, and is long enough to be looked at as one of those";
  CHECK_THROWS_WITH(read_recorded_journal(folder.path() / "room.db"), Catch::Contains("is damaged"));
  std::ofstream(folder.path() / "room.db", std::ios::trunc).flush();
  CHECK_THROWS_WITH(read_recorded_journal(folder.path() / "room.db"), Catch::Contains("is damaged"));
  std::filesystem::remove(folder.path() / "room.db");
  CHECK_THROWS_WITH(read_recorded_journal(folder.path() / "room.db"), Catch::Contains("is not there"));
  CHECK(std::filesystem::is_empty(folder.path()));
}
