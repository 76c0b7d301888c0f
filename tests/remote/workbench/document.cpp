#include "remote/workbench/documents/document.hpp"

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <catch2/catch.hpp>
#include <csignal>
#include <fstream>
#include <sstream>

#include "shared/wire/small_file.hpp"
#include "tests/config/written_file.hpp"

using namespace hearth;
using namespace hearth::workbench;
using namespace std::chrono_literals;
using config::WrittenFile;
namespace fs = std::filesystem;

namespace {

const Instant any_time{100s};

std::string read_file(const fs::path& file) {
  std::ostringstream content;
  content << std::ifstream(file, std::ios::binary).rdbuf();
  return content.str();
}

void write_file(const fs::path& file, const std::string& content) {
  std::ofstream(file, std::ios::binary) << content;
}

fs::path kept_beside(const WrittenFile& file) {
  return file.folder() / ("." + file.path().filename().string() + ".unsaved");
}

Edit any_edit() {
  return {"words", "place", any_time};
}

}  // namespace

TEST_CASE("what was changed is saved with the file's rights, and undone to what was there") {
  const WrittenFile file("a.toml", "old\n");
  REQUIRE(chmod(file.path().c_str(), 0640) == 0);
  Document document{file.path()};
  CHECK_FALSE(document.is_changed());
  document.change("new\n", any_edit());
  CHECK(document.is_changed());
  CHECK(document.save().empty());
  CHECK_FALSE(document.is_changed());
  CHECK(read_file(file.path()) == "new\n");
  struct stat status {};
  REQUIRE(stat(file.path().c_str(), &status) == 0);
  CHECK((status.st_mode & 0777U) == 0640U);
  document.undo();
  CHECK(document.text() == "old\n");
  CHECK(document.is_changed());
}

TEST_CASE("a link goes on leading to the file that is saved") {
  const WrittenFile file("a.toml", "old\n");
  const fs::path link = file.folder() / "link.toml";
  fs::create_symlink(file.path(), link);
  Document document{link};
  document.change("new\n", any_edit());
  CHECK(document.save().empty());
  CHECK(fs::is_symlink(link));
  CHECK(read_file(file.path()) == "new\n");
}

TEST_CASE("work that is not saved is kept beside the file, offered again, and gone when it is saved") {
  const WrittenFile file("a.toml", "old\n");
  {
    Document document{file.path()};
    document.change("typed\n", any_edit());
    static_cast<void>(document.look_around(any_time));
    CHECK(read_file(kept_beside(file)) == "typed\n");
  }
  CHECK(read_file(file.path()) == "old\n");
  Document again{file.path()};
  REQUIRE(again.left_behind());
  CHECK(*again.left_behind() == "typed\n");
  SECTION("taken") {
    again.take_left_behind(any_time);
    CHECK(again.text() == "typed\n");
    CHECK(again.save().empty());
    CHECK_FALSE(fs::exists(kept_beside(file)));
    CHECK(read_file(file.path()) == "typed\n");
  }
  SECTION("thrown away") {
    again.throw_left_behind_away();
    CHECK(again.text() == "old\n");
    CHECK_FALSE(fs::exists(kept_beside(file)));
  }
  SECTION("not decided on") {
    static_cast<void>(again.look_around(any_time));
    CHECK(read_file(kept_beside(file)) == "typed\n");
  }
}

TEST_CASE("work that was undone is not kept") {
  const WrittenFile file("a.toml", "old\n");
  Document document{file.path()};
  document.change("typed\n", any_edit());
  static_cast<void>(document.look_around(any_time));
  document.undo();
  static_cast<void>(document.look_around(any_time));
  CHECK_FALSE(fs::exists(kept_beside(file)));
}

TEST_CASE("what another program writes is taken where there is no work of one's own") {
  const WrittenFile file("a.toml", "old\n");
  Document document{file.path()};
  write_file(file.path(), "theirs\n");
  CHECK(document.look_around(any_time));
  CHECK(document.text() == "theirs\n");
  CHECK_FALSE(document.is_changed());
  CHECK_FALSE(document.look_around(any_time));
}

TEST_CASE(
    "where two have changed a file nothing is written over before somebody has said whose words stand") {
  const WrittenFile file("a.toml", "old\n");
  Document document{file.path()};
  document.change("mine\n", any_edit());
  write_file(file.path(), "theirs\n");
  CHECK_THAT(document.save(), Catch::Contains("another program"));
  CHECK(document.on_disk() == OnDisk::changed);
  CHECK(read_file(file.path()) == "theirs\n");
  SECTION("mine") {
    document.keep_mine();
    CHECK(document.save().empty());
    CHECK(read_file(file.path()) == "mine\n");
  }
  SECTION("theirs") {
    document.take_theirs(any_time);
    CHECK(document.text() == "theirs\n");
    CHECK_FALSE(document.is_changed());
    document.undo();
    CHECK(document.text() == "mine\n");
  }
  SECTION("another name") {
    CHECK(document.save_as(file.folder() / "b.toml").empty());
    CHECK(read_file(file.folder() / "b.toml") == "mine\n");
    CHECK(read_file(file.path()) == "theirs\n");
    CHECK_FALSE(fs::exists(kept_beside(file)));
  }
}

TEST_CASE("a file that was removed is said to be gone, and can be saved again") {
  const WrittenFile file("a.toml", "old\n");
  Document document{file.path()};
  fs::remove(file.path());
  CHECK(document.look_around(any_time));
  CHECK(document.on_disk() == OnDisk::gone);
  document.keep_mine();
  CHECK(document.is_changed());
  CHECK(document.save().empty());
  CHECK(read_file(file.path()) == "old\n");
}

TEST_CASE("what cannot be opened or saved is said, and stays as it is") {
  const WrittenFile file("a.toml", "old\n");
  CHECK_THROWS_AS(Document{file.folder() / "nothing.toml"}, wire::FileFault);
  CHECK_THROWS_AS(Document{file.folder()}, wire::FileFault);
  write_file(file.folder() / "latin.toml", "a = \"\xE9\"");
  CHECK_THROWS_AS(Document{file.folder() / "latin.toml"}, wire::FileFault);
  Document document{file.path()};
  document.change("new\n", any_edit());
  CHECK_THAT(document.save_as(file.folder() / "no" / "b.toml"), Catch::Contains("no folder"));
  CHECK_THAT(document.save_as(file.path()), Catch::Contains("already"));
  CHECK(document.is_changed());
}

TEST_CASE("on a full disk the old file stays whole, the text stays open, and saving works again later") {
  const WrittenFile file("a.toml", "old\n");
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit limit{};
    getrlimit(RLIMIT_FSIZE, &limit);
    const rlimit none{2, limit.rlim_max};
    Document document{file.path()};
    document.change("much longer\n", any_edit());
    setrlimit(RLIMIT_FSIZE, &none);
    const std::string said = document.save();
    static_cast<void>(document.look_around(any_time));
    const bool kept = read_file(file.path()) == "old\n" && document.text() == "much longer\n" &&
                      said.find("cannot be written") != std::string::npos && !document.not_kept().empty();
    setrlimit(RLIMIT_FSIZE, &limit);
    const bool saved = document.save().empty() && read_file(file.path()) == "much longer\n";
    _exit(kept && saved ? 0 : 1);
  }
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  CHECK(status == 0);
}

TEST_CASE("a new file is written when it is saved, and not before") {
  const WrittenFile beside("a.toml", "");
  const fs::path file = beside.folder() / "new.toml";
  Document document{file, "title = \"x\"\n"};
  CHECK(document.is_changed());
  CHECK_FALSE(fs::exists(file));
  CHECK(document.save().empty());
  CHECK(read_file(file) == "title = \"x\"\n");
}
