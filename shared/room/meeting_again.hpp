#pragma once
// When a group meets again: as the calendars say, or else as it was said on the tablet.

#include <chrono>
#include <optional>

#include "shared/base/fields.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/room/programme.hpp"

namespace hearth {

struct Gathering;
struct Room;

struct MeetsAgain {
  LocalDate date = unknown_date;
  std::optional<std::chrono::minutes> time;  // after local midnight; nothing: not said
  Text<120> place;                           // or empty
  Audience audience = Audience::open;

  static constexpr auto fields =
      Fields{Field{"date", &MeetsAgain::date}, Field{"time", &MeetsAgain::time},
             Field{"place", &MeetsAgain::place}, Field{"audience", &MeetsAgain::audience}};
  bool operator==(const MeetsAgain&) const = default;
};

// Of the group whose gathering that is, which is on or has just closed; of one that is just today's, by its
// title. A calendar that knows it is right, whatever was said.
[[nodiscard]] std::optional<MeetsAgain> meets_again(const Room&, const Gathering&);
// Only as the calendars say.
[[nodiscard]] std::optional<MeetsAgain> date_in_calendar(const Room&, const Gathering&);

}  // namespace hearth
