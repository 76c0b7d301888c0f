#pragma once
// What still needs a pair of hands: a sheet for the day and one for each gathering, as the venue file lists
// them, with what the group that meets has of its own (agreement.hpp). A job is taken by somebody's two words
// or just ticked; the wall shows only whether it is open.

#include <optional>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/room/guests.hpp"
#include "shared/room/venue.hpp"

namespace hearth {

struct Room;

// A job that somebody does; it stands on the sheet of the gathering or of the day, and is erased with it.
struct JobDone {
  JobName job;
  std::optional<GuestId> by;  // nothing: just ticked, or whoever it was has gone

  static constexpr auto fields = Fields{Field{"job", &JobDone::job}, Field{"by", &JobDone::by}};
  bool operator==(const JobDone&) const = default;
};

// A line of the sheets that hang out now: the day's, and the gathering's while one is on.
struct JobLine {
  JobName job;
  bool taken = false;
  std::optional<GuestId> by;

  bool operator==(const JobLine&) const = default;
};
// In the order of the venue file; behind those the jobs of the group that meets.
[[nodiscard]] std::vector<JobLine> jobs_now(const Room&);

}  // namespace hearth
