#include "kiosk/calendar/entries.hpp"

#include <libical/ical.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "kiosk/calendar/blocks.hpp"

namespace hearth::kiosk {
namespace {

using std::chrono::days;
using std::chrono::seconds;

struct FreeComponent {
  void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

std::string words(const char* text) {
  return text != nullptr ? text : "";
}

icalproperty* first(icalcomponent* component, icalproperty_kind kind) {
  return icalcomponent_get_first_property(component, kind);
}

// Calls visit(property, nth) for each property of that kind.
template <class Visit>
void for_each_property(icalcomponent* component, icalproperty_kind kind, const Visit& visit) {
  std::size_t nth = 1;
  for (auto* each = first(component, kind); each != nullptr;
       each = icalcomponent_get_next_property(component, kind)) {
    visit(each, nth++);
  }
}

// How many properties of that name there are that libical could not read: it takes them out and leaves a
// note.
std::size_t unreadable(icalcomponent* component, const std::string& name) {
  std::size_t count = 0;
  for_each_property(component, ICAL_XLICERROR_PROPERTY, [&](icalproperty* note, std::size_t) {
    const std::string text = words(icalproperty_get_xlicerror(note));
    if (text.find(" " + name + " property") != std::string::npos) ++count;
  });
  return count;
}

// Names are read in any case (RFC 5545 section 2).
bool is_name(std::string_view name, std::string_view wanted) {
  return std::equal(name.begin(), name.end(), wanted.begin(), wanted.end(), [](char a, char b) {
    return std::toupper(static_cast<unsigned char>(a)) == std::toupper(static_cast<unsigned char>(b));
  });
}

// The value of a property of ours. As in any text, a backslash stands before commas and semicolons.
std::string own(icalcomponent* component, std::string_view name) {
  std::string value;
  for_each_property(component, ICAL_X_PROPERTY, [&](icalproperty* property, std::size_t) {
    if (value.empty() && is_name(words(icalproperty_get_x_name(property)), name))
      value = words(icalproperty_get_x(property));
  });
  std::string plain;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const bool escape = value[i] == '\\' && i + 1 < value.size();
    if (escape) ++i;
    plain += escape && (value[i] == 'n' || value[i] == 'N') ? ' ' : value[i];
  }
  return plain;
}

// Nothing when the fields are no time at all, like the 30th of February.
std::optional<CalendarTime> time_from(const icaltimetype& fields) {
  CalendarTime time;
  time.date =
      LocalDate{std::chrono::year{fields.year}, std::chrono::month{static_cast<unsigned>(fields.month)},
                std::chrono::day{static_cast<unsigned>(fields.day)}};
  time.all_day = fields.is_date != 0;
  if (icaltime_is_null_time(fields) || !time.date.ok() || fields.year < 1 || fields.year > 9999)
    return std::nullopt;
  if (time.all_day) return time;
  const bool fits = fields.hour >= 0 && fields.hour < 24 && fields.minute >= 0 && fields.minute < 60 &&
                    fields.second >= 0 && fields.second <= 60;
  if (!fits) return std::nullopt;
  time.of_day = seconds{fields.hour * 3600 + fields.minute * 60 + fields.second};
  return time;
}

CalendarLength length_from(const icaldurationtype& duration) {
  const int sign = duration.is_neg != 0 ? -1 : 1;
  const auto count = [&](unsigned number) { return sign * static_cast<std::int64_t>(number); };
  return {days{static_cast<int>(std::clamp<std::int64_t>(count(duration.weeks) * 7 + count(duration.days),
                                                         -entry_length_max.count(),
                                                         entry_length_max.count() + 1))},
          seconds{count(duration.hours) * 3600 + count(duration.minutes) * 60 + count(duration.seconds)}};
}

class Reading {
 public:
  Reading(const CalendarQuestion& question, const CalendarProgress& progress, const Complain& complain)
      : question_(question), progress_(progress), complain_(complain) {}

  CalendarContent run() {
    std::string bytes;
    if (!read_file(bytes)) return {};
    const CalendarBlocks blocks = cut_calendar(bytes);
    if (!blocks.is_calendar) {
      complain_(1, "this is no calendar: BEGIN:VCALENDAR is expected at its beginning");
      return {};
    }
    content_.is_calendar = true;
    for (const std::size_t line : blocks.broken) {
      complain_(line, "what begins here has no end (like END:VEVENT), so it is left out; is the file whole?");
    }
    if (blocks.breaks_off != 0)
      complain_(blocks.breaks_off, "END:VCALENDAR is missing behind this line; is the file whole?");
    for (const CalendarBlock& block : blocks.time_zones) {
      if (may_be_read(block)) content_.time_zones.add(block);
    }
    for (const CalendarBlock& block : blocks.entries) {
      if (!may_be_read(block)) continue;
      if (auto entry = read_entry(block)) content_.entries.push_back(std::move(*entry));
    }
    return std::move(content_);
  }

 private:
  bool may_be_read(const CalendarBlock& block) {
    const auto& without = question_.without;
    if (gave_up_ || std::find(without.begin(), without.end(), block.line) != without.end()) return false;
    gave_up_ = progress_(CalendarWork::reading, block.line) == GoOn::no;
    if (gave_up_) {
      complain_(block.line,
                "this calendar is too long to be read in time, so it is left out from here on; export fewer "
                "years");
    }
    return !gave_up_;
  }

  bool read_file(std::string& bytes) {
    // Asked before the file is opened: opening a pipe would wait for ever.
    std::error_code fault;
    const auto size = std::filesystem::file_size(question_.file, fault);
    std::ifstream in;
    if (!fault && size <= calendar_bytes_max) in.open(question_.file, std::ios::binary);
    if (!fault && size > calendar_bytes_max) {
      complain_(1, "the file is larger than 32 MiB; export fewer years");
    } else if (!in.is_open()) {
      complain_(1, "the file cannot be read; is it there, and may it be read?");
    } else {
      bytes.assign(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
      // libical reads to the first NUL.
      std::replace(bytes.begin(), bytes.end(), '\0', ' ');
      return true;
    }
    return false;
  }

  // The venue's zone when nobody knows that name.
  void name_zone(CalendarTime& time, const std::string& name, const CalendarBlock& block) {
    time.zone = question_.zone;
    if (const auto found = content_.time_zones.find(name, block.calendar)) {
      time.zone = found->iana;
      time.rules = found->rules;
    } else if (unknown_zones_.insert(name).second) {
      complain_(block.line, "nobody knows the time zone '" + name + "'; the venue's is taken");
    }
  }

  std::optional<CalendarTime> with_zone(const icaltimetype& fields, icalproperty* property,
                                        const CalendarBlock& block) {
    auto time = time_from(fields);
    if (!time) return std::nullopt;
    icalparameter* zone = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
    if (!time->all_day && icaltime_is_utc(fields) != 0) {
      time->zone = "UTC";
    } else if (!time->all_day && zone != nullptr) {
      name_zone(*time, words(icalparameter_get_tzid(zone)), block);
    } else {
      time->zone = question_.zone;
    }
    return time;
  }

  // The time that a property states: of a period, its start.
  std::optional<CalendarTime> time_of(icalproperty* property, const CalendarBlock& block) {
    const icalvalue* value = property != nullptr ? icalproperty_get_value(property) : nullptr;
    if (value == nullptr) return std::nullopt;
    switch (icalvalue_isa(value)) {
      case ICAL_DATE_VALUE:
        return with_zone(icalvalue_get_date(value), property, block);
      case ICAL_DATETIME_VALUE:
        return with_zone(icalvalue_get_datetime(value), property, block);
      case ICAL_PERIOD_VALUE:
        return with_zone(icalvalue_get_period(value).start, property, block);
      case ICAL_DATETIMEPERIOD_VALUE: {
        const icaldatetimeperiodtype either = icalvalue_get_datetimeperiod(value);
        return with_zone(icaltime_is_null_time(either.time) != 0 ? either.period.start : either.time,
                         property, block);
      }
      default:
        return std::nullopt;
    }
  }

  std::optional<CalendarLength> length_of_period(icalproperty* property, const CalendarTime& start,
                                                 const CalendarBlock& block) {
    const icalvalue* value = icalproperty_get_value(property);
    icalperiodtype period = icalperiodtype_null_period();
    if (icalvalue_isa(value) == ICAL_PERIOD_VALUE) period = icalvalue_get_period(value);
    if (icalvalue_isa(value) == ICAL_DATETIMEPERIOD_VALUE)
      period = icalvalue_get_datetimeperiod(value).period;
    if (icalperiodtype_is_null_period(period) != 0) return std::nullopt;
    if (icaltime_is_null_time(period.end) != 0) return length_from(period.duration);
    const auto end = with_zone(period.end, property, block);
    if (!end) return std::nullopt;
    return CalendarLength{days{0}, std::chrono::floor<seconds>(moment_of(*end) - moment_of(start))};
  }

  std::optional<CalendarEntry> read_entry(const CalendarBlock& block) {
    const Component component{icalparser_parse_string(block.text.c_str())};
    if (component == nullptr) {
      complain_(block.line, "this entry cannot be read, so it is left out");
      return std::nullopt;
    }
    CalendarEntry entry;
    entry.line = block.line;
    icalcomponent* event = component.get();
    name_what_cannot_be_read(event, block);
    if (!read_replaced_date(entry, event, block) || !read_start(entry, event, block) ||
        !read_length(entry, event, block)) {
      return std::nullopt;
    }
    read_series(entry, event, block);
    describe(entry, event, block);
    return entry;
  }

  bool read_replaced_date(CalendarEntry& entry, icalcomponent* event, const CalendarBlock& block) {
    icalproperty* replaces = first(event, ICAL_RECURRENCEID_PROPERTY);
    if (replaces == nullptr) return true;
    entry.replaces = time_of(replaces, block);
    if (!entry.replaces) {
      complain_(block.line_of("RECURRENCE-ID"),
                "the date that this entry stands for cannot be read (RECURRENCE-ID), so it is left out");
      return false;
    }
    if (icalparameter* range = icalproperty_get_first_parameter(replaces, ICAL_RANGE_PARAMETER)) {
      entry.changes_later_too = icalparameter_get_range(range) == ICAL_RANGE_THISANDFUTURE;
      if (!entry.changes_later_too) {
        complain_(
            block.line_of("RECURRENCE-ID"),
            "only THISANDFUTURE may be a RANGE (RFC 5545 section 3.2.13); only this one date is changed");
      }
    }
    return true;
  }

  // A change of a date may leave its start out, as cancellations do (RFC 5545 section 3.6.1: DTSTART is
  // optional where there is a METHOD).
  bool read_start(CalendarEntry& entry, icalcomponent* event, const CalendarBlock& block) {
    icalproperty* property = first(event, ICAL_DTSTART_PROPERTY);
    auto start = time_of(property, block);
    entry.stays_at_its_date = entry.replaces && property == nullptr && unreadable(event, "DTSTART") == 0;
    if (entry.stays_at_its_date) start = entry.replaces;
    if (!start) {
      complain_(block.line_of("DTSTART"),
                "this entry has no start that can be read (DTSTART), so it is left out");
      return false;
    }
    entry.start = *start;
    return true;
  }

  void name_what_cannot_be_read(icalcomponent* event, const CalendarBlock& block) {
    // Of the others nobody needs to know.
    for (const char* name : {"DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "EXRULE", "RECURRENCE-ID"}) {
      for (std::size_t nth = 0; nth < unreadable(event, name); ++nth) {
        complain_(block.line_of(name),
                  std::string{name} + " cannot be read and is passed over; RFC 5545 says how it is written");
      }
    }
  }

  // From DTEND, DURATION, or as RFC 5545 section 3.6.1 says when both are missing.
  bool read_length(CalendarEntry& entry, icalcomponent* event, const CalendarBlock& block) {
    const char* named = "DTEND";
    entry.length.days = days{entry.start.all_day ? 1 : 0};
    if (const auto end = time_of(first(event, ICAL_DTEND_PROPERTY), block)) {
      if (entry.start.all_day) {
        entry.length.days = std::chrono::sys_days{end->date} - std::chrono::sys_days{entry.start.date};
        // A common slip: a single day whose end is that day and not the next.
        if (entry.length.days == days{0}) entry.length.days = days{1};
      } else {
        entry.length.rest = std::chrono::floor<seconds>(moment_of(*end) - moment_of(entry.start));
      }
    } else if (auto* duration = first(event, ICAL_DURATION_PROPERTY)) {
      named = "DURATION";
      entry.length = length_from(icalproperty_get_duration(duration));
      if (entry.start.all_day)
        entry.length = {std::max(days{1}, std::chrono::ceil<days>(entry.length.roughly())), seconds{0}};
    }
    if (entry.length.roughly() < Duration{0}) {
      complain_(block.line_of(named), "this entry ends before it starts, so it is left out");
      return false;
    }
    if (entry.length.roughly() > entry_length_max) {
      complain_(block.line_of(named), "this entry lasts longer than 20 years, so it is left out");
      return false;
    }
    return true;
  }

  void read_series(CalendarEntry& entry, icalcomponent* event, const CalendarBlock& block) {
    const char* uid = icalcomponent_get_uid(event);
    entry.uid = uid != nullptr ? uid : "line-" + std::to_string(block.line);
    entry.sequence = icalcomponent_get_sequence(event);
    const auto take_rules = [&](icalproperty_kind kind, const char* name, std::vector<CalendarRule>& rules) {
      for_each_property(event, kind, [&](icalproperty* property, std::size_t nth) {
        rules.push_back(
            {words(icalvalue_as_ical_string(icalproperty_get_value(property))), block.line_of(name, nth)});
      });
    };
    take_rules(ICAL_RRULE_PROPERTY, "RRULE", entry.rules);
    take_rules(ICAL_EXRULE_PROPERTY, "EXRULE", entry.rules_against);
    for_each_property(event, ICAL_RDATE_PROPERTY, [&](icalproperty* property, std::size_t nth) {
      const auto when = time_of(property, block);
      if (!when) return;
      const auto length = length_of_period(property, *when, block);
      if (length && (length->roughly() < Duration{0} || length->roughly() > entry_length_max)) {
        complain_(
            block.line_of("RDATE", nth),
            "a date that is added here ends before it starts or lasts longer than 20 years, so it is left "
            "out");
      } else {
        entry.added.push_back({*when, length});
      }
    });
    for_each_property(event, ICAL_EXDATE_PROPERTY, [&](icalproperty* property, std::size_t) {
      if (const auto when = time_of(property, block)) entry.excluded.push_back(*when);
    });
  }

  void describe(CalendarEntry& entry, icalcomponent* event, const CalendarBlock& block) {
    entry.title = Text<120>::mended_from(words(icalcomponent_get_summary(event)));
    entry.place = Text<120>::mended_from(words(icalcomponent_get_location(event)));
    const auto status = icalcomponent_get_status(event);
    if (status == ICAL_STATUS_CANCELLED) entry.status = EventStatus::cancelled;
    if (status == ICAL_STATUS_TENTATIVE) entry.status = EventStatus::tentative;
    entry.access = Text<120>::mended_from(own(event, "X-HEARTH-ACCESS"));
    entry.format = FormatName::mended_from(own(event, "X-HEARTH-FORMAT"));
    read_audience(entry, event, block);
    const std::string closed = own(event, "X-HEARTH-CLOSED");
    entry.closed = enum_from<Closed>(closed);
    if (!closed.empty() && !entry.closed) {
      complain_(block.line_of("X-HEARTH-CLOSED"),
                "'" + closed + "' says nothing of who can come; one of no, full, members is expected");
    }
  }

  // What we cannot read is kept from the wall.
  void read_audience(CalendarEntry& entry, icalcomponent* event, const CalendarBlock& block) {
    const std::string audience = own(event, "X-HEARTH-AUDIENCE");
    if (!audience.empty()) {
      const auto known = enum_from<Audience>(audience);
      if (!known) {
        complain_(block.line_of("X-HEARTH-AUDIENCE"),
                  "'" + audience + "' is no audience; one of open, ask-first, private is expected");
      }
      entry.audience = known.value_or(Audience::closed);
    }
    // Many programs write CLASS:PUBLIC everywhere, so it says nothing.
    icalproperty* privacy = first(event, ICAL_CLASS_PROPERTY);
    if (privacy != nullptr && icalproperty_get_class(privacy) != ICAL_CLASS_PUBLIC)
      entry.audience = Audience::closed;
  }

  const CalendarQuestion& question_;
  const CalendarProgress& progress_;
  const Complain& complain_;
  CalendarContent content_;
  std::set<std::string> unknown_zones_;
  bool gave_up_ = false;
};

}  // namespace

CalendarContent read_entries(const CalendarQuestion& question, const CalendarProgress& progress,
                             const Complain& complain) {
  icalerror_set_errors_are_fatal(0);
  return Reading(question, progress, complain).run();
}

}  // namespace hearth::kiosk
