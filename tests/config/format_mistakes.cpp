// Mistakes that people make in formats: each is one line that names file and line, says what is wrong and
// what to do, and nothing is said twice.

#include <catch2/catch.hpp>

#include "shared/config/formats.hpp"
#include "tests/config/written_file.hpp"

using namespace hearth;
using namespace hearth::config;

namespace {

const std::string head = "title = \"Circle\"\nabout = \"We sit and talk.\"\n";
const std::string stage = "[[stage]]\nname = \"round\"\ntitle = \"Round\"\n";  // lines 3 to 5
const std::string agreement = stage + "kind = \"agreement\"\n";
const std::string share =
    head + stage + "planned = \"40 min\"\nfloor = \"circle\"\ntime = \"equal-share\"\n";  // lines 1 to 8

struct Mistake {
  std::string content;
  std::string complaint;
};

std::vector<std::string> complaints_about(const std::string& content,
                                          const std::string& name = "circle.toml") {
  const WrittenFile file(name, content);
  const auto read = read_format(file.path());
  CHECK(read.value.has_value() == read.complaints.empty());
  return lines_of(read.complaints);
}

}  // namespace

TEST_CASE("each mistake about a format as a whole is one line that names file, line and mend") {
  const auto row = GENERATE_REF(values<Mistake>({
      {"title = \"Circle\"\n" + stage, "circle.toml:1: 'about' is missing here"},
      {"about = \"x\"\n" + stage, "circle.toml:1: 'title' is missing here"},
      {"title = 5\nabout = \"x\"\n" + stage,
       "circle.toml:1: 'title' is a whole number; text in quotes is expected"},
      {"title = \"\"\nabout = \"x\"\n" + stage, "circle.toml:1: 'title' is empty; some words are expected"},
      {"title = \"" + std::string(61, 'x') + "\"\nabout = \"x\"\n" + stage,
       "circle.toml:1: 'title' is longer than 60 characters"},
      {"title = \"x\"\nabout = \"" + std::string(201, 'x') + "\"\n" + stage,
       "circle.toml:2: 'about' is longer than 200 characters"},
      {head, "circle.toml:1: a format has at least one [[stage]]"},
      {head + "kind = \"dya\"\n" + stage,
       "circle.toml:3: 'kind' is 'dya'; one of these is expected: gathering, day, debrief (did you mean "
       "'day'?)"},
      {head + "subject = \"book\"\n" + stage,
       "circle.toml:3: 'subject' is 'book'; one of these is expected: none, theme, reading, speaker"},
      {head + "policy = \"nothing\"\n" + stage,
       "circle.toml:3: 'policy' is 'nothing'; one of these is expected: general_experience, "
       "personal_experience_only, total_non_disclosure, full_disclosure"},
      {head + "stage = \"round\"\n",
       "circle.toml:3: 'stage' is text; a list of tables, each begun with [[stage]], is expected"},
      {head + "stage = [1]\n",
       "circle.toml:3: an entry of 'stage' is a whole number; a table begun with [[stage]] is expected"},
      {head + "[stage]\nname = \"round\"\ntitle = \"Round\"\n",
       "circle.toml:3: 'stage' is a table; a list of tables, each begun with [[stage]], is expected"},
      {head + "[[stages]]\n" + stage,
       "circle.toml:3: nothing here is called 'stages'; did you mean 'stage'?"},
      {head + "colour = \"red\"\n" + stage, "circle.toml:3: nothing here is called 'colour'; take it out"},
      {head + "points = \"one\"\n" + agreement,
       "circle.toml:3: 'points' is text; a list like [\"one\", \"two\"] is expected"},
      {head + "points = [\"one\", 2]\n" + agreement,
       "circle.toml:3: an entry of 'points' is a whole number; text in quotes is expected"},
      {head + "points = [\"" + std::string(201, 'x') + "\"]\n" + agreement,
       "circle.toml:3: an entry of 'points' is longer than 200 characters"},
      {head + "points = [\"\"]\n" + agreement,
       "circle.toml:3: an entry of 'points' is empty; write some words or take it out"},
      {head + "points = [" + repeated("\"x\",", points_max + 1) + "]\n" + agreement,
       "circle.toml:3: 'points' has more than 24 entries; the rest is left out"},
      {head + "points = [\"one\"]\n" + stage,
       "circle.toml:3: no stage goes through these points; give one kind = \"agreement\" or take them out"},
      {head + agreement,
       "circle.toml:1: a stage of kind = \"agreement\" goes through points; write them as points = [\"We "
       "come as equals.\"]"},
  }));
  CAPTURE(row.content);
  CHECK(complaints_about(row.content) == std::vector<std::string>{row.complaint});
}

TEST_CASE("each mistake in what a stage is and says is one line") {
  const auto row = GENERATE_REF(values<Mistake>({
      {head + "[[stage]]\ntitle = \"Round\"\n", "circle.toml:3: 'name' is missing here"},
      {head + "[[stage]]\nname = \"round\"\n", "circle.toml:3: 'title' is missing here"},
      {head + "[[stage]]\nname = \"The Round\"\ntitle = \"R\"\n",
       "circle.toml:4: a stage's name has small letters, digits and hyphens only, like \"closing-round\""},
      {head + "[[stage]]\nname = \"" + std::string(31, 'x') + "\"\ntitle = \"R\"\n",
       "circle.toml:4: 'name' is longer than 30 characters"},
      {head + stage + stage, "circle.toml:7: two stages are called 'round'; give one another name"},
      {head + stage + "kind = \"break\"\n",
       "circle.toml:6: 'kind' is 'break'; one of these is expected: talk, rest, closing, responses, "
       "facilitator, agreement, names"},
      {head + stage + "kind = \"agrement\"\n",
       "circle.toml:6: 'kind' is 'agrement'; one of these is expected: talk, rest, closing, responses, "
       "facilitator, agreement, names (did you mean 'agreement'?)"},
      {head + stage + "kind = \"closing\"\n[[stage]]\nname = \"end\"\ntitle = \"End\"\nkind = \"closing\"\n",
       "circle.toml:10: a format closes once and has a stage of kind = \"closing\" already; take one out"},
      {head + stage + "kind = \"responses\"\n",
       "circle.toml:3: 'floor' is missing: whoever replies needs a turn; write one like floor = "
       "\"raised-hands\""},
      {head + stage + "wall_line = [\"x\"]\n",
       "circle.toml:6: 'wall_line' is a list; text in quotes is expected"},
      {head + stage + "wall_line = \"two\\nlines\"\n",
       "circle.toml:6: 'wall_line' has a character that cannot be seen (a control or direction mark); take "
       "it out"},
      {head + stage + "wall_line = \"" + std::string(161, 'x') + "\"\n",
       "circle.toml:6: 'wall_line' is longer than 160 characters"},
      {head + stage + "say = \"" + std::string(601, 'x') + "\"\n",
       "circle.toml:6: 'say' is longer than 600 characters"},
      {head + stage + "prompts = [\"one\", 1.5]\n",
       "circle.toml:6: an entry of 'prompts' is a number; text in quotes is expected"},
      {head + stage + "prompts = [\"" + std::string(161, 'x') + "\"]\n",
       "circle.toml:6: an entry of 'prompts' is longer than 160 characters"},
      {head + stage + "prompts = [" + repeated("\"x\",", prompts_max + 1) + "]\n",
       "circle.toml:6: 'prompts' has more than 12 entries; the rest is left out"},
      {head + stage + "prompts = [\"one\", \"\"]\n",
       "circle.toml:6: an entry of 'prompts' is empty; write some words or take it out"},
      {head + stage + "prompts = \"one\"\n",
       "circle.toml:6: 'prompts' is text; a list like [\"one\", \"two\"] is expected"},
      {head + stage + "lenght = \"5 min\"\n", "circle.toml:6: nothing here is called 'lenght'; take it out"},
      {head + stage + "points = [\"one\"]\n",
       "circle.toml:6: 'points' is the whole format's; put it above the first [[stage]]"},
      {head + stage + "titlle = \"x\"\n",
       "circle.toml:6: nothing here is called 'titlle'; did you mean 'title'?"},
  }));
  CAPTURE(row.content);
  CHECK(complaints_about(row.content) == std::vector<std::string>{row.complaint});
}

TEST_CASE("each mistake about splitting and the wall is one line") {
  const auto row = GENERATE_REF(values<Mistake>({
      {head + stage + "split_above = \"ten\"\n",
       "circle.toml:6: 'split_above' is text; a whole number from 2 to 500, without quotes, is expected"},
      {head + stage + "split_above = 1\n",
       "circle.toml:6: 'split_above' is 1; a whole number from 2 to 500, without quotes, is expected"},
      {head + stage + "split_above = -10\n",
       "circle.toml:6: 'split_above' is -10; a whole number from 2 to 500, without quotes, is expected"},
      {head + stage + "split_above = 501\n",
       "circle.toml:6: 'split_above' is 501; a whole number from 2 to 500, without quotes, is expected"},
      {head + stage + "split_above = 10.5\n",
       "circle.toml:6: 'split_above' is a number; a whole number from 2 to 500, without quotes, is expected"},
      {head + stage + "wall = \"today\"\n",
       "circle.toml:6: 'wall' is 'today'; one of these is expected: auto, gathering, agreements, "
       "confidentiality, prompts, next, welcome, break"},
      {head + stage + "wall = \"agreement\"\n",
       "circle.toml:6: 'wall' is 'agreement'; one of these is expected: auto, gathering, agreements, "
       "confidentiality, prompts, next, welcome, break (did you mean 'agreements'?)"},
      {head + stage + "wall = true\n",
       "circle.toml:6: 'wall' is yes or no; one of these is expected: auto, gathering, agreements, "
       "confidentiality, prompts, next, welcome, break"},
      {head + stage + "kind = \"rest\"\nwall = \"welcome\"\n",
       "circle.toml:7: a stage of kind = \"rest\" has the break on the wall by itself; take 'wall' out"},
      {head + stage + "wall = \"prompts\"\n",
       "circle.toml:6: the wall is to show prompts and there are none; write prompts = [\"How are you?\"] or "
       "take 'wall' out"},
      {head + stage + "wall = \"prompts\"\nprompts = 1\n",
       "circle.toml:7: 'prompts' is a whole number; a list like [\"one\", \"two\"] is expected"},
  }));
  CAPTURE(row.content);
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
       "circle.toml:6: 'floor' is 'cirle'; one of these is expected: none, circle, raised-hands, "
       "step-up-step-back, talking-piece, pairs, open (did you mean 'circle'?)"},
      {head + stage + "floor = \"circel\"\ntime = \"fixed\"\nturn = \"1 min\"\n",
       "circle.toml:6: 'floor' is 'circel'; one of these is expected: none, circle, raised-hands, "
       "step-up-step-back, talking-piece, pairs, open (did you mean 'circle'?)"},
      {head + stage + "floor = \"circle\"\ntime = \"fixd\"\nturn = \"1 min\"\n",
       "circle.toml:7: 'time' is 'fixd'; one of these is expected: untimed, fixed, equal-share, equal-halves "
       "(did you mean 'fixed'?)"},
      {head + stage + "turn_time = true\n",
       "circle.toml:6: 'turn_time' is yes or no; one of these is expected: hidden, shown"},
      {head + stage + "floor = \"circle\"\ntime = \"fixed\"\n",
       "circle.toml:3: a fixed time needs a 'turn' longer than nothing, like turn = \"4 min\""},
      {head + stage + "floor = \"circle\"\ntime = \"fixed\"\nturn = \"0 s\"\n",
       "circle.toml:8: a fixed time needs a 'turn' longer than nothing, like turn = \"4 min\""},
      {head + stage + "floor = \"circle\"\ntime = \"fixed\"\nturn = \"1 minuet\"\n",
       "circle.toml:8: 'turn' is no length of time; one like \"90 s\", \"5 min\" or \"1 h 30 min\" is "
       "expected"},
      {head + stage + "floor = \"circle\"\ntime = \"fixed\"\nturn = \"3 h\"\n",
       "circle.toml:8: 'turn' is longer than 120 min"},
      {head + stage + "floor = \"circle\"\ntime = \"fixed\"\nturn = \"1 min\"\nwrap_up = \"60 s\"\n",
       "circle.toml:9: 'wrap_up' is counted back from the end of the turn and must be shorter than it"},
      {head + stage + "floor = \"circle\"\ntime = \"fixed\"\nturn = \"1 min\"\nshortest = \"30 s\"\n",
       "circle.toml:9: 'shortest' and 'reserve' are for time = \"equal-share\"; take them out"},
      {head + stage + "floor = \"circle\"\nturn = \"1 min\"\n",
       "circle.toml:7: turns are untimed here; write time = \"fixed\" or take 'turn' and 'wrap_up' out"},
      {head + stage + "floor = \"circle\"\nreserve = \"1 min\"\n",
       "circle.toml:7: turns are untimed here; write time = \"equal-share\" or take 'shortest' and 'reserve' "
       "out"},
      {head + stage + "time = \"fixed\"\nturn = \"1 min\"\n",
       "circle.toml:6: this stage has no turns (floor = \"none\"), so they have no time; choose a floor or "
       "take the time out"},
      {head + stage + "shortest = \"1 min\"\n",
       "circle.toml:6: this stage has no turns (floor = \"none\"), so they have no time; choose a floor or "
       "take the time out"},
      {head + stage + "turn_time = \"shown\"\n",
       "circle.toml:6: this stage has no turns (floor = \"none\"), so they have no time; choose a floor or "
       "take the time out"},
      {head + stage + "floor = \"open\"\ntime = \"equal-share\"\n",
       "circle.toml:7: this stage has no turns (floor = \"open\"), so they have no time; choose a floor or "
       "take the time out"},
      {head + stage + "floor = \"open\"\nwrap_up = \"1 min\"\n",
       "circle.toml:7: this stage has no turns (floor = \"open\"), so they have no time; choose a floor or "
       "take the time out"},
  }));
  CAPTURE(row.content);
  CHECK(complaints_about(row.content) == std::vector<std::string>{row.complaint});
}

TEST_CASE("each mistake about equal shares and halves is one line") {
  const auto row = GENERATE_REF(values<Mistake>({
      {head + stage + "floor = \"circle\"\ntime = \"equal-share\"\n",
       "circle.toml:3: an equal share is a part of the stage's length, so it needs 'planned', like planned = "
       "\"40 min\""},
      {share + "turn = \"1 min\"\n",
       "circle.toml:9: an equal share is worked out from what is left of the stage; take 'turn' out, or "
       "write time = \"fixed\""},
      {share + "shortest = \"0 s\"\n",
       "circle.toml:9: 'shortest' is longer than nothing; leave it out for 1 min"},
      {share + "shortest = 2\n",
       "circle.toml:9: 'shortest' is no length of time; one like \"90 s\", \"5 min\" or \"1 h 30 min\" is "
       "expected"},
      {share + "reserve = \"40 min\"\n",
       "circle.toml:9: 'reserve' is held back at the end of the stage and must be shorter than 'planned'"},
      {share + "reserve = \"a bit\"\n",
       "circle.toml:9: 'reserve' is no length of time; one like \"90 s\", \"5 min\" or \"1 h 30 min\" is "
       "expected"},
      {share + "reserve = \"39 min\"\nshortest = \"2 min\"\n",
       "circle.toml:10: not one turn fits: 'planned' without 'reserve' is less than 'shortest' (1 min when "
       "left out); plan more time or make 'shortest' less"},
      {share + "wrap_up = \"1 min\"\n",
       "circle.toml:9: 'wrap_up' is counted back from the end of a turn and must be less than 'shortest' (1 "
       "min when left out)"},
      {head + stage + "floor = \"pairs\"\ntime = \"fixed\"\nturn = \"1 min\"\n",
       "circle.toml:7: pairs are untimed or have equal halves; write time = \"equal-halves\""},
      {head + stage + "planned = \"9 min\"\nfloor = \"pairs\"\ntime = \"equal-share\"\n",
       "circle.toml:8: pairs are untimed or have equal halves; write time = \"equal-halves\""},
      {head + stage + "floor = \"talking-piece\"\ntime = \"equal-halves\"\nturn = \"1 min\"\n",
       "circle.toml:7: equal halves are for pairs; write floor = \"pairs\", or time = \"fixed\""},
      {head + stage + "floor = \"pairs\"\ntime = \"equal-halves\"\n",
       "circle.toml:3: equal halves need a 'turn', the length of one half, like turn = \"5 min\""},
      {head + stage + "floor = \"pairs\"\ntime = \"equal-halves\"\nturn = \"5 min\"\nwrap_up = \"5 min\"\n",
       "circle.toml:9: 'wrap_up' is counted back from the end of the turn and must be shorter than it"},
      {head + stage + "floor = \"pairs\"\ntime = \"equal-halves\"\nturn = \"5 min\"\nreserve = \"5 min\"\n",
       "circle.toml:9: 'shortest' and 'reserve' are for time = \"equal-share\"; take them out"},
  }));
  CAPTURE(row.content);
  CHECK(complaints_about(row.content) == std::vector<std::string>{row.complaint});
}

TEST_CASE("a file that is no TOML has one line: where it breaks and what to do") {
  struct Row {
    std::string content;
    std::string where;
    std::string mend;
  };
  const auto row = GENERATE_REF(values<Row>({
      {head + "title = \"Again\"\n",
       "circle.toml:3: this is not TOML: ", "write each key and each [table] once"},
      {head + stage + "[stage]\n",
       "circle.toml:6: this is not TOML: ", "write each key and each [table] once"},
      {head + "[[stage]]\nname = \"round\"\ntit",
       "circle.toml:5: this is not TOML: ", "the file breaks off here; is all of it there?"},
      {head + stage + "say = \"Welc",
       "circle.toml:6: this is not TOML: ", "the file breaks off here; is all of it there?"},
      {head + stage + "say = \"\"\"\nWelcome.\n",
       "circle.toml:7: this is not TOML: ", "the file breaks off here; is all of it there?"},
      {head + stage + "prompts = [\"one\",\n",
       "circle.toml:6: this is not TOML: ", "the file breaks off here; is all of it there?"},
      {head + stage + "say = \"Wel\ncome\"\n",
       "circle.toml:6: this is not TOML: ", "for several lines use \"\"\""},
      {head + stage + "floor = circle\n",
       "circle.toml:6: this is not TOML: ", "text stands in straight quotes, like \"5 min\""},
      {head + stage + "planned = 5 min\n",
       "circle.toml:6: this is not TOML: ", "one key in each line, and text in straight quotes"},
      {head + stage + "floor = “circle”\n",
       "circle.toml:6: this is not TOML: ", "text stands in straight quotes, like \"5 min\""},
      {head + stage + "floor = \"circle\" say = \"x\"\n",
       "circle.toml:6: this is not TOML: ", "one key in each line, and text in straight quotes"},
      {head + stage + "floor \"circle\"\n",
       "circle.toml:6: this is not TOML: ", "write = between a key and its value"},
      {head + "[[stage]\nname = \"x\"\n",
       "circle.toml:3: this is not TOML: ", "close every bracket, like [[stage]]"},
      {head + stage + "say = \"a\\q\"\n", "circle.toml:6: this is not TOML: ", "write \\\\ for a backslash"},
  }));
  CAPTURE(row.content);
  const auto lines = complaints_about(row.content);
  REQUIRE(lines.size() == 1);
  CHECK_THAT(lines[0], Catch::StartsWith(row.where) && Catch::EndsWith(row.mend));
}

TEST_CASE("a file in another encoding has one line, in the first line that shows it") {
  const auto row = GENERATE_REF(values<Mistake>({
      {"title = \"Caf\xE9\"\n", "circle.toml:1: "},
      {head + stage + "say = \"\x93Welcome\x94\"\n", "circle.toml:6: "},
      {std::string("\xFF\xFEt\0i\0", 6), "circle.toml:1: "},
      {std::string("\xFE\xFF\0t\0i", 6), "circle.toml:1: "},
      {std::string("t\0i\0t\0l\0e\0", 10), "circle.toml:1: "},
  }));
  CAPTURE(row.content);
  CHECK(complaints_about(row.content) ==
        std::vector<std::string>{row.complaint + "this line is not UTF-8; save the file with that encoding"});
}

TEST_CASE("an empty file, and one of nothing but spaces, has one line") {
  const auto content = GENERATE(as<std::string>{}, "", "\n \t\r\n");
  CHECK(complaints_about(content) ==
        std::vector<std::string>{"circle.toml:1: the file is empty; write it or take it away"});
}

TEST_CASE(
    "a folder where a file should be, and a link to nothing, have one line and do not hide the others") {
  const WrittenFile good("good.toml", head + stage);
  std::filesystem::create_directory(good.folder() / "circle.toml");
  std::filesystem::create_symlink("nowhere.toml", good.folder() / "link.toml");
  const auto read = read_formats(good.folder());
  CHECK(read.value.size() == 1);
  CHECK(lines_of(read.complaints) ==
        std::vector<std::string>{
            "circle.toml:1: this is a folder and not a file; move it away or give it another name",
            "link.toml:1: the file cannot be read; is it there, and may it be read?"});
}

TEST_CASE("too many stages are one line, and so is each name of a file that no format can have") {
  std::string many = head;
  for (std::size_t i = 0; i <= stages_max; ++i) {
    many += "[[stage]]\nname = \"s" + std::to_string(i) + "\"\ntitle = \"S\"\n";
  }
  CHECK(complaints_about(many) ==
        std::vector<std::string>{"circle.toml:75: more than 24 of [[stage]]; the rest is left out"});
  const auto name =
      GENERATE(as<std::string>{}, "My Circle.toml", "kreis-für-alle.toml", std::string(41, 'a') + ".toml");
  CHECK(complaints_about(head + stage, name) ==
        std::vector<std::string>{name +
                                 ":1: the file's own name is the format's: small letters, digits and hyphens "
                                 "only, like \"listening-circle.toml\""});
}

TEST_CASE("several mistakes in a file are told in one go, each in its line") {
  CHECK(complaints_about("title = \"Circle\"\n" + stage + "floor = \"ring\"\nplanned = 5\n") ==
        std::vector<std::string>{"circle.toml:1: 'about' is missing here",
                                 "circle.toml:6: 'planned' is no length of time; one like \"90 s\", \"5 "
                                 "min\" or \"1 h 30 min\" is expected",
                                 "circle.toml:5: 'floor' is 'ring'; one of these is expected: none, circle, "
                                 "raised-hands, step-up-step-back, talking-piece, pairs, open"});
}
