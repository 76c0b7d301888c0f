// Files that were made to do harm: whatever they hold, reading ends soon, with complaints.

#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <random>

#include "shared/config/formats.hpp"
#include "shared/config/texts.hpp"
#include "shared/config/venue.hpp"
#include "tests/config/written_file.hpp"

using namespace hearth;
using namespace hearth::config;

namespace {

std::string numbered_keys(std::size_t count) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += "zonk" + std::to_string(i) + "=1\n";
  return all;
}

}  // namespace

TEST_CASE("a hostile file is read to an end, with at least one complaint and at most a hundred") {
  const auto content =
      GENERATE(as<std::string>{}, repeated("[", 500'000), "a = " + repeated("[", 500'000),
               "a = " + repeated("{a=", 200'000), repeated("a.", 400'000) + "b = 1",
               "[" + repeated("a.", 400'000) + "b]",
               "a = [\"\"\"\nx'\"\"\", {" + repeated("a.", 400'000) + "a = 1}]", numbered_keys(80'000),
               repeated("[[crisis_line]]\n", 60'000), repeated("[[calendar]]\nfile = 1\n", 40'000),
               "name = \"" + repeated("\xF0\x9F\x95\xAF", 200'000) + "\"", std::string(1'000'000, '\0'),
               "name = \"\xFF\xFE\"", "name = \"\"\"" + repeated("\n", 900'000));
  const WrittenFile file("venue.toml", content);
  const auto began = std::chrono::steady_clock::now();
  const ReadVenue read = read_venue(file.path());
  const auto took = std::chrono::steady_clock::now() - began;
  CHECK_FALSE(read.complaints.empty());
  CHECK(read.complaints.size() <= file_complaints_max);
  CHECK(took < std::chrono::seconds{5});
}

TEST_CASE("a file of more than one mebibyte is refused unread") {
  const WrittenFile file("venue.toml", "");
  std::filesystem::resize_file(file.path(), 100U << 20U);
  const ReadVenue read = read_venue(file.path());
  REQUIRE(read.complaints.size() == 1);
  CHECK_THAT(read.complaints[0].what.str(), Catch::Contains("larger than 1 MiB"));
}

TEST_CASE("what is no file is refused and not waited for") {
  const WrittenFile file("venue.toml", "");
  const auto pipe = file.folder() / "pipe.toml";
  REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
  CHECK(read_venue(pipe).complaints.size() == 1);
  CHECK(read_venue(file.folder()).complaints.size() == 1);
  CHECK(read_venue("/dev/zero").complaints.size() == 1);
}

TEST_CASE("any bytes are read without a crash") {
  // Pieces of good files in any order reach further in than bytes alone.
  const std::vector<std::string> pieces{
      "name",       " = ",   "\"",   "\n",   "[[stage]]\n", "[quiet]\n", "turn = \"4 min\"\n",
      "[",          "]",     "{",    "}",    ".",           "'",         "\"\"\"",
      "2026-13-41", "1e999", "\xC3", "\xFF", "\\u0000",     "true",      ","};
  const std::uint32_t seed = 20'261'123;
  CAPTURE(seed);
  std::mt19937 chance(seed);
  for (int i = 0; i < 2000; ++i) {
    std::string content;
    for (auto pieces_left = chance() % 40; pieces_left > 0; --pieces_left)
      content += pieces[chance() % pieces.size()];
    const WrittenFile file("x.toml", content);
    (void)read_venue(file.path());
    (void)read_format(file.path());
    (void)Texts::read(file.folder(), "x");
  }
}

TEST_CASE("a file whose name is too long to show is named all the same") {
  const std::string name(240, 'a');
  const WrittenFile file(name + ".toml", "name = 1\n");
  const ReadVenue read = read_venue(file.path());
  REQUIRE_FALSE(read.complaints.empty());
  CHECK_THAT(read.complaints[0].where.str(), Catch::EndsWith(":1"));
}
