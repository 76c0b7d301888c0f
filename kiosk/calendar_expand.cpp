// What happens inside the child process: the entries of a calendar are laid out in days.

#include <libical/ical.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "kiosk/calendar_entries.hpp"
#include "kiosk/zone.hpp"

namespace hearth::kiosk {
namespace {

using std::chrono::days;
using std::chrono::seconds;

constexpr std::size_t uid_characters_kept = 220;
constexpr int dates_of_a_series_max = 200'000;
constexpr std::size_t dates_in_a_day_max = 48;  // of one entry; what comes more often is no event to go to

icaltimetype first_of_series(const CalendarTime& start) {
  icaltimetype fields = icaltime_null_time();
  fields.year = static_cast<int>(start.date.year());
  fields.month = static_cast<int>(static_cast<unsigned>(start.date.month()));
  fields.day = static_cast<int>(static_cast<unsigned>(start.date.day()));
  fields.hour = static_cast<int>(start.of_day.count() / 3600);
  fields.minute = static_cast<int>(start.of_day.count() / 60 % 60);
  fields.second = static_cast<int>(start.of_day.count() % 60);
  fields.is_date = start.all_day ? 1 : 0;
  return fields;
}

CalendarTime date_of_series(const icaltimetype& fields, const CalendarTime& start) {
  CalendarTime time = start;
  time.date =
      LocalDate{std::chrono::year{fields.year}, std::chrono::month{static_cast<unsigned>(fields.month)},
                std::chrono::day{static_cast<unsigned>(fields.day)}};
  if (!time.all_day) time.of_day = seconds{fields.hour * 3600 + fields.minute * 60 + fields.second};
  return time;
}

// Every second week on Sunday, but first on a Wednesday: libical (3.0.16) then counts the weeks from another
// one than that of the first date (RFC 5545 section 3.3.10 says: from that). It does so rightly from a date
// that the rule itself gives, so this looks for the first.
CalendarTime in_step(const CalendarTime& start, const icalrecurrencetype& rule) {
  const bool is_weekly = rule.freq == ICAL_WEEKLY_RECURRENCE && rule.interval > 1;
  if (!is_weekly || rule.by_day[0] == ICAL_RECURRENCE_ARRAY_MAX) return start;
  const auto wanted = [&](std::chrono::sys_days day) {
    const unsigned weekday = std::chrono::weekday{day}.c_encoding() + 1;  // as libical counts: Sunday is 1
    return std::any_of(
        std::begin(rule.by_day),
        std::find(std::begin(rule.by_day), std::end(rule.by_day), short{ICAL_RECURRENCE_ARRAY_MAX}),
        [&](short each) { return icalrecurrencetype_day_day_of_week(each) == static_cast<int>(weekday); });
  };
  const std::chrono::sys_days first{start.date};
  const std::chrono::weekday week_starts{static_cast<unsigned>(rule.week_start) - 1};
  const std::chrono::sys_days week = first - (std::chrono::weekday{first} - week_starts);
  for (const std::chrono::sys_days from : {first, week + days{7 * rule.interval}}) {
    const std::chrono::sys_days week_of_from = from - (std::chrono::weekday{from} - week_starts);
    for (std::chrono::sys_days day = from; day < week_of_from + days{7}; day += days{1}) {
      if (!wanted(day)) continue;
      CalendarTime found = start;
      found.date = LocalDate{day};
      return found;
    }
  }
  return start;
}

class Expansion {
 public:
  Expansion(const CalendarQuestion& question, const CalendarProgress& progress)
      : question_(question), progress_(progress ? progress : [](std::size_t) {}) {
    use_zone(question.zone);
    begin_ = local_from(question.from, seconds{0}).utc;
    end_ = local_from(later(question.from, days{question.days}), seconds{0}).utc;
  }

  Programme run() {
    const Complain complain_here = [this](std::size_t line, const std::string& what) {
      complain(line, what);
    };
    CalendarContent content = read_entries(question_, progress_, complain_here);
    keep_newest(content.entries);
    inherit(content.entries);
    for (const CalendarEntry& entry : content.entries) {
      if (entry.replaces) replaced_.insert({entry.uid, *entry.replaces});
    }
    for (const CalendarEntry& entry : content.entries) {
      progress_(entry.line);
      lay_out(entry);
    }
    auto& events = programme_.events;
    std::sort(events.begin(), events.end(), [](const auto& a, const auto& b) {
      return std::tie(a.start.utc, a.title, a.uid) < std::tie(b.start.utc, b.title, b.uid);
    });
    if (events.size() > question_.events_max) events.resize(question_.events_max);
    return std::move(programme_);
  }

 private:
  void complain(std::size_t line, const std::string& what) {
    if (programme_.complaints.size() < question_.complaints_max) {
      programme_.complaints.push_back(calendar_complaint(question_.file, line, what));
    }
  }

  // Of several entries that stand for the same date or series, the newest counts; of equally new ones the
  // last.
  static void keep_newest(std::vector<CalendarEntry>& entries) {
    using Key = std::tuple<std::string, bool, Utc>;
    std::map<Key, std::size_t> newest;
    std::vector<bool> kept(entries.size(), false);
    for (std::size_t i = 0; i < entries.size(); ++i) {
      const CalendarEntry& entry = entries[i];
      const Key key{entry.uid, entry.replaces.has_value(),
                    entry.replaces ? *entry.replaces : moment_of(entry.start)};
      const auto [found, first] = newest.try_emplace(key, i);
      if (!first && entry.sequence < entries[found->second].sequence) continue;
      kept[found->second] = false;
      found->second = i;
      kept[i] = true;
    }
    std::vector<CalendarEntry> left;
    for (std::size_t i = 0; i < entries.size(); ++i) {
      if (kept[i]) left.push_back(std::move(entries[i]));
    }
    entries = std::move(left);
  }

  // A changed date is as private as its series, and has its format, unless it says so itself: programs that
  // change one date leave out what they do not know.
  static void inherit(std::vector<CalendarEntry>& entries) {
    std::map<std::string, std::size_t> series;
    for (std::size_t i = 0; i < entries.size(); ++i) {
      if (!entries[i].replaces) series.insert_or_assign(entries[i].uid, i);
    }
    for (CalendarEntry& entry : entries) {
      const auto found = series.find(entry.uid);
      if (!entry.replaces || found == series.end()) continue;
      const CalendarEntry& whole = entries[found->second];
      if (!entry.audience) entry.audience = whole.audience;
      if (entry.format.empty()) entry.format = whole.format;
      if (entry.access.empty()) entry.access = whole.access;
    }
  }

  void lay_out(const CalendarEntry& entry) {
    const std::size_t events_before = programme_.events.size();
    if (entry.replaces) {
      add(entry, entry.start, entry.length);
      return;
    }
    std::set<Utc> seen = excluded_moments(entry);
    const auto consider = [&](const CalendarTime& time, const CalendarLength& length) {
      const Utc at = moment_of(time);
      const bool is_off = is_excluded_day(entry, time) || replaced_.count({entry.uid, at}) != 0;
      if (!is_off && seen.insert(at).second) add(entry, time, length);
    };
    consider(entry.start, entry.length);
    for (const AddedDate& added : entry.added) {
      consider(added.start, added.length.value_or(entry.length));
    }
    const std::size_t most = events_before + dates_in_a_day_max * (question_.days + 1);
    for (const CalendarRule& rule : entry.rules) {
      follow(entry, rule, [&](const CalendarTime& time) {
        consider(time, entry.length);
        return programme_.events.size() <= most;
      });
    }
    if (programme_.events.size() > most) {
      programme_.events.resize(events_before);
      complain(entry.line, "this entry comes more often than " + std::to_string(dates_in_a_day_max) +
                               " times a day, so it is left out");
    }
  }

  std::set<Utc> excluded_moments(const CalendarEntry& entry) {
    std::set<Utc> moments;
    for (const CalendarTime& time : entry.excluded) moments.insert(moment_of(time));
    for (const CalendarRule& rule : entry.rules_against) {
      follow(entry, rule, [&](const CalendarTime& time) {
        moments.insert(moment_of(time));
        return true;
      });
    }
    return moments;
  }

  // Some programs write a date alone for a day on which a timed event is off.
  static bool is_excluded_day(const CalendarEntry& entry, const CalendarTime& time) {
    return std::any_of(entry.excluded.begin(), entry.excluded.end(), [&](const CalendarTime& excluded) {
      return excluded.all_day && excluded.date == time.date;
    });
  }

  // Calls visit(time) for the dates of a rule that may reach into these days, until it returns false.
  template <class Visit>
  void follow(const CalendarEntry& entry, const CalendarRule& text, const Visit& visit) {
    icalrecurrencetype rule = icalrecurrencetype_from_string(text.text.c_str());
    end_in_its_own_clock(rule, entry.start);
    icalrecur_iterator* iterator = icalrecur_iterator_new(rule, first_of_series(in_step(entry.start, rule)));
    if (iterator == nullptr) {
      complain(text.line, "how this entry repeats cannot be worked out, so only its own dates count");
      return;
    }
    const Utc not_before = begin_ - entry.length.roughly() - days{3};
    const Utc not_after = end_ + days{2};
    int count = 0;
    for (icaltimetype fields = icalrecur_iterator_next(iterator); icaltime_is_null_time(fields) == 0;
         fields = icalrecur_iterator_next(iterator)) {
      if (++count > dates_of_a_series_max) {
        complain(text.line,
                 "this entry repeats more often than anybody can come; its later dates are left out");
        break;
      }
      const CalendarTime time = date_of_series(fields, entry.start);
      // A day is enough to be sure, whatever the zone, and costs no look at its rules.
      const Utc roughly{std::chrono::sys_days{time.date}};
      if (roughly > not_after || (roughly >= not_before && !visit(time))) break;
    }
    icalrecur_iterator_free(iterator);
  }

  // The series is laid out by the clock of its own zone, so its end is told by that as well; an end that is a
  // day alone is the end of that day.
  static void end_in_its_own_clock(icalrecurrencetype& rule, const CalendarTime& start) {
    if (icaltime_is_null_time(rule.until) != 0 || start.all_day) return;
    if (rule.until.is_date != 0) {
      rule.until.is_date = 0;
      rule.until.hour = 23;
      rule.until.minute = rule.until.second = 59;
    } else if (icaltime_is_utc(rule.until) != 0) {
      const CalendarTime until = shown_at(Utc{seconds{icaltime_as_timet(rule.until)}}, start);
      rule.until = first_of_series(until);
    }
  }

  void add(const CalendarEntry& entry, const CalendarTime& time, const CalendarLength& length) {
    const Utc start = moment_of(time);
    const Utc end = end_of(time, length);
    const bool reaches_in = end > begin_ || (end == start && start >= begin_);
    if (start >= end_ || !reaches_in) return;
    ProgrammeEvent event;
    use_zone(question_.zone);
    event.start = local_at(start);
    event.end = local_at(end);
    event.all_day = time.all_day;
    // A date that was moved is still that date of the series.
    const LocalTime date{entry.replaces.value_or(start), std::chrono::minutes{0}};
    event.uid =
        EventUid::mended_from(mended(entry.uid, uid_characters_kept, Lines::one) + "/" + to_rfc3339(date));
    event.title = entry.title;
    event.place = entry.place.empty() ? question_.place : entry.place;
    event.access = entry.access;
    event.status = entry.status;
    event.format = entry.format.empty() ? question_.format : entry.format;
    event.audience = entry.audience.value_or(question_.audience);
    programme_.events.push_back(std::move(event));
  }

  const CalendarQuestion& question_;
  CalendarProgress progress_;
  Utc begin_{};
  Utc end_{};
  Programme programme_;
  std::set<std::pair<std::string, Utc>> replaced_;
};

}  // namespace

Programme expand_calendar(const CalendarQuestion& question, const CalendarProgress& progress) {
  return Expansion(question, progress).run();
}

}  // namespace hearth::kiosk
