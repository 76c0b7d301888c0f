#include "tests/golden/door_scenes.hpp"

#include "shared/room/access_commands.hpp"
#include "shared/room/extra_screens_commands.hpp"
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

WallScene with_resources(const std::vector<Resource>& resources) {
  House house = demo_house();
  house.venue.resources = resources;
  WallScene scene;
  scene.house(house).at("15:05").does(ShowScreen{Screen::resources});
  return scene;
}

Resource resource(std::string_view name, std::string_view about, std::string_view when,
                  std::string_view where, std::string_view reach, std::string_view cost) {
  return {Text<80>::from(name).value(),  Text<200>::from(about).value(), Text<80>::from(when).value(),
          Text<80>::from(where).value(), Text<120>::from(reach).value(), Text<60>::from(cost).value()};
}

WallScene few_resources() {
  return with_resources(
      {resource("Benefits advice", "Help with forms and letters. Bring what you have.",
                "Tuesdays, 10:00 to 12:00", "Library, step-free", "Just turn up", "free"),
       resource("Allotment", "Dig, water or just sit. We have gloves.", "", "Behind the station", "", "")});
}

// All that the venue can say, as long as it can be, and some with a name alone.
WallScene many_resources() {
  const std::string longest(
      "Somebody goes with you to the doctor, to an office or to a first visit somewhere, writes down what "
      "was said if "
      "you like that, waits outside if you do not, and comes back with you afterwards.");
  const Resource long_one =
      resource("Somebody to come along, to the doctor, an office or a first visit somewhere", longest,
               "Mondays to Fridays, ask a few days before, at the weekend only now and then",
               "From our door or from yours, or from the bus stop in front of the old library",
               "Leave a note at the counter, call 01632 960 018 in the morning, or write to us with your two "
               "words on it",
               "free; bus fares are paid back if you keep the tickets");
  std::vector<Resource> all = demo_house().venue.resources;
  all.insert(all.begin() + 1, long_one);
  all.push_back(resource("Night bus", "", "", "", "", ""));
  return with_resources(all);
}

WallScene right_to_left_resources() {
  return with_resources({resource("مكتبة الحي", "مساعدة في الاستمارات والرسائل.", "الثلاثاء، 10:00",
                                  "الطابق الأول", "بلا موعد", "مجانًا"),
                         resource("חדר שקט", "לשבת, לקרוא, לנוח.", "כל יום", "ליד התחנה", "", "")});
}

WallScene named(std::string_view name) {
  WallScene scene;
  scene.starts("listening-circle").guests({"blue-kite", "amber-shell"}).stage("sharing");
  scene.raises("blue-kite").raises("amber-shell").does(NextTurn{}).wait(65s);
  scene.called("blue-kite", name);
  return scene;
}

// One of us, who has no two words here and has agreed to a name.
WallScene named_as_said(std::string_view name) {
  WallScene scene;
  scene.starts("listening-circle").guests({"blue-kite", "amber-shell"}).stage("sharing");
  scene.raises("blue-kite").raises("amber-shell").does(ChooseSomeone{}).wait(65s);
  return scene.speaker_called(name);
}

WallScene many_came() {
  House house = demo_house();
  house.venue.how_many_came = HowManyCame::told_in_tens;
  WallScene scene;
  scene.house(house).many(34).tells_how_many_came().at("15:05").does(ShowScreen{Screen::welcome});
  return scene;
}

WallScene called_screen(std::string_view name) {
  WallScene scene;
  scene.programme(quiet_thursday()).on_screen(name);
  return scene.does(IdentifyScreens{});
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
      {"own-name", every(), [] { return called_screen("Quiet room"); }},
      {"own-name-long", both_ways(), [] { return called_screen("Corridor to the courtyard, second floor"); }},
      {"own-name-right-to-left", once(), [] { return called_screen("الغرفة الهادئة"); }},
      {"own-name-of-kiosk", both_ways(),
       [] {
         WallScene scene;
         return scene.programme(quiet_thursday()).does(IdentifyScreens{});
       }},
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
      {"resources", every(), few_resources},
      {"resources-many", every_size(), [] { return many_resources().wait(24s); }},
      {"resources-none", once(), [] { return with_resources({}); }},
      {"resources-right-to-left", both_ways(), right_to_left_resources},
      {"called-by-name", every_size(), [] { return named("Mira"); }},
      {"called-by-long-name", once(), [] { return named("Alexandrina-Theodora von sieben Bergen"); }},
      {"called-by-name-right-to-left", once(), [] { return named("نور الهدى"); }},
      {"spoken-name", every_size(), [] { return named_as_said("Mira"); }},
      {"many-came", every_size(), many_came},
      {"access-today", every_size(),
       [] { return with_access("").does(ShowScreen{Screen::today}).wait(12s); }},
      {"access-welcome", every_size(), [] { return with_access("").does(ShowScreen{Screen::welcome}); }},
      {"access-stage", every_size(), [] { return with_access("welcome"); }},
      {"access-break", every_size(), [] { return with_access("break").wait(24s); }},
  };
}

}  // namespace hearth::display
