#pragma once
// What still needs a pair of hands: a sheet for the day and one for each gathering, as the venue file lists
// them. A job is taken by somebody's two words or just ticked; the wall shows only whether it is open.

#include <array>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/room/context.hpp"
#include "shared/room/guests.hpp"
#include "shared/room/kind.hpp"
#include "shared/room/permission.hpp"
#include "shared/room/token.hpp"
#include "shared/room/venue.hpp"

namespace hearth {

struct Room;
struct Decision;

// A job that somebody does; it stands on the sheet of the gathering or of the day, and is erased with it.
struct JobDone {
  JobName job;
  std::optional<GuestId> by;  // nothing: just ticked, or whoever it was has gone

  static constexpr auto fields = Fields{Field{"job", &JobDone::job}, Field{"by", &JobDone::by}};
  bool operator==(const JobDone&) const = default;
};

struct TakeJob {
  JobName job;
  std::optional<Token> token;  // nothing: just ticked

  static constexpr const char* name = "jobs.take";
  static constexpr const char* meaning = "Somebody does a job, by their two words or just ticked.";
  static constexpr Allowed allowed{Permission::sign_in, Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = Fields{Field{"job", &TakeJob::job}, Field{"token", &TakeJob::token}};
  bool operator==(const TakeJob&) const = default;
};

struct FreeJob {
  JobName job;

  static constexpr const char* name = "jobs.free";
  static constexpr const char* meaning = "A job is open again.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = Fields{Field{"job", &FreeJob::job}};
  bool operator==(const FreeJob&) const = default;
};

struct JobTaken {
  Instant at{};
  JobName job;
  std::optional<GuestId> by;

  static constexpr const char* name = "job_taken";
  static constexpr auto fields =
      Fields{Field{"at", &JobTaken::at}, Field{"job", &JobTaken::job}, Field{"by", &JobTaken::by}};
  bool operator==(const JobTaken&) const = default;
};

struct JobFreed {
  Instant at{};
  JobName job;

  static constexpr const char* name = "job_freed";
  static constexpr auto fields = Fields{Field{"at", &JobFreed::at}, Field{"job", &JobFreed::job}};
  bool operator==(const JobFreed&) const = default;
};

using JobsCommand = std::variant<TakeJob, FreeJob>;
template <AlternativeOf<JobsCommand> T>
JobsCommand command_slice(const T&);
using JobsEvent = std::variant<JobTaken, JobFreed>;
template <AlternativeOf<JobsEvent> T>
JobsEvent event_slice(const T&);

[[nodiscard]] Decision decide(const Room&, const TakeJob&, const Context&);
[[nodiscard]] Decision decide(const Room&, const FreeJob&, const Context&);
void apply(Room&, const JobTaken&);
void apply(Room&, const JobFreed&);

// A line of the sheets that hang out now: the day's, and the gathering's while one is on.
struct JobLine {
  JobName job;
  bool taken = false;
  std::optional<GuestId> by;

  bool operator==(const JobLine&) const = default;
};
// In the order of the venue file.
[[nodiscard]] std::vector<JobLine> jobs_now(const Room&);

}  // namespace hearth
