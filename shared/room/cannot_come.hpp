#pragma once
// Somebody cannot come today, and says so at the door or has a friend say it: a number for each event of the
// programme, and nothing else. No token, no name, no hint who said it or for whom; whoever facilitates is
// told, no wall ever is, and the door is told nothing back.
//
// It stands in the Day: gone when the event's gathering closes, and at the day's end.

#include <cstdint>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/base/time.hpp"
#include "shared/room/programme.hpp"

namespace hearth {

struct Day;
struct Room;

// Of one event; whoever says it after that changes nothing.
inline constexpr std::uint32_t cannot_come_max = 99;

struct CannotComeTo {
  EventUid event;
  std::uint32_t count = 0;  // 1 to cannot_come_max

  static constexpr auto fields =
      Fields{Field{"event", &CannotComeTo::event}, Field{"count", &CannotComeTo::count}};
  bool operator==(const CannotComeTo&) const = default;
};

// How many have said so of that event today.
[[nodiscard]] std::uint32_t cannot_come(const Room&, const EventUid&);

// For apply: that event is over.
void forget_cannot_come(Room&, const EventUid&);
// For apply: what was said of events of the day's own date; of the others nobody knows what it was about.
[[nodiscard]] std::vector<CannotComeTo> still_cannot_come(const Room&, std::vector<CannotComeTo> before,
                                                          LocalDate date);

}  // namespace hearth
