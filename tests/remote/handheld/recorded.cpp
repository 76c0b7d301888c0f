#include "remote/handheld/recorded.hpp"

#include <catch2/catch.hpp>

#include "remote/handheld/key_names.hpp"
#include "tests/config/written_file.hpp"

namespace hearth::handheld {

TEST_CASE("a recorded stream is read to its end, also without a last line feed") {
  const config::WrittenFile file{"stream.txt", "# a clicker\n0 1 down KEY_B\n\n90 1 up KEY_B\n2000"};
  Recorded recorded{file.path()};
  std::vector<Input> inputs;
  while (!recorded.has_ended()) {
    for (const Input& input : recorded.read()) inputs.push_back(input);
  }
  const KeyCode key = *key_called("KEY_B");
  CHECK(inputs == std::vector<Input>{{1, link::SteadyTime{Duration{0}}, KeyMoved{key, Motion::down}},
                                     {1, link::SteadyTime{Duration{90}}, KeyMoved{key, Motion::up}}});
  CHECK(recorded.now() == link::SteadyTime{Duration{2000}});
  CHECK(recorded.descriptors().empty());
}

TEST_CASE("what is no line of a recorded stream is told with one that is") {
  for (const char* line : {"soon 1 down KEY_B", "-1 1 down KEY_B", "0 1 down", "0 1 down KEY_NONE",
                           "0 1 jump", "0 one down KEY_B", "0 1 turn far", "0 1 gone away",
                           "0 1 down KEY_B more", "99999999999999999999 1 gone"}) {
    CAPTURE(line);
    CHECK_THROWS_WITH(
        recorded_line(line),
        "'" + std::string{line} + "' is no line of a recorded stream; one is like  90 1 down KEY_PAGEDOWN");
  }
}

TEST_CASE("a file that cannot be read is told by its name") {
  CHECK_THROWS_WITH(Recorded{"/nowhere/stream"}, "/nowhere/stream cannot be read: No such file or directory");
}

}  // namespace hearth::handheld
