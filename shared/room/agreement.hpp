#pragma once
// What a group has of its own, whatever format it meets in: its ground rules, adopted point by point, what
// may leave the room, when it meets again where no calendar knows, and the jobs that it shares out. Kept for
// the group across gatherings (Room::agreements); nothing in it is about single guests.
//
// A gathering that is just today's belongs to no group. It can agree on all of this for itself: that stands
// inside Room::gathering and goes with it.

#include <chrono>
#include <optional>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/room/format.hpp"
#include "shared/room/starter.hpp"
#include "shared/room/venue.hpp"

namespace hearth {

struct Room;

inline constexpr std::size_t agreements_max = 60;
inline constexpr std::size_t group_jobs_max = 12;

// When a group has said that it meets again.
struct SaidDate {
  LocalDate date = unknown_date;
  std::optional<std::chrono::minutes> time;  // after local midnight; nothing: not said

  static constexpr auto fields = Fields{Field{"date", &SaidDate::date}, Field{"time", &SaidDate::time}};
  bool operator==(const SaidDate&) const = default;
};

struct Agreement {
  Title group;
  std::vector<Point> points;         // at most points_max
  std::optional<LocalDate> adopted;  // the day of the last change
  std::optional<LocalDate> review;   // when the group means to look at it again
  std::vector<Policy> policies;      // one or two; empty: not chosen yet
  std::optional<SaidDate> next;      // until that day is past
  // The group's book of roles: opener, timekeeper, tea; never who. They stand on the sheet of its gatherings.
  std::vector<JobName> jobs;  // distinct; at most group_jobs_max

  static constexpr auto fields =
      Fields{Field{"group", &Agreement::group},       Field{"points", &Agreement::points},
             Field{"adopted", &Agreement::adopted},   Field{"review", &Agreement::review},
             Field{"policies", &Agreement::policies}, Field{"next", &Agreement::next},
             Field{"jobs", &Agreement::jobs}};
  bool operator==(const Agreement&) const = default;
};

struct Agreements {
  std::vector<Agreement> groups;  // by group, distinct; at most agreements_max

  static constexpr auto fields = Fields{Field{"groups", &Agreements::groups}};
  bool operator==(const Agreements&) const = default;
};

// Of the gathering that is on, and gone with it; undo takes it back.
struct Agreeing {
  Agreement today;              // of a gathering that belongs to no group; its own group is empty
  std::vector<Point> left_out;  // of what is offered, on purpose; distinct

  static constexpr auto fields =
      Fields{Field{"today", &Agreeing::today}, Field{"left_out", &Agreeing::left_out}};
  bool operator==(const Agreeing&) const = default;
};

// The agreement of the group that meets now, or of that group; nullptr when it has none. Of a gathering that
// is just today's: what it has agreed for itself.
[[nodiscard]] const Agreement* present_agreement(const Room&);
[[nodiscard]] const Agreement* find_agreement(const Room&, const Title& group);
// Whether the group said it would look at its agreement again by `today`.
[[nodiscard]] bool review_is_due(const Agreement&, LocalDate today);

// Whether the venue lists that group, or it has an agreement.
[[nodiscard]] bool is_known_group(const Room&, const Title& group);
// What is offered to the gathering that is on, and neither adopted nor left out.
[[nodiscard]] std::vector<Point> undecided_points(const Room&);
// The policy that could be started from, while the group that meets has chosen none.
[[nodiscard]] std::optional<Policy> suggested_policy(const Room&);

// Nothing of a date that is past stays; for apply, when a day begins.
void forget_past_dates(Room&, LocalDate today);

}  // namespace hearth
