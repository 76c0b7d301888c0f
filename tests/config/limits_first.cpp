// Nobody tells anything of themselves before the wall has shown what can leave the room and what cannot be
// kept secret: held for every format that comes with Hearth, and told to whoever writes one.

#include "shared/config/limits_first.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "shared/config/formats.hpp"
#include "tests/config/written_file.hpp"
#include "tests/places.hpp"

using namespace hearth;
using namespace hearth::config;

namespace {

Stage of(FloorRule floor, StageKind kind = StageKind::talk, Screen wall = Screen::automatic) {
  Stage stage;
  stage.floor = floor;
  stage.kind = kind;
  stage.wall = wall;
  return stage;
}

Format of(const std::vector<Stage>& stages, FormatKind kind = FormatKind::gathering) {
  Format format;
  format.kind = kind;
  format.stages = stages;
  return format;
}

const Stage hello = of(FloorRule::none);
const Stage names = of(FloorRule::circle, StageKind::names);
const Stage limits_said = of(FloorRule::none, StageKind::talk, Screen::confidentiality);
const Stage round_of_all = of(FloorRule::circle);

const std::string circle_head = "title = \"Circle\"\nabout = \"We sit and talk.\"\n";
const std::string sharing = "[[stage]]\nname = \"sharing\"\ntitle = \"Sharing\"\nfloor = \"circle\"\n";
const std::string shown = "[[stage]]\nname = \"limits\"\ntitle = \"Limits\"\nwall = \"confidentiality\"\n";

std::vector<std::string> told_of_circle(const std::string& content) {
  const WrittenFile file("circle.toml", content);
  return lines_of(read_format(file.path()).complaints);
}

}  // namespace

TEST_CASE("no format that comes with Hearth lets people share before they know what cannot be kept secret") {
  const auto read = read_formats(source_folder() / "assets/formats");
  REQUIRE(read.value.size() == 18);
  for (const Format& format : read.value) {
    CAPTURE(format.name.str());
    CHECK_FALSE(shares_too_early(format));
    if (format.kind == FormatKind::day) continue;
    // Not because nobody ever shares.
    CHECK(std::any_of(format.stages.begin(), format.stages.end(), people_share_in));
  }
}

TEST_CASE(
    "people share where there is a floor, whatever its rule, but not in names, and not while they choose") {
  for (const auto& [floor, name] : enum_names<FloorRule>) {
    CAPTURE(name);
    CHECK(people_share_in(of(floor)) == (floor != FloorRule::none));
  }
  CHECK(people_share_in(of(FloorRule::raised_hands, StageKind::responses)));
  CHECK_FALSE(people_share_in(names));
  CHECK_FALSE(people_share_in(of(FloorRule::circle, StageKind::facilitator)));
}

TEST_CASE("the first stage in which people share comes after the screen, or has it on the wall itself") {
  CHECK(shares_too_early(of({hello, round_of_all, limits_said})) == 1U);
  CHECK(shares_too_early(of({names, of(FloorRule::open), limits_said, round_of_all})) == 1U);
  CHECK_FALSE(shares_too_early(of({hello, names, limits_said, round_of_all})));
  CHECK_FALSE(shares_too_early(of({of(FloorRule::raised_hands, StageKind::talk, Screen::confidentiality)})));
  CHECK_FALSE(shares_too_early(of({hello, hello})));
}

TEST_CASE("a day shows it in turns, and has no first moment") {
  CHECK_FALSE(shares_too_early(of({of(FloorRule::open)}, FormatKind::day)));
}

TEST_CASE("a format that lets people share too early is left out and told at the line of the floor") {
  const WrittenFile file("circle.toml", circle_head + sharing + shown);
  const auto read = read_format(file.path());
  CHECK_FALSE(read.value);
  CHECK(lines_of(read.complaints) ==
        std::vector<std::string>{"circle.toml:6: people share here before the wall has shown what can leave "
                                 "the room and what cannot "
                                 "be kept secret; put a stage with wall = \"confidentiality\" before it, or "
                                 "write kind = \"names\" if "
                                 "only names are said"});
  CHECK(told_of_circle(circle_head + shown + sharing).empty());
  CHECK(told_of_circle(circle_head + sharing + "kind = \"names\"\n").empty());
  CHECK(told_of_circle(circle_head + "kind = \"day\"\n" + sharing).empty());
}

TEST_CASE("names go round") {
  const std::string stage = "[[stage]]\nname = \"who\"\ntitle = \"Who\"\nkind = \"names\"\n";
  for (const std::string floor : {"", "floor = \"open\"\n", "floor = \"raised-hands\"\n"}) {
    CAPTURE(floor);
    const auto lines = told_of_circle(circle_head + stage + floor);
    REQUIRE(lines.size() == 1);
    CHECK_THAT(lines[0],
               Catch::EndsWith("names go round, each once; write floor = \"circle\", or take kind = "
                               "\"names\" out"));
  }
}
