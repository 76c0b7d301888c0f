#include "display/choose.hpp"

#include <catch2/catch.hpp>
#include <set>

#include "shared/room/extra_screens_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/wall_commands.hpp"
#include "tests/display/wall_scene.hpp"

using namespace hearth;
using namespace hearth::display;
using namespace std::chrono_literals;

namespace {

// How long each screen stands in an hour of room time.
std::map<Screen, Duration> hour_of(WallScene& scene) {
  std::map<Screen, Duration> stood;
  for (Duration passed{0}; passed < 1h; passed += 1s) {
    stood[screen_at(scene.view())] += 1s;
    scene.wait(1s);
  }
  return stood;
}

const DeviceName side_screen = DeviceName::mended_from("Door");

WallScene pinned_to(Screen screen) {
  WallScene scene;
  scene.on_screen(side_screen.str()).does(PinScreen{side_screen, screen});
  return scene;
}

LocalTime at_minute(std::chrono::minutes minute) {
  return {std::chrono::sys_days{std::chrono::year{2026} / 11 / 26} + minute, 0min};
}

}  // namespace

TEST_CASE(
    "between gatherings the wall turns through today, welcome and places that help, today the longest") {
  WallScene scene;
  const auto stood = hour_of(scene);
  CHECK(stood.size() == 3);
  for (const Screen other : {Screen::welcome, Screen::resources}) {
    CHECK(stood.at(Screen::today) > 2 * stood.at(other));
    CHECK(stood.at(other) > 5min);
  }
}

TEST_CASE(
    "places that help take no turn where the venue knows none, and not the whole wall where it knows many") {
  House house = demo_house();
  house.venue.resources.clear();
  WallScene none;
  CHECK(hour_of(none.house(house)).count(Screen::resources) == 0);
  house.venue.resources.resize(resources_max);
  WallScene many;
  const auto stood = hour_of(many.house(house));
  CHECK(stood.at(Screen::today) > stood.at(Screen::resources));
}

TEST_CASE("on a drop-in day the wall turns as between gatherings, and says what stays in the house too") {
  WallScene scene;
  scene.starts("drop-in-day");
  const auto stood = hour_of(scene);
  CHECK(stood.size() == 4);
  CHECK(stood.at(Screen::confidentiality) > 5min);
}

TEST_CASE("a gathering stands as long as it lasts, and its break too") {
  WallScene scene;
  scene.starts("listening-circle");
  CHECK(hour_of(scene).count(Screen::gathering) == 1);
  scene.stage("break");
  CHECK(hour_of(scene).count(Screen::rest) == 1);
}

TEST_CASE("a screen that somebody chose stands until they choose another") {
  for (const Screen chosen : {Screen::today, Screen::welcome, Screen::crisis, Screen::quiet}) {
    WallScene scene;
    scene.does(ShowScreen{chosen});
    const auto stood = hour_of(scene);
    CHECK(stood.size() == 1);
    CHECK(stood.count(chosen) == 1);
  }
}

TEST_CASE("a chosen screen stands in quiet hours as well") {
  WallScene scene;
  scene.does(ShowScreen{Screen::crisis}).at("23:30");
  CHECK(screen_at(scene.view()) == Screen::crisis);
}

TEST_CASE("the wall is quiet in the venue's quiet hours") {
  WallScene scene;
  CHECK(screen_at(scene.at("22:59").view()) != Screen::quiet);
  CHECK(screen_at(scene.at("23:00").view()) == Screen::quiet);
  CHECK(screen_at(scene.at("06:59").view()) == Screen::quiet);
  CHECK(screen_at(scene.at("07:00").view()) != Screen::quiet);
}

TEST_CASE("a gathering that runs late is not put to sleep, and neither is an open café") {
  WallScene circle;
  circle.starts("listening-circle").at("23:30");
  CHECK(screen_at(circle.view()) == Screen::gathering);
  WallScene cafe;
  cafe.starts("drop-in-day").at("23:30");
  CHECK(screen_at(cafe.view()) != Screen::quiet);
}

TEST_CASE("a clock that nobody has set puts no wall to sleep") {
  WallScene scene;
  scene.at("03:00");
  scene.wall_clock = WallClock::unset;
  CHECK(screen_at(scene.view()) != Screen::quiet);
}

TEST_CASE("quiet hours may lie within a day, over midnight, or nowhere") {
  Venue venue;
  venue.quiet_from = 13h;
  venue.quiet_until = 14h;
  CHECK(is_quiet_hour(venue, at_minute(13h)));
  CHECK_FALSE(is_quiet_hour(venue, at_minute(14h)));
  venue.quiet_until = 1h;
  CHECK(is_quiet_hour(venue, at_minute(0min)));
  CHECK_FALSE(is_quiet_hour(venue, at_minute(1h)));
  venue.quiet_until = venue.quiet_from;
  CHECK_FALSE(is_quiet_hour(venue, at_minute(13h)));
}

TEST_CASE("a screen whose reason has gone gives way to today") {
  WallScene scene;
  scene.starts("listening-circle").does(ShowScreen{Screen::gathering});
  WallView view = wall_view(scene.room());
  view.gathering.reset();
  CHECK(screen_at(View{view, {}, {}, WallClock::set, link::Contact::in_touch, true, {}}) == Screen::today);
  view.screen = view.chosen = Screen::message;
  CHECK(screen_at(View{view, {}, {}, WallClock::set, link::Contact::in_touch, true, {}}) == Screen::today);
}

TEST_CASE("the turn goes on exactly when it says it will") {
  WallScene scene;
  for (int i = 0; i < 10; ++i) {
    const Screen before = screen_at(scene.view());
    const Duration left = screen_turns_in(scene.view()).value();
    CHECK(screen_at(scene.wait(left - 1ms).view()) == before);
    CHECK(screen_at(scene.wait(1ms).view()) != before);
  }
}

TEST_CASE("a fade begins with the old screen, ends with the new one, and never shows both") {
  CHECK(fade_at(0ms).leaving == 1);
  CHECK(fade_at(0ms).coming == 0);
  CHECK(fade_at(fade_takes).coming == 1);
  CHECK(fade_takes >= 300ms);
  CHECK(fade_takes <= 600ms);
  float shown = 0;
  for (Duration since{0}; since <= fade_takes; since += 1ms) {
    const Fade fade = fade_at(since);
    CHECK(std::min(fade.leaving, fade.coming) == 0);
    CHECK(fade.coming >= shown);
    shown = fade.coming;
  }
}

TEST_CASE("a pinned screen shows one thing and takes no turn, whatever the wall shows") {
  WallScene scene = pinned_to(Screen::welcome);
  CHECK(hour_of(scene).size() == 1);
  CHECK_FALSE(screen_turns_in(scene.view()));
  scene.starts("listening-circle");
  CHECK(screen_at(scene.view()) == Screen::welcome);
  scene.does(ShowScreen{Screen::crisis});
  CHECK(screen_at(scene.view()) == Screen::welcome);
  scene.does(PinScreen{side_screen, Screen::automatic});
  CHECK(screen_at(scene.view()) == Screen::crisis);
}

TEST_CASE("a pin is one screen's: the kiosk's own wall and other screens go on following") {
  WallScene scene = pinned_to(Screen::crisis);
  scene.own_key = "another key";
  CHECK(screen_at(scene.view()) == Screen::today);
  scene.own_key.clear();
  CHECK(screen_at(scene.view()) == Screen::today);
}

TEST_CASE("a screen that is pinned to what the room does not have follows the wall until it does") {
  WallScene scene = pinned_to(Screen::agreements);
  CHECK(screen_at(scene.view()) == Screen::today);
  CHECK(screen_turns_in(scene.view()));
  scene.starts("listening-circle");
  CHECK(screen_at(scene.view()) == Screen::agreements);
  scene.does(PinScreen{side_screen, Screen::message});
  CHECK(screen_at(scene.view()) == Screen::gathering);
  scene.does(ShowMessage{*Message::from("Soup is ready"), {}}).does(ShowScreen{Screen::message});
  CHECK(screen_at(scene.view()) == Screen::message);
}

TEST_CASE("at night a pinned screen rests, but not where it says whom to call, nor while somebody is here") {
  CHECK(screen_at(pinned_to(Screen::today).at("23:30").view()) == Screen::quiet);
  CHECK(screen_at(pinned_to(Screen::welcome).at("23:30").view()) == Screen::quiet);
  CHECK(screen_at(pinned_to(Screen::crisis).at("23:30").view()) == Screen::crisis);
  CHECK(screen_at(pinned_to(Screen::today).starts("listening-circle").at("23:30").view()) == Screen::today);
  WallScene unset = pinned_to(Screen::today);
  unset.wall_clock = WallClock::unset;
  CHECK(screen_at(unset.at("03:00").view()) == Screen::today);
}

TEST_CASE("each screen says what it is called for ten seconds, and one that is not known nothing") {
  WallScene scene = pinned_to(Screen::today);
  CHECK_FALSE(name_shown(scene.view()));
  scene.does(IdentifyScreens{});
  CHECK(name_shown(scene.view()) == "Door");
  scene.wait(10s - 1ms);
  CHECK(name_shown(scene.view()) == "Door");
  scene.own_key.clear();
  CHECK(name_shown(scene.view()) == "");
  scene.own_key = "a key that has been sent away";
  CHECK_FALSE(name_shown(scene.view()));
  scene.on_screen("Hall");
  CHECK(name_shown(scene.view()) == "Hall");
  // Also where nothing has been heard of the kiosk since.
  CHECK_FALSE(name_shown(scene.wait(1ms).view()));
}
