#include "shared/room/command.hpp"

#include <catch2/catch.hpp>
#include <set>

#include "shared/room/event.hpp"
#include "shared/room/floor_commands.hpp"
#include "shared/room/slices.hpp"
#include "shared/room/wall_commands.hpp"

namespace hearth {

TEST_CASE("a command knows what it is, and nothing else") {
  const Command command = ShowMessage{*Message::from("back at three")};
  REQUIRE(get_if<ShowMessage>(command) != nullptr);
  CHECK(get_if<ShowMessage>(command)->text.str() == "back at three");
  CHECK(get_if<NextTurn>(command) == nullptr);
  CHECK_FALSE(is<ShowScreen>(command));
  CHECK(std::string{name_of(command)} == "wall.message");
}

TEST_CASE("a copy is the same and goes its own way") {
  Command command = ShowMessage{*Message::from("here")};
  const Command copy = command;
  CHECK(copy == command);
  command = NextTurn{};
  CHECK(is<ShowMessage>(copy));
  CHECK_FALSE(copy == command);
  command = copy;
  CHECK(copy == command);
}

TEST_CASE("what was moved from can be given another value") {
  Event event = TurnEnded{Instant{Duration{7}}};
  const Event taken = std::move(event);
  CHECK(taken == Event{TurnEnded{Instant{Duration{7}}}});
  event = TurnEnded{Instant{Duration{8}}};
  CHECK_FALSE(event == taken);
}

TEST_CASE("commands that differ in one field differ") {
  CHECK(Command{PassPiece{}} == Command{PassPiece{}});
  CHECK_FALSE(Command{ShowScreen{Screen::today}} == Command{ShowScreen{Screen::crisis}});
}

TEST_CASE("no two commands and no two events have one name") {
  std::set<std::string> commands;
  std::set<std::string> events;
  for_each_kind(CommandSlices{}, [&]<class T>() { CHECK(commands.insert(T::name).second); });
  for_each_kind(EventSlices{}, [&]<class T>() { CHECK(events.insert(T::name).second); });
}

}  // namespace hearth
