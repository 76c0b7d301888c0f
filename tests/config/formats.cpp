#include "shared/config/formats.hpp"

#include <catch2/catch.hpp>

#include "tests/config/written_file.hpp"

using namespace hearth;
using namespace hearth::config;
using namespace std::chrono_literals;

namespace {
const std::string head = "title = \"Circle\"\nabout = \"We sit and talk.\"\n";
const std::string stage = "[[stage]]\nname = \"round\"\ntitle = \"Round\"\n";  // lines 3 to 5

std::vector<std::string> complaints_about(const std::string& content,
                                          const std::string& name = "circle.toml") {
  const WrittenFile file(name, content);
  const auto read = read_format(file.path());
  CHECK(read.value.has_value() == read.complaints.empty());
  return lines_of(read.complaints);
}
struct Mistake {
  std::string content;
  std::string complaint;
};

}  // namespace

TEST_CASE("a format is read with everything it says") {
  const WrittenFile file(
      "circle.toml", head + stage +
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

TEST_CASE("each mistake in a format is one line that names file, line and mend") {
  const auto row = GENERATE_REF(values<Mistake>({
      {"title = \"Circle\"\n" + stage, "circle.toml:1: 'about' is missing here"},
      {"about = \"x\"\n" + stage, "circle.toml:1: 'title' is missing here"},
      {head, "circle.toml:1: a format has at least one [[stage]]"},
      {head + "kind = \"dya\"\n" + stage,
       "circle.toml:3: 'kind' is 'dya'; one of these is expected: gathering, day (did you mean 'day'?)"},
      {head + "stage = \"round\"\n",
       "circle.toml:3: 'stage' is text; a list of tables, each begun with [[stage]], is expected"},
      {head + "[[stage]]\ntitle = \"Round\"\n", "circle.toml:3: 'name' is missing here"},
      {head + "[[stage]]\nname = \"round\"\n", "circle.toml:3: 'title' is missing here"},
      {head + "[[stage]]\nname = \"The Round\"\ntitle = \"R\"\n",
       "circle.toml:4: a stage's name has small letters, digits and hyphens only, like \"closing-round\""},
      {head + stage + stage, "circle.toml:7: two stages are called 'round'; give one another name"},
      {head + "[[stages]]\n" + stage,
       "circle.toml:3: nothing here is called 'stages'; did you mean 'stage'?"},
      {head + stage + "kind = \"break\"\n",
       "circle.toml:6: 'kind' is 'break'; one of these is expected: talk, rest"},
      {head + stage + "wall_line = [\"x\"]\n",
       "circle.toml:6: 'wall_line' is a list; text in quotes is expected"},
      {head + stage + "wall_line = \"two\\nlines\"\n",
       "circle.toml:6: 'wall_line' has a character that cannot be seen (a control or direction mark); take "
       "it out"},
      {head + stage + "say = \"" + std::string(601, 'x') + "\"\n",
       "circle.toml:6: 'say' is longer than 600 characters"},
      {head + stage + "prompts = [\"one\", 1.5]\n",
       "circle.toml:6: an entry of 'prompts' is a number; text in quotes is expected"},
      {head + stage + "prompts = [\"" + std::string(161, 'x') + "\"]\n",
       "circle.toml:6: an entry of 'prompts' is longer than 160 characters"},
      {head + stage + "prompts = [\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\"]\n",
       "circle.toml:6: 'prompts' has more than 12 entries; the rest is left out"},
      {head + stage + "prompts = \"one\"\n",
       "circle.toml:6: 'prompts' is text; a list like [\"one\", \"two\"] is expected"},
      {head + stage + "lenght = \"5 min\"\n", "circle.toml:6: nothing here is called 'lenght'; take it out"},
      {head + stage + "titlle = \"x\"\n",
       "circle.toml:6: nothing here is called 'titlle'; did you mean 'title'?"},
  }));
  CHECK(complaints_about(row.content) == std::vector<std::string>{row.complaint});
}

TEST_CASE("each mistake about lengths and turns is one line, and not a second one for what follows from it") {
  const auto row = GENERATE_REF(values<Mistake>({
      {head + stage + "planned = 5\n",
       "circle.toml:6: 'planned' is no length of time; one like \"90 s\", \"5 min\" or \"1 h 30 min\" is "
       "expected"},
      {head + stage + "planned = \"-5 min\"\n",
       "circle.toml:6: 'planned' is no length of time; one like \"90 s\", \"5 min\" or \"1 h 30 min\" is "
       "expected"},
      {head + stage + "planned = \"5 minutes\"\n",
       "circle.toml:6: 'planned' is no length of time; one like \"90 s\", \"5 min\" or \"1 h 30 min\" is "
       "expected"},
      {head + stage + "planned = \"0 min\"\n",
       "circle.toml:6: a planned length is longer than nothing; leave it out when there is none"},
      {head + stage + "planned = \"48 h\"\n", "circle.toml:6: 'planned' is longer than 1440 min"},
      {head + stage + "floor = \"cirle\"\n",
       "circle.toml:6: 'floor' is 'cirle'; one of these is expected: none, circle, raised-hands (did you "
       "mean 'circle'?)"},
      {head + stage + "floor = \"circle\"\ntime = \"fixed\"\n",
       "circle.toml:3: a fixed time needs a 'turn' longer than nothing, like turn = \"4 min\""},
      {head + stage + "floor = \"circle\"\ntime = \"fixed\"\nturn = \"0 s\"\n",
       "circle.toml:8: a fixed time needs a 'turn' longer than nothing, like turn = \"4 min\""},
      {head + stage + "floor = \"circle\"\ntime = \"fixed\"\nturn = \"1 min\"\nwrap_up = \"60 s\"\n",
       "circle.toml:9: 'wrap_up' is counted back from the end of the turn and must be shorter than it"},
      {head + stage + "floor = \"circle\"\nturn = \"1 min\"\n",
       "circle.toml:7: turns are untimed here; write time = \"fixed\" or take 'turn' and 'wrap_up' out"},
      {head + stage + "time = \"fixed\"\nturn = \"1 min\"\n",
       "circle.toml:6: this stage has no turns (floor = \"none\"), so they have no time; choose a floor or "
       "take the time out"},
      {head + stage + "floor = \"circle\"\ntime = \"fixd\"\nturn = \"1 min\"\n",
       "circle.toml:7: 'time' is 'fixd'; one of these is expected: untimed, fixed (did you mean 'fixed'?)"},
      {head + stage + "floor = \"circel\"\ntime = \"fixed\"\nturn = \"1 min\"\n",
       "circle.toml:6: 'floor' is 'circel'; one of these is expected: none, circle, raised-hands (did you "
       "mean 'circle'?)"},
      {head + stage + "floor = \"circle\"\ntime = \"fixed\"\nturn = \"1 minuet\"\n",
       "circle.toml:8: 'turn' is no length of time; one like \"90 s\", \"5 min\" or \"1 h 30 min\" is "
       "expected"},
      {head + stage + "floor = \"circle\"\ntime = \"fixed\"\nturn = \"3 h\"\n",
       "circle.toml:8: 'turn' is longer than 120 min"},
      {head + stage + "turn_time = true\n",
       "circle.toml:6: 'turn_time' is yes or no; one of these is expected: hidden, shown"},
  }));
  CHECK(complaints_about(row.content) == std::vector<std::string>{row.complaint});
}

TEST_CASE("a file that is no TOML is named with the line where it breaks") {
  const auto lines = complaints_about(head + "[[stage]\nname = \"x\"\n");
  REQUIRE(lines.size() == 1);
  CHECK_THAT(lines[0], Catch::StartsWith("circle.toml:3: this is not TOML"));
}

TEST_CASE("a file that is not UTF-8 is named") {
  const auto lines = complaints_about("title = \"Caf\xE9\"\n");
  REQUIRE(lines.size() == 1);
  CHECK_THAT(lines[0], Catch::StartsWith("circle.toml:1: "));
}

TEST_CASE("too many stages, and a file's name that is none, are named") {
  std::string many = head;
  for (std::size_t i = 0; i <= stages_max; ++i)
    many += "[[stage]]\nname = \"s" + std::to_string(i) + "\"\ntitle = \"S\"\n";
  CHECK_THAT(complaints_about(many).at(0), Catch::Contains("more than 24 of [[stage]]"));
  CHECK_THAT(complaints_about(head + stage, "My Circle.toml").at(0), Catch::Contains("the file's own name"));
}

TEST_CASE("a bad format is left out, the good ones are read") {
  const WrittenFile bad("a-bad.toml", "title = 1\n");
  std::ofstream(bad.path().parent_path() / "good.toml") << head + stage;
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
  const WrittenFile first("f0.toml", head + stage);
  for (std::size_t i = 1; i <= formats_max; ++i) {
    std::ofstream(first.folder() / ("f" + std::to_string(i) + ".toml")) << head + stage;
  }
  const auto read = read_formats(first.folder());
  CHECK(read.value.size() == formats_max);
  REQUIRE(read.complaints.size() == 1);
  CHECK_THAT(read.complaints[0].what.str(), Catch::StartsWith("more than 60 formats in this folder"));
}
