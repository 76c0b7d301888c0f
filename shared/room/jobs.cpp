#include "shared/room/jobs.hpp"

#include "shared/room/jobs_commands.hpp"

#include <algorithm>

#include "shared/room/guests_commands.hpp"
#include "shared/room/room.hpp"
#include "shared/room/slice.hpp"

namespace hearth {
namespace {

// Every job of the sheets: the venue's, and behind them those of the group that meets.
std::vector<Job> all_jobs(const Room& room) {
  std::vector<Job> jobs = room.house->venue.jobs;
  const auto is_there = [&](const JobName& name) {
    return std::any_of(jobs.begin(), jobs.end(), [&](const Job& job) { return job.name == name; });
  };
  const Agreement* own = present_agreement(room);
  if (own == nullptr) return jobs;
  for (const JobName& name : own->jobs) {
    if (!is_there(name)) jobs.push_back({name, JobSheet::gathering});
  }
  return jobs;
}

std::optional<Job> find_job(const Room& room, const JobName& name) {
  for (const Job& job : all_jobs(room)) {
    if (job.name == name) return job;
  }
  return std::nullopt;
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
  const std::optional<Job> job = find_job(room, command.job);
  if (!job) return refuse(Reason::unknown_job, "job");
  if (job->sheet == JobSheet::gathering && !room.gathering) return refuse(Reason::no_gathering);
  if (find_done(sheet_of(room, *job), command.job) != nullptr) return refuse(Reason::job_taken, "job");
  std::optional<GuestId> by;
  if (command.token) {
    const Guest* guest = find_guest(room, *command.token);
    // To the tablet at the door present and absent tokens look alike: the job is ticked all the same.
    if (guest == nullptr && !context.at_door()) return answer_unknown_token(context);
    if (guest != nullptr) by = guest->id;
  }
  Decision decision;
  if (!room.day) decision.events.push_back(new_day(context));
  decision.events.push_back(JobTaken{context.now, command.job, by});
  return decision;
}

Decision decide(const Room& room, const FreeJob& command, const Context& context) {
  const std::optional<Job> job = find_job(room, command.job);
  if (!job) return refuse(Reason::unknown_job, "job");
  if (find_done(sheet_of(room, *job), command.job) == nullptr) return {};
  return {{JobFreed{context.now, command.job}}, std::nullopt};
}

void apply(Room& room, const JobTaken& event) {
  const std::optional<Job> job = find_job(room, event.job);
  if (!job) return;
  std::vector<JobDone>* sheet = sheet_of(room, *job);
  if (sheet == nullptr || find_done(sheet, event.job) != nullptr) return;
  sheet->push_back({event.job, event.by});
}

void apply(Room& room, const JobFreed& event) {
  const std::optional<Job> job = find_job(room, event.job);
  if (!job) return;
  if (std::vector<JobDone>* sheet = sheet_of(room, *job))
    std::erase_if(*sheet, [&](const JobDone& done) { return done.job == event.job; });
}

std::vector<JobLine> jobs_now(const Room& room) {
  std::vector<JobLine> lines;
  for (const Job& job : all_jobs(room)) {
    if (job.sheet == JobSheet::gathering && !room.gathering) continue;
    const JobDone* done = find_done(sheet_of(room, job), job.name);
    lines.push_back({job.name, done != nullptr, done != nullptr ? done->by : std::nullopt});
  }
  return lines;
}

template struct CommandKinds<JobsCommand>;
template struct EventKinds<JobsEvent>;

}  // namespace hearth
