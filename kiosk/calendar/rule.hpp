#pragma once
// The dates that a rule gives (RRULE, RFC 5545 section 3.3.10), by the clock of the series' own zone. Pure;
// any rule ends soon, since nothing before the window is worked out that need not be counted.
//
// libical reads rules, but these dates are worked out here: of 600 made-up calendars libical (3.0.16) got 36
// wrong (WEEKLY with BYSETPOS or WKST, YEARLY with BYMONTHDAY or BYWEEKNO alone, DAILY with a negative
// BYMONTHDAY), crashed with some, and did not return from others.

#include <chrono>
#include <cstdint>
#include <functional>

struct icalrecurrencetype;

namespace hearth::kiosk {

// What a clock shows, in no zone.
using ClockTime = std::chrono::local_seconds;

inline constexpr std::int64_t rule_periods_max = 1'000'000;  // years, months, …, seconds that are looked at

enum class StartIs { day, time };  // of a day alone the hours, minutes and seconds of a rule are ignored
// given_up: after rule_periods_max. unknown: counts in a way of RFC 7529 (RSCALE, SKIP), and gave nothing.
enum class RuleWalk { done, given_up, unknown };

struct ClockWindow {
  ClockTime from;
  ClockTime to;  // included
};

// Calls visit(time) for each date in the window, in order, until it returns false. `start` is DTSTART: no
// date is earlier, and it counts as the first for COUNT, whether the rule gives it or not. UNTIL is left to
// the caller, who knows the zone.
[[nodiscard]] RuleWalk walk_rule(const icalrecurrencetype& rule, ClockTime start, StartIs start_is,
                                 const ClockWindow& window, const std::function<bool(ClockTime)>& visit);

}  // namespace hearth::kiosk
