#include "shared/config/length.hpp"
#include "shared/config/nearest.hpp"
#include "shared/config/toml_file.hpp"

#include <catch2/catch.hpp>

#include "tests/config/written_file.hpp"

using namespace hearth;
using namespace hearth::config;
using namespace std::chrono_literals;

TEST_CASE("lengths of time are read as people write them") {
  CHECK(length_from("90 s") == 90s);
  CHECK(length_from("5 min") == 5min);
  CHECK(length_from("1 h 30 min") == 90min);
  CHECK(length_from("2 h 5 s") == 2h + 5s);
  const auto wrong = GENERATE(as<std::string>{}, "", "5", "min", "5min", "5 m", "-1 min", "1.5 h", "30 min 1 h", "5 min 5 min", "999999 s");
  CHECK_FALSE(length_from(wrong));
}

TEST_CASE("the word that was meant is found when it is near") {
  const std::vector<std::string_view> words{"circle", "raised-hands", "none"};
  CHECK(nearest("cirlce", words) == "circle");
  CHECK(nearest("raisedhands", words) == "raised-hands");
  CHECK_FALSE(nearest("something else", words));
}

TEST_CASE("a file that is not there, and one that is far too large, have one complaint and no content") {
  TomlFile missing("/nowhere/at/all.toml");
  CHECK_FALSE(missing.root());
  CHECK(missing.complaints().size() == 1);
  const WrittenFile large("large.toml", std::string(2 * 1024 * 1024, '#'));
  TomlFile read(large.path());
  CHECK_FALSE(read.root());
  CHECK(read.complaints().size() == 1);
}

TEST_CASE("hostile content is a complaint, never a crash") {
  const auto content = GENERATE(as<std::string>{}, std::string(200'000, '['), "a = " + std::string(100'000, '['), "\xFF\xFE",
                                std::string("a = \"\0\"", 7), "a.b.c.d = 1\na.b = 2", "[a]\n[a]\n", "x = 99999999999999999999");
  const WrittenFile file("hostile.toml", content);
  TomlFile read(file.path());
  CHECK(read.complaints().size() == 1);
}
