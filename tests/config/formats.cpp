#include "shared/config/formats.hpp"

#include <catch2/catch.hpp>

#include "tests/config/written_file.hpp"

using namespace hearth;
using namespace hearth::config;
using namespace std::chrono_literals;

namespace {
const std::string beginning = "title = \"Circle\"\nabout = \"We sit and talk.\"\n";
const std::string one_stage = "[[stage]]\nname = \"round\"\ntitle = \"Round\"\n";  // lines 3 to 5
// People may share in a stage that has it on the wall, or comes after one.
const std::string shows_limits = "wall = \"confidentiality\"\n";
const std::string limits = "[[stage]]\nname = \"limits\"\ntitle = \"What stays\"\n" + shows_limits;
}  // namespace

TEST_CASE("a format is read with everything it says") {
  const WrittenFile file(
      "circle.toml", beginning + one_stage + shows_limits +
                         "planned = \"1 h 30 min\"\nfloor = \"circle\"\ntime = \"fixed\"\nturn = \"4 min\"\n"
                         "wrap_up = \"30 s\"\nturn_time = \"shown\"\nprompts = [\"How are you?\"]\nsay = "
                         "\"\"\"\nOne.\nTwo.\"\"\"\n");
  const auto read = read_format(file.path());
  CHECK(lines_of(read.complaints).empty());
  REQUIRE(read.value);
  CHECK(read.value->name.str() == "circle");
  const Stage& only = read.value->stages.at(0);
  CHECK(only.planned == 90min);
  CHECK(only.turn == 4min);
  CHECK(only.wrap_up == 30s);
  CHECK(only.turn_time == TurnTime::shown);
  CHECK(only.say.str() == "One.\nTwo.");
}

TEST_CASE("a stage is read with everything it says about turns, splitting and the wall") {
  const WrittenFile file(
      "evening.toml",
      beginning + "subject = \"theme\"\npoints = [\"We come as equals.\"]\n" + limits + one_stage +
          "planned = \"40 min\"\nfloor = \"step-up-step-back\"\ntime = \"equal-share\"\nshortest = \"90 s\"\n"
          "reserve = \"5 min\"\nwrap_up = \"30 s\"\nsplit_above = 10\nwall = \"prompts\"\nprompts = "
          "[\"How?\"]\n"
          "[[stage]]\nname = \"points\"\ntitle = \"Points\"\nkind = \"agreement\"\nwall = "
          "\"agreements\"\n");
  const auto read = read_format(file.path());
  CHECK(lines_of(read.complaints).empty());
  REQUIRE(read.value);
  CHECK(read.value->subject == Subject::theme);
  CHECK(read.value->points.size() == 1);
  const Stage& sharing = read.value->stages.at(1);
  CHECK(sharing.floor == FloorRule::step_up_step_back);
  CHECK(sharing.time == TimeRule::equal_share);
  CHECK(sharing.shortest == 90s);
  CHECK(sharing.reserve == 5min);
  CHECK(sharing.wrap_up == 30s);
  CHECK(sharing.split_above == 10);
  CHECK(sharing.wall == Screen::prompts);
  CHECK(read.value->stages.at(2).kind == StageKind::agreement);
  CHECK(read.value->stages.at(2).wall == Screen::agreements);
  CHECK_FALSE(read.value->policy);
}

TEST_CASE("every floor goes with the times it has, and no other") {
  for (const auto& [floor, floor_name] : enum_names<FloorRule>) {
    for (const auto& [time, time_name] : enum_names<TimeRule>) {
      std::string content = beginning + one_stage + shows_limits + "planned = \"40 min\"\nfloor = \"" +
                            std::string{floor_name} + "\"\ntime = \"" + std::string{time_name} + "\"\n";
      if (time == TimeRule::fixed || time == TimeRule::equal_halves) content += "turn = \"2 min\"\n";
      const bool no_turns = floor == FloorRule::none || floor == FloorRule::open;
      const bool pairs = floor == FloorRule::pairs;
      const bool goes = time == TimeRule::untimed || (!no_turns && pairs == (time == TimeRule::equal_halves));
      CAPTURE(content);
      const WrittenFile file("circle.toml", content);
      CHECK(read_format(file.path()).complaints.size() == (goes ? 0 : 1));
    }
  }
}

TEST_CASE("an equal share that names no shortest turn makes none shorter than a minute") {
  const WrittenFile file("circle.toml",
                         beginning + one_stage + shows_limits +
                             "planned = \"1 min\"\nfloor = \"circle\"\ntime = \"equal-share\"\n");
  const auto read = read_format(file.path());
  REQUIRE(read.value);
  CHECK(read.value->stages.at(0).shortest == 1min);
}

TEST_CASE("ends of lines of another system, and a mark of UTF-8 at the beginning, are no mistakes") {
  const auto content = GENERATE_REF(as<std::string>{}, "\xEF\xBB\xBF" + beginning + one_stage,
                                    "title = \"Circle\"\r\nabout = \"x\"\r\n[[stage]]\r\nname = \"a\"\r\n"
                                    "title = \"b\"\r\nsay = \"\"\"\r\nOne.\"\"\"");
  const WrittenFile file("circle.toml", content);
  const auto read = read_format(file.path());
  CHECK(lines_of(read.complaints).empty());
  CHECK(read.value);
}

TEST_CASE("a bad format is left out, the good ones are read") {
  const WrittenFile bad("a-bad.toml", "title = 1\n");
  std::ofstream(bad.path().parent_path() / "good.toml") << beginning + one_stage;
  const auto read = read_formats(bad.path().parent_path());
  REQUIRE(read.value.size() == 1);
  CHECK(read.value[0].name.str() == "good");
  CHECK_FALSE(read.complaints.empty());
}

TEST_CASE("a venue's own format stands for the common one of that name") {
  Format common;
  common.name = *FormatName::from("circle");
  Format own = common;
  own.title = *Title::from("Ours");
  const auto all = together({common}, {own});
  REQUIRE(all.size() == 1);
  CHECK(all[0].title.str() == "Ours");
}

TEST_CASE("a folder of formats that is not there is named") {
  const auto read = read_formats("/nowhere/formats");
  CHECK(read.value.empty());
  CHECK(read.complaints.size() == 1);
}

TEST_CASE("a folder of more formats than a house may have gives the first of them, and says so") {
  const WrittenFile first("f0.toml", beginning + one_stage);
  for (std::size_t i = 1; i <= formats_max; ++i) {
    std::ofstream(first.folder() / ("f" + std::to_string(i) + ".toml")) << beginning + one_stage;
  }
  const auto read = read_formats(first.folder());
  CHECK(read.value.size() == formats_max);
  REQUIRE(read.complaints.size() == 1);
  CHECK_THAT(read.complaints[0].what.str(), Catch::StartsWith("more than 60 formats in this folder"));
}
