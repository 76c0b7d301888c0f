#include "kiosk/journal/journal.hpp"

#include <sys/stat.h>
#include <catch2/catch.hpp>

#include "tests/kiosk/journal/played.hpp"

using namespace hearth;
using namespace hearth::kiosk;

TEST_CASE("a second kiosk on the same folder is told so") {
  const DataFolder folder;
  Evening evening(folder.path());
  evening.ask(SignIn{});
  CHECK_THROWS_WITH(Journal(folder.path()), Catch::Contains("another kiosk"));
}

TEST_CASE("a data folder that is lost while the kiosk runs is named, whatever is asked for") {
  const DataFolder folder;
  Journal journal(folder.path() / "data");
  std::filesystem::remove_all(folder.path() / "data");
  CHECK_THROWS_AS(journal.reopen(), JournalFault);
  CHECK_THROWS_AS(journal.newest_day(), JournalFault);
  CHECK_THROWS_AS(journal.keep_newest_day(*date_from("2026-11-26")), JournalFault);
}

TEST_CASE("a folder that cannot be made is named") {
  const DataFolder folder;
  std::ofstream(folder.path() / "file") << "x";
  CHECK_THROWS_WITH(Journal(folder.path() / "file" / "data"), Catch::Contains("--data"));
}

TEST_CASE("the file is for its owner only") {
  const DataFolder folder;
  Journal journal(folder.path() / "data");
  struct stat status {};
  REQUIRE(stat((folder.path() / "data" / "room.db").c_str(), &status) == 0);
  CHECK((status.st_mode & 0777U) == 0600U);
  REQUIRE(stat((folder.path() / "data").c_str(), &status) == 0);
  CHECK((status.st_mode & 0777U) == 0700U);
}
