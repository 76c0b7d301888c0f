#include "remote/cli/words.hpp"

#include <catch2/catch.hpp>

#include "remote/cli/near_names.hpp"
#include "remote/cli/sentences.hpp"

namespace hearth {
namespace {

using Words = std::vector<std::string>;
using Arguments = std::vector<std::pair<std::string, std::string>>;
using remote::typed_from;
using remote::words_of;
using remote::WordsFault;

Words split(std::string_view line) {
  return std::get<Words>(words_of(line));
}

Arguments arguments(std::string_view line) {
  return std::get<wire::Typed>(typed_from(split(line))).arguments;
}

}  // namespace

TEST_CASE("a line is split at blanks") {
  CHECK(split("floor.next") == Words{"floor.next"});
  CHECK(split("  floor.raise_hand\ttoken=blue-heron \r") == Words{"floor.raise_hand", "token=blue-heron"});
  CHECK(split("").empty());
  CHECK(split(" \t ").empty());
}

TEST_CASE("quotes hold a value together, and an apostrophe is none") {
  CHECK(split(R"(wall.message text="two  blanks")") == Words{"wall.message", "text=two  blanks"});
  CHECK(split(R"(wall.message 'text=a b')") == Words{"wall.message", "text=a b"});
  CHECK(split(R"(wall.message text="say \"hi\"\nand \\ go")") ==
        Words{"wall.message", "text=say \"hi\"\nand \\ go"});
  CHECK(split("wall.message text=We'll be back") == Words{"wall.message", "text=We'll", "be", "back"});
  CHECK(split(R"(wall.message text='')") == Words{"wall.message", "text="});
  CHECK(std::holds_alternative<WordsFault>(words_of(R"(wall.message text="open)")));
}

TEST_CASE("a word without an equals sign goes on with the value before it") {
  CHECK(arguments("wall.message text=Hello there all") == Arguments{{"text", "Hello there all"}});
  CHECK(arguments("gathering.start format=evening title=Tuesday night") ==
        Arguments{{"format", "evening"}, {"title", "Tuesday night"}});
  CHECK(arguments("wall.message text=2 + 2=4") == Arguments{{"text", "2 + 2=4"}});
  CHECK(arguments("wall.message text=a=b") == Arguments{{"text", "a=b"}});
}

TEST_CASE("a word that belongs to no field is told") {
  const auto typed = typed_from({"wall.message", "hello"});
  REQUIRE(std::holds_alternative<WordsFault>(typed));
  CHECK(std::get<WordsFault>(typed).sentence.find("hello") != std::string::npos);
  CHECK(std::holds_alternative<WordsFault>(typed_from({})));
}

TEST_CASE("what was typed is told so that a terminal can show it") {
  const std::string typed = "\x1B[2J\xFF" + std::string(1000, 'a');
  const auto shown = [](const std::string& sentence) {
    CHECK_FALSE(fault_in(sentence, 300, Lines::one));
    CHECK(sentence.find("[2J\uFFFDaaa") != std::string::npos);
  };
  shown(std::get<WordsFault>(typed_from({typed, "hello"})).sentence);
  shown(std::get<WordsFault>(typed_from({"wall.message", typed})).sentence);
  shown(remote::refusal_sentence(Reason::unknown_command, {}, typed));
  shown(remote::refusal_sentence(Reason::unknown_field, typed, "wall.message"));
}

TEST_CASE("names that are near are suggested, nearest first, and strange ones are not") {
  const std::vector<std::string> names{"floor.next", "floor.done", "gathering.next_stage", "gathering.close"};
  CHECK(remote::near_names("floor.nxt", names) == std::vector<std::string>{"floor.next"});
  CHECK(remote::near_names("next", names).front() == "floor.next");
  CHECK(remote::near_names("close", names).front() == "gathering.close");
  CHECK(remote::near_names("completely.different", names).empty());
  CHECK(remote::near_names(std::string(100'000, 'a'), names).empty());
}

}  // namespace hearth
