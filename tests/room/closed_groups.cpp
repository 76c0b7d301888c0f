#include "shared/room/closed_groups.hpp"

#include <catch2/catch.hpp>

#include "shared/room/gathering_commands.hpp"
#include "shared/room/house_commands.hpp"
#include "shared/room/programme_commands.hpp"
#include "tests/room/scene.hpp"

using namespace hearth;
using namespace std::chrono_literals;

namespace {

// A date of the programme, so many days after the first.
ProgrammeEvent date_of(std::string_view title, int day, std::string_view format) {
  ProgrammeEvent event;
  event.uid = *EventUid::from(std::string{title} + "/" + std::to_string(day));
  event.title = *Text<120>::from(title);
  event.start = {std::chrono::sys_days{std::chrono::year{2026} / 11 / 26} + std::chrono::days{day} + 18h,
                 0min};
  event.end = event.start.later(1h);
  event.format = format_named(format);
  return event;
}

// "Grief" is full, "Council" for its members; the others are open.
Scene house_with(std::vector<ProgrammeEvent> events, std::vector<NextDate> next_dates = {}) {
  Scene scene;
  House house = *scene.room.house;
  LastingGroup grief;
  grief.name = *Text<60>::from("Grief");
  grief.closed = Closed::full;
  grief.ask = *Text<120>::from("Ask Ruth.");
  LastingGroup council;
  council.name = *Text<60>::from("Council");
  council.closed = Closed::members;
  council.reach = *Text<120>::from("Ask at the counter.");
  LastingGroup circle;
  circle.name = *Text<60>::from("Circle");
  circle.place = *Text<120>::from("Main room");
  house.venue.groups = {grief, council, circle};
  scene.as(Permission::kiosk).does(ReadHouse{house});
  return scene.does(ReadProgramme{{std::move(events), {}, std::move(next_dates)}})
      .as(Permission::facilitator);
}

std::string next_title(const Room& room, const ProgrammeEvent& event) {
  const auto how = how_closed(room, event);
  REQUIRE(how);
  return how->next_open ? how->next_open->title.str() + " " + to_iso(how->next_open->start.date()) : "";
}

}  // namespace

TEST_CASE("a group that the venue file calls closed is closed at each of its dates, with whom to ask") {
  const ProgrammeEvent grief = date_of("Grief", 0, "evening");
  const ProgrammeEvent council = date_of("Council", 0, "evening");
  const ProgrammeEvent circle = date_of("Circle", 0, "evening");
  const Scene scene = house_with({grief, council, circle});
  CHECK(how_closed(scene.room, grief)->closed == Closed::full);
  CHECK(how_closed(scene.room, grief)->ask.str() == "Ask Ruth.");
  CHECK(how_closed(scene.room, council)->closed == Closed::members);
  CHECK(how_closed(scene.room, council)->ask.str() == "Ask at the counter.");
  CHECK_FALSE(how_closed(scene.room, circle));
}

TEST_CASE("what a date says goes before what is said of its group") {
  ProgrammeEvent open = date_of("Grief", 0, "evening");
  open.closed = Closed::no;
  ProgrammeEvent full = date_of("Circle", 0, "evening");
  full.closed = Closed::full;
  const Scene scene = house_with({open, full});
  CHECK_FALSE(how_closed(scene.room, open));
  CHECK(how_closed(scene.room, full)->closed == Closed::full);
}

TEST_CASE("the next open one is the group's own, else one of the same format, else any group") {
  const ProgrammeEvent grief = date_of("Grief", 0, "evening");
  const ProgrammeEvent other = date_of("Pairs", 1, "all-rules");
  const ProgrammeEvent same_format = date_of("Circle", 2, "evening");
  ProgrammeEvent own = date_of("Grief", 7, "evening");
  own.closed = Closed::no;
  CHECK(next_title(house_with({grief, other}).room, grief) == "Pairs 2026-11-27");
  CHECK(next_title(house_with({grief, other, same_format}).room, grief) == "Circle 2026-11-28");
  CHECK(next_title(house_with({grief, other, same_format, own}).room, grief) == "Grief 2026-12-03");
}

TEST_CASE("an open date of the group may lie behind the days that the programme tells of") {
  const ProgrammeEvent grief = date_of("Grief", 0, "evening");
  const ProgrammeEvent later = date_of("Grief", 30, "evening");
  const auto with = [&](std::optional<Closed> closed) {
    return house_with({grief}, {{later.title, later.start, later.place, Audience::open, closed}});
  };
  CHECK(next_title(with(Closed::no).room, grief) == "Grief 2026-12-26");
  CHECK(next_title(with(std::nullopt).room, grief).empty());
}

TEST_CASE(
    "nothing that is closed, private, to be asked about, off, past or the café's day is offered instead") {
  const ProgrammeEvent grief = date_of("Grief", 0, "evening");
  ProgrammeEvent off = date_of("Circle", 1, "evening");
  off.status = EventStatus::cancelled;
  ProgrammeEvent secret = date_of("Circle", 2, "evening");
  secret.audience = Audience::closed;
  ProgrammeEvent asks = date_of("Circle", 3, "evening");
  asks.audience = Audience::ask_first;
  const Scene scene = house_with({date_of("Circle", -1, "evening"), grief, off, secret, asks,
                                  date_of("Council", 4, "evening"), date_of("Café", 5, "cafe-day")});
  CHECK(next_title(scene.room, grief).empty());
}

TEST_CASE("the wall is told of what is closed, and never of a private event") {
  ProgrammeEvent secret = date_of("Grief", 1, "evening");
  secret.audience = Audience::closed;
  const ProgrammeEvent grief = date_of("Grief", 0, "evening");
  const WallView view = wall_view(house_with({grief, secret, date_of("Circle", 0, "evening")}).room);
  REQUIRE(view.closed.size() == 1);
  CHECK(view.closed.front().event == grief.uid);
  CHECK(closed_event(view, grief.uid)->closed == Closed::full);
  CHECK(closed_event(view, secret.uid) == nullptr);
}

TEST_CASE("a gathering on the wall is closed as its date or its group is") {
  const ProgrammeEvent grief = date_of("Grief", 0, "evening");
  Scene scene = house_with({grief});
  scene.does(StartGathering{format_named("evening"), {}, grief.uid});
  CHECK(wall_view(scene.room).gathering->closed->closed == Closed::full);
  scene.does(CloseGathering{}).does(StartGathering{format_named("evening"), *Title::from("Council"), {}});
  CHECK(wall_view(scene.room).gathering->closed->closed == Closed::members);
  scene.does(CloseGathering{}).does(StartGathering{format_named("evening"), *Title::from("Circle"), {}});
  CHECK_FALSE(wall_view(scene.room).gathering->closed);
}

TEST_CASE("a group that was started without the programme is told of while it is on, with its place") {
  Scene scene = house_with({});
  CHECK(wall_view(scene.room).started_here.empty());
  scene.does(StartGathering{format_named("evening"), *Title::from("Circle"), {}});
  const auto here = wall_view(scene.room).started_here;
  REQUIRE(here.size() == 1);
  CHECK(here.front().title.str() == "Circle");
  CHECK(here.front().place.str() == "Main room");
  CHECK(here.front().began == scene.context.now);
  CHECK(here.front().ends);
  scene.does(CloseGathering{});
  CHECK(wall_view(scene.room).started_here.empty());
}

TEST_CASE(
    "of a group inside the café's day both are told of, and what the programme tells of is not told twice") {
  const ProgrammeEvent cafe = date_of("Café", 0, "cafe-day");
  Scene scene = house_with({cafe});
  scene.does(StartGathering{format_named("cafe-day"), {}, {}});
  scene.does(StartGathering{format_named("evening"), *Title::from("Circle"), {}});
  CHECK(wall_view(scene.room).started_here.size() == 2);
  scene.does(CloseGathering{});
  CHECK(wall_view(scene.room).started_here.size() == 1);
  scene.does(CloseGathering{}).does(StartGathering{format_named("cafe-day"), {}, cafe.uid});
  CHECK(wall_view(scene.room).started_here.empty());
}

TEST_CASE("a gathering of a private event is not told of beside the programme") {
  ProgrammeEvent secret = date_of("Circle", 0, "evening");
  secret.audience = Audience::closed;
  Scene scene = house_with({secret});
  scene.does(StartGathering{format_named("evening"), {}, secret.uid});
  CHECK(wall_view(scene.room).started_here.empty());
}
