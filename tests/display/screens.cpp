#include "display/screens.hpp"

#include <catch2/catch.hpp>
#include <set>

#include "display/choose.hpp"
#include "tests/golden/scenes.hpp"

using namespace hearth;
using namespace hearth::display;

TEST_CASE("every screen is among the scenes that are kept as pictures") {
  std::set<Screen> looked_at{Screen::automatic};
  for (const NamedScene& named : scenes()) {
    WallScene scene = named.make();
    looked_at.insert(screen_at(scene.view()));
  }
  for (const ScreenInRoom& screen : screens_in_room) {
    INFO(screen.name);
    CHECK(looked_at.count(screen.screen) == 1);
  }
}

TEST_CASE("a tablet has words for every screen, and for the wall's main line where no gathering gives it") {
  for (const ScreenInRoom& screen : screens_in_room) {
    INFO(screen.name);
    CHECK(english().has("facilitator.screen." + std::string{screen.name}));
    const bool silent = screen.screen == Screen::automatic || screen.screen == Screen::quiet;
    if (screen.needs == ScreenNeeds::nothing && !silent)
      CHECK(english().has("wall." + std::string{screen.name} + ".title"));
  }
}

TEST_CASE("only a quiet wall has a time of day of its own") {
  for (const ScreenInRoom& screen : screens_in_room) {
    INFO(screen.name);
    const TimeOfDay expected = screen.screen == Screen::quiet ? TimeOfDay::own : TimeOfDay::shown;
    CHECK(on_wall(screen.screen).time_of_day == expected);
  }
}
