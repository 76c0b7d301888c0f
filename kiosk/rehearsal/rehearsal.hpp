#pragma once
// Plays a whole gathering of a format at full speed, on simulated time: guests come, raise hands, pass, step
// out and go, a facilitator goes through the stages as planned and takes what the room offers. Nobody
// overruns. Pure: the same format, number of guests and seed give the same rehearsal. Any thread.

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "shared/room/format.hpp"
#include "shared/room/house.hpp"
#include "shared/room/room.hpp"

namespace hearth::kiosk {

// One step of a rehearsal, after it was taken.
struct RehearsedStep {
  Duration at{0};       // since the beginning
  std::string command;  // as one types it after `hearth-remote send`
  Permission permission = Permission::facilitator;
  std::string refused;         // the reason, or empty
  std::optional<Token> given;  // to whoever signed in
  StageName stage;
  Screen screen = Screen::gathering;  // on the wall
  std::vector<std::string> wall;      // what the wall would say, line by line
};

struct Rehearsal {
  std::vector<RehearsedStep> steps;
  bool closed = false;  // it reached the close
  Duration planned{0};  // by the format
  Duration took{0};
  std::uint32_t turns = 0;  // begun
  std::string stuck;        // why it did not reach the close, or empty
};

struct RehearsalAsked {
  Format format;
  House house;               // the venue that it plays in
  std::uint32_t guests = 7;  // 0 to rehearsal_guests_max; 0: nobody signs in
  std::uint64_t seed = 1;
  // A day of the café that is on before and after, of FormatKind::day; only half of its guests join the
  // group.
  std::optional<Format> inside{};
};

inline constexpr std::uint32_t rehearsal_guests_max = 500;

// Told the room after every step that was taken; for tests.
using RehearsalWatcher = std::function<void(const Room& room, const RehearsedStep& step, Instant now)>;

[[nodiscard]] Rehearsal rehearse(const RehearsalAsked& asked, const RehearsalWatcher& watcher = {});

}  // namespace hearth::kiosk
