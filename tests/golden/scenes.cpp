#include "tests/golden/scenes.hpp"

#include "shared/room/floor_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/wall_commands.hpp"
#include "tests/golden/door_scenes.hpp"
#include "tests/golden/group_scenes.hpp"

namespace hearth::display {
namespace {

using namespace std::chrono_literals;

// A listening circle's sharing with a fixed time that is shown, as a group may choose.
House timed_house(std::string_view longest_title = "") {
  House house = demo_house();
  for (Format& format : house.formats) {
    for (Stage& stage : format.stages) {
      if (stage.floor != FloorRule::raised_hands && stage.floor != FloorRule::circle) continue;
      stage.time = TimeRule::fixed;
      stage.turn = 4min;
      stage.wrap_up = 30s;
      stage.turn_time = TurnTime::shown;
    }
    if (!longest_title.empty()) format.title = Title::from(longest_title).value();
  }
  return house;
}

WallScene shows(Screen screen) {
  WallScene scene;
  scene.programme(quiet_thursday()).does(ShowScreen{screen});
  return scene;
}

WallScene evening() {
  WallScene scene;
  scene.programme(quiet_thursday()).at("18:50").starts("listening-circle").wait(22min);
  return scene;
}

WallScene speaking(std::string_view first, std::string_view second, std::string_view third, Duration spoken) {
  WallScene scene;
  scene.house(timed_house()).programme(quiet_thursday()).at("18:50").starts("listening-circle").wait(22min);
  scene.guests({first, second, third}).stage("sharing");
  scene.raises(first).raises(second).raises(third).does(NextTurn{}).wait(spoken);
  return scene;
}

WallScene busy(std::string_view time) {
  WallScene scene;
  scene.programme(busy_thursday()).at(time).does(ShowScreen{Screen::today});
  return scene;
}

WallScene nothing_planned() {
  WallScene scene;
  scene.does(ShowScreen{Screen::today});
  return scene;
}

WallScene day_is_over() {
  WallScene scene = shows(Screen::today);
  scene.at("20:45");
  return scene;
}

WallScene rest() {
  WallScene scene = evening();
  scene.at("19:27").stage("break").wait(4min);
  return scene;
}

WallScene many_lines() {
  House house = demo_house();
  const auto lines = house.venue.crisis_lines;
  while (house.venue.crisis_lines.size() < crisis_lines_max) {
    house.venue.crisis_lines.push_back(lines.at(house.venue.crisis_lines.size() % lines.size()));
  }
  WallScene scene;
  scene.house(house).does(ShowScreen{Screen::crisis}).at("16:48").wait(13s);
  return scene;
}

WallScene few_lines() {
  House house = demo_house();
  house.venue.crisis_lines.resize(3);
  WallScene scene;
  return scene.house(house).does(ShowScreen{Screen::crisis}).at("16:48");
}

WallScene message(std::string_view words) {
  WallScene scene;
  scene.does(ShowMessage{Message::from(words).value()}).at("16:05");
  return scene;
}

WallScene long_agenda() {
  House house = timed_house("The longest evening of the year, for everybody who likes");
  for (Format& format : house.formats) {
    if (format.kind == FormatKind::day) continue;
    const std::vector<Stage> stages = format.stages;
    while (format.stages.size() < stages_max) {
      Stage stage = stages.at(format.stages.size() % stages.size());
      stage.name = *StageName::from("more-" + std::to_string(format.stages.size()));
      format.stages.push_back(stage);
    }
    format.stages.at(14).title = Title::from("What each of us would like to carry into the new year").value();
  }
  WallScene scene;
  scene.house(house).programme(quiet_thursday()).starts("listening-circle").stage("more-15");
  scene.guests({"copper-lighthouse"}).raises("copper-lighthouse").does(NextTurn{}).wait(4min + 20s);
  return scene;
}

WallScene paused() {
  WallScene scene = speaking("blue-kite", "amber-shell", "green-bell", 60s);
  scene.does(PauseGathering{});
  return scene;
}

WallScene found_at_start() {
  WallScene scene = speaking("blue-kite", "amber-shell", "green-bell", 60s);
  scene.wakes();
  return scene;
}

std::vector<NamedScene> cafe_scenes() {
  return {
      {"today", every(), [] { return shows(Screen::today); }},
      {"welcome", every(), [] { return shows(Screen::welcome); }},
      {"gathering", every(), [] { return speaking("blue-kite", "amber-shell", "green-bell", 160s); }},
      {"break", every(), rest},
      {"crisis", every(), [] { return shows(Screen::crisis).at("16:48"); }},
      {"message", every(), [] { return message("The soup is ready. There is bread, too."); }},
      {"quiet", every(), [] { return shows(Screen::quiet).at("23:40"); }},
      {"busiest-day", every_size(), [] { return busy("14:20"); }},
      {"busiest-day-later", once(), [] { return busy("16:50"); }},
      {"day-is-over", once(), day_is_over},
      {"before-it-begins", once(), [] { return shows(Screen::today).at("08:30"); }},
      {"drop-in-day", once(),
       [] {
         WallScene scene;
         scene.programme(quiet_thursday()).at("15:10").starts("drop-in-day").stage("open");
         return scene.does(ShowScreen{Screen::today});
       }},
      {"empty-programme", every_size(), nothing_planned},
      {"long-names", every_size(),
       [] { return speaking("copper-lighthouse", "lemon-tulip", "indigo-hedgehog", 215s); }},
      {"long-agenda", every_size(), long_agenda},
      {"floor-open", once(), [] { return evening().stage("sharing"); }},
      {"circle", once(),
       [] {
         return evening().guests({"rose-leaf", "jade-teapot"}).stage("round");
       }},
      {"no-turns", once(), [] { return evening().stage("welcome"); }},
      {"someone", once(), [] { return evening().stage("sharing").does(ChooseSomeone{}); }},
      {"untimed", once(),
       [] {
         return evening().guests({"mint-pelican"}).stage("sharing").raises("mint-pelican").does(NextTurn{});
       }},
      {"take-a-last-minute", once(),
       [] { return speaking("blue-kite", "amber-shell", "green-bell", 4min + 20s); }},
      {"paused", once(), paused},
      {"found-at-start", once(), found_at_start},
      {"crisis-three", every_size(), few_lines},
      {"many-crisis-lines", once(), many_lines},
      {"first-facilitator", every(),
       [] {
         WallScene scene = shows(Screen::automatic);
         scene.first_facilitator =
             FirstFacilitator{SixWords::mended_from("encore hamlet stereo zipper kernel elastic"),
                              Text<6>::mended_from("042917")};
         return scene;
       }},
      {"long-message", once(),
       [] {
         return message(
             "The minibus to the allotment leaves at a quarter past four from the yard. There are six seats "
             "and a "
             "ramp. If you would like one, tell anybody with a ribbon. Bring a coat, it is windy up there, "
             "and "
             "something to drink. We are back before seven.");
       }},
      {"trouble", once(),
       [] {
         WallScene scene = shows(Screen::today);
         scene.contact = link::Contact::out_of_touch;
         return scene;
       }},
  };
}

}  // namespace

std::vector<Variant> every() {
  return {{1920, 1080, "dusk"},
          {1280, 720, "dusk"},
          {1080, 1920, "dusk"},
          {1280, 720, "paper"},
          {1280, 720, "contrast"}};
}

std::vector<Variant> every_size() {
  return {{1920, 1080, "dusk"}, {1280, 720, "dusk"}, {1080, 1920, "dusk"}};
}

std::vector<Variant> both_ways() {
  return {{1280, 720, "dusk"}, {1080, 1920, "dusk"}};
}

std::vector<Variant> once() {
  return {{1280, 720, "dusk"}};
}

const std::vector<NamedScene>& scenes() {
  static const std::vector<NamedScene> all = [] {
    std::vector<NamedScene> both = cafe_scenes();
    const std::vector<NamedScene> groups = group_scenes();
    both.insert(both.end(), groups.begin(), groups.end());
    const std::vector<NamedScene> door = door_scenes();
    both.insert(both.end(), door.begin(), door.end());
    return both;
  }();
  return all;
}

}  // namespace hearth::display
