#pragma once
// What of the programme is on now, what is next today, and what comes on the next day that has anything.
// Pure.

#include <memory>
#include <optional>
#include <vector>

#include "shared/room/wall_view.hpp"

namespace hearth::display {

// How long something without an end counts as being on.
inline constexpr std::chrono::minutes on_without_end{30};
// A group that nobody has started here is said to be late from this long after its time, and up to so long;
// then it is taken to go on without the kiosk.
inline constexpr std::chrono::minutes late_after{5};
inline constexpr std::chrono::minutes late_until{30};

// Pointers into WallView::events, and into `started_here`.
struct DayPlan {
  // What began last stands first; what is on all day stands last. With what has begun here before its time or
  // without being in the programme, without what was cancelled and what has closed before its time.
  std::vector<const ProgrammeEvent*> on_now;
  // What is on here and in no programme, as events of it are told: without a uid. An end that has gone by is
  // none.
  std::vector<std::shared_ptr<const ProgrammeEvent>> started_here;
  // By start. Something cancelled stays until it would have ended, so that whoever comes for it learns of it.
  std::vector<const ProgrammeEvent*> next;
  bool anything_before = false;  // something was on today and has ended
  // The next day with anything on: what is on all day first, then by start.
  std::optional<LocalDate> later_date;
  std::vector<const ProgrammeEvent*> later;
};

// The venue's day of `time`: it ends at the venue's hour, not at midnight.
[[nodiscard]] LocalDate venue_date(const Venue& venue, const LocalTime& time);

// Whether a group of the programme should have begun and has not; only of what meets by a format.
[[nodiscard]] bool begins_late(const WallView& wall, const ProgrammeEvent& event, const LocalTime& now);

// `now` and `local` are the same moment.
[[nodiscard]] DayPlan plan_day(const WallView& wall, const LocalTime& local, Instant now);

// A planned end as it is told: a plan is not kept to the minute, so it is not shown to the minute.
[[nodiscard]] LocalTime about_when(Instant end, const LocalTime& local, Instant now);

// How what the plan tells of is closed; nullptr where anybody can come.
[[nodiscard]] const ClosedGroup* closed_group(const WallView& wall, const ProgrammeEvent& event);

}  // namespace hearth::display
