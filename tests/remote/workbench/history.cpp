#include "remote/workbench/documents/history.hpp"

#include <catch2/catch.hpp>

using namespace hearth;
using namespace hearth::workbench;
using namespace std::chrono_literals;

namespace {

Edit typed(const std::string& place, Duration at) {
  return {"Stage 3: " + place, place, Instant{at}};
}

}  // namespace

TEST_CASE("an edit is undone and redone, with its label") {
  History history{"old"};
  CHECK_FALSE(history.can_undo());
  CHECK(history.undo_label().empty());
  history.change("new", typed("planned", 0s));
  CHECK(history.undo_label() == "Stage 3: planned");
  history.undo();
  CHECK(history.text() == "old");
  CHECK_FALSE(history.can_undo());
  CHECK(history.redo_label() == "Stage 3: planned");
  history.redo();
  CHECK(history.text() == "new");
  CHECK_FALSE(history.can_redo());
}

TEST_CASE("nothing happens where nothing can be undone or redone") {
  History history{"old"};
  history.undo();
  history.redo();
  CHECK(history.text() == "old");
}

TEST_CASE("typing in one field is one step\\, as long as no pause is longer than a second") {
  History history{""};
  history.change("a", typed("say", 0ms));
  history.change("ab", typed("say", 1000ms));
  history.change("abc", typed("say", 2000ms));
  history.change("abcd", typed("say", 3001ms));
  history.undo();
  CHECK(history.text() == "abc");
  history.undo();
  CHECK(history.text().empty());
}

TEST_CASE("edits of other places\\, without a place or by a clock that went back are steps of their own") {
  const auto [first, second] = GENERATE(table<Edit, Edit>({
      {typed("say", 0ms), typed("name", 1ms)},
      {typed("", 0ms), typed("", 1ms)},
      {typed("say", 5ms), typed("say", 4ms)},
  }));
  History history{"0"};
  history.change("1", first);
  history.change("2", second);
  history.undo();
  CHECK(history.text() == "1");
}

TEST_CASE("an edit behind an undo\\, a redo or the end of a step joins nothing") {
  History history{"0"};
  history.change("1", typed("say", 0ms));
  history.end_step();
  history.change("2", typed("say", 1ms));
  history.undo();
  CHECK(history.text() == "1");
  history.change("3", typed("say", 2ms));
  CHECK_FALSE(history.can_redo());
  history.undo();
  CHECK(history.text() == "1");
  history.redo();
  history.change("4", typed("say", 3ms));
  history.undo();
  CHECK(history.text() == "3");
}

TEST_CASE("what changes nothing is no step") {
  History history{"old"};
  history.change("old", typed("say", 0ms));
  CHECK_FALSE(history.can_undo());
  history.change("older", typed("say", 0ms));
  history.change("old", typed("say", 1ms));
  CHECK_FALSE(history.can_undo());
}

TEST_CASE("what changes nothing leaves what can be redone") {
  History history{"old"};
  history.change("new", typed("say", 0ms));
  history.undo();
  history.change("old", typed("say", 1ms));
  CHECK(history.can_redo());
}

TEST_CASE("the oldest of more than 200 steps are forgotten") {
  History history{"start"};
  for (std::size_t step = 0; step <= history_steps_max; ++step)
    history.change(std::to_string(step), typed("", 0ms));
  for (std::size_t step = 0; step < history_steps_max; ++step) {
    REQUIRE(history.can_undo());
    history.undo();
  }
  CHECK_FALSE(history.can_undo());
  CHECK(history.text() == "0");
}

TEST_CASE("the oldest steps are forgotten where all texts would be more than 16 MiB") {
  const std::size_t third = history_bytes_max / 3;
  History history{std::string(third, 'a')};
  history.change(std::string(third, 'b'), typed("", 0ms));
  history.change(std::string(third, 'c'), typed("", 0ms));
  history.change(std::string(third, 'd'), typed("", 0ms));
  history.undo();
  history.undo();
  CHECK_FALSE(history.can_undo());
  CHECK(history.text().front() == 'b');
  history.change(std::string(history_bytes_max + 1, 'e'), typed("", 0ms));
  CHECK_FALSE(history.can_undo());
  CHECK(history.text().size() == history_bytes_max + 1);
}
