#include "kiosk/journal/journal.hpp"

#include <sys/stat.h>
#include <catch2/catch.hpp>

#include "tests/kiosk/journal/played.hpp"

using namespace hearth;
using namespace hearth::kiosk;

namespace {

// As on a machine where new files may be read by everybody.
class OpenToAll {
 public:
  OpenToAll() : before_(umask(0)) {}
  ~OpenToAll() { umask(before_); }
  OpenToAll(const OpenToAll&) = delete;
  OpenToAll& operator=(const OpenToAll&) = delete;

 private:
  mode_t before_;
};

std::vector<std::string> readable_by_others(const std::filesystem::path& folder) {
  std::vector<std::string> found;
  const auto look = [&](const std::filesystem::path& path) {
    struct stat status {};
    if (stat(path.c_str(), &status) == 0 && (status.st_mode & 077U) != 0) found.push_back(path.filename());
  };
  look(folder);
  for (const auto& entry : std::filesystem::directory_iterator(folder)) look(entry.path());
  return found;
}

}  // namespace

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
  CHECK_THROWS_AS(journal.keep_known_days({date_from("2026-11-26"), std::nullopt}), JournalFault);
}

TEST_CASE("a folder that cannot be made is named") {
  const DataFolder folder;
  std::ofstream(folder.path() / "file") << "x";
  CHECK_THROWS_WITH(Journal(folder.path() / "file" / "data"), Catch::Contains("--data"));
}

TEST_CASE("the folder and every file in it are for their owner only, at every moment") {
  const OpenToAll open_to_all;
  const DataFolder folder;
  const std::filesystem::path data = folder.path() / "data";
  std::vector<std::string> readable;
  Evening evening(data, [&](std::string_view) {
    for (const std::string& name : readable_by_others(data)) readable.push_back(name);
  });
  evening.open_house();
  evening.does(start);
  evening.does(CloseGathering{});
  CHECK(std::filesystem::exists(data / "room.db-wal"));
  CHECK(readable == std::vector<std::string>{});
  CHECK(readable_by_others(data) == std::vector<std::string>{});
}

TEST_CASE("a folder and files that others could read are closed to them") {
  const OpenToAll open_to_all;
  const DataFolder folder;
  const DataFolder killed;
  const std::filesystem::path data = killed.path() / "data";
  {
    Evening evening(folder.path());
    evening.ask(SignIn{});
    copy_files(folder.path(), data);
  }
  chmod(data.c_str(), 0755);
  for (const auto& entry : std::filesystem::directory_iterator(data)) chmod(entry.path().c_str(), 0644);
  const Evening evening(data);
  CHECK(readable_by_others(data) == std::vector<std::string>{});
}

TEST_CASE("a folder in which anybody may write is refused and left as it is") {
  const DataFolder folder;
  chmod(folder.path().c_str(), 01777);
  CHECK_THROWS_WITH(Journal(folder.path()), Catch::Contains("--data"));
  struct stat status {};
  REQUIRE(stat(folder.path().c_str(), &status) == 0);
  CHECK((status.st_mode & 07777U) == 01777U);
}
