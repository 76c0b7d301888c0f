// Plays the recorded gatherings again; README.md beside this file says how they are written.

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iomanip>
#include <sstream>

#include "shared/config/formats.hpp"
#include "shared/room/decision.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/house_commands.hpp"
#include "shared/room/line.hpp"
#include "shared/room/room.hpp"
#include "shared/room/wall_view.hpp"
#include "shared/wire/commands.hpp"
#include "shared/wire/frames.hpp"
#include "tests/places.hpp"

using namespace hearth;
using namespace std::chrono_literals;

namespace {

const std::filesystem::path root = source_folder();

std::string name_on_wall(const GuestOnWall& guest) {
  return guest.token ? to_string(*guest.token) : "someone";
}

std::string minutes(Duration time) {
  return std::to_string(time / 1min) + " min";
}

// One line that says all that matters about the room.
std::string told(const Room& room) {
  const WallView view = wall_view(room);
  std::string line{name_of(view.screen)};
  if (!view.gathering) return line;
  const GatheringOnWall& gathering = *view.gathering;
  line += " " + room.gathering->agenda.stage().name.str();
  if (gathering.paused) line += ", paused";
  line += ":";
  if (gathering.turn) {
    line += " " + name_on_wall(gathering.turn->guest) + " speaks";
    if (gathering.turn->limit) line += " (" + minutes(*gathering.turn->limit) + ")";
  } else {
    line += " nobody speaks";
  }
  for (const GuestOnWall& next : gathering.next) line += ", then " + name_on_wall(next);
  if (gathering.suspended) line += "; free conversation";
  if (gathering.pairs)
    line += "; " + std::to_string(gathering.pairs->pairs.size()) + " pairs, " +
            std::string{name_of(gathering.pairs->step)};
  if (!gathering.groups.empty()) line += "; " + std::to_string(gathering.groups.size()) + " groups";
  if (!gathering.facilitators.empty())
    line += "; " + std::to_string(gathering.facilitators.size()) + " facilitate";
  if (!gathering.responses.empty())
    line += "; " + std::to_string(gathering.responses.size()) + " wish for replies";
  if (gathering.agreement) {
    line += "; " + std::to_string(gathering.agreement->points.size()) + " points and " +
            std::to_string(gathering.agreement->policies.size()) + " policies agreed";
  }
  const std::vector<GuestId> raised = hands(*room.gathering);
  if (!raised.empty()) line += "; " + std::to_string(raised.size()) + " hands up";
  return line;
}

class Player {
 public:
  Player() {
    House house;
    house.formats = config::read_formats(root / "assets/formats").value;
    context_.now = Instant{1h};
    context_.today = *date_from("2026-11-26");
    context_.wall_clock = WallClock::set;
    context_.permission = Permission::kiosk;
    play(ReadHouse{house});
  }

  // What came of one line of a recording.
  std::string play_line(const std::string& line) {
    std::istringstream words(line);
    std::string wait;
    std::string who;
    wire::Typed typed;
    words >> wait >> who >> typed.name;
    const int count = std::stoi(wait);
    context_.now +=
        wait.back() == 'm' ? Duration{std::chrono::minutes{count}} : Duration{std::chrono::seconds{count}};
    context_.permission = enum_from<Permission>(who).value();
    context_.chance += 7919;
    for (std::string name; std::getline(words >> std::ws, name, '=');) {
      std::string value;
      words >> std::quoted(value);
      typed.arguments.emplace_back(name, with_token(value));
    }
    const wire::CommandFromWords read = wire::command_from(typed);
    if (read.fault) return "not a command: " + std::string{name_of(read.fault->reason)};
    const Decision decision = play(read.command);
    if (decision.refused) return "refused: " + std::string{name_of(decision.refused->reason)};
    return told(room_);
  }

  [[nodiscard]] const Room& room() const { return room_; }

 private:
  Decision play(const Command& command) {
    const Decision decision = decide(room_, command, context_);
    for (const Event& event : decision.events) {
      apply(room_, event);
      const auto* signed_in = get_if<GuestSignedIn>(event);
      if (signed_in != nullptr && signed_in->token) tokens_.push_back(*signed_in->token);
    }
    return decision;
  }

  [[nodiscard]] std::string with_token(const std::string& value) const {
    if (value.empty() || value.front() != '$') return value;
    return to_string(tokens_.at(std::stoul(value.substr(1)) - 1));
  }

  Room room_;
  Context context_;
  std::vector<Token> tokens_;
};

struct Replayed {
  std::string recorded;
  std::string again;
  bool closed = false;
};

Replayed replay(const std::filesystem::path& file) {
  Replayed replayed;
  Player player;
  bool was_on = false;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    replayed.recorded += line + "\n";
    if (line.rfind("  > ", 0) == 0) continue;
    replayed.again += line + "\n";
    if (line.empty() || line.front() == '#') continue;
    replayed.again += "  > " + player.play_line(line) + "\n";
    was_on = was_on || player.room().gathering.has_value();
  }
  replayed.closed = was_on && !player.room().gathering;
  return replayed;
}

}  // namespace

TEST_CASE("every format has a recorded gathering, and it goes the same way again") {
  for (const Format& format : config::read_formats(root / "assets/formats").value) {
    const std::filesystem::path file = root / "tests/journals" / (format.name.str() + ".txt");
    CAPTURE(file.string());
    REQUIRE(std::filesystem::exists(file));
    const Replayed replayed = replay(file);
    CHECK(replayed.closed);
    if (std::getenv("HEARTH_RECORD") != nullptr) {
      std::ofstream(file) << replayed.again;
    } else {
      CHECK(replayed.again == replayed.recorded);
    }
  }
}
