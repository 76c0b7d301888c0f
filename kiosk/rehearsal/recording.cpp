#include "kiosk/rehearsal/recording.hpp"

#include <fmt/format.h>

#include <charconv>
#include <iomanip>
#include <optional>
#include <sstream>

#include "shared/room/guests_commands.hpp"
#include "shared/room/house_commands.hpp"
#include "shared/room/line.hpp"
#include "shared/room/wall_view.hpp"
#include "shared/wire/commands.hpp"

namespace hearth::kiosk {
namespace {

using namespace std::chrono_literals;

constexpr std::string_view result_begins = "  > ";
// Each sign-in may have any number; this one has no divisor in common with how many tokens there are.
constexpr std::uint64_t chance_step = 7919;

// A line of a recording in its parts.
struct CommandWords {
  Duration wait{0};
  Permission who = Permission::facilitator;
  wire::Typed typed;
};

// "+90s" or "+12m".
std::optional<Duration> wait_from(std::string_view word) {
  constexpr int most = 100'000;
  if (word.size() < 3 || word.front() != '+') return std::nullopt;
  const char unit = word.back();
  word.remove_prefix(1);
  word.remove_suffix(1);
  int count = 0;
  const auto [end, fault] = std::from_chars(word.data(), word.data() + word.size(), count);
  if (fault != std::errc{} || end != word.data() + word.size() || count < 0 || count > most)
    return std::nullopt;
  if (unit == 's') return Duration{std::chrono::seconds{count}};
  if (unit == 'm') return Duration{std::chrono::minutes{count}};
  return std::nullopt;
}

// Nothing, and why in `fault`, when it is not written like a command.
std::optional<CommandWords> words_of(const std::string& line, std::string& fault) {
  std::istringstream words(line);
  std::string wait;
  std::string who;
  CommandWords read;
  words >> wait >> who >> read.typed.name;
  const std::optional<Duration> waited = wait_from(wait);
  if (!waited) {
    fault = "it should begin with how much time has gone by, for example +90s or +12m";
    return std::nullopt;
  }
  const auto permission = enum_from<Permission>(who);
  if (!permission) {
    fault = "behind the time it should say who asks, for example facilitator or sign-in";
    return std::nullopt;
  }
  if (read.typed.name.empty()) {
    fault = "there should be a command, as one types it after “hearth-remote send”";
    return std::nullopt;
  }
  read.wait = *waited;
  read.who = *permission;
  for (std::string name; std::getline(words >> std::ws, name, '=');) {
    std::string value;
    words >> std::quoted(value);
    read.typed.arguments.emplace_back(name, value);
  }
  return read;
}

std::string name_on_wall(const GuestOnWall& guest) {
  return guest.token ? to_string(*guest.token) : "someone";
}

std::string minutes(Duration time) {
  return fmt::format("{} min", time / 1min);
}

}  // namespace

Recording read_recording(std::string_view text) {
  Recording recording;
  std::size_t number = 0;
  while (!text.empty()) {
    const std::string line{text.substr(0, text.find('\n'))};
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    ++number;
    if (line.empty() || line.front() == '#') continue;
    if (line.starts_with(result_begins)) {
      if (!recording.commands.empty()) recording.commands.back().result = line.substr(result_begins.size());
      continue;
    }
    std::string fault;
    if (recording.commands.size() == recorded_commands_max) {
      fault = fmt::format("there are more than {} commands; cut the recording", recorded_commands_max);
    } else if (words_of(line, fault)) {
      recording.commands.push_back({number, line, {}});
    }
    if (!fault.empty()) return {{}, fmt::format("line {}: {}", number, fault)};
  }
  if (recording.commands.empty())
    recording.fault = "there is no command in it; a recording has lines like “+90s facilitator floor.next”";
  return recording;
}

std::string in_one_line(const Room& room) {
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
    line += fmt::format("; {} pairs, {}", gathering.pairs->pairs.size(), name_of(gathering.pairs->step));
  if (!gathering.groups.empty()) line += fmt::format("; {} groups", gathering.groups.size());
  if (!gathering.facilitators.empty()) line += fmt::format("; {} facilitate", gathering.facilitators.size());
  if (!gathering.responses.empty()) line += fmt::format("; {} wish for replies", gathering.responses.size());
  if (gathering.agreement) {
    line += fmt::format("; {} points and {} policies agreed", gathering.agreement->points.size(),
                        gathering.agreement->policies.size());
  }
  const std::vector<GuestId> raised = hands(*room.gathering);
  if (!raised.empty()) line += fmt::format("; {} hands up", raised.size());
  return line;
}

RecordedRoom::RecordedRoom(const House& house) {
  context_.now = Instant{1h};
  context_.today = LocalDate{std::chrono::year{2026}, std::chrono::November, std::chrono::day{26}};
  context_.wall_clock = WallClock::set;
  context_.permission = Permission::kiosk;
  decide_and_apply(ReadHouse{house});
}

std::string RecordedRoom::play(const RecordedCommand& command) {
  std::string fault;
  std::optional<CommandWords> words = words_of(command.words, fault);
  if (!words) return "not a command: " + fault;
  context_.now += words->wait;
  context_.permission = words->who;
  context_.chance += chance_step;
  for (auto& [name, value] : words->typed.arguments) value = with_token(value);
  const wire::CommandFromWords read = wire::command_from(words->typed);
  if (read.fault) return "not a command: " + std::string{name_of(read.fault->reason)};
  const Decision decision = decide_and_apply(read.command);
  if (decision.refused) return "refused: " + std::string{name_of(decision.refused->reason)};
  return in_one_line(room_);
}

Decision RecordedRoom::decide_and_apply(const Command& command) {
  Decision decision = decide(room_, command, context_);
  for (const Event& event : decision.events) {
    apply(room_, event);
    const auto* signed_in = get_if<GuestSignedIn>(event);
    if (signed_in != nullptr && signed_in->token) tokens_.push_back(*signed_in->token);
  }
  return decision;
}

// The value itself when it stands for no token that was given.
std::string RecordedRoom::with_token(const std::string& value) const {
  if (value.size() < 2 || value.front() != '$') return value;
  std::size_t number = 0;
  const char* end = value.data() + value.size();
  const auto [read, fault] = std::from_chars(value.data() + 1, end, number);
  if (fault != std::errc{} || read != end || number == 0 || number > tokens_.size()) return value;
  return to_string(tokens_[number - 1]);
}

}  // namespace hearth::kiosk
