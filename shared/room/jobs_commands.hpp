#pragma once
// Taking a job and giving it back; the sheets are in jobs.hpp.

#include <optional>
#include <variant>

#include "shared/base/fields.hpp"
#include "shared/base/time.hpp"
#include "shared/room/context.hpp"
#include "shared/room/guests.hpp"
#include "shared/room/jobs.hpp"
#include "shared/room/kind.hpp"
#include "shared/room/permission.hpp"
#include "shared/room/token.hpp"
#include "shared/room/venue.hpp"

namespace hearth {

struct Room;
struct Decision;

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

}  // namespace hearth
