#include "shared/options/options.hpp"

#include <catch2/catch.hpp>
#include <iostream>
#include <sstream>

#include "shared/options/values.hpp"

using namespace hearth::options;

namespace {

struct Read {
  Typed typed;
  std::string out;
  std::string complaints;
};

Read read_words(const Program& program, std::vector<const char*> words) {
  words.insert(words.begin(), "./house");
  std::ostringstream out;
  std::ostringstream complaints;
  auto* out_before = std::cout.rdbuf(out.rdbuf());
  auto* complaints_before = std::cerr.rdbuf(complaints.rdbuf());
  Typed typed = read(program, static_cast<int>(words.size()), words.data());
  std::cout.rdbuf(out_before);
  std::cerr.rdbuf(complaints_before);
  return {std::move(typed), out.str(), complaints.str()};
}

std::string told(const Program& program, const std::vector<const char*>& words) {
  const Read ran = read_words(program, words);
  CHECK(ran.typed.exit_code == exit_wrong_usage);
  CHECK(ran.out.empty());
  return ran.complaints;
}

std::function<int()> returns(int code) {
  return [code] { return code; };
}

// What a house with doors and lamps understands.
struct House {
  std::string colour;
  std::vector<std::string> rooms;
  bool lit = false;
  bool dark = false;

  Program program() {
    const Command paint{.name = "paint",
                        .about = "Paints rooms",
                        .options = {required(text("--colour", "Which one", "NAME", colour)),
                                    otherwise(Option{.name = "--coats",
                                                     .keep =
                                                         [](const std::string& typed) {
                                                           return typed == "1" ? "" : "one coat is enough";
                                                         }},
                                              "1"),
                                    texts("rooms", "Which", "ROOM", rooms)},
                        .run = returns(1)};
    const Command lamps{.name = "lamps", .about = "Tells what is lit", .run = returns(2)};
    const Command doors{
        .name = "doors",
        .about = "What doors do",
        .commands = {{.name = "open", .about = "Opens them", .run = returns(3)},
                     {.name = "lock", .about = "Locks them", .missing = [] { return "the key is missing"; }}},
        .choice = Choice::exactly_one};
    return {.itself = {.name = "house",
                       .about = "A house",
                       .options = {flag("--lit", "Lamps on", lit),
                                   excluding(flag("--dark", "Lamps off", dark), "--lit")},
                       .commands = {paint, lamps, doors},
                       .run = returns(4)},
            .version = "house 1.0"};
  }
};

}  // namespace

TEST_CASE("the command that was typed is handed back with what it runs") {
  House house;
  const Read none = read_words(house.program(), {"--lit"});
  CHECK(none.typed.command.empty());
  CHECK(none.typed.run() == 4);
  CHECK(house.lit);
  const Read lamps = read_words(house.program(), {"lamps"});
  CHECK(lamps.typed.command == "lamps");
  CHECK(lamps.typed.run() == 2);
  const Read open = read_words(house.program(), {"doors", "open"});
  CHECK_FALSE(open.typed.exit_code);
  CHECK(open.typed.command == "open");
  CHECK(open.typed.run() == 3);
}

TEST_CASE("values are kept as they were typed") {
  House house;
  const Read ran = read_words(house.program(), {"paint", "--colour", "light blue", "hall", "kitchen"});
  CHECK(ran.typed.run() == 1);
  CHECK(house.colour == "light blue");
  CHECK(house.rooms == std::vector<std::string>{"hall", "kitchen"});
}

TEST_CASE("what is wrong is told in one sentence, and nothing is run") {
  House house;
  CHECK(told(house.program(), {"paint"}) == "house: --colour is required (house --help says more)\n");
  CHECK(told(house.program(), {"paint", "--colour", "red", "--coats", "2"}) ==
        "house: --coats: one coat is enough (house --help says more)\n");
  CHECK(told(house.program(), {"--lit", "--dark"}) ==
        "house: --lit excludes --dark (house --help says more)\n");
  CHECK(told(house.program(), {"doors"}) == "house: A subcommand is required (house --help says more)\n");
  CHECK(told(house.program(), {"doors", "lock"}) == "house: the key is missing (house --help says more)\n");
  CHECK_THAT(told(house.program(), {"lamps", "attic"}), Catch::Contains("attic"));
  CHECK_THAT(told(house.program(), {"paint", "--colour", "red", "--colour", "blue"}),
             Catch::Contains("--colour"));
  CHECK_FALSE(read_words(house.program(), {"doors", "lock"}).typed.run);
}

TEST_CASE("what is wrong with one of several values is told as well") {
  const Option even{.name = "numbers",
                    .keep = [](const std::string& typed) { return typed == "2" ? "" : "that is odd"; },
                    .takes = Takes::several};
  const Program program{.itself = {.name = "count", .about = "Counts", .options = {even}}};
  CHECK_FALSE(read_words(program, {"2", "2"}).typed.exit_code);
  CHECK(told(program, {"2", "3"}) == "count: numbers: that is odd (count --help says more)\n");
}

TEST_CASE("help and version are printed, and end well") {
  House house;
  const Read help = read_words(house.program(), {"paint", "--help"});
  CHECK(help.typed.exit_code == 0);
  CHECK(help.complaints.empty());
  CHECK_THAT(help.out, Catch::Contains("Usage: house paint [OPTIONS] [rooms...]") &&
                           Catch::Contains("--colour NAME REQUIRED") && Catch::Contains("--coats TEXT=1"));
  const Read version = read_words(house.program(), {"--version"});
  CHECK(version.typed.exit_code == 0);
  CHECK(version.out == "house 1.0\n");
}

TEST_CASE("a program without a version has no such option") {
  House house;
  Program program = house.program();
  program.version = {};
  CHECK_THAT(told(program, {"--version"}), Catch::Contains("--version"));
}

TEST_CASE("options of the program stand behind a command where it allows that") {
  House house;
  Program program = house.program();
  (void)told(program, {"lamps", "--lit"});
  program.options_anywhere = true;
  const Read ran = read_words(program, {"lamps", "--lit"});
  CHECK(ran.typed.command == "lamps");
  CHECK(house.lit);
}

TEST_CASE("what nothing takes is handed back where the program keeps it") {
  House house;
  Program program = house.program();
  program.itself.choice = Choice::at_most_one;
  program.options_anywhere = true;
  program.keeps_extras = true;
  const Read ran = read_words(program, {"lamps", "doors", "--loud"});
  CHECK_FALSE(ran.typed.exit_code);
  CHECK(ran.typed.command == "lamps");
  CHECK(ran.typed.extras == std::vector<std::string>{"doors", "--loud"});
}

TEST_CASE("a flag that somebody denies is not set") {
  House house;
  CHECK_FALSE(read_words(house.program(), {"--lit=false"}).typed.exit_code);
  CHECK_FALSE(house.lit);
}
