#include "remote/cli/follow.hpp"

#include <cstdio>

#include "remote/cli/for_programs.hpp"
#include "remote/cli/report.hpp"
#include "remote/cli/sentences.hpp"

namespace hearth::remote {
namespace {

constexpr Duration until_something_comes{60 * 60 * 1000};

void print(const std::string& text) {
  std::fputs(text.c_str(), stdout);
  std::fflush(stdout);
}

// What this key may know: the room, or the wall when the facilitators' stream is closed to it.
std::optional<Report> known(const link::Client& client) {
  if (const auto room = client.room()) return report_of(*room);
  const bool closed = client.facilitator_connection() == link::ConnectionState::turned_away;
  if (const auto wall = client.wall(); wall && closed) return report_of(*wall);
  return std::nullopt;
}

// Waits for the first report; nothing when the kiosk was not reached in time.
std::optional<Report> first_report(link::Client& client, Duration within) {
  const link::SteadyTime until = link::steady_now() + within;
  while (true) {
    if (auto report = known(client)) return report;
    const Duration left = until - link::steady_now();
    if (left <= Duration{0}) break;
    (void)client.wait(left);
  }
  if (const auto wall = client.wall()) return report_of(*wall);
  return std::nullopt;
}

int not_reached(const RemoteOptions& options, const link::Client& client) {
  const std::string sentence = not_reached_sentence(options, client.wall_connection());
  std::fprintf(stderr, "hearth-remote: %s\n", sentence.c_str());
  return exit_not_reached;
}

// "14:20:05  …": when, by the kiosk's clock.
std::string stamped(const link::Client& client, const std::string& text) {
  const auto local = client.clock().local(link::steady_now());
  return (local ? to_hh_mm(*local) : std::string{"     "}) + "  " + text + "\n";
}

std::string contact_line(const link::Client& client, Output output) {
  const bool in_touch = client.contact() == link::Contact::in_touch;
  if (output == Output::json)
    return std::string{R"({"presence":")"} + (in_touch ? "present" : "away") + "\"}\n";
  return stamped(client, in_touch ? "the kiosk is back" : "the kiosk is out of touch");
}

}  // namespace

Kind status_kind() {
  return {"status", "Says how the room is", Face::command_line, for_programs, key_missing, status};
}

Kind watch_kind() {
  return {"watch",
          "Says how the room is each time it changes, until interrupted",
          Face::command_line,
          for_programs,
          key_missing,
          watch};
}

int status(const RemoteOptions& options) {
  link::ClientOptions once = client_options(options, link::Streams::both);
  once.stays = false;
  link::Client client{once};
  const auto report = first_report(client, options.within);
  if (!report) return not_reached(options, client);
  print(options.output == Output::json ? to_json(*report) + "\n" : to_lines(*report));
  return exit_applied;
}

int watch(const RemoteOptions& options) {
  link::Client client{client_options(options, link::Streams::both)};
  auto report = first_report(client, options.within);
  if (!report) return not_reached(options, client);
  std::optional<wire::Beat> printed;
  std::string last_line;
  while (true) {
    if (report && (!printed || wire::replaces(report->beat, *printed))) {
      printed = report->beat;
      const std::string line = to_line(*report);
      // Versions in which this line is the same are for programs only.
      if (options.output == Output::json) {
        print(to_json(*report) + "\n");
      } else if (line != last_line) {
        print(stamped(client, line));
      }
      last_line = line;
    }
    const link::News news = client.wait(until_something_comes);
    if (news.contact) print(contact_line(client, options.output));
    report = known(client);
  }
}

}  // namespace hearth::remote
