#include "remote/handheld/learning.hpp"

#include <catch2/catch.hpp>

#include "tests/remote/handheld/stream.hpp"

namespace hearth::handheld {
namespace {

std::vector<Learning::Took> learn(Learning& learning, const std::string& stream) {
  std::vector<Learning::Took> took;
  for (const RecordedLine& line : lines_in(stream)) {
    if (line.input) took.push_back(learning.take(*line.input));
  }
  std::erase(took, Learning::Took::nothing);
  return took;
}

std::string pressed(const std::string& key) {
  return "0 1 down " + key + "\n90 1 up " + key + "\n";
}

}  // namespace

TEST_CASE("what is pressed means what was asked for, one after the other") {
  Learning learning{Role::talking_piece};
  CHECK(learning.asked() == Action::done);
  (void)learn(learning, pressed("KEY_ENTER"));
  CHECK(learning.asked() == Action::pass);
  learning.skip();
  CHECK(learning.asked() == Action::pass_piece);
  (void)learn(learning, pressed("KEY_SPACE"));
  CHECK(learning.asked() == std::nullopt);
  CHECK(text_of(learning.mapping(), Role::talking_piece)
            .ends_with("\n[talking-piece.press]\ndone = [\"KEY_ENTER\"]\npass_piece = [\"KEY_SPACE\"]\n"));
}

TEST_CASE("a key that means something already is not learnt twice, but may mean something else when held") {
  Learning learning{Role::controller};
  (void)learn(learning, pressed("KEY_B"));
  CHECK(learn(learning, pressed("KEY_B")) == std::vector{Learning::Took::means_other});
  CHECK(learning.asked() == Action::back);
  while (learning.asked() != Action::crisis) learning.skip();
  CHECK(learn(learning, pressed("KEY_B")) == std::vector{Learning::Took::learnt});
  CHECK(learning.mapping().hold.size() == 1);
}

TEST_CASE("a knob learns both ways, and cannot be held") {
  Learning learning{Role::controller};
  (void)learn(learning, "0 1 turn 1\n1000 1 turn -1");
  CHECK(learning.mapping().clockwise == Action::next);
  CHECK(learning.mapping().anticlockwise == Action::back);
  while (learning.asked() != Action::crisis) learning.skip();
  CHECK(learn(learning, "0 1 turn 1") == std::vector{Learning::Took::must_be_held});
}

TEST_CASE("a device that is unplugged while a key is held teaches nothing") {
  Learning learning{Role::controller};
  (void)learn(learning, "0 1 down KEY_B\n50 1 gone\n90 1 up KEY_B");
  CHECK(learning.asked() == Action::next);
}

TEST_CASE("what was learnt is what presses then mean") {
  Learning learning{Role::controller};
  (void)learn(learning, pressed("KEY_F13") + pressed("KEY_F14"));
  CHECK(presses_in(learning.mapping(), "0 1 down KEY_F14\n50 1 up KEY_F14") == "1 back");
}

}  // namespace hearth::handheld
