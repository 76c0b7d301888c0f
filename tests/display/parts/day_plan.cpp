#include "display/parts/day_plan.hpp"

#include <catch2/catch.hpp>

#include "shared/room/gathering_commands.hpp"
#include "tests/display/wall_scene.hpp"

using namespace hearth;
using namespace hearth::display;

namespace {

DayPlan plan_at(WallScene& scene, std::string_view time) {
  const View view = scene.at(time).view();
  return plan_day(view.wall, view.local, view.now);
}

std::vector<std::string> titles(const std::vector<const ProgrammeEvent*>& events) {
  std::vector<std::string> all;
  for (const auto* event : events) all.push_back(event->title.str());
  return all;
}

using Titles = std::vector<std::string>;

}  // namespace

TEST_CASE("what is on, what is next and what comes tomorrow") {
  WallScene scene;
  scene.programme(quiet_thursday());
  const DayPlan plan = plan_at(scene, "14:20");
  CHECK(titles(plan.on_now) == Titles{"Clay and conversation"});
  CHECK(titles(plan.next) == Titles{"Hearing voices group", "Soup is ready", "Listening circle"});
  CHECK(titles(plan.later) == Titles{"Café is open", "Lunch together"});
  CHECK_FALSE(plan.anything_before);
}

TEST_CASE("something is on from its first minute to the one before its end") {
  WallScene scene;
  scene.programme({{"14:00", "15:00", "Clay"}});
  CHECK(plan_at(scene, "13:59").on_now.empty());
  CHECK(plan_at(scene, "14:00").on_now.size() == 1);
  CHECK(plan_at(scene, "14:59").on_now.size() == 1);
  CHECK(plan_at(scene, "15:00").on_now.empty());
  CHECK(plan_at(scene, "15:00").anything_before);
}

TEST_CASE("what began last stands first, and what is on all day stands last") {
  WallScene scene;
  scene.programme(busy_thursday());
  CHECK(titles(plan_at(scene, "14:20").on_now) == Titles{"Clay and conversation",
                                                         "Board games and jigsaw puzzles", "Café is open",
                                                         "Swap shelf: take a book, leave a book"});
}

TEST_CASE("something cancelled is never on, and is told until it would have ended") {
  WallScene scene;
  scene.programme({{"14:00", "15:30", "Grief and loss", "", "", Audience::open, EventStatus::cancelled}});
  CHECK(plan_at(scene, "13:00").next.size() == 1);
  CHECK(plan_at(scene, "15:00").next.size() == 1);
  CHECK(plan_at(scene, "15:00").on_now.empty());
  CHECK(plan_at(scene, "15:30").next.empty());
  CHECK_FALSE(plan_at(scene, "15:30").anything_before);
}

TEST_CASE("the day ends at the venue's hour, not at midnight") {
  WallScene scene;
  scene.programme({{"23:00", "23:59", "Night walk"},
                   {"10:00", "11:00", "Toast", "", "", Audience::open, EventStatus::confirmed, 1}});
  const View view = scene.at("23:59").wait(std::chrono::hours{2}).view();
  CHECK(venue_date(*view.wall.venue, view.local) == *date_from("2026-11-26"));
  CHECK(titles(plan_day(view.wall, view.local, view.now).later) == Titles{"Toast"});
}

TEST_CASE("the next day is the next one with anything on that takes place") {
  WallScene scene;
  scene.programme({{"10:00", "11:00", "Off", "", "", Audience::open, EventStatus::cancelled, 1},
                   {"10:00", "11:00", "Toast", "", "", Audience::open, EventStatus::confirmed, 3},
                   {"10:00", "11:00", "Soup", "", "", Audience::open, EventStatus::confirmed, 4}});
  const DayPlan plan = plan_at(scene, "12:00");
  CHECK(plan.later_date == date_from("2026-11-29"));
  CHECK(titles(plan.later) == Titles{"Toast"});
}

TEST_CASE("something without an end is on for a while") {
  WallScene scene;
  scene.programme({{"17:00", "17:00", "Soup is ready"}});
  CHECK(plan_at(scene, "17:10").on_now.size() == 1);
  CHECK(plan_at(scene, "17:30").on_now.empty());
}

TEST_CASE("an empty programme plans nothing") {
  WallScene scene;
  const DayPlan plan = plan_at(scene, "12:00");
  CHECK(plan.on_now.empty());
  CHECK(plan.next.empty());
  CHECK_FALSE(plan.later_date);
}

TEST_CASE("what has closed before its time is not on any more, and was on today") {
  WallScene scene;
  scene.programme({{"14:00", "15:00", "Clay"}});
  const View view = scene.at("14:20").view();
  WallView wall = view.wall;
  wall.over = {wall.events.front().uid};
  const DayPlan plan = plan_day(wall, view.local, view.now);
  CHECK(plan.on_now.empty());
  CHECK(plan.anything_before);
}

TEST_CASE("a group that nobody has started is said to be late from five minutes to half an hour") {
  WallScene scene;
  scene.programme({{"14:00", "16:00", "Clay"}});
  WallView wall = scene.at("14:00").view().wall;
  ProgrammeEvent& event = wall.events.front();
  const auto late_at = [&](std::string_view time) {
    return begins_late(wall, event, scene.at(time).view().local);
  };
  CHECK_FALSE(late_at("14:05"));
  event.format = *FormatName::from("creative-session");
  CHECK_FALSE(late_at("14:04"));
  CHECK(late_at("14:05"));
  CHECK(late_at("14:29"));
  CHECK_FALSE(late_at("14:30"));
  wall.begun = {event.uid};
  CHECK_FALSE(late_at("14:05"));
}

TEST_CASE("a group that was started without the programme is on until it closes, and the café stays on") {
  WallScene scene;
  scene.programme({{"10:00", "16:00", "Café is open"}}).at("14:20").starts("drop-in-day");
  scene.starts("listening-circle").wait(std::chrono::minutes{10});
  const View view = scene.view();
  const DayPlan plan = plan_day(view.wall, view.local, view.now);
  REQUIRE(titles(plan.on_now) == Titles{"Listening circle", "Drop-in day", "Café is open"});
  CHECK(to_hh_mm(plan.on_now.front()->start) == "14:20");
  CHECK(plan.on_now.front()->place.str() == "Main room");
  scene.does(CloseGathering{});
  const View later = scene.wait(std::chrono::minutes{2}).view();
  CHECK(titles(plan_day(later.wall, later.local, later.now).on_now).size() == 2);
}

TEST_CASE("a group that the programme has as well stands once, and is not late") {
  WallScene scene;
  scene.programme({{"14:00", "16:00", "Listening circle"}}).at("14:20").starts("listening-circle");
  WallView wall = scene.view().wall;
  wall.events.front().format = *FormatName::from("listening-circle");
  const View view = scene.view();
  CHECK(plan_day(wall, view.local, view.now).on_now.size() == 1);
  CHECK_FALSE(begins_late(wall, wall.events.front(), view.local));
}

TEST_CASE("of a group that runs over its time no end is told") {
  WallScene scene;
  scene.at("14:20").starts("listening-circle");
  const View soon = scene.view();
  CHECK(plan_day(soon.wall, soon.local, soon.now).on_now.front()->end > soon.local);
  const View late = scene.wait(std::chrono::hours{4}).view();
  const DayPlan plan = plan_day(late.wall, late.local, late.now);
  CHECK(plan.on_now.front()->end == plan.on_now.front()->start);
}
