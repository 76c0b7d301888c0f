#include "kiosk/calendar/rule.hpp"

#include <libical/ical.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

namespace hearth::kiosk {
namespace {

using std::chrono::days;
using std::chrono::local_days;
using std::chrono::months;
using std::chrono::seconds;
using std::chrono::weekday;
using std::chrono::year;
using std::chrono::year_month_day;
using std::chrono::years;

using Numbers = std::vector<int>;

constexpr int last_year = 9999;

// Of the days of its month, year or week; `nth` counts from the end when negative, and 0 is each of them.
struct WantedWeekday {
  weekday day;
  int nth = 0;
};

template <std::size_t size>
Numbers numbers_of(const short (&list)[size]) {
  return {std::begin(list), std::find(std::begin(list), std::end(list), short{ICAL_RECURRENCE_ARRAY_MAX})};
}

bool has(const Numbers& numbers, int number) {
  return std::find(numbers.begin(), numbers.end(), number) != numbers.end();
}

bool allows(const Numbers& numbers, int number) {
  return numbers.empty() || has(numbers, number);
}

// The nth of `count`, from either end.
bool allows_nth(const Numbers& numbers, int nth, int count) {
  return numbers.empty() || has(numbers, nth) || has(numbers, nth - count - 1);
}

local_days first_of_year(year which) {
  return local_days{which / 1 / 1};
}

local_days week_of(local_days day, weekday week_starts) {
  return day - (weekday{day} - week_starts);
}

// The first week with at least four days in the year.
local_days first_week_of(year which, weekday week_starts) {
  return week_of(local_days{which / 1 / 4}, week_starts);
}

class Rule {
 public:
  Rule(const icalrecurrencetype& rule, ClockTime start, StartIs start_is);

  RuleWalk walk(const ClockWindow& window, const std::function<bool(ClockTime)>& visit);

 private:
  // A year, month, week, …: dates are found, and BYSETPOS counts, within one of them.
  struct Period {
    ClockTime begin;
    ClockTime end;
  };

  void take_from_start(const year_month_day& start);
  void set_times(seconds of_day, StartIs start_is);
  [[nodiscard]] std::int64_t index_of(ClockTime time) const;
  [[nodiscard]] std::optional<Period> period(std::int64_t index) const;
  // The first period of which a date may lie at that time or later.
  [[nodiscard]] std::int64_t first_index(ClockTime from) const;
  // How many periods on the next one is that may have dates.
  [[nodiscard]] std::int64_t step_from(const Period& here) const;
  void find_dates(const Period& in);
  void keep_positions();
  [[nodiscard]] bool is_wanted_day(local_days day) const;
  [[nodiscard]] bool is_wanted_week(local_days day) const;
  [[nodiscard]] bool is_wanted_weekday(local_days day) const;
  [[nodiscard]] bool is_wanted_time(ClockTime time) const;
  [[nodiscard]] bool is_less_than_daily() const { return unit_ < days{1}; }
  [[nodiscard]] bool gives_one_date_each() const;

  const icalrecurrencetype& rule_;
  ClockTime start_;
  seconds unit_{0};  // the length of a period of fixed length, of an interval of 1
  std::int64_t interval_;
  weekday week_starts_;
  Numbers months_;
  Numbers month_days_;
  Numbers year_days_;
  Numbers weeks_;
  Numbers hours_;
  Numbers minutes_;
  Numbers seconds_;
  Numbers positions_;
  std::vector<WantedWeekday> weekdays_;
  bool weekdays_are_of_months_;
  bool is_plain_;               // nothing but its frequency, interval and end
  std::vector<seconds> times_;  // of a day, or of a shorter period, in order
  std::vector<ClockTime> dates_;
};

Rule::Rule(const icalrecurrencetype& rule, ClockTime start, StartIs start_is)
    : rule_(rule),
      start_(start),
      interval_(std::max<std::int64_t>(rule.interval, 1)),
      week_starts_(static_cast<unsigned>(std::max<int>(rule.week_start, ICAL_SUNDAY_WEEKDAY) - 1)),
      months_(numbers_of(rule.by_month)),
      month_days_(numbers_of(rule.by_month_day)),
      year_days_(numbers_of(rule.by_year_day)),
      weeks_(numbers_of(rule.by_week_no)),
      hours_(numbers_of(rule.by_hour)),
      minutes_(numbers_of(rule.by_minute)),
      seconds_(numbers_of(rule.by_second)),
      positions_(numbers_of(rule.by_set_pos)) {
  for (const int each : numbers_of(rule.by_day)) {
    const auto day = static_cast<short>(each);
    weekdays_.push_back({weekday{static_cast<unsigned>(icalrecurrencetype_day_day_of_week(day) - 1)},
                         icalrecurrencetype_day_position(day)});
  }
  // "1MO" is of the month, or of the year when no months are named, and "1" says nothing anywhere else.
  weekdays_are_of_months_ = rule.freq == ICAL_MONTHLY_RECURRENCE || !months_.empty();
  if ((rule.freq != ICAL_MONTHLY_RECURRENCE && rule.freq != ICAL_YEARLY_RECURRENCE) || !weeks_.empty()) {
    for (WantedWeekday& each : weekdays_) each.nth = 0;
  }
  if (start_is == StartIs::day) hours_ = minutes_ = seconds_ = {};
  is_plain_ = months_.empty() && month_days_.empty() && year_days_.empty() && weeks_.empty() &&
              hours_.empty() && minutes_.empty() && seconds_.empty() && positions_.empty() &&
              weekdays_.empty();
  switch (rule.freq) {
    case ICAL_SECONDLY_RECURRENCE:
      unit_ = seconds{1};
      break;
    case ICAL_MINUTELY_RECURRENCE:
      unit_ = std::chrono::minutes{1};
      break;
    case ICAL_HOURLY_RECURRENCE:
      unit_ = std::chrono::hours{1};
      break;
    case ICAL_DAILY_RECURRENCE:
      unit_ = days{1};
      break;
    case ICAL_WEEKLY_RECURRENCE:
      unit_ = days{7};
      break;
    case ICAL_MONTHLY_RECURRENCE:
    case ICAL_YEARLY_RECURRENCE:
    case ICAL_NO_RECURRENCE:
      unit_ = days{28};
      break;  // months and years are counted, not measured
  }
  const local_days day = std::chrono::floor<days>(start);
  take_from_start(year_month_day{day});
  set_times(start - day, start_is);
}

// What the rule does not say, the first date says.
void Rule::take_from_start(const year_month_day& start) {
  const int day = static_cast<int>(static_cast<unsigned>(start.day()));
  const WantedWeekday same_weekday{weekday{local_days{start}}, 0};
  const bool names_days = !weekdays_.empty() || !month_days_.empty() || !year_days_.empty();
  if (rule_.freq == ICAL_WEEKLY_RECURRENCE && weekdays_.empty()) weekdays_ = {same_weekday};
  if (rule_.freq == ICAL_MONTHLY_RECURRENCE && !names_days) month_days_ = {day};
  if (rule_.freq == ICAL_YEARLY_RECURRENCE && !names_days) {
    if (!weeks_.empty()) {
      weekdays_ = {same_weekday};
    } else {
      month_days_ = {day};
      if (months_.empty()) months_ = {static_cast<int>(static_cast<unsigned>(start.month()))};
    }
  }
}

void Rule::set_times(seconds of_day, StartIs start_is) {
  const auto or_else = [](const Numbers& named, std::int64_t of_start) {
    return named.empty() ? Numbers{static_cast<int>(of_start)} : named;
  };
  const std::int64_t second = of_day.count();
  const bool whole_day = !is_less_than_daily();
  const Numbers zero{0};
  const bool has_minutes = unit_ >= std::chrono::hours{1};
  const bool has_seconds = unit_ >= std::chrono::minutes{1};
  if (start_is == StartIs::day && whole_day) {
    times_ = {seconds{0}};
    return;
  }
  for (const int hour : whole_day ? or_else(hours_, second / 3600) : zero) {
    for (const int minute : has_minutes ? or_else(minutes_, second / 60 % 60) : zero) {
      for (const int each : has_seconds ? or_else(seconds_, second % 60) : zero)
        times_.push_back(seconds{(hour * 60 + minute) * 60 + each});
    }
  }
  std::sort(times_.begin(), times_.end());
  times_.erase(std::unique(times_.begin(), times_.end()), times_.end());
}

std::int64_t Rule::index_of(ClockTime time) const {
  const year_month_day from{std::chrono::floor<days>(start_)};
  const year_month_day to{std::chrono::floor<days>(time)};
  const auto month_of = [](const year_month_day& date) {
    return std::int64_t{static_cast<int>(date.year())} * 12 + static_cast<unsigned>(date.month());
  };
  if (rule_.freq == ICAL_YEARLY_RECURRENCE)
    return (static_cast<int>(to.year()) - static_cast<int>(from.year())) / interval_;
  if (rule_.freq == ICAL_MONTHLY_RECURRENCE) return (month_of(to) - month_of(from)) / interval_;
  return (time - period(0)->begin) / (unit_ * interval_);
}

std::optional<Rule::Period> Rule::period(std::int64_t index) const {
  const std::int64_t on = index * interval_;
  const local_days day = std::chrono::floor<days>(start_);
  const year_month_day date{day};
  if (rule_.freq == ICAL_YEARLY_RECURRENCE || rule_.freq == ICAL_MONTHLY_RECURRENCE) {
    const bool yearly = rule_.freq == ICAL_YEARLY_RECURRENCE;
    if (on > (yearly ? last_year : last_year * 12)) return std::nullopt;
    const year_month_day first = yearly ? (date.year() + years{static_cast<int>(on)}) / 1 / 1
                                        : (date.year() / date.month() + months{static_cast<int>(on)}) / 1;
    if (static_cast<int>(first.year()) > last_year) return std::nullopt;
    const year_month_day next = yearly ? first + years{1} : first + months{1};
    return Period{local_days{first}, local_days{next}};
  }
  ClockTime first = start_ - (start_ - day) % unit_;
  if (rule_.freq == ICAL_DAILY_RECURRENCE) first = day;
  if (rule_.freq == ICAL_WEEKLY_RECURRENCE) first = week_of(day, week_starts_);
  const ClockTime begin = first + unit_ * on;
  return Period{begin, begin + unit_};
}

bool Rule::gives_one_date_each() const {
  return is_plain_ && rule_.freq != ICAL_YEARLY_RECURRENCE && rule_.freq != ICAL_MONTHLY_RECURRENCE;
}

std::int64_t Rule::first_index(ClockTime from) const {
  if (from <= start_ || (rule_.count > 0 && !gives_one_date_each())) return 0;
  return std::max<std::int64_t>(index_of(from), 0);
}

std::int64_t Rule::step_from(const Period& here) const {
  if (!is_less_than_daily()) return 1;
  const local_days day = std::chrono::floor<days>(here.begin);
  const auto hour = std::chrono::floor<std::chrono::hours>(here.begin);
  const auto minute = std::chrono::floor<std::chrono::minutes>(here.begin);
  ClockTime next = here.end;
  if (!is_wanted_day(day)) {
    next = day + days{1};
  } else if (!allows(hours_, static_cast<int>((hour - day).count()))) {
    next = std::max<ClockTime>(next, hour + std::chrono::hours{1});
  } else if (!allows(minutes_, static_cast<int>((minute - hour).count() % 60))) {
    next = std::max<ClockTime>(next, minute + std::chrono::minutes{1});
  }
  const seconds period = unit_ * interval_;
  return std::max<std::int64_t>((next - here.begin + period - seconds{1}) / period, 1);
}

bool Rule::is_wanted_week(local_days day) const {
  if (weeks_.empty()) return true;
  const local_days week = week_of(day, week_starts_);
  const year of{year_month_day{week + days{3}}.year()};
  const local_days first = first_week_of(of, week_starts_);
  const auto count = (first_week_of(of + years{1}, week_starts_) - first).count() / 7;
  return allows_nth(weeks_, static_cast<int>((week - first).count() / 7 + 1), static_cast<int>(count));
}

bool Rule::is_wanted_weekday(local_days day) const {
  if (weekdays_.empty()) return true;
  const year_month_day date{day};
  const local_days first =
      weekdays_are_of_months_ ? local_days{date.year() / date.month() / 1} : first_of_year(date.year());
  const local_days next = weekdays_are_of_months_ ? local_days{(date.year() / date.month() + months{1}) / 1}
                                                  : first_of_year(date.year() + years{1});
  const auto nth = (day - first).count() / 7 + 1;
  const auto nth_last = -((next - days{1} - day).count() / 7 + 1);
  return std::any_of(weekdays_.begin(), weekdays_.end(), [&](const WantedWeekday& each) {
    return each.day == weekday{day} && (each.nth == 0 || each.nth == nth || each.nth == nth_last);
  });
}

bool Rule::is_wanted_day(local_days day) const {
  const year_month_day date{day};
  if (!allows(months_, static_cast<int>(static_cast<unsigned>(date.month())))) return false;
  if (!month_days_.empty()) {
    const std::chrono::day last = (date.year() / date.month() / std::chrono::last).day();
    const auto number = [](std::chrono::day which) { return static_cast<int>(static_cast<unsigned>(which)); };
    if (!allows_nth(month_days_, number(date.day()), number(last))) return false;
  }
  const local_days first = first_of_year(date.year());
  const auto days_of_year = (first_of_year(date.year() + years{1}) - first).count();
  return allows_nth(year_days_, static_cast<int>((day - first).count() + 1),
                    static_cast<int>(days_of_year)) &&
         is_wanted_week(day) && is_wanted_weekday(day);
}

bool Rule::is_wanted_time(ClockTime time) const {
  const auto of_day = (time - std::chrono::floor<days>(time)).count();
  return allows(hours_, static_cast<int>(of_day / 3600)) &&
         allows(minutes_, static_cast<int>(of_day / 60 % 60)) &&
         allows(seconds_, static_cast<int>(of_day % 60));
}

void Rule::find_dates(const Period& in) {
  dates_.clear();
  if (is_less_than_daily()) {
    if (!is_wanted_day(std::chrono::floor<days>(in.begin))) return;
    for (const seconds time : times_) {
      if (is_wanted_time(in.begin + time)) dates_.push_back(in.begin + time);
    }
  } else {
    for (local_days day = std::chrono::floor<days>(in.begin); day < in.end; day += days{1}) {
      if (!is_wanted_day(day)) continue;
      for (const seconds time : times_) dates_.push_back(day + time);
    }
  }
  keep_positions();
}

// BYSETPOS: the nth of the dates of a period, from either end.
void Rule::keep_positions() {
  if (positions_.empty()) return;
  const int count = static_cast<int>(dates_.size());
  std::vector<ClockTime> kept;
  for (int nth = 1; nth <= count; ++nth) {
    if (allows_nth(positions_, nth, count)) kept.push_back(dates_[static_cast<std::size_t>(nth - 1)]);
  }
  dates_ = std::move(kept);
}

RuleWalk Rule::walk(const ClockWindow& window, const std::function<bool(ClockTime)>& visit) {
  std::int64_t index = first_index(window.from);
  std::int64_t counted = index;  // when dates are counted, it is 0 or each period has given one
  for (std::int64_t looked_at = 0; looked_at < rule_periods_max; ++looked_at) {
    const std::optional<Period> here = period(index);
    if (!here || here->begin > window.to) return RuleWalk::done;
    find_dates(*here);
    for (const ClockTime time : dates_) {
      if (time < start_) continue;
      if (counted == 0 && time != start_) ++counted;  // DTSTART itself
      if (rule_.count > 0 && ++counted > rule_.count) return RuleWalk::done;
      if (time > window.to || (time >= window.from && !visit(time))) return RuleWalk::done;
    }
    index += step_from(*here);
  }
  return RuleWalk::given_up;
}

}  // namespace

RuleWalk walk_rule(const icalrecurrencetype& rule, ClockTime start, StartIs start_is,
                   const ClockWindow& window, const std::function<bool(ClockTime)>& visit) {
  const bool is_gregorian = rule.rscale == nullptr || std::string_view{rule.rscale} == "GREGORIAN";
  const bool moves_days = rule.skip == ICAL_SKIP_FORWARD || rule.skip == ICAL_SKIP_BACKWARD;
  if (rule.freq == ICAL_NO_RECURRENCE || !is_gregorian || (rule.rscale != nullptr && moves_days))
    return RuleWalk::unknown;
  return Rule(rule, start, start_is).walk(window, visit);
}

}  // namespace hearth::kiosk
