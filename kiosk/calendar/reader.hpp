#pragma once
// Reads calendars (RFC 5545) into the programme of some days. Files come from outside and may be hostile:
// each is expanded in a child process of its own with limits on time and memory. An entry that uses them up
// is named and left out, and the file read again without it, so that it spoils only itself.
//
// Thread: the one that made the reader; nothing blocks but read_calendars(). What is wrong with a file
// becomes a Complaint that names file and line; nothing here throws for content.

#include <array>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "shared/config/venue.hpp"
#include "shared/room/programme.hpp"

namespace hearth::kiosk {

// Events without a title (SUMMARY, which RFC 5545 section 3.6.1 does not ask for) are named either way.
enum class Untitled { left_out, kept };

}  // namespace hearth::kiosk

template <>
inline constexpr auto hearth::enum_names<hearth::kiosk::Untitled> =
    std::array{std::pair{hearth::kiosk::Untitled::left_out, "left-out"},
               std::pair{hearth::kiosk::Untitled::kept, "kept"}};

namespace hearth::kiosk {

inline constexpr std::uint32_t calendar_days_max = 366;
inline constexpr std::uintmax_t calendar_bytes_max = 32U << 20U;
inline constexpr std::chrono::seconds calendar_cpu_max{5};      // of a file
inline constexpr std::chrono::seconds calendar_entry_max{2};    // of an entry in it
inline constexpr std::chrono::seconds calendar_reading_max{2};  // of a file, until no further entry is read
inline constexpr std::chrono::seconds calendar_laying_out_max{3};  // and none is laid out any more
inline constexpr std::chrono::seconds calendar_time_max{10};       // of a file, by the clock on the wall
inline constexpr std::size_t calendar_entries_given_up_max =
    3;  // in a file, before the rest is given up as well

// How much is taken. What is over goes from the calendars that have most, the latest events first.
struct CalendarBounds {
  std::size_t events_max = programme_events_max;
  std::size_t complaints_max = hearth::complaints_max;
  Untitled untitled = Untitled::left_out;
};
// For people and scripts that look through a whole year.
inline constexpr CalendarBounds wide_bounds{50'000, 1'000, Untitled::kept};

// The word after the program's name with which it runs as the child: reads one question, writes one answer.
inline constexpr const char* calendar_child_word = "calendar-child";

// What a child is asked.
struct CalendarQuestion {
  std::string file;
  Text<120> place;
  Audience audience = Audience::open;
  FormatName format;
  LocalDate from{};
  std::uint32_t days = 1;
  std::string zone;  // IANA; of floating times, of all-day events, and of the offsets in the answer
  std::uint32_t events_max = programme_events_max;
  std::uint32_t complaints_max = hearth::complaints_max;
  Untitled untitled = Untitled::left_out;
  std::vector<std::uint32_t> without;  // lines where entries begin that are passed over

  static constexpr auto fields = Fields{Field{"file", &CalendarQuestion::file},
                                        Field{"place", &CalendarQuestion::place},
                                        Field{"audience", &CalendarQuestion::audience},
                                        Field{"format", &CalendarQuestion::format},
                                        Field{"from", &CalendarQuestion::from},
                                        Field{"days", &CalendarQuestion::days},
                                        Field{"zone", &CalendarQuestion::zone},
                                        Field{"events_max", &CalendarQuestion::events_max},
                                        Field{"complaints_max", &CalendarQuestion::complaints_max},
                                        Field{"untitled", &CalendarQuestion::untitled},
                                        Field{"without", &CalendarQuestion::without}};
};

struct CalendarAnswer {
  Programme programme;
  bool was_read = false;  // false: the file is not there, too large, or no calendar

  static constexpr auto fields =
      Fields{Field{"programme", &CalendarAnswer::programme}, Field{"was_read", &CalendarAnswer::was_read}};
};

// Reads several files, one child after the other.
class CalendarReader {
 public:
  CalendarReader(const std::vector<config::CalendarSource>& sources, LocalDate from, std::uint32_t days,
                 const std::string& zone, CalendarBounds bounds = {});
  ~CalendarReader();  // ends a child that still runs
  CalendarReader(const CalendarReader&) = delete;
  CalendarReader& operator=(const CalendarReader&) = delete;

  // Becomes readable when there is something for proceed() to do; another one after each file; -1 when done,
  // and while no process can be started.
  [[nodiscard]] int descriptor() const;
  // Takes what has come, ends children that took too long, and tries again to start one that could not be
  // started; call it at least once a second. True when all files have been read or given up.
  bool proceed();
  // When done: events by start, then title.
  [[nodiscard]] Programme programme() const;
  // When done: how many files could not be read at all.
  [[nodiscard]] std::size_t unread() const;
  // When done: how many of these were not even looked at, since for three quarters of a minute no process
  // could be started. It is worth asking for them again later.
  [[nodiscard]] std::size_t not_started() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// Waits for all of it.
void finish(CalendarReader& reader);

// The same at once.
[[nodiscard]] Programme read_calendars(const std::vector<config::CalendarSource>& sources, LocalDate from,
                                       std::uint32_t days, const std::string& zone,
                                       CalendarBounds bounds = {});

// The UID as the calendar has it: without what read_calendars() adds to tell the dates of a series apart.
[[nodiscard]] std::string plain_uid(const EventUid& uid);

// About a line of a calendar; the file is told by its name alone.
[[nodiscard]] Complaint calendar_complaint(const std::string& file, std::size_t line,
                                           const std::string& what);

enum class CalendarWork { reading, laying_out };
enum class GoOn { yes, no };
// Told the line of each entry before it is worked on: of all of them first for reading, then for laying out
// in days. With `no` that entry and all behind it are left out, and a complaint says so.
using CalendarProgress = std::function<GoOn(CalendarWork work, std::size_t line)>;

// What the child does: expands the file in this process. No limits of its own.
[[nodiscard]] CalendarAnswer expand_calendar(const CalendarQuestion& question,
                                             const CalendarProgress& progress = {});
// The child's main: question on standard input, answer on standard output, limits set first.
[[nodiscard]] int calendar_child_main();

}  // namespace hearth::kiosk
