// The command line against a kiosk, through the real program.
#include <catch2/catch.hpp>
#include <filesystem>

#include "shared/wire/codec.hpp"
#include "tests/kiosk/network/stand.hpp"
#include "tests/remote/cli/program.hpp"

namespace hearth {
namespace {

// A kiosk, and key files for it.
struct Desk {
  Stand stand;
  TemporaryFolder folder;

  [[nodiscard]] std::vector<std::string> words(Permission permission, std::vector<std::string> more,
                                               const std::string& within = "20") {
    const auto file = folder.path() / name_of(permission);
    if (!std::filesystem::exists(file)) wire::write_keys(file, stand.admitted(permission));
    std::vector<std::string> all{"--kiosk", link::to_string(stand.address()), "--within", within, "--key",
                                 file};
    all.insert(all.end(), more.begin(), more.end());
    return all;
  }
  [[nodiscard]] Ran run(std::vector<std::string> more, const std::string& input = {}) {
    return run_program(words(Permission::facilitator, std::move(more)), input);
  }
};

std::string member(const std::string& json, std::string_view name) {
  const auto document = wire::Document::parse(json);
  REQUIRE(document);
  const auto found = document->root().member(name);
  return found && found->kind() == wire::Node::Kind::text ? found->text() : std::string{};
}

}  // namespace

TEST_CASE("send says in one line of JSON what became of the command") {
  Desk desk;
  const Ran applied = desk.run({"send", "guests.sign_in"});
  CHECK(applied.exit_code == 0);
  CHECK(member(applied.output, "outcome") == "applied");
  CHECK(token_from(member(applied.output, "token")));
  CHECK(applied.complaints.empty());
  const Ran refused = desk.run({"send", "floor.next"});
  CHECK(refused.exit_code == 2);
  CHECK(refused.output == "{\"outcome\":\"refused\",\"reason\":\"no_gathering\"}\n");
  CHECK(refused.complaints.find("no gathering is on") != std::string::npos);
}

TEST_CASE("send refuses what no kiosk would take, with the same reasons") {
  Desk desk;
  const Ran unknown = desk.run({"send", "floor.nxt"});
  CHECK(unknown.exit_code == 2);
  CHECK(member(unknown.output, "reason") == "unknown_command");
  CHECK(unknown.complaints.find("did you mean floor.next?") != std::string::npos);
  const Ran range = desk.run({"send", "floor.more_time", "seconds=9999"});
  CHECK(range.exit_code == 2);
  CHECK(member(range.output, "reason") == "wrong_type");
  CHECK(range.complaints.find("1 to 3600 seconds") != std::string::npos);
  const Ran too_long = desk.run({"send", "wall.message", "text=" + std::string(281, 'a')});
  CHECK(too_long.exit_code == 2);
  CHECK(member(too_long.output, "reason") == "too_long");
  CHECK(desk.stand.decided() == 0);
}

TEST_CASE("send with a key that may not do it is refused") {
  Desk desk;
  const Ran ran = run_program(desk.words(Permission::screen, {"send", "gathering.close"}));
  CHECK(ran.exit_code == 2);
  CHECK(member(ran.output, "reason") == "not_allowed");
}

TEST_CASE("send gives up in time when no kiosk is there") {
  Desk desk;
  const auto words = desk.words(Permission::facilitator, {"send", "floor.next"}, "0.3");
  const auto status = desk.words(Permission::facilitator, {"status"}, "0.3");
  desk.stand.stop();
  const Ran ran = run_program(words);
  CHECK(ran.exit_code == 3);
  CHECK(ran.output == "{\"outcome\":\"not_reached\"}\n");
  CHECK(ran.complaints.find("nothing answers there") != std::string::npos);
  CHECK(run_program(status).exit_code == 3);
}

TEST_CASE("send - answers each line at once, on one connection") {
  Desk desk;
  Program program{desk.words(Permission::facilitator, {"send", "-"})};
  program.write("gathering.start format=evening title=Tuesday night\n");
  CHECK(member(program.line(), "outcome") == "applied");
  program.write("\nguests.sign_in\n");
  const std::string token = member(program.line(), "token");
  CHECK(token_from(token));
  program.write("gathering.next_stage\nfloor.raise_hand token=" + token + "\n");
  CHECK(member(program.line(), "outcome") == "applied");
  CHECK(member(program.line(), "outcome") == "applied");
  CHECK(program.exit_code() == 0);
}

TEST_CASE("send - answers bad lines as well and goes on, and the worst outcome is the exit code") {
  Desk desk;
  const Ran ran = desk.run({"send", "-"},
                           "floor.nxt\nwall.message text=\"open\nwall.message Hello\n"
                           "wall.message text=Back at eight, we hope\nfloor.next");
  CHECK(ran.exit_code == 2);
  const auto lines = [&] {
    std::vector<std::string> found;
    std::string rest = ran.output;
    for (auto end = rest.find('\n'); end != std::string::npos; end = rest.find('\n')) {
      found.push_back(rest.substr(0, end));
      rest.erase(0, end + 1);
    }
    return found;
  }();
  REQUIRE(lines.size() == 5);
  CHECK(member(lines[0], "reason") == "unknown_command");
  CHECK(member(lines[1], "reason") == "malformed");
  CHECK(member(lines[2], "reason") == "malformed");
  CHECK(member(lines[3], "outcome") == "applied");
  CHECK(member(lines[4], "reason") == "no_gathering");
  desk.stand.on_its_thread(
      [](kiosk::Server&, Room& room) { CHECK(room.wall.message.str() == "Back at eight, we hope"); });
}

TEST_CASE("status tells programs and people how the room is") {
  Desk desk;
  const Ran before = desk.run({"status", "--json"});
  CHECK(before.output.find("\"gathering\":null") != std::string::npos);
  CHECK(before.output.find("\"hands\":[]") != std::string::npos);
  const Ran began = desk.run({"send", "-"},
                             "guests.sign_in\nguests.sign_in\ngathering.start format=evening\n"
                             "gathering.next_stage\nfloor.next\n");
  REQUIRE(began.exit_code == 0);
  const Ran json = desk.run({"status", "--json"});
  REQUIRE(json.exit_code == 0);
  const auto document = wire::Document::parse(json.output);
  REQUIRE(document);
  const wire::Node root = document->root();
  CHECK(root.member("version")->natural() > 0);
  const wire::Node gathering = root.member("gathering").value();
  CHECK(gathering.member("format")->text() == "evening");
  CHECK(gathering.member("stage")->text() == "circle");
  CHECK(gathering.member("stage_number")->natural() == 2);
  CHECK(gathering.member("stages")->size() == 5);
  CHECK_FALSE(gathering.member("paused")->boolean());
  for (const wire::Node& floor : {root.member("floor").value(), gathering.member("floor").value()}) {
    CHECK(token_from(floor.member("speaking")->text()));
    CHECK(token_from(floor.member("next")->text()));
    CHECK(floor.member("hands")->size() == 0);
  }
  CHECK(root.member("wall")->member("screen")->text() == "gathering");
  CHECK(root.member("guests")->member("present")->natural() == 2);
  const Ran plain = desk.run({"status"});
  CHECK(plain.output.find("stage 2 of 5, circle") != std::string::npos);
}

TEST_CASE("status tells who is with whom, who facilitates and what the group agrees on") {
  Desk desk;
  const Ran began = desk.run(
      {"send", "-"},
      "guests.sign_in\nguests.sign_in\nguests.sign_in\nguests.sign_in\ngathering.start format=all-rules\n"
      "agreement.adopt_point text=We listen\ngathering.go_to stage=3\npairs.draw\npairs.show\n");
  CAPTURE(began.output, began.complaints);
  REQUIRE(began.exit_code == 0);
  const auto gathering_of = [&](Permission permission) {
    const auto document =
        wire::Document::parse(run_program(desk.words(permission, {"status", "--json"})).output);
    REQUIRE(document);
    const wire::Node gathering = document->root().member("gathering").value();
    CHECK_FALSE(gathering.member("suspended")->boolean());
    CHECK(gathering.member("pairs")->member("step")->text() == "shown");
    REQUIRE(gathering.member("pairs")->member("pairs")->size() == 2);
    CHECK(gathering.member("pairs")->member("pairs")->at(0).size() == 2);
    CHECK(gathering.member("agreement")->member("points")->at(0).text() == "We listen");
    CHECK(gathering.member("facilitators")->size() == 0);
    CHECK(gathering.member("groups")->size() == 0);
    CHECK(gathering.member("people").has_value() == (permission == Permission::facilitator));
  };
  gathering_of(Permission::facilitator);
  gathering_of(Permission::screen);
  CHECK(desk.run({"status"}).output.find("\npairs shown; ") != std::string::npos);
  REQUIRE(desk.run({"send", "-"}, "gathering.go_to stage=1\ngroups.split count=2\n").exit_code == 0);
  const std::string split = desk.run({"status", "--json"}).output;
  CHECK(split.find("\"groups\":[{\"shape\":\"ball\"") != std::string::npos);
  CHECK(split.find("\"pairs\":null") != std::string::npos);
}

TEST_CASE("status tells facilitators of quiet words, and nobody else") {
  Desk desk;
  const std::string token = member(desk.run({"send", "guests.sign_in"}).output, "token");
  const Ran asked = desk.run({"send", "guests.quiet_word", "token=" + token, "place=the library corner"});
  REQUIRE(asked.exit_code == 0);
  const auto words_in = [](const Ran& ran) {
    const auto document = wire::Document::parse(ran.output);
    REQUIRE(document);
    const wire::Node words = document->root().member("quiet_words").value();
    REQUIRE(words.size() == 1);
    return std::array<std::string, 3>{words.at(0).member("token")->text(),
                                      words.at(0).member("place")->text(),
                                      words.at(0).member("step")->text()};
  };
  CHECK(words_in(desk.run({"status", "--json"})) ==
        std::array<std::string, 3>{token, "the library corner", "asked"});
  CHECK(desk.run({"status"}).output.find(token + " (the library corner) waits") != std::string::npos);
  REQUIRE(desk.run({"send", "guests.quiet_word_answered", "token=" + token}).exit_code == 0);
  CHECK(words_in(desk.run({"status", "--json"}))[2] == "answered");
  CHECK(desk.run({"status"}).output.find("somebody is going") != std::string::npos);
  const Ran wall = run_program(desk.words(Permission::screen, {"status", "--json"}));
  CHECK(wall.output.find("quiet_words") == std::string::npos);
}

TEST_CASE("status with another key than a facilitator's tells what the wall knows") {
  Desk desk;
  const Ran ran = run_program(desk.words(Permission::screen, {"status", "--json"}));
  CHECK(ran.exit_code == 0);
  CHECK(ran.output.find("\"screen\":\"today\"") != std::string::npos);
  CHECK(ran.output.find("\"guests\"") == std::string::npos);
  CHECK(ran.output.find("\"hands\":null") != std::string::npos);
}

TEST_CASE("watch prints a line for each new state, and when the kiosk goes and comes back") {
  Desk desk;
  Program program{desk.words(Permission::facilitator, {"watch", "--json"})};
  CHECK(member(program.line(), "presence") == "present");
  REQUIRE(desk.run({"send", "wall.message", "text=hello"}).exit_code == 0);
  CHECK(program.line().find("\"message\":\"hello\"") != std::string::npos);
  desk.stand.stop();
  CHECK(program.line() == R"({"presence":"away"})");
  desk.stand.start();
  const std::string back = program.line() + program.line();
  CHECK(back.find(R"({"presence":"present"})") != std::string::npos);
  CHECK(back.find("\"message\":\"\"") != std::string::npos);
  program.interrupt();
}

TEST_CASE("key makes a pair, never replaces one, and writes the kiosk's key into it") {
  Desk desk;
  const std::string file = desk.folder.path() / "new";
  const Ran made = run_program({"key", file});
  CHECK(made.exit_code == 0);
  CHECK(made.output.find("devices admit") != std::string::npos);
  const wire::Keys keys = wire::read_keys(file);
  CHECK(wire::read_public_key(file + ".pub") == keys.public_key);
  CHECK(run_program({"key", file}).exit_code == 1);
  CHECK(wire::read_keys(file) == keys);
  CHECK(run_program({"key", file, "--kiosk-key", desk.stand.kiosk_key()}).exit_code == 0);
  CHECK(wire::read_keys(file) == wire::Keys{keys.public_key, keys.secret_key, desk.stand.kiosk_key()});
  desk.stand.admit(wire::read_keys(file), Permission::facilitator);
  const Ran ran = run_program({"--kiosk", link::to_string(desk.stand.address()), "--key", file, "status"});
  CHECK(ran.exit_code == 0);
}

}  // namespace hearth
