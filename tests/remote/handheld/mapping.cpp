#include "remote/handheld/mapping.hpp"

#include <catch2/catch.hpp>
#include <filesystem>

#include "remote/handheld/choosing.hpp"
#include "remote/handheld/key_names.hpp"
#include "tests/config/written_file.hpp"
#include "tests/remote/handheld/stream.hpp"

namespace hearth::handheld {
namespace {

using config::lines_of;
using config::WrittenFile;

std::vector<std::string> complaints_of(const std::string& content, Role role = Role::controller) {
  const WrittenFile file{"mine.toml", content};
  return lines_of(read_mapping(file.path(), role).complaints);
}

}  // namespace

TEST_CASE("every file of the project says what its keys mean, without a mistake") {
  std::size_t count = 0;
  for (const auto& entry : std::filesystem::directory_iterator{source_folder() / "assets/handhelds"}) {
    if (entry.path().extension() != ".toml") continue;
    ++count;
    const auto read = read_handheld_file(entry.path());
    CAPTURE(entry.path().string());
    CHECK(lines_of(read.complaints).empty());
    REQUIRE(read.value.mappings.contains(Role::controller));
    CHECK(read.value.mappings.contains(Role::talking_piece));
    const auto& press = read.value.mappings.at(Role::controller).press;
    CHECK(std::any_of(press.begin(), press.end(),
                      [](const auto& each) { return each.second == Action::next; }));
  }
  CHECK(count >= 5);
}

TEST_CASE("a mapping that is written is read as it was") {
  Mapping mapping;
  mapping.press = {{*key_called("KEY_PAGEDOWN"), Action::next},
                   {*key_called("BTN_TRIGGER"), Action::next},
                   {0x2e8, Action::pause}};
  mapping.hold = {{*key_called("KEY_B"), Action::crisis}};
  mapping.clockwise = Action::next;
  mapping.anticlockwise = Action::back;
  const WrittenFile file{"learnt.toml", text_of(mapping, Role::controller)};
  const auto read = read_mapping(file.path(), Role::controller);
  CHECK(lines_of(read.complaints).empty());
  CHECK(read.value == mapping);
}

TEST_CASE("each mistake in a mapping is told by file and line, with what to do") {
  struct Row {
    const char* content;
    const char* complaint;
  };
  const auto row = GENERATE(values<Row>({
      {"[controller.press]\nnext = [\"KEY_PAGEDWN\"]",
       "mine.toml:2: 'KEY_PAGEDWN' is the name of no key; did you mean KEY_PAGEDOWN? (--learn FILE writes "
       "down what a device sends)"},
      {"[controller.press]\nnext = [\"PageDown\"]",
       "mine.toml:2: 'PageDown' is the name of no key; did you mean KEY_PAGEDOWN? (--learn FILE writes down "
       "what a device sends)"},
      {"[controller.press]\nnxet = [\"KEY_B\"]\nnext = [\"KEY_A\"]",
       "mine.toml:2: nothing here is called 'nxet'; did you mean 'next'?"},
      {"[controller.press]\ncrisis = [\"KEY_B\"]\nnext = [\"KEY_A\"]",
       "mine.toml:2: 'crisis' stands under 'hold' only: a short press happens by mistake, and everybody "
       "would "
       "see it on the wall"},
      {"[controller.press]\nnext = [\"KEY_B\"]\nback = [\"KEY_B\"]",
       "mine.toml:3: KEY_B means 'next' already; each key has one meaning here"},
      {"[controller.press]\ndone = [\"KEY_B\"]\nnext = [\"KEY_A\"]",
       "mine.toml:2: 'done' is nothing that a controller can do; it belongs to the other role"},
      {"[controller.press]\nnext = [\"KEY_B\"]\n[controller.knob]\nclockwise = \"crisis\"",
       "mine.toml:4: 'crisis' is nothing that a knob can mean; one of next, back, next_stage, pause, "
       "more_time, bell, quiet is expected"},
      {"[controller.press]\nnext = [\"KEY_B\"]\n[controler.hold]\nquiet = [\"KEY_C\"]",
       "mine.toml:3: nothing here is called 'controler'; did you mean 'controller'?"},
      {"[talking-piece.press]\ndone = [\"KEY_B\"]",
       "mine.toml:1: there is no [controller.press] here, which says what keys mean for a controller"},
      {"[controller.press]\n",
       "mine.toml:1: no key means anything here; under [controller.press] a line like  next = "
       "[\"KEY_PAGEDOWN\"]  is expected"},
  }));
  CHECK(complaints_of(row.content) == std::vector<std::string>{row.complaint});
}

TEST_CASE("a mapping file that is not there is told") {
  CHECK_FALSE(read_mapping("/nowhere/mine.toml", Role::controller).complaints.empty());
}

TEST_CASE("keys that the kernel has no name for go by their number") {
  CHECK(name_of_key(0x2e8) == "KEY_0x2e8");
  CHECK(key_called("KEY_0x2e8") == KeyCode{0x2e8});
  CHECK(key_called("KEY_0xffff") == std::nullopt);
  CHECK(key_called("KEY_0x") == std::nullopt);
  CHECK(name_of_key(*key_called("KEY_PAGEDOWN")) == "KEY_PAGEDOWN");
}

}  // namespace hearth::handheld
