// What happens inside the child process: libical reads the file, and the series are laid out in days.

#include <libical/ical.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "kiosk/calendar.hpp"
#include "kiosk/zone.hpp"

namespace hearth::kiosk {
namespace {

using std::chrono::days;
using std::chrono::minutes;
using std::chrono::seconds;
using Utc = std::chrono::sys_time<Duration>;

constexpr std::size_t uid_characters_kept = 220;
constexpr int occurrences_of_a_series_max = 200'000;

struct FreeComponent {
  void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

// A moment as a calendar writes it: fields, and the zone in which they hold.
struct Written {
  icaltimetype time{};
  std::string zone;             // IANA; empty with `rules`
  icaltimezone* rules = nullptr;  // of the file's own VTIMEZONE, when its name is none that we know

  [[nodiscard]] bool all_day() const { return time.is_date != 0; }
};

bool knows_zone(const std::string& name) {
  try {
    use_zone(name);
    return true;
  } catch (const ZoneFault&) {
    return false;
  }
}

LocalDate date_of(const icaltimetype& time) {
  return LocalDate{std::chrono::year{time.year}, std::chrono::month{static_cast<unsigned>(time.month)},
                   std::chrono::day{static_cast<unsigned>(time.day)}};
}

LocalDate later(LocalDate date, int by) { return LocalDate{std::chrono::sys_days{date} + days{by}}; }

// The moment that these fields mean in the zone of `like`.
Utc moment_of(icaltimetype time, const Written& like) {
  if (like.rules != nullptr) {
    return Utc{seconds{icaltime_as_timet_with_zone(time, like.rules)}};
  }
  use_zone(like.zone);
  const minutes of_day{time.is_date != 0 ? 0 : time.hour * 60 + time.minute};
  return local_from(date_of(time), of_day).utc + seconds{time.is_date != 0 ? 0 : time.second};
}

// The fields that clocks in the zone of `like` show at that moment.
icaltimetype fields_at(Utc utc, const Written& like) {
  icaltimetype fields = icaltime_null_time();
  if (like.rules != nullptr) {
    fields = icaltime_from_timet_with_zone(std::chrono::system_clock::to_time_t(utc), 0, like.rules);
    fields.zone = nullptr;
    return fields;
  }
  use_zone(like.zone);
  const LocalTime local = local_at(utc);
  const LocalDate date = local.date();
  const auto of_day = std::chrono::floor<seconds>(local.utc + local.offset) - std::chrono::sys_days{date};
  fields.year = static_cast<int>(date.year());
  fields.month = static_cast<int>(static_cast<unsigned>(date.month()));
  fields.day = static_cast<int>(static_cast<unsigned>(date.day()));
  fields.hour = static_cast<int>(of_day / std::chrono::hours{1});
  fields.minute = static_cast<int>(of_day / minutes{1} % 60);
  fields.second = static_cast<int>(of_day / seconds{1} % 60);
  return fields;
}

// An entry of the calendar with what the expansion needs of it.
struct Entry {
  icalcomponent* component = nullptr;
  std::size_t line = 1;
  std::string uid;
  Written start;
  Utc start_utc{};
  Duration length{0};  // of timed entries
  int day_count = 1;   // of all-day entries
  std::optional<Utc> replaces;  // RECURRENCE-ID: the date of the series that this entry stands for
};

class Expansion {
 public:
  explicit Expansion(const CalendarQuestion& question) : question_(question) {
    use_zone(question.zone);
    begin_ = local_from(question.from, minutes{0}).utc;
    end_ = local_from(later(question.from, static_cast<int>(question.days)), minutes{0}).utc;
  }

  Programme run() {
    std::string content;
    if (!read_file(content)) return std::move(programme_);
    note_lines(content);
    const Component root{icalparser_parse_string(content.c_str())};
    if (root == nullptr || entry_lines_.empty()) {
      if (content.find("BEGIN:VCALENDAR") == std::string::npos) {
        complain(1, "this is no calendar: BEGIN:VCALENDAR is expected in the first line");
        return std::move(programme_);
      }
    }
    if (root != nullptr) collect(root.get(), root.get());
    for (const Entry& entry : entries_) {
      if (entry.replaces) replaced_.insert({entry.uid, *entry.replaces});
    }
    for (const Entry& entry : entries_) expand(entry);
    std::sort(programme_.events.begin(), programme_.events.end(), [](const auto& a, const auto& b) {
      return std::tie(a.start.utc, a.title) < std::tie(b.start.utc, b.title);
    });
    return std::move(programme_);
  }

 private:
  void complain(std::size_t line, const std::string& what) {
    if (programme_.complaints.size() >= complaints_max) return;
    const std::string name = question_.file.substr(question_.file.rfind('/') + 1);
    programme_.complaints.push_back(
        {Text<200>::mended_from(name + ":" + std::to_string(line)), Text<280>::mended_from(what)});
  }

  bool read_file(std::string& content) {
    std::error_code fault;
    const auto bytes = std::filesystem::file_size(question_.file, fault);
    std::ifstream in(question_.file, std::ios::binary);
    if (fault || !in) {
      complain(1, "the file cannot be read; is it there, and may it be read?");
      return false;
    }
    if (bytes > calendar_bytes_max) {
      complain(1, "the file is larger than 32 MiB; export fewer years");
      return false;
    }
    content.assign(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    // libical reads to the first NUL.
    std::replace(content.begin(), content.end(), '\0', ' ');
    return true;
  }

  // libical does not say where a component stood; its entries come in the order of the file.
  void note_lines(const std::string& content) {
    std::size_t line = 1;
    for (std::size_t at = 0; at < content.size(); ++line) {
      if (content.compare(at, 12, "BEGIN:VEVENT") == 0) entry_lines_.push_back(line);
      const std::size_t end = content.find('\n', at);
      if (end == std::string::npos) break;
      at = end + 1;
    }
  }

  void collect(icalcomponent* component, icalcomponent* calendar) {
    if (icalcomponent_isa(component) == ICAL_VCALENDAR_COMPONENT) calendar = component;
    if (icalcomponent_isa(component) == ICAL_VEVENT_COMPONENT) {
      const std::size_t line = next_entry_ < entry_lines_.size() ? entry_lines_[next_entry_] : 1;
      ++next_entry_;
      read_entry(component, calendar, line);
      return;
    }
    for (auto* inner = icalcomponent_get_first_component(component, ICAL_ANY_COMPONENT); inner != nullptr;
         inner = icalcomponent_get_next_component(component, ICAL_ANY_COMPONENT)) {
      collect(inner, calendar);
    }
  }

  std::optional<Written> written(icalproperty* property, icalcomponent* calendar, std::size_t line) {
    Written result;
    const icalvalue* value = icalproperty_get_value(property);
    if (value == nullptr) return std::nullopt;
    const auto kind = icalvalue_isa(value);
    if (kind == ICAL_DATE_VALUE) result.time = icalvalue_get_date(value);
    else if (kind == ICAL_DATETIME_VALUE) result.time = icalvalue_get_datetime(value);
    else if (kind == ICAL_DATETIMEPERIOD_VALUE) result.time = icalvalue_get_datetimeperiod(value).time;
    else return std::nullopt;
    if (icaltime_is_null_time(result.time) || !date_of(result.time).ok()) return std::nullopt;
    result.zone = question_.zone;
    if (icaltime_is_utc(result.time)) {
      result.zone = "UTC";
    } else if (icalparameter* parameter = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER)) {
      name_zone(result, icalparameter_get_tzid(parameter), calendar, line);
    }
    result.time.zone = nullptr;
    return result;
  }

  // The IANA zone of that name; else the rules that the file brings with it; else the venue's zone.
  void name_zone(Written& result, const char* tzid, icalcomponent* calendar, std::size_t line) {
    const std::string name = tzid != nullptr ? tzid : "";
    if (knows_zone(name)) {
      result.zone = name;
    } else if (icaltimezone* own = icalcomponent_get_timezone(calendar, name.c_str())) {
      result.rules = own;
      result.zone.clear();
    } else {
      complain(line, "nobody knows the time zone '" + name + "'; the venue's is taken");
    }
  }

  icalproperty* property(icalcomponent* component, icalproperty_kind kind) {
    return icalcomponent_get_first_property(component, kind);
  }

  void read_entry(icalcomponent* component, icalcomponent* calendar, std::size_t line) {
    Entry entry;
    entry.component = component;
    entry.line = line;
    const char* uid = icalcomponent_get_uid(component);
    entry.uid = uid != nullptr ? uid : "line-" + std::to_string(line);
    icalproperty* start = property(component, ICAL_DTSTART_PROPERTY);
    const auto begins = start != nullptr ? written(start, calendar, line) : std::nullopt;
    if (!begins) {
      complain(line, "this entry has no start that can be read (DTSTART), so it is left out");
      return;
    }
    entry.start = *begins;
    entry.start_utc = moment_of(entry.start.time, entry.start);
    if (!read_length(entry, calendar)) return;
    if (icalproperty* replaces = property(component, ICAL_RECURRENCEID_PROPERTY)) {
      const auto when = written(replaces, calendar, line);
      if (!when) {
        complain(line, "the date that this entry stands for cannot be read (RECURRENCE-ID), so it is left out");
        return;
      }
      if (icalproperty_get_first_parameter(replaces, ICAL_RANGE_PARAMETER) != nullptr) {
        complain(line, "a change of all later dates (RANGE) is not known here; only this one date is changed");
      }
      entry.replaces = moment_of(when->time, *when);
    }
    if (icalproperty* fault = property(component, ICAL_XLICERROR_PROPERTY)) {
      const char* words = icalproperty_get_xlicerror(fault);
      complain(line, std::string{"part of this entry cannot be read: "} + (words != nullptr ? words : ""));
    }
    entries_.push_back(std::move(entry));
  }

  // From DTEND, DURATION, or as RFC 5545 section 3.6.1 says when both are missing.
  bool read_length(Entry& entry, icalcomponent* calendar) {
    Utc end = entry.start_utc;
    if (entry.start.all_day()) end += days{1};
    if (icalproperty* ends = property(entry.component, ICAL_DTEND_PROPERTY)) {
      const auto written_end = written(ends, calendar, entry.line);
      if (written_end) end = moment_of(written_end->time, *written_end);
    } else if (icalproperty* duration = property(entry.component, ICAL_DURATION_PROPERTY)) {
      end = entry.start_utc + seconds{icaldurationtype_as_int(icalproperty_get_duration(duration))};
    }
    if (end < entry.start_utc) {
      complain(entry.line, "this entry ends before it starts, so it is left out");
      return false;
    }
    entry.length = end - entry.start_utc;
    entry.day_count = std::max(1, static_cast<int>(std::chrono::round<days>(entry.length).count()));
    return true;
  }

  void expand(const Entry& entry) {
    if (entry.replaces) {
      add(entry, entry.start.time);
      return;
    }
    const std::set<Utc> excluded = moments(entry, ICAL_EXDATE_PROPERTY);
    std::set<Utc> seen;
    const auto consider = [&](icaltimetype time) {
      const Utc at = moment_of(time, entry.start);
      if (excluded.count(at) != 0 || replaced_.count({entry.uid, at}) != 0 || !seen.insert(at).second) return at;
      add(entry, time);
      return at;
    };
    consider(entry.start.time);
    for (auto* rule = property(entry.component, ICAL_RRULE_PROPERTY); rule != nullptr;
         rule = icalcomponent_get_next_property(entry.component, ICAL_RRULE_PROPERTY)) {
      follow(entry, icalproperty_get_rrule(rule), consider);
    }
    for (const Utc at : moments(entry, ICAL_RDATE_PROPERTY)) consider(fields_of(entry, at));
  }

  template <class Consider>
  void follow(const Entry& entry, icalrecurrencetype rule, const Consider& consider) {
    // The series is laid out in the clock time of its own zone, so its end is told in that as well.
    if (!icaltime_is_null_time(rule.until) && icaltime_is_utc(rule.until)) {
      rule.until = fields_of(entry, Utc{seconds{icaltime_as_timet(rule.until)}});
    }
    icalrecur_iterator* iterator = icalrecur_iterator_new(rule, entry.start.time);
    if (iterator == nullptr) {
      complain(entry.line, "the repetition of this entry cannot be read (RRULE), so only its first date counts");
      return;
    }
    int count = 0;
    for (icaltimetype time = icalrecur_iterator_next(iterator); !icaltime_is_null_time(time);
         time = icalrecur_iterator_next(iterator)) {
      if (++count > occurrences_of_a_series_max) {
        complain(entry.line, "this entry repeats more often than anybody can come; its later dates are left out");
        break;
      }
      // Cheap first: a day is enough to be sure, whatever the zone.
      const Utc roughly{std::chrono::sys_days{date_of(time)}};
      if (roughly > end_ + days{2}) break;
      if (roughly + entry.length < begin_ - days{3}) continue;
      consider(time);
    }
    icalrecur_iterator_free(iterator);
  }

  icaltimetype fields_of(const Entry& entry, Utc at) {
    icaltimetype fields = fields_at(at, entry.start);
    fields.is_date = entry.start.time.is_date;
    return fields;
  }

  std::set<Utc> moments(const Entry& entry, icalproperty_kind kind) {
    std::set<Utc> all;
    for (auto* each = property(entry.component, kind); each != nullptr;
         each = icalcomponent_get_next_property(entry.component, kind)) {
      const auto when = written(each, icalcomponent_get_parent(entry.component), entry.line);
      if (when) all.insert(moment_of(when->time, when->all_day() ? entry.start : *when));
    }
    return all;
  }

  void add(const Entry& entry, icaltimetype time) {
    ProgrammeEvent event;
    event.all_day = entry.start.all_day();
    Utc start = moment_of(time, entry.start);
    Utc end = start + entry.length;
    if (event.all_day) {
      use_zone(question_.zone);
      start = local_from(date_of(time), minutes{0}).utc;
      end = local_from(later(date_of(time), entry.day_count), minutes{0}).utc;
    }
    const bool reaches_in = end > begin_ || (end == start && start >= begin_);
    if (start >= end_ || !reaches_in) return;
    use_zone(question_.zone);
    event.start = local_at(start);
    event.end = local_at(end);
    describe(entry, event);
    if (event.title.empty()) {
      complain(entry.line, "this entry has no title (SUMMARY), so it is left out");
      return;
    }
    programme_.events.push_back(std::move(event));
  }

  void describe(const Entry& entry, ProgrammeEvent& event) {
    icalcomponent* component = entry.component;
    const std::string uid = mended(entry.uid, uid_characters_kept, Lines::one);
    event.uid = EventUid::mended_from(uid + "/" + to_rfc3339(LocalTime{event.start.utc, minutes{0}}));
    event.title = Text<120>::mended_from(words(icalcomponent_get_summary(component)));
    event.place = Text<120>::mended_from(words(icalcomponent_get_location(component)));
    if (event.place.empty()) event.place = question_.place;
    const auto status = icalcomponent_get_status(component);
    if (status == ICAL_STATUS_CANCELLED) event.status = EventStatus::cancelled;
    if (status == ICAL_STATUS_TENTATIVE) event.status = EventStatus::tentative;
    event.access = Text<120>::mended_from(own(component, "X-HEARTH-ACCESS"));
    const std::string format = own(component, "X-HEARTH-FORMAT");
    event.format = format.empty() ? question_.format : FormatName::mended_from(format);
    event.audience = question_.audience;
    const std::string audience = own(component, "X-HEARTH-AUDIENCE");
    if (!audience.empty()) {
      const auto known = enum_from<Audience>(audience);
      if (!known) complain(entry.line, "'" + audience + "' is no audience; one of open, ask-first, private is expected");
      // What we cannot read is kept from the wall.
      event.audience = known.value_or(Audience::closed);
    }
    if (icalproperty* classification = property(component, ICAL_CLASS_PROPERTY)) {
      if (icalproperty_get_class(classification) != ICAL_CLASS_PUBLIC) event.audience = Audience::closed;
    }
  }

  static std::string words(const char* text) { return text != nullptr ? text : ""; }

  // The value of a property of ours; commas and semicolons may be written with a backslash, as in any text.
  std::string own(icalcomponent* component, const std::string& name) {
    for (auto* each = property(component, ICAL_X_PROPERTY); each != nullptr;
         each = icalcomponent_get_next_property(component, ICAL_X_PROPERTY)) {
      if (name != words(icalproperty_get_x_name(each))) continue;
      std::string value = words(icalproperty_get_x(each));
      for (std::size_t at = value.find('\\'); at != std::string::npos; at = value.find('\\', at + 1)) value.erase(at, 1);
      return value;
    }
    return {};
  }

  const CalendarQuestion& question_;
  Utc begin_{};
  Utc end_{};
  Programme programme_;
  std::vector<std::size_t> entry_lines_;
  std::size_t next_entry_ = 0;
  std::vector<Entry> entries_;
  std::set<std::pair<std::string, Utc>> replaced_;
};

}  // namespace

Programme expand_calendar(const CalendarQuestion& question) {
  icalerror_set_errors_are_fatal(0);
  return Expansion(question).run();
}

}  // namespace hearth::kiosk
