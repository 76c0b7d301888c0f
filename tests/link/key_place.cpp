#include "shared/link/key_place.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>

#include "tests/wire/folder.hpp"

namespace hearth {
namespace {

// A variable of the environment, as it was before at the end.
class Variable {
 public:
  Variable(const char* name, const char* value) : name_(name) {
    if (const char* before = std::getenv(name)) before_ = before;
    value == nullptr ? unsetenv(name) : setenv(name, value, 1);
  }
  ~Variable() { before_ ? setenv(name_, before_->c_str(), 1) : unsetenv(name_); }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;

 private:
  const char* name_;
  std::optional<std::string> before_;
};

}  // namespace

TEST_CASE("each kind of device has a place of its own for its key") {
  const Variable home{"HOME", "/home/door"};
  {
    const Variable config{"XDG_CONFIG_HOME", "/settings"};
    CHECK(link::default_key_file("sign-in") == "/settings/hearth/sign-in-key");
  }
  const Variable config{"XDG_CONFIG_HOME", nullptr};
  CHECK(link::default_key_file("screen") == "/home/door/.config/hearth/screen-key");
  const Variable none{"HOME", ""};
  CHECK(link::default_key_file("screen").empty());
  CHECK_THROWS_WITH(link::key_here(""), Catch::Contains("--key FILE"));
}

TEST_CASE("a device without a key file has none, and a file that is no key file is told") {
  const Folder folder;
  const std::string file = (folder / "deeper/door-key").string();
  CHECK_FALSE(link::key_here(file).keys);
  CHECK_FALSE(std::filesystem::exists(folder / "deeper"));
  link::Keys keys = link::make_keys();
  link::write_keys(file, keys);
  CHECK(link::key_here(file).keys == keys);
  CHECK_FALSE(link::key_here(file).is_paired());
  keys.kiosk_key = keys.public_key;
  link::write_keys(file, keys);
  CHECK(link::key_here(file).is_paired());
  std::ofstream{file} << "nonsense";
  CHECK_THROWS_AS(link::key_here(file), link::KeyFault);
  std::filesystem::remove(file);
  std::filesystem::create_directory(file);
  CHECK_THROWS_AS(link::key_here(file), link::KeyFault);
}

TEST_CASE("keys remember where their kiosk was") {
  link::Keys keys;
  CHECK_FALSE(link::remembered_kiosk(keys));
  keys.kiosk_address = "[fe80::1%eth0]:6000";
  CHECK(link::remembered_kiosk(keys) == link::Address{"fe80::1%eth0", 6000});
  keys.kiosk_address = "kiosk.local:70000";
  CHECK_THROWS_WITH(link::remembered_kiosk(keys), Catch::Contains("kiosk.local:70000"));
}

}  // namespace hearth
