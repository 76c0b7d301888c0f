#include "tests/golden/door_scenes.hpp"

#include "shared/room/access_commands.hpp"
#include "shared/room/floor_commands.hpp"
#include "shared/room/jobs_commands.hpp"
#include "shared/room/wall_commands.hpp"

namespace hearth::display {
namespace {

using namespace std::chrono_literals;

WallScene with_jobs(const std::vector<std::string_view>& jobs) {
  House house = demo_house();
  house.venue.jobs.clear();
  for (const std::string_view job : jobs)
    house.venue.jobs.push_back({JobName::from(job).value(), JobSheet::day});
  house.venue.how_many_came = HowManyCame::told_in_tens;
  WallScene scene;
  scene.house(house).at("15:05").does(ShowScreen{Screen::jobs});
  return scene;
}

WallScene takes(WallScene scene, const std::vector<std::string_view>& jobs) {
  for (const std::string_view job : jobs) scene.does(TakeJob{JobName::from(job).value(), {}});
  return scene;
}

WallScene many_jobs() {
  return takes(with_jobs({"Make tea", "Put the chairs in a circle, and some more along the wall",
                          "Say hello to newcomers", "Wash up", "Water the plants", "Facilitate next time",
                          "Bring biscuits", "Close the windows"}),
               {"Say hello to newcomers"});
}

WallScene named(std::string_view name) {
  WallScene scene;
  scene.starts("listening-circle").guests({"blue-kite", "amber-shell"}).stage("sharing");
  scene.raises("blue-kite").raises("amber-shell").does(NextTurn{}).wait(65s);
  scene.called("blue-kite", name);
  return scene;
}

WallScene many_came() {
  House house = demo_house();
  house.venue.how_many_came = HowManyCame::told_in_tens;
  WallScene scene;
  scene.house(house).many(34).tells_how_many_came().at("15:05").does(ShowScreen{Screen::welcome});
  return scene;
}

// The venue says as much as it can about two wishes, and both are on the wall.
WallScene with_access(std::string_view stage) {
  House house = demo_house();
  const auto longest = AccessWords::from(
      "The door from the yard has no steps; ring and someone opens. The lift is round the corner, behind the "
      "large "
      "kitchen.");
  house.venue.access_answers = {
      {AccessWish::step_free, longest.value()},
      {AccessWish::hearing, AccessWords::mended_from("The hearing loop is on by the window.")}};
  WallScene scene;
  scene.house(house).programme(quiet_thursday());
  if (!stage.empty()) scene.at("18:50").starts("listening-circle").wait(22min).stage(stage);
  return scene.does(ShowAccess{AccessWish::step_free}).does(ShowAccess{AccessWish::hearing});
}

}  // namespace

std::vector<NamedScene> door_scenes() {
  return {
      {"jobs", every(),
       [] {
         return takes(with_jobs({"Make tea", "Say hello to newcomers", "Put the chairs away"}), {"Make tea"});
       }},
      {"jobs-many", every_size(), many_jobs},
      {"jobs-taken", once(),
       [] {
         return takes(with_jobs({"Make tea", "Wash up"}), {"Make tea", "Wash up"});
       }},
      {"jobs-none", once(), [] { return with_jobs({}); }},
      {"jobs-right-to-left", once(),
       [] {
         return takes(with_jobs({"تحضير الشاي", "ترتيب الكراسي في دائرة", "לשטוף כלים"}), {"تحضير الشاي"});
       }},
      {"called-by-name", every_size(), [] { return named("Mira"); }},
      {"called-by-long-name", once(), [] { return named("Alexandrina-Theodora von sieben Bergen"); }},
      {"called-by-name-right-to-left", once(), [] { return named("نور الهدى"); }},
      {"many-came", every_size(), many_came},
      {"access-today", every_size(),
       [] { return with_access("").does(ShowScreen{Screen::today}).wait(12s); }},
      {"access-welcome", every_size(), [] { return with_access("").does(ShowScreen{Screen::welcome}); }},
      {"access-stage", every_size(), [] { return with_access("welcome"); }},
      {"access-break", every_size(), [] { return with_access("break").wait(24s); }},
  };
}

}  // namespace hearth::display
