// What the tablet at the door may find out by pressing, and what all walls are told meanwhile: for every
// command that it may give, the same whether the person it names is here or not.

#include <rapidcheck.h>
#include <algorithm>
#include <catch2/catch.hpp>

#include "kiosk/kiosk.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/house_commands.hpp"
#include "shared/wire/commands.hpp"
#include "tests/kiosk/data_folder.hpp"
#include "tests/kiosk/evening.hpp"
#include "tests/properties/arbitrary_move.hpp"

using namespace hearth;
using namespace hearth::kiosk;
using namespace std::chrono_literals;

namespace {

// A command in the words of its description, so that a new one is tried without being named here.
struct Pressed {
  wire::Typed words;
  std::vector<std::size_t> tokens;  // which arguments are tokens
};

std::vector<wire::CommandDescription> commands_at_the_door() {
  std::vector<wire::CommandDescription> commands = wire::describe_commands();
  std::erase_if(commands, [](const wire::CommandDescription& each) {
    const auto& who = each.permissions;
    return std::find(who.begin(), who.end(), "sign-in") == who.end();
  });
  return commands;
}

// Some value that the field may hold.
std::string value_for(const wire::FieldDescription& field, const Room& room, std::size_t which) {
  if (field.name == "job") return room.house->venue.jobs.at(which % room.house->venue.jobs.size()).name.str();
  if (field.type == "one of") return field.values.at(which % field.values.size());
  if (field.type == "integer") return std::to_string(field.min.value_or(1));
  if (field.type == "boolean") return which % 2 == 0 ? "true" : "false";
  if (field.type == "date") return "2026-12-24";
  return "Mira";
}

// Every command, its optional fields given or left out as `which` says.
std::vector<Pressed> presses(const Room& room, Token other, std::size_t which) {
  std::vector<Pressed> all;
  for (const wire::CommandDescription& command : commands_at_the_door()) {
    Pressed pressed{{command.name, {}}, {}};
    for (const wire::FieldDescription& field : command.arguments) {
      if (!field.required && field.type != "token" && which % 3 == 0) continue;
      if (field.type == "token") pressed.tokens.push_back(pressed.words.arguments.size());
      const std::string value = field.type == "token" ? to_string(other) : value_for(field, room, which);
      pressed.words.arguments.emplace_back(field.name, value);
    }
    all.push_back(std::move(pressed));
  }
  return all;
}

// What anybody may see of one press: the reply, and all that walls are told until some time after it.
struct Told {
  std::string reply;
  std::vector<std::string> on_wall;
  bool wall_shows_it = false;
};

// The number of its data folder is all that two kiosks differ in.
std::string without_folder(std::string body, std::uint64_t journal) {
  const std::string number = std::to_string(journal);
  for (auto at = body.find(number); at != std::string::npos; at = body.find(number))
    body.replace(at, number.size(), "of this folder");
  return body;
}

Told press(Journal& journal, const Room& room, const Command& command, std::uint64_t number) {
  std::uint64_t drawn = 1;
  Kiosk kiosk(journal, room, 81, [&drawn] { return drawn += 7919; });
  Moment moment = moment_at(room.as_of + 1s);
  moment.local = *local_time_from("2026-11-26T14:20:00+01:00");
  (void)kiosk.take(moment, {});
  (void)kiosk.publish(moment);
  const WallView before = wall_view(kiosk.room());

  Arrivals arrivals;
  arrivals.requests.push_back({{}, "door", Permission::sign_in, {}});
  wire::ReadRequest& read = arrivals.requests.back().read;
  read.request.command = command;
  read.id = read.request.id = std::to_string(number);
  Told told;
  told.reply = wire::encode(kiosk.take(moment, arrivals).front());
  told.wall_shows_it = wall_view(kiosk.room()) != before;
  arrivals = {};
  for (int second = 0; second < 7; ++second) {
    for (const Published& message : kiosk.publish(moment)) {
      if (message.stream == wire::Stream::wall)
        told.on_wall.push_back(std::string{message.topic} + without_folder(message.body, journal.id()));
    }
    moment.now += 1s;
    moment.local = moment.local.later(1s);
    arrivals.wall_subscribed = second == 2;
    (void)kiosk.take(moment, arrivals);
  }
  return told;
}

// Of two kiosks that live one evening after the other.
struct Journals {
  DataFolder here_folder{Keeps::in_memory};
  DataFolder gone_folder{Keeps::in_memory};
  Journal here{here_folder.path()};
  Journal gone{gone_folder.path()};
  std::uint64_t pressed = 0;

  Journals() {
    (void)here.load();
    (void)gone.load();
  }
};

// Gives the command to two kiosks that differ in nothing but whom it names.
void expect_alike(Journals& journals, const Room& room, Pressed pressed, std::size_t which, Token here,
                  Token gone) {
  pressed.words.arguments.at(pressed.tokens.at(which)).second = to_string(here);
  const auto names_present = wire::command_from(pressed.words);
  // Where the same person is named twice, the other one is as well.
  for (const std::size_t token : pressed.tokens) {
    std::string& value = pressed.words.arguments.at(token).second;
    if (value == to_string(here)) value = to_string(gone);
  }
  const auto names_absent = wire::command_from(pressed.words);
  RC_ASSERT(!names_present.fault);
  RC_ASSERT(!names_absent.fault);
  const Told present = press(journals.here, room, names_present.command, ++journals.pressed);
  const Told absent = press(journals.gone, room, names_absent.command, journals.pressed);
  RC_LOG(pressed.words.name + " " + to_string(here) + " " + to_string(gone));
  RC_ASSERT(present.reply == absent.reply);
  // What a wall shows of somebody who is here, a hand in the line, it may show.
  RC_ASSERT(present.wall_shows_it || !absent.wall_shows_it);
  if (present.wall_shows_it == absent.wall_shows_it) RC_ASSERT(present.on_wall == absent.on_wall);
}

}  // namespace

TEST_CASE("at the door and on the wall nothing tells whether the named person is here") {
  Journals journals;
  CHECK(rc::check("alike for present and absent tokens",
                  [&](const std::vector<Move>& moves, std::uint8_t which, std::uint8_t what) {
                    hearth::Evening evening;
                    House house = *evening.scene.room.house;
                    house.venue.jobs = {{*JobName::from("Tea"), {}}, {*JobName::from("Wash up"), {}}};
                    evening.scene.as(Permission::kiosk).does(ReadHouse{house}).as(Permission::facilitator);
                    for (int i = 0; i < 3; ++i) evening.tokens.push_back(evening.scene.guest());
                    evening.scene.tries(StartGathering{format_named("evening"), {}, {}});
                    for (const Move& move : moves) evening.play(move);
                    const Room& room = evening.scene.room;

                    std::vector<Token> here;
                    for (const Token token : evening.tokens) {
                      if (find_guest(room, token) != nullptr) here.push_back(token);
                    }
                    RC_PRE(!here.empty());
                    const Token gone = dealt(4711, which);
                    RC_PRE(find_guest(room, gone) == nullptr);
                    const auto all = presses(room, here.front(), which);
                    const Pressed& pressed = all.at(what % all.size());
                    RC_PRE(!pressed.tokens.empty());

                    for (std::size_t i = 0; i < pressed.tokens.size(); ++i)
                      expect_alike(journals, room, pressed, i, here.at(which % here.size()), gone);
                  }));
}
