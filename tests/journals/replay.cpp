// Plays the recorded gatherings again; README.md beside this file says how they are written.

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "kiosk/rehearsal/recording.hpp"
#include "shared/config/formats.hpp"
#include "tests/places.hpp"

using namespace hearth;

namespace {

const std::filesystem::path root = source_folder();

House house_of_recordings() {
  House house;
  house.formats = config::read_formats(root / "assets/formats").value;
  return house;
}

std::string content_of(const std::filesystem::path& file) {
  std::ostringstream content;
  content << std::ifstream(file).rdbuf();
  return content.str();
}

struct Replayed {
  std::string again;  // the recording as it would be written today
  bool closed = false;
};

Replayed replay(const std::string& recorded, const kiosk::Recording& recording) {
  Replayed replayed;
  kiosk::RecordedRoom room{house_of_recordings()};
  bool was_on = false;
  std::istringstream lines(recorded);
  auto next = recording.commands.begin();
  std::size_t number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    if (line.starts_with("  > ")) continue;
    replayed.again += line + "\n";
    if (next == recording.commands.end() || next->line != number) continue;
    replayed.again += "  > " + room.play(*next++) + "\n";
    was_on = was_on || room.room().gathering.has_value();
  }
  replayed.closed = was_on && !room.room().gathering;
  return replayed;
}

std::string fault_of(const std::string& recording) {
  const kiosk::Recording read = kiosk::read_recording(recording);
  if (!read.fault.empty()) CHECK(read.commands.empty());
  return read.fault;
}

}  // namespace

TEST_CASE("every format has a recorded gathering, and it goes the same way again") {
  for (const Format& format : config::read_formats(root / "assets/formats").value) {
    const std::filesystem::path file = root / "tests/journals" / (format.name.str() + ".txt");
    CAPTURE(file.string());
    REQUIRE(std::filesystem::exists(file));
    const std::string recorded = content_of(file);
    const kiosk::Recording recording = kiosk::read_recording(recorded);
    REQUIRE(recording.fault.empty());
    const Replayed replayed = replay(recorded, recording);
    CHECK(replayed.closed);
    if (std::getenv("HEARTH_RECORD") != nullptr) {
      std::ofstream(file) << replayed.again;
    } else {
      CHECK(replayed.again == recorded);
    }
  }
}

TEST_CASE("what is no recording is said with its line and what to do") {
  using Catch::StartsWith;
  CHECK_THAT(fault_of(""), StartsWith("there is no command in it"));
  CHECK_THAT(fault_of("# only for readers\n\n"), StartsWith("there is no command in it"));
  CHECK_THAT(fault_of("+0s facilitator wall.screen screen=crisis\n90s facilitator floor.next\n"),
             StartsWith("line 2: it should begin with how much time"));
  CHECK_THAT(fault_of("+99999999999999999999s facilitator floor.next"),
             StartsWith("line 1: it should begin"));
  CHECK_THAT(fault_of("+-5s facilitator floor.next"), StartsWith("line 1: it should begin"));
  CHECK_THAT(fault_of("+1s somebody floor.next"), StartsWith("line 1: behind the time"));
  CHECK_THAT(fault_of("+1s facilitator"), StartsWith("line 1: there should be a command"));
  CHECK(fault_of("+1s facilitator no.such_command").empty());
}

TEST_CASE("a command that cannot be done while a recording is played changes nothing and says so") {
  kiosk::RecordedRoom room{house_of_recordings()};
  const Room before = room.room();
  CHECK(room.play({1, "+1s facilitator no.such_command", {}}) == "not a command: unknown_command");
  CHECK(room.play({2, "+1s facilitator floor.next", {}}).starts_with("refused: "));
  CHECK(room.play({3, "+1s sign-in guests.leave token=$9", {}}).starts_with("not a command: "));
  CHECK(room.room() == before);
}

TEST_CASE("a copy of a recorded room is a moment that can be gone back to") {
  kiosk::RecordedRoom room{house_of_recordings()};
  const kiosk::RecordedRoom before = room;
  const std::string first = room.play({1, "+1s sign-in guests.sign_in", {}});
  CHECK(room.room() != before.room());
  room = before;
  CHECK(room.room() == before.room());
  CHECK(room.play({1, "+1s sign-in guests.sign_in", {}}) == first);
}
