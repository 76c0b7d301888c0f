// Content that is checked while it is being typed, before it is a file.

#include <catch2/catch.hpp>

#include "shared/config/formats.hpp"
#include "shared/config/venue.hpp"
#include "tests/config/written_file.hpp"

using namespace hearth;
using namespace hearth::config;

TEST_CASE("a format that is not saved is read like a file, with its name and lines") {
  const std::string right =
      "title = \"Tea\"\nabout = \"Over tea.\"\n[[stage]]\nname = \"tea\"\ntitle = \"Tea\"\n";
  const auto read = read_format("/nowhere/tea-and-talk.toml", right);
  CHECK(lines_of(read.complaints).empty());
  REQUIRE(read.value);
  CHECK(read.value->name.str() == "tea-and-talk");
  CHECK(read.value->title.str() == "Tea");
  const auto wrong = read_format("/nowhere/tea-and-talk.toml", right + "flor = \"circle\"\n");
  CHECK_FALSE(wrong.value);
  CHECK(
      lines_of(wrong.complaints) ==
      std::vector<std::string>{"tea-and-talk.toml:6: nothing here is called 'flor'; did you mean 'floor'?"});
}

TEST_CASE("what is not saved stands for the file, whatever that holds") {
  const WrittenFile file("venue.toml", "name = 1\n");
  const std::string typed = "name = \"the Mill\"\nzone = \"UTC\"\n[[calendar]]\nfile = \"cafe.ics\"\n";
  const ReadVenue read = read_venue(file.path(), typed);
  CHECK(read.readable);
  CHECK(read.value.venue.name.str() == "the Mill");
  REQUIRE(read.value.calendars.size() == 1);
  CHECK(read.value.calendars[0].file == file.folder() / "cafe.ics");
  const WrittenFile saved("venue.toml", typed);
  CHECK(lines_of(read.complaints) == lines_of(read_venue(saved.path()).complaints));
}

TEST_CASE("what is not saved and no TOML, or too large, is one complaint") {
  const auto typed = GENERATE(as<std::string>{}, "name = the Mill\n", "name = \"\xFF\xFE\"",
                              repeated("a.", 400'000) + "b = 1", std::string(2 * 1024 * 1024, '#'));
  const ReadVenue read = read_venue("venue.toml", typed);
  CHECK_FALSE(read.readable);
  CHECK(read.complaints.size() == 1);
}
