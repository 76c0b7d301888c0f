#include "shared/wire/keys.hpp"

#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <cerrno>
#include <cstdlib>
#include <fstream>

#include "tests/wire/folder.hpp"

namespace hearth {
namespace {

namespace fs = std::filesystem;

const std::string public_key = "rq:rM>}U?@Lns47E1%kR.o@n%FcmmsL/@{H8]yf7";  // from ZeroMQ RFC 26's examples
const std::string secret_key = "D:)Q[IlAW!ahhC2ac:9*A}h:p?([4%wOTJ%JR%cs";

unsigned mode_of(const fs::path& file) {
  struct stat status {};
  REQUIRE(stat(file.c_str(), &status) == 0);
  return status.st_mode & 0777U;
}

fs::path written(const Folder& folder, std::string_view text) {
  const fs::path file = folder / "key";
  std::ofstream{file} << text;
  fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
  return file;
}

std::string line(std::string_view name, std::string_view key) {
  return std::string{name} + " = \"" + std::string{key} + "\"\n";
}

}  // namespace

TEST_CASE("a key file is read as it was written, by its owner only") {
  const Folder folder;
  const wire::Keys keys{public_key, secret_key, public_key};
  const fs::path file = folder / "deeper/tablet";
  wire::write_keys(file, keys);
  CHECK(wire::read_keys(file) == keys);
  CHECK(mode_of(file) == 0600U);
  CHECK(wire::read_public_key(file) == public_key);
  CHECK(wire::read_public_key(file.string() + ".pub") == public_key);
  std::ifstream shown{file.string() + ".pub"};
  const std::string text{std::istreambuf_iterator<char>{shown}, {}};
  CHECK(text == line("public-key", public_key));
}

TEST_CASE("a key file says where its kiosk was") {
  const Folder folder;
  wire::Keys keys{public_key, secret_key, public_key};
  keys.kiosk_address = "[fe80::1%eth0]:5570";
  wire::write_keys(folder / "tablet", keys);
  CHECK(wire::read_keys(folder / "tablet") == keys);
  std::ifstream shown{(folder / "tablet.pub").string()};
  CHECK(std::string{std::istreambuf_iterator<char>{shown}, {}} == line("public-key", public_key));
}

TEST_CASE("a key file is replaced as a whole and stays its owner's") {
  const Folder folder;
  const fs::path file = folder / "tablet";
  wire::write_keys(file, {public_key, secret_key, {}});
  wire::write_keys(file, {public_key, secret_key, public_key});
  CHECK(wire::read_keys(file).kiosk_key == public_key);
  CHECK(mode_of(file) == 0600U);
  CHECK_FALSE(fs::exists(file.string() + ".new"));
}

TEST_CASE("a key file that the disk did not take leaves the old keys") {
  const Folder folder;
  const fs::path file = folder / "tablet";
  wire::write_keys(file, {public_key, secret_key, {}});
  wire::Disk disk = wire::real_disk();
  disk.synchronise = [](int) {
    errno = EIO;
    return -1;
  };
  CHECK_THROWS_WITH(
      wire::write_keys(file, {public_key, secret_key, public_key}, disk),
      Catch::StartsWith("the key file " + file.string()) && Catch::Contains("the disk reports a fault"));
  CHECK(wire::read_keys(file) == wire::Keys{public_key, secret_key, {}});
}

TEST_CASE("a key file that others can read is refused with what to do, and its public key is still shown") {
  const Folder folder;
  const fs::path file = folder / "tablet";
  wire::write_keys(file, {public_key, secret_key, {}});
  for (const fs::perms others : {fs::perms::group_read, fs::perms::others_read, fs::perms::others_write}) {
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write | others);
    CHECK_THROWS_WITH(wire::read_keys(file),
                      "the key file " + file.string() +
                          " can be read by others on this machine; take that away with: chmod 600 " +
                          file.string());
    CHECK(wire::read_public_key(file) == public_key);
  }
  fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
  CHECK(wire::read_keys(file).secret_key == secret_key);
}

TEST_CASE("comments, blank lines and a missing kiosk key are fine") {
  const Folder folder;
  const fs::path file = written(folder, "# the tablet at the door\n\n  " + line("public-key", public_key) +
                                            "secret-key=\"" + secret_key + "\"\r\n");
  CHECK(wire::read_keys(file) == wire::Keys{public_key, secret_key, {}});
}

TEST_CASE("what is wrong with a key file is told with its line, and never with a key") {
  const Folder folder;
  struct Case {
    std::string text;
    std::string told;
  };
  const std::vector<Case> cases{
      {"", "public-key"},
      {line("public-key", public_key), "secret-key"},
      {line("public-key", public_key) + "nonsense\n", "line 2"},
      {line("public-key", public_key) + line("other-key", secret_key), "line 2"},
      {line("secret-key", secret_key.substr(1)), "40 characters"},
      {line("secret-key", "~" + secret_key.substr(1)), "40 characters"},
      {line("secret-key", std::string(40, '#')), "40 characters"},
      {line("kiosk-address", "my kiosk"), "kiosk.local"},
      {line("kiosk-address", ""), "kiosk.local"},
      {line("kiosk-address", std::string(271, 'a')), "kiosk.local"},
      {std::string(5000, '#'), "too large"},
  };
  for (const Case& each : cases) {
    INFO(each.text);
    const fs::path file = written(folder, each.text);
    try {
      (void)wire::read_keys(file);
      FAIL_CHECK("it was read");
    } catch (const wire::KeyFault& fault) {
      const std::string sentence = fault.what();
      CHECK(sentence.find(each.told) != std::string::npos);
      CHECK(sentence.find(file.string()) != std::string::npos);
      CHECK(sentence.find(secret_key.substr(1)) == std::string::npos);
    }
  }
  CHECK_THROWS_WITH(wire::read_keys(folder / "absent"), Catch::Contains("is not there"));
  CHECK_THROWS_AS(wire::write_keys(written(folder, "") / "below", {public_key, secret_key, {}}),
                  wire::KeyFault);
}

}  // namespace hearth
