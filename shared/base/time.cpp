#include "shared/base/time.hpp"

#include <array>
#include <charconv>
#include <cstdio>

namespace hearth {
namespace {

using std::chrono::days;
using std::chrono::minutes;

std::chrono::sys_time<Duration> shifted(const LocalTime& time) {
  return time.utc + time.offset;
}

// Reads exactly `digits` decimal digits at the front of `text` and removes them.
std::optional<int> take_number(std::string_view& text, std::size_t digits) {
  if (text.size() < digits) return std::nullopt;
  int number = 0;
  for (const char c : text.substr(0, digits)) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + (c - '0');
  }
  text.remove_prefix(digits);
  return number;
}

bool take(std::string_view& text, char wanted) {
  if (text.empty() || text.front() != wanted) return false;
  text.remove_prefix(1);
  return true;
}

std::optional<LocalDate> take_date(std::string_view& text) {
  const auto year = take_number(text, 4);
  if (!year || !take(text, '-')) return std::nullopt;
  const auto month = take_number(text, 2);
  if (!month || !take(text, '-')) return std::nullopt;
  const auto day = take_number(text, 2);
  if (!day) return std::nullopt;
  const LocalDate date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                       std::chrono::day{static_cast<unsigned>(*day)}};
  if (!date.ok()) return std::nullopt;
  return date;
}

std::optional<Duration> take_time_of_day(std::string_view& text) {
  const auto hour = take_number(text, 2);
  if (!hour || *hour > 23 || !take(text, ':')) return std::nullopt;
  const auto minute = take_number(text, 2);
  if (!minute || *minute > 59 || !take(text, ':')) return std::nullopt;
  const auto second = take_number(text, 2);
  if (!second || *second > 60) return std::nullopt;
  Duration time = std::chrono::hours{*hour} + minutes{*minute} + std::chrono::seconds{*second};
  if (take(text, '.')) {
    int scale = 100;
    bool any = false;
    while (!text.empty() && text.front() >= '0' && text.front() <= '9') {
      time += Duration{(text.front() - '0') * scale};
      scale /= 10;
      text.remove_prefix(1);
      any = true;
    }
    if (!any) return std::nullopt;
  }
  return time;
}

std::optional<minutes> take_offset(std::string_view& text) {
  if (take(text, 'Z') || take(text, 'z')) return minutes{0};
  const bool west = !text.empty() && text.front() == '-';
  if (!west && (text.empty() || text.front() != '+')) return std::nullopt;
  text.remove_prefix(1);
  const auto hour = take_number(text, 2);
  if (!hour || *hour > 23 || !take(text, ':')) return std::nullopt;
  const auto minute = take_number(text, 2);
  if (!minute || *minute > 59) return std::nullopt;
  const minutes offset{*hour * 60 + *minute};
  return west ? -offset : offset;
}

}  // namespace

LocalDate LocalTime::date() const {
  return LocalDate{std::chrono::floor<days>(shifted(*this))};
}

minutes LocalTime::minute_of_day() const {
  const auto local = shifted(*this);
  return std::chrono::floor<minutes>(local - std::chrono::floor<days>(local));
}

std::string to_iso(LocalDate date) {
  std::array<char, 32> out{};
  std::snprintf(out.data(), out.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return out.data();
}

std::string to_rfc3339(const LocalTime& time) {
  const auto local = shifted(time);
  const std::chrono::hh_mm_ss of_day{local - std::chrono::floor<days>(local)};
  std::array<char, 96> out{};
  const long offset = time.offset.count() < 0 ? -time.offset.count() : time.offset.count();
  std::array<char, 16> fraction{};
  if (of_day.subseconds().count() != 0) {
    std::snprintf(fraction.data(), fraction.size(), ".%03d", static_cast<int>(of_day.subseconds().count()));
  }
  std::snprintf(out.data(), out.size(), "%sT%02d:%02d:%02d%s%c%02ld:%02ld", to_iso(time.date()).c_str(),
                static_cast<int>(of_day.hours().count()), static_cast<int>(of_day.minutes().count()),
                static_cast<int>(of_day.seconds().count()), fraction.data(),
                time.offset.count() < 0 ? '-' : '+', offset / 60, offset % 60);
  return out.data();
}

std::optional<LocalTime> local_time_from(std::string_view rfc3339) {
  const auto date = take_date(rfc3339);
  if (!date || !(take(rfc3339, 'T') || take(rfc3339, 't') || take(rfc3339, ' '))) return std::nullopt;
  const auto of_day = take_time_of_day(rfc3339);
  if (!of_day) return std::nullopt;
  const auto offset = take_offset(rfc3339);
  if (!offset || !rfc3339.empty()) return std::nullopt;
  return LocalTime{std::chrono::sys_days{*date} + *of_day - *offset, *offset};
}

std::optional<LocalDate> date_from(std::string_view iso) {
  const auto date = take_date(iso);
  if (!date || !iso.empty()) return std::nullopt;
  return date;
}

std::string to_hh_mm(const LocalTime& time) {
  return to_hh_mm(time.minute_of_day());
}

std::string to_hh_mm(minutes of_day) {
  constexpr auto minutes_of_day = minutes{days{1}}.count();
  const auto minute = (of_day.count() % minutes_of_day + minutes_of_day) % minutes_of_day;
  std::string out = "00:00";
  out[0] = static_cast<char>('0' + minute / 600);
  out[1] = static_cast<char>('0' + minute / 60 % 10);
  out[3] = static_cast<char>('0' + minute % 60 / 10);
  out[4] = static_cast<char>('0' + minute % 10);
  return out;
}

std::optional<minutes> time_of_day_from(std::string_view hh_mm) {
  if (hh_mm.size() != 5) return std::nullopt;
  // The strict reader of times, with a day and a zone around the five characters.
  const auto time = local_time_from("2000-01-01T" + std::string{hh_mm} + ":00Z");
  return time ? std::optional{time->minute_of_day()} : std::nullopt;
}

}  // namespace hearth
