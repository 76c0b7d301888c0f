#pragma once
// A keeper on a real journal, driven by commands on time that passes when the test says so.

#include <unistd.h>

#include <optional>

#include "kiosk/room_keeper.hpp"
#include "shared/room/house_commands.hpp"
#include "tests/room/scene.hpp"

namespace hearth::kiosk {

inline Moment moment_at(Instant now) {
  Moment moment;
  moment.now = now;
  moment.today = *date_from("2026-11-26");
  moment.wall_clock = WallClock::set;
  moment.day_is = DayIs::proven;
  return moment;
}

struct Evening {
  Journal journal;
  std::uint64_t drawn = 1;
  RoomKeeper keeper;
  Moment moment = moment_at(Instant{std::chrono::hours{1}});
  // Each start draws other ids than the one before, as remotes do.
  inline static int starts = 0;
  int started = ++starts;
  int requests = 0;

  explicit Evening(const std::filesystem::path& folder, Journal::BeforeWrite before_write = {})
      : journal(folder, std::move(before_write)),
        keeper(journal, journal.load().room, [this] { return drawn += 7919; }) {
    moment.now = std::max(moment.now, keeper.room().as_of);
  }

  // With both formats of tests/room/scene.hpp.
  void open_house() {
    House house;
    house.formats = {cafe_day_format(), evening_format()};
    // A close ends everything at once, so that a test of what a close does need not wait.
    house.venue.closing_grace = std::chrono::seconds{0};
    (void)keeper.tell(ReadHouse{house}, moment);
  }

  [[nodiscard]] Asked asking(const Command& command, std::string id = {}) {
    Asked asked;
    asked.device = "tablet";
    asked.permission = Permission::facilitator;
    asked.read.request.command = command;
    asked.read.id = asked.read.request.id = id.empty() ? "request-" + std::to_string(getpid()) + "-" +
                                                             std::to_string(started) + "-" +
                                                             std::to_string(++requests)
                                                       : std::move(id);
    return asked;
  }
  wire::Reply ask(const Command& command, std::string id = {}) {
    return keeper.handle({asking(command, std::move(id))}, moment).front();
  }
  bool does(const Command& command) { return ask(command).outcome == wire::Outcome::applied; }
};

}  // namespace hearth::kiosk
