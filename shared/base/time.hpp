#pragma once
// Time, in two kinds that do not mix by type, and no way here to get "now": the kiosk's clock hands it in.
//
// Room time (Instant): milliseconds; never jumps; leaves out the time the kiosk was off. Turns, stages and
// deadlines use only this.
// Wall time (LocalTime): what o'clock it is at the venue; may jump. The kiosk alone makes these.

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace hearth {

using Duration = std::chrono::milliseconds;

// A clock without now(): it only marks its time points as room time.
struct RoomClock {
  using duration = Duration;
  using rep = duration::rep;
  using period = duration::period;
  using time_point = std::chrono::time_point<RoomClock, Duration>;
  static constexpr bool is_steady = true;
};
using Instant = RoomClock::time_point;

// A day of the venue's calendar (proleptic Gregorian).
using LocalDate = std::chrono::year_month_day;

// Stands where no date is known. Unlike LocalDate{} it is a day, so that it can be written and read again.
inline constexpr LocalDate unknown_date{std::chrono::year{1970}, std::chrono::January, std::chrono::day{1}};

// A moment of wall time together with the venue's offset from UTC at that moment.
struct LocalTime {
  std::chrono::sys_time<Duration> utc{};
  std::chrono::minutes offset{0};

  [[nodiscard]] LocalDate date() const;
  // Minutes since local midnight, 0 to 1439.
  [[nodiscard]] std::chrono::minutes minute_of_day() const;
  [[nodiscard]] LocalTime later(Duration by) const { return {utc + by, offset}; }
  friend auto operator<=>(const LocalTime&, const LocalTime&) = default;
};

// "2026-11-26T14:20:00+01:00" (RFC 3339); milliseconds are written only when there are any.
[[nodiscard]] std::string to_rfc3339(const LocalTime& time);
// Accepts RFC 3339 with a numeric offset or "Z"; nothing for anything else.
[[nodiscard]] std::optional<LocalTime> local_time_from(std::string_view rfc3339);

// "2026-11-26"
[[nodiscard]] std::string to_iso(LocalDate date);
[[nodiscard]] std::optional<LocalDate> date_from(std::string_view iso);

// "14:20", 24 hours, always two digits each: what every clock on a screen shows.
[[nodiscard]] std::string to_hh_mm(const LocalTime& time);
// The same, of minutes after local midnight; and back: nothing for anything but "00:00" to "23:59".
[[nodiscard]] std::string to_hh_mm(std::chrono::minutes of_day);
[[nodiscard]] std::optional<std::chrono::minutes> time_of_day_from(std::string_view hh_mm);

}  // namespace hearth
