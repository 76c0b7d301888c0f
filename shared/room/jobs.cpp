#include "shared/room/jobs.hpp"

#include "shared/room/jobs_commands.hpp"

#include <algorithm>

#include "shared/room/guests_commands.hpp"
#include "shared/room/room.hpp"
#include "shared/room/slice.hpp"

namespace hearth {
namespace {

const Job* find_job(const Room& room, const JobName& name) {
  const auto& jobs = room.house->venue.jobs;
  const auto found = std::find_if(jobs.begin(), jobs.end(), [&](const Job& job) { return job.name == name; });
  return found == jobs.end() ? nullptr : &*found;
}

// The sheet that a job stands on; nullptr while that sheet does not hang out.
template <class R>
auto sheet_of(R& room, const Job& job) -> decltype(&room.day->jobs_done) {
  switch (job.sheet) {
    case JobSheet::day:
      return room.day ? &room.day->jobs_done : nullptr;
    case JobSheet::gathering:
      return room.gathering ? &room.gathering->jobs_done : nullptr;
  }
  return nullptr;
}

const JobDone* find_done(const std::vector<JobDone>* sheet, const JobName& name) {
  if (sheet == nullptr) return nullptr;
  const auto found =
      std::find_if(sheet->begin(), sheet->end(), [&](const JobDone& done) { return done.job == name; });
  return found == sheet->end() ? nullptr : &*found;
}

}  // namespace

Decision decide(const Room& room, const TakeJob& command, const Context& context) {
  const Job* job = find_job(room, command.job);
  if (job == nullptr) return refuse(Reason::unknown_job, "job");
  if (job->sheet == JobSheet::gathering && !room.gathering) return refuse(Reason::no_gathering);
  if (find_done(sheet_of(room, *job), command.job) != nullptr) return refuse(Reason::job_taken, "job");
  std::optional<GuestId> by;
  if (command.token) {
    const Guest* guest = find_guest(room, *command.token);
    // To the tablet at the door present and absent tokens look alike: the job is ticked all the same.
    if (guest == nullptr && context.permission != Permission::sign_in) return answer_unknown_token(context);
    if (guest != nullptr) by = guest->id;
  }
  Decision decision;
  if (!room.day) decision.events.push_back(new_day(context));
  decision.events.push_back(JobTaken{context.now, command.job, by});
  return decision;
}

Decision decide(const Room& room, const FreeJob& command, const Context& context) {
  const Job* job = find_job(room, command.job);
  if (job == nullptr) return refuse(Reason::unknown_job, "job");
  if (find_done(sheet_of(room, *job), command.job) == nullptr) return {};
  return {{JobFreed{context.now, command.job}}, std::nullopt};
}

void apply(Room& room, const JobTaken& event) {
  const Job* job = find_job(room, event.job);
  if (job == nullptr) return;
  std::vector<JobDone>* sheet = sheet_of(room, *job);
  if (sheet == nullptr || find_done(sheet, event.job) != nullptr) return;
  sheet->push_back({event.job, event.by});
}

void apply(Room& room, const JobFreed& event) {
  const Job* job = find_job(room, event.job);
  if (job == nullptr) return;
  if (std::vector<JobDone>* sheet = sheet_of(room, *job))
    std::erase_if(*sheet, [&](const JobDone& done) { return done.job == event.job; });
}

std::vector<JobLine> jobs_now(const Room& room) {
  std::vector<JobLine> lines;
  for (const Job& job : room.house->venue.jobs) {
    if (job.sheet == JobSheet::gathering && !room.gathering) continue;
    const JobDone* done = find_done(sheet_of(room, job), job.name);
    lines.push_back({job.name, done != nullptr, done != nullptr ? done->by : std::nullopt});
  }
  return lines;
}

template struct CommandKinds<JobsCommand>;
template struct EventKinds<JobsEvent>;

}  // namespace hearth
