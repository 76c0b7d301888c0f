#include "shared/wire/small_file.hpp"

#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <iostream>

#include "tests/wire/folder.hpp"

namespace hearth {
namespace {

namespace fs = std::filesystem;
using wire::Disk;
using wire::Readers;

std::string content(const fs::path& file) {
  std::ifstream in{file};
  return {std::istreambuf_iterator<char>{in}, {}};
}

int fails_with(int error) {
  errno = error;
  return -1;
}

// A folder is synchronised after the file has its name, the file before.
bool is_folder(int descriptor) {
  struct stat status {};
  return fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode);
}

int close_and_fail(int descriptor) {
  ::close(descriptor);
  return fails_with(EIO);
}

}  // namespace

TEST_CASE("a fault at any step of replacing a file leaves the old one and is told") {
  const Folder folder;
  const fs::path file = folder / "devices";
  wire::replace_file(file, "old", Readers::owner);
  struct Case {
    const char* step;
    Disk disk;
    const char* told;
  };
  std::vector<Case> cases(5, Case{"", wire::real_disk(), ""});
  cases[0].step = "write";
  cases[0].disk.write = [](int, const void*, std::size_t) -> ssize_t { return fails_with(ENOSPC); };
  cases[0].told = "the disk is full";
  cases[1].step = "half a write";
  cases[1].disk.write = [](int descriptor, const void* bytes, std::size_t count) -> ssize_t {
    return count > 1 ? ::write(descriptor, bytes, 1) : fails_with(EIO);
  };
  cases[1].told = "the disk reports a fault";
  cases[2].step = "fsync";
  cases[2].disk.synchronise = [](int descriptor) {
    return is_folder(descriptor) ? fsync(descriptor) : fails_with(EIO);
  };
  cases[2].told = "the disk reports a fault";
  cases[3].step = "close";
  cases[3].disk.close = close_and_fail;
  cases[3].told = "the disk reports a fault";
  cases[4].step = "rename";
  cases[4].disk.rename = [](const char*, const char*) { return fails_with(EROFS); };
  cases[4].told = "the disk can only be read";
  for (const Case& each : cases) {
    CAPTURE(each.step);
    CHECK_THROWS_WITH(wire::replace_file(file, "new text", Readers::owner, each.disk),
                      Catch::StartsWith(file.string()) && Catch::Contains(each.told) &&
                          Catch::Contains("What stood there before is kept"));
    CHECK(content(file) == "old");
    CHECK_FALSE(fs::exists(file.string() + ".new"));
  }
}

TEST_CASE("a folder that cannot be synchronised is told as what it is") {
  const Folder folder;
  const fs::path file = folder / "devices";
  Disk disk = wire::real_disk();
  disk.synchronise = [](int descriptor) {
    return is_folder(descriptor) ? fails_with(EIO) : fsync(descriptor);
  };
  CHECK_THROWS_WITH(wire::replace_file(file, "new", Readers::owner, disk),
                    Catch::Contains("was written") && Catch::Contains("after a power cut"));
  CHECK(content(file) == "new");
}

TEST_CASE("on a disk that is really full the old file stays") {
  const Folder folder;
  if (mount("none", folder.path().c_str(), "tmpfs", 0, "size=16k") != 0) {
    std::cout << "not tried on a full disk: this user may not make one\n";
    return;
  }
  const fs::path file = folder / "devices";
  wire::replace_file(file, "old", Readers::owner);
  CHECK_THROWS_WITH(wire::replace_file(file, std::string(64 * 1024, 'x'), Readers::owner),
                    Catch::Contains("the disk is full"));
  CHECK(content(file) == "old");
  umount(folder.path().c_str());
}

TEST_CASE("what is no ordinary file is named, and no reader hangs") {
  const Folder folder;
  CHECK_FALSE(wire::read_small_file(folder / "absent", 10));
  fs::create_directory(folder / "folder");
  REQUIRE(mkfifo((folder / "pipe").c_str(), 0600) == 0);
  CHECK_THROWS_WITH(wire::read_small_file(folder / "folder", 10), Catch::Contains("no ordinary file"));
  CHECK_THROWS_WITH(wire::read_small_file(folder / "pipe", 10), Catch::Contains("no ordinary file"));
  std::ofstream{folder / "large"} << std::string(11, 'x');
  CHECK_THROWS_WITH(wire::read_small_file(folder / "large", 10), Catch::Contains("too large"));
  std::ofstream{folder / "small"} << std::string(10, 'x');
  CHECK(wire::read_small_file(folder / "small", 10) == std::string(10, 'x'));
}

}  // namespace hearth
