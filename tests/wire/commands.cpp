#include <catch2/catch.hpp>
#include <set>

#include "shared/room/slices.hpp"
#include "shared/wire/commands.hpp"
#include "shared/wire/frames.hpp"

namespace hearth {
namespace {

using wire::CommandDescription;
using wire::FieldDescription;

CommandDescription described(std::string_view name) {
  for (const auto& each : wire::describe_commands()) {
    if (each.name == name) return each;
  }
  FAIL("no command is called " << name);
  return {};
}

wire::CommandFromWords typed(const std::string& name,
                             std::vector<std::pair<std::string, std::string>> arguments) {
  return wire::command_from({name, std::move(arguments)});
}

}  // namespace

TEST_CASE("the list of commands states limits, units and words as the types do") {
  const FieldDescription seconds = described("floor.more_time").arguments.at(0);
  CHECK(seconds.type == "integer");
  CHECK(seconds.unit == "seconds");
  CHECK(seconds.min == 1);
  CHECK(seconds.max == 3600);
  CHECK(seconds.required);
  const FieldDescription minutes = described("gathering.lengthen").arguments.at(0);
  CHECK(minutes.unit == "minutes");
  CHECK(minutes.max == 240);
  const FieldDescription text = described("wall.message").arguments.at(0);
  CHECK(text.type == "text");
  CHECK(text.characters_max == 280U);
  CHECK(text.several_lines);
  const FieldDescription screen = described("wall.show").arguments.at(0);
  CHECK(screen.type == "one of");
  CHECK(screen.values.front() == "auto");
  CHECK(described("floor.raise_hand").arguments.at(0).type == "token");
  CHECK_FALSE(described("floor.pass").arguments.at(0).required);
}

TEST_CASE("the list of commands states who may give them and what they go by") {
  CHECK(described("floor.next").permissions == std::vector<std::string>{"handheld", "facilitator"});
  CHECK(described("floor.next").stale_by == "turn");
  CHECK(described("floor.next").undoable);
  CHECK(described("guests.sign_in").stale_by.empty());
  CHECK_FALSE(described("guests.sign_in").undoable);
}

TEST_CASE("the kiosk's own commands are not listed and cannot be typed") {
  std::set<std::string> names;
  for (const auto& each : wire::describe_commands()) names.insert(each.name);
  for (const char* own :
       {"house.read", "programme.read", "room.pass_time", "room.wake", "house.tell_how_many_came",
        "house.tell_wishes", "devices.ask", "devices.known", "devices.let_first_in", "devices.finish"}) {
    CHECK(names.count(own) == 0);
    CHECK(typed(own, {}).fault == wire::Fault{Reason::unknown_command, own});
  }
  std::size_t kinds = 0;
  for_each_kind(CommandSlices{}, [&]<class T>() { ++kinds; });
  CHECK(names.size() == kinds - 10);
}

TEST_CASE("typed words become the command that they name") {
  CHECK(typed("floor.more_time", {{"seconds", "60"}}).command ==
        Command{GiveMoreTime{std::chrono::seconds{60}}});
  CHECK(typed("floor.raise_hand", {{"token", "Blue Heron"}}).command ==
        Command{RaiseHand{*token_from("blue-heron")}});
  CHECK(typed("wall.show", {{"screen", "break"}}).command == Command{ShowScreen{Screen::rest}});
  CHECK(typed("floor.pass", {}).command == Command{Pass{}});
  const auto message = typed("wall.message", {{"text", "two\nlines \"quoted\""}});
  CHECK_FALSE(message.fault);
  CHECK(message.command == Command{ShowMessage{*Message::from("two\nlines \"quoted\"")}});
}

TEST_CASE("typed words that make no command are refused as the kiosk would") {
  const auto fault = [](const std::string& name, std::vector<std::pair<std::string, std::string>> arguments) {
    return typed(name, std::move(arguments)).fault.value_or(wire::Fault{});
  };
  CHECK(fault("floor.nxt", {}) == wire::Fault{Reason::unknown_command, "floor.nxt"});
  CHECK(fault("floor.next", {{"quickly", "yes"}}) == wire::Fault{Reason::unknown_field, "quickly"});
  CHECK(fault("floor.more_time", {}) == wire::Fault{Reason::missing_field, "seconds"});
  for (const char* seconds : {"", "60s", "1.5", "-1", "0", "3601", "99999999999999999999", " 60", "0x10"}) {
    INFO(seconds);
    CHECK(fault("floor.more_time", {{"seconds", seconds}}) == wire::Fault{Reason::wrong_type, "seconds"});
  }
  CHECK(fault("wall.show", {{"screen", "elsewhere"}}) == wire::Fault{Reason::wrong_type, "screen"});
  CHECK(fault("wall.message", {{"text", std::string(281, 'a')}}) == wire::Fault{Reason::too_long, "text"});
  CHECK(fault("wall.message", {{"text", "a\xff"}}) == wire::Fault{Reason::bad_text, "text"});
  CHECK(fault("wall.message", {{"text", "a\x07"}}) == wire::Fault{Reason::bad_text, "text"});
  CHECK(fault("floor.raise_hand", {{"token", "loud-siren"}}) == wire::Fault{Reason::unknown_token, "token"});
  CHECK(fault("floor.more_time", {{"seconds", "1"}, {"seconds", "2"}}).reason == Reason::malformed);
}

}  // namespace hearth
