#include "shared/room/jobs.hpp"

#include <catch2/catch.hpp>

#include "shared/room/gathering_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/house_commands.hpp"
#include "shared/room/jobs_commands.hpp"
#include "tests/room/scene.hpp"

using namespace hearth;

namespace {

const JobName tea = *JobName::from("Make tea");
const JobName chairs = *JobName::from("Put the chairs away");

Scene with_jobs() {
  Scene scene;
  House house = *scene.room.house;
  house.venue.jobs = {{tea, JobSheet::day}, {chairs, JobSheet::gathering}};
  scene.as(Permission::kiosk).does(ReadHouse{house}).as(Permission::facilitator);
  return scene;
}

std::vector<std::string> open_jobs(const Room& room) {
  std::vector<std::string> open;
  for (const JobLine& line : jobs_now(room)) {
    if (!line.taken) open.push_back(line.job.str());
  }
  return open;
}

}  // namespace

TEST_CASE("the day's sheet hangs out all day, a gathering's while it is on") {
  Scene scene = with_jobs();
  CHECK(open_jobs(scene.room) == std::vector<std::string>{"Make tea"});
  scene.does(StartGathering{format_named("evening"), {}, {}});
  CHECK(open_jobs(scene.room) == std::vector<std::string>{"Make tea", "Put the chairs away"});
}

TEST_CASE("a job is ticked, or taken by two words, once") {
  Scene scene = with_jobs();
  const Token token = scene.guest();
  scene.as(Permission::sign_in).does(TakeJob{tea, token});
  CHECK(jobs_now(scene.room).front().by == find_guest(scene.room, token)->id);
  CHECK(scene.refused(TakeJob{tea, {}}) == Reason::job_taken);
  CHECK(scene.refused(TakeJob{chairs, {}}) == Reason::no_gathering);
  CHECK(scene.refused(TakeJob{*JobName::from("Sing"), {}}) == Reason::unknown_job);
}

TEST_CASE("words that nobody has tick a job all the same") {
  Scene scene = with_jobs();
  scene.as(Permission::sign_in).does(TakeJob{tea, dealt(9, 3)});
  CHECK(jobs_now(scene.room).front().taken);
  CHECK_FALSE(jobs_now(scene.room).front().by);
}

TEST_CASE("a job can be ticked before anybody signed in") {
  Scene scene = with_jobs();
  scene.does(TakeJob{tea, {}});
  CHECK(jobs_now(scene.room).front().taken);
}

TEST_CASE("when somebody leaves, their job stays taken and tells nobody") {
  Scene scene = with_jobs();
  const Token token = scene.guest();
  scene.does(TakeJob{tea, token}).does(Leave{token});
  CHECK(jobs_now(scene.room).front().taken);
  CHECK_FALSE(jobs_now(scene.room).front().by);
}

TEST_CASE("a job is open again when the facilitator says so, and at the next gathering") {
  Scene scene = with_jobs();
  scene.does(StartGathering{format_named("evening"), {}, {}})
      .does(TakeJob{chairs, {}})
      .does(TakeJob{tea, {}});
  scene.does(FreeJob{tea});
  CHECK(open_jobs(scene.room) == std::vector<std::string>{"Make tea"});
  scene.does(CloseGathering{}).does(StartGathering{format_named("evening"), {}, {}});
  CHECK(open_jobs(scene.room) == std::vector<std::string>{"Make tea", "Put the chairs away"});
}

TEST_CASE("the wall tells whether a job is open, and not who does it") {
  Scene scene = with_jobs();
  scene.does(TakeJob{tea, scene.guest()});
  CHECK(wall_view(scene.room).jobs == std::vector<JobOnWall>{{tea, true}});
}
