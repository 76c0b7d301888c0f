// What happens inside the child process: the entries of a calendar are laid out in days.

#include <libical/ical.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "kiosk/calendar_entries.hpp"
#include "kiosk/calendar_rule.hpp"
#include "kiosk/zone.hpp"

namespace hearth::kiosk {
namespace {

using std::chrono::days;
using std::chrono::seconds;

constexpr std::size_t uid_characters_kept = 220;
constexpr std::size_t dates_in_a_day_max = 48;  // of one entry; what comes more often is no event to go to

ClockTime clock_of(const CalendarTime& time) {
  return std::chrono::local_days{time.date} + time.of_day;
}

CalendarTime at_clock(const CalendarTime& like, ClockTime clock) {
  CalendarTime time = like;
  const auto day = std::chrono::floor<days>(clock);
  time.date = LocalDate{day};
  if (!time.all_day) time.of_day = clock - day;
  return time;
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
    const icalrecurrencetype rule = icalrecurrencetype_from_string(text.text.c_str());
    const std::optional<Utc> until = until_of(rule, entry.start);
    // Three days are enough for any zone and any change of the clocks.
    const auto days_before = std::chrono::ceil<days>(entry.length.roughly()) + days{3};
    const ClockWindow window{std::chrono::local_days{later(question_.from, -days_before)},
                             std::chrono::local_days{later(question_.from, days{question_.days + 3})}};
    const auto walk =
        walk_rule(rule, clock_of(entry.start), entry.start.all_day ? StartIs::day : StartIs::time, window,
                  [&](ClockTime clock) {
                    const CalendarTime time = at_clock(entry.start, clock);
                    return (!until || moment_of(time) <= *until) && visit(time);
                  });
    if (walk == RuleWalk::given_up) {
      complain(text.line,
               "this entry repeats more often than anybody can come; its later dates are left out");
    } else if (walk == RuleWalk::unknown) {
      complain(text.line,
               "how this entry repeats (RSCALE, SKIP) is not known here, so only its own dates count");
    }
  }

  // The last moment at which the series may have a date. UNTIL is told in UTC, or by the clock of the series;
  // a day alone is all of that day, and of a series of days only the day counts.
  static std::optional<Utc> until_of(const icalrecurrencetype& rule, const CalendarTime& start) {
    if (icaltime_is_null_time(rule.until) != 0) return std::nullopt;
    if (icaltime_is_utc(rule.until) != 0 && !start.all_day)
      return Utc{seconds{icaltime_as_timet(rule.until)}};
    CalendarTime until = start;
    until.date = LocalDate{std::chrono::year{rule.until.year},
                           std::chrono::month{static_cast<unsigned>(rule.until.month)},
                           std::chrono::day{static_cast<unsigned>(rule.until.day)}};
    if (!start.all_day) {
      until.of_day = seconds{rule.until.hour * 3600 + rule.until.minute * 60 + rule.until.second};
      if (rule.until.is_date != 0) until.of_day = days{1} - seconds{1};
    }
    return moment_of(until);
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
