#pragma once
// The time after a close in which it can still be taken back: the wall says goodbye and names nobody. Then
// everything about single guests is erased. The gathering waits here, out of everybody's way: what else is
// asked of a gathering meanwhile is refused as `closing`, and whoever signs in is a guest of the day.
//
// A gathering that closes by itself, the day's end and `forget` have no such time, and a start of the kiosk
// ends it.
//
// Source: domain.md, "What the machine may know", 9.

#include <optional>

#include "shared/base/fields.hpp"
#include "shared/base/time.hpp"
#include "shared/room/gathering.hpp"

namespace hearth {

struct Goodbye {
  Gathering gathering;            // as it was when it closed; its clocks stand still
  std::optional<LocalDate> date;  // of the close, for the tally; nothing while the clock is not set
  Instant until{};                // when it is erased

  static constexpr auto fields = Fields{Field{"gathering", &Goodbye::gathering},
                                        Field{"date", &Goodbye::date}, Field{"until", &Goodbye::until}};
  bool operator==(const Goodbye&) const = default;
};

// What stays told of the last gathering for those who led it, so that they can look back together and write
// down what to remember: its title and numbers that may stay, nothing of anybody. Gone when another begins,
// and at the day's end.
struct LastClosed {
  Instant at{};
  Title title;
  Title group;  // under which name it comes again: what to remember is kept for that
  FormatKind kind = FormatKind::gathering;
  Tally tally;

  static constexpr auto fields = Fields{Field{"at", &LastClosed::at}, Field{"title", &LastClosed::title},
                                        Field{"group", &LastClosed::group}, Field{"kind", &LastClosed::kind},
                                        Field{"tally", &LastClosed::tally}};
  bool operator==(const LastClosed&) const = default;
};

// So long after the close those who led are offered to look back.
inline constexpr std::chrono::minutes look_back_within{30};

// The last gathering, while looking back at it is offered; else nullptr.
[[nodiscard]] const LastClosed* closed_lately(const Room&, Instant now);

// How long the gathering that is on could be taken back after a close; zero: not at all. Only while one is
// on.
[[nodiscard]] Duration closing_grace(const Room&);

}  // namespace hearth
