#pragma once
// What is on today and the next days. The kiosk reads the calendars (kiosk/calendar) and brings the result in
// as a command; the room keeps it as it came.

#include <optional>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/room/closed.hpp"
#include "shared/room/format.hpp"

namespace hearth {

inline constexpr std::size_t programme_events_max = 200;
inline constexpr std::size_t complaints_max = 20;
inline constexpr std::size_t next_dates_max = 100;

using EventUid = Text<255>;  // UID of RFC 5545 section 3.8.4.7, with "/start" behind it for a recurrence

// RFC 5545 section 3.8.1.11.
enum class EventStatus { confirmed, tentative, cancelled };
template <>
inline constexpr auto enum_names<EventStatus> =
    std::array{std::pair{EventStatus::confirmed, "confirmed"}, std::pair{EventStatus::tentative, "tentative"},
               std::pair{EventStatus::cancelled, "cancelled"}};

// Whom an event is for. `closed` ones (CLASS:PRIVATE or CONFIDENTIAL) never reach a wall.
enum class Audience { open, ask_first, closed };
template <>
inline constexpr auto enum_names<Audience> =
    std::array{std::pair{Audience::open, "open"}, std::pair{Audience::ask_first, "ask-first"},
               std::pair{Audience::closed, "private"}};

struct ProgrammeEvent {
  EventUid uid;
  Text<120> title;
  LocalTime start;
  LocalTime end;
  bool all_day = false;
  Text<120> place;
  Text<120> access;  // "step-free, quiet corner"
  EventStatus status = EventStatus::confirmed;
  Audience audience = Audience::open;
  FormatName format;             // empty: none named
  std::optional<Closed> closed;  // nothing: as its group is (closed_groups.hpp)

  static constexpr auto fields =
      Fields{Field{"uid", &ProgrammeEvent::uid},           Field{"title", &ProgrammeEvent::title},
             Field{"start", &ProgrammeEvent::start},       Field{"end", &ProgrammeEvent::end},
             Field{"all_day", &ProgrammeEvent::all_day},   Field{"place", &ProgrammeEvent::place},
             Field{"access", &ProgrammeEvent::access},     Field{"status", &ProgrammeEvent::status},
             Field{"audience", &ProgrammeEvent::audience}, Field{"format", &ProgrammeEvent::format},
             Field{"closed", &ProgrammeEvent::closed}};
  bool operator==(const ProgrammeEvent&) const = default;
};

// Something in a file that a volunteer should mend; shown to facilitators, never on the wall.
struct Complaint {
  Text<200> where;  // "calendars/groups.ics:41"
  Text<280> what;   // what is wrong and what was expected

  static constexpr auto fields = Fields{Field{"where", &Complaint::where}, Field{"what", &Complaint::what}};
  bool operator==(const Complaint&) const = default;
};

// When something that is on comes round again: its first date behind the days that `events` tells of.
struct NextDate {
  Text<120> title;
  LocalTime start;
  Text<120> place;
  Audience audience = Audience::open;
  std::optional<Closed> closed{};  // nothing: as its group is

  static constexpr auto fields = Fields{
      Field{"title", &NextDate::title}, Field{"start", &NextDate::start}, Field{"place", &NextDate::place},
      Field{"audience", &NextDate::audience}, Field{"closed", &NextDate::closed}};
  bool operator==(const NextDate&) const = default;
};

struct Programme {
  std::vector<ProgrammeEvent> events;  // by start, then title
  std::vector<Complaint> complaints;
  std::vector<NextDate> next_dates{};  // one for each title; at most next_dates_max

  static constexpr auto fields =
      Fields{Field{"events", &Programme::events}, Field{"complaints", &Programme::complaints},
             Field{"next_dates", &Programme::next_dates}};
  bool operator==(const Programme&) const = default;
};

// The event of that uid, or nullptr.
[[nodiscard]] const ProgrammeEvent* find_event(const Programme&, const EventUid&);

}  // namespace hearth
