// What happens inside the child process: the entries of a calendar are laid out in days.

#include <libical/ical.h>

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <tuple>

#include "kiosk/calendar/entries.hpp"
#include "kiosk/calendar/rule.hpp"
#include "kiosk/calendar/versions.hpp"
#include "kiosk/calendar/zone.hpp"

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

// In its own zone the clock is what is written, also where clocks leave that out.
ClockTime clock_in_zone_of(const CalendarTime& time, const CalendarTime& like) {
  const bool is_alike = time.zone == like.zone && time.rules == like.rules && time.all_day == like.all_day;
  return clock_of(is_alike ? time : shown_at(moment_of(time), like));
}

class Expansion {
 public:
  Expansion(const CalendarQuestion& question, const CalendarProgress& progress)
      : question_(question),
        progress_(progress ? progress : [](CalendarWork, std::size_t) { return GoOn::yes; }) {
    use_zone(question.zone);
    begin_ = local_from(question.from, seconds{0}).utc;
    end_ = local_from(later(question.from, days{question.days}), seconds{0}).utc;
  }

  CalendarAnswer run() {
    const Complain complain_here = [this](std::size_t line, const std::string& what) {
      complain(line, what);
    };
    CalendarContent content = read_entries(question_, progress_, complain_here);
    settle_versions(content.entries);
    name_untitled(content.entries);
    note_changes(content.entries);
    for (const CalendarEntry& entry : content.entries) {
      if (progress_(CalendarWork::laying_out, entry.line) == GoOn::no) {
        complain(
            entry.line,
            "this calendar takes too long to work out, so it is left out from here on; export fewer years");
        break;
      }
      lay_out(entry);
    }
    auto& events = answer_.programme.events;
    std::sort(events.begin(), events.end(), [](const auto& a, const auto& b) {
      return std::tie(a.start.utc, a.title, a.uid) < std::tie(b.start.utc, b.title, b.uid);
    });
    if (events.size() > question_.events_max) events.resize(question_.events_max);
    answer_.was_read = content.is_calendar;
    return std::move(answer_);
  }

 private:
  void complain(std::size_t line, const std::string& what) {
    auto& complaints = answer_.programme.complaints;
    if (complaints.size() < question_.complaints_max)
      complaints.push_back(calendar_complaint(question_.file, line, what));
  }

  void name_untitled(std::vector<CalendarEntry>& entries) {
    const auto is_untitled = [](const CalendarEntry& entry) { return entry.title.empty(); };
    for (const CalendarEntry& entry : entries) {
      if (is_untitled(entry))
        complain(entry.line, "this entry has no title (SUMMARY), so it is left out on walls");
    }
    if (question_.untitled == Untitled::kept) return;
    // An untitled change of a date has no titled series either: nothing comes back in its place.
    entries.erase(std::remove_if(entries.begin(), entries.end(), is_untitled), entries.end());
  }

  void note_changes(const std::vector<CalendarEntry>& entries) {
    for (const CalendarEntry& entry : entries) {
      if (!entry.replaces) continue;
      const Utc replaced = moment_of(*entry.replaces);
      replaced_.insert({entry.uid, replaced});
      if (entry.changes_later_too) later_changes_[entry.uid][replaced] = &entry;
    }
  }

  // The change (RANGE=THISANDFUTURE) that this date of a series falls under, or nullptr.
  [[nodiscard]] const CalendarEntry* change_of(const std::string& uid, Utc date) const {
    const auto found = later_changes_.find(uid);
    if (found == later_changes_.end()) return nullptr;
    const auto behind = found->second.upper_bound(date);
    return behind == found->second.begin() ? nullptr : std::prev(behind)->second;
  }

  // RFC 5545 section 3.8.4.4: later dates move as far as the changed one has, by the clock.
  static CalendarTime moved(const CalendarTime& date, const CalendarEntry& change) {
    const auto by = clock_of(change.start) - clock_in_zone_of(*change.replaces, change.start);
    return at_clock(change.start, clock_in_zone_of(date, change.start) + by);
  }

  // How long before and after these days a date of the series may stand and yet be on in them.
  struct Reach {
    days before{0};
    days after{0};
  };
  [[nodiscard]] Reach reach_of(const CalendarEntry& entry) const {
    Duration before = entry.length.roughly();
    Duration after{0};
    const auto found = later_changes_.find(entry.uid);
    if (found != later_changes_.end()) {
      for (const auto& [date, change] : found->second) {
        const Duration later_by = moment_of(change->start) - date;
        before = std::max(before, later_by + change->length.roughly());
        after = std::max(after, -later_by);
      }
    }
    // Three days are enough for any zone and any change of the clocks.
    return {std::chrono::ceil<days>(before) + days{3}, std::chrono::ceil<days>(after) + days{3}};
  }

  void lay_out(const CalendarEntry& entry) {
    auto& events = answer_.programme.events;
    const std::size_t events_before = events.size();
    if (entry.replaces) {
      // A date that was moved is still that date of the series.
      add(entry, entry.start, entry.length, moment_of(*entry.replaces));
      return;
    }
    std::set<Utc> seen = excluded_moments(entry);
    const std::set<LocalDate> days_off = excluded_days(entry);
    const auto consider = [&](const CalendarTime& time, const CalendarLength& length) {
      const Utc at = moment_of(time);
      const bool is_off = days_off.count(time.date) != 0 || replaced_.count({entry.uid, at}) != 0;
      if (is_off || !seen.insert(at).second) return;
      if (const CalendarEntry* change = change_of(entry.uid, at)) {
        add(*change, moved(time, *change), change->length, at);
      } else {
        add(entry, time, length, at);
      }
    };
    consider(entry.start, entry.length);
    for (const AddedDate& added : entry.added) {
      consider(added.start, added.length.value_or(entry.length));
    }
    const std::size_t most = events_before + dates_in_a_day_max * (question_.days + 1);
    for (const CalendarRule& rule : entry.rules) {
      follow(entry, rule, [&](const CalendarTime& time) {
        consider(time, entry.length);
        return events.size() <= most;
      });
    }
    if (events.size() > most) {
      events.resize(events_before);
      complain(entry.line, "this entry comes more often than " + std::to_string(dates_in_a_day_max) +
                               " times a day, so it is left out");
    }
  }

  std::set<Utc> excluded_moments(const CalendarEntry& entry) {
    std::set<Utc> moments;
    for (const CalendarTime& time : entry.excluded) {
      if (!time.all_day) moments.insert(moment_of(time));
    }
    for (const CalendarRule& rule : entry.rules_against) {
      follow(entry, rule, [&](const CalendarTime& time) {
        moments.insert(moment_of(time));
        return true;
      });
    }
    return moments;
  }

  // EXDATE is of the form of DTSTART (RFC 5545 section 3.8.5.1). Some programs write a day alone for a timed
  // event, or a time for one of days: then the days are compared.
  static std::set<LocalDate> excluded_days(const CalendarEntry& entry) {
    std::set<LocalDate> off;
    for (const CalendarTime& time : entry.excluded) {
      if (time.all_day || entry.start.all_day) off.insert(time.date);
    }
    return off;
  }

  // Calls visit(time) for the dates of a rule that may reach into these days, until it returns false.
  template <class Visit>
  void follow(const CalendarEntry& entry, const CalendarRule& text, const Visit& visit) {
    const icalrecurrencetype rule = icalrecurrencetype_from_string(text.text.c_str());
    // libical leaves the name of the calendar (RSCALE) to its caller.
    const std::unique_ptr<char, void (*)(void*)> scale{rule.rscale, std::free};
    const std::optional<Utc> until = until_of(rule, entry.start);
    const Reach reach = reach_of(entry);
    const ClockWindow window{
        std::chrono::local_days{later(question_.from, -reach.before)},
        std::chrono::local_days{later(question_.from, days{question_.days} + reach.after)}};
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

  // `date` tells the dates of a series apart.
  void add(const CalendarEntry& entry, const CalendarTime& time, const CalendarLength& length, Utc date) {
    const Utc start = moment_of(time);
    const Utc end = end_of(time, length);
    const bool reaches_in = end > begin_ || (end == start && start >= begin_);
    if (start >= end_ || !reaches_in) return;
    ProgrammeEvent event;
    use_zone(question_.zone);
    event.start = local_at(start);
    event.end = local_at(end);
    event.all_day = time.all_day;
    event.uid = EventUid::mended_from(mended(entry.uid, uid_characters_kept, Lines::one) + "/" +
                                      to_rfc3339(LocalTime{date, std::chrono::minutes{0}}));
    event.title = entry.title;
    event.place = entry.place.empty() ? question_.place : entry.place;
    event.access = entry.access;
    event.status = entry.status;
    event.format = entry.format.empty() ? question_.format : entry.format;
    event.audience = entry.audience.value_or(question_.audience);
    event.closed = entry.closed;
    answer_.programme.events.push_back(std::move(event));
  }

  const CalendarQuestion& question_;
  CalendarProgress progress_;
  Utc begin_{};
  Utc end_{};
  CalendarAnswer answer_;
  std::set<std::pair<std::string, Utc>> replaced_;
  std::map<std::string, std::map<Utc, const CalendarEntry*>> later_changes_;  // by UID and date
};

}  // namespace

CalendarAnswer expand_calendar(const CalendarQuestion& question, const CalendarProgress& progress) {
  return Expansion(question, progress).run();
}

}  // namespace hearth::kiosk
