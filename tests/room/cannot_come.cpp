#include "shared/room/cannot_come.hpp"

#include <catch2/catch.hpp>

#include "shared/room/cannot_come_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/programme_commands.hpp"
#include "shared/room/timekeeping_commands.hpp"
#include "tests/room/scene.hpp"

using namespace hearth;
using namespace std::chrono_literals;

namespace {

const EventUid circle_uid = *EventUid::from("circle");
const EventUid tomorrow = *EventUid::from("tomorrow");
const EventUid secret = *EventUid::from("secret");
const EventUid off = *EventUid::from("off");

ProgrammeEvent event_at(const EventUid& uid, LocalDate date) {
  ProgrammeEvent event;
  event.uid = uid;
  event.start = event.end = {std::chrono::sys_days{date} + 18h, 0min};
  event.format = format_named("evening");
  return event;
}

// Somebody at the door, in a house with a group today and some others.
Scene at_the_door() {
  Scene scene;
  const LocalDate today = scene.context.today;
  Programme programme;
  programme.events = {event_at(circle_uid, today), event_at(secret, today), event_at(off, today),
                      event_at(tomorrow, std::chrono::sys_days{today} + std::chrono::days{1})};
  programme.events[1].audience = Audience::closed;
  programme.events[2].status = EventStatus::cancelled;
  scene.as(Permission::kiosk).does(ReadProgramme{programme}).as(Permission::sign_in);
  return scene;
}

}  // namespace

TEST_CASE("that somebody cannot come is a number for its event") {
  Scene scene = at_the_door();
  scene.does(CannotCome{circle_uid}).does(CannotCome{circle_uid});
  CHECK(cannot_come(scene.room, circle_uid) == 2);
  CHECK(cannot_come(scene.room, tomorrow) == 0);
  CHECK(cannot_come(published(scene.room), circle_uid) == 2);
}

TEST_CASE("no wall differs by it") {
  Scene scene = at_the_door();
  const WallView before = wall_view(scene.room);
  scene.does(CannotCome{circle_uid});
  CHECK(wall_view(scene.room) == before);
}

TEST_CASE("it is answered alike for whatever event, and only those of today that are told of are counted") {
  Scene scene = at_the_door();
  for (const EventUid& event : {circle_uid, tomorrow, secret, off, *EventUid::from("nothing"), EventUid{}})
    CHECK_FALSE(scene.refused(CannotCome{event}));
  for (const EventUid& event : {tomorrow, secret, off, *EventUid::from("nothing"), EventUid{}}) {
    scene.does(CannotCome{event});
    CHECK(cannot_come(scene.room, event) == 0);
  }
  CHECK_FALSE(scene.room.day);
}

TEST_CASE("beyond the most that are counted nothing changes") {
  Scene scene = at_the_door();
  for (std::uint32_t i = 0; i < cannot_come_max + 5; ++i) scene.does(CannotCome{circle_uid});
  CHECK(cannot_come(scene.room, circle_uid) == cannot_come_max);
  CHECK(scene.ask(CannotCome{circle_uid}).events.empty());
}

TEST_CASE("it is gone when its gathering has closed, and what is said later is not counted") {
  Scene scene = at_the_door();
  scene.does(CannotCome{circle_uid}).as(Permission::facilitator);
  scene.does(StartGathering{format_named("evening"), {}, circle_uid});
  CHECK(cannot_come(scene.room, circle_uid) == 1);
  scene.does(CloseGathering{}).as(Permission::sign_in).does(CannotCome{circle_uid});
  CHECK(cannot_come(scene.room, circle_uid) == 0);
}

TEST_CASE("it goes with the day") {
  Scene scene = at_the_door();
  scene.does(CannotCome{circle_uid});
  apply(scene.room, DayEnded{scene.context.now});
  CHECK(cannot_come(scene.room, circle_uid) == 0);
}

TEST_CASE("where a start of the kiosk begins the day anew, what was said of today's events stays") {
  Scene scene = at_the_door();
  scene.does(CannotCome{circle_uid});
  find_sign_ins(scene.room, scene.context.now);
  apply(scene.room, DayBeganAnew{scene.context.now, scene.context.today, WallClock::set, 1, {}});
  CHECK(cannot_come(scene.room, circle_uid) == 1);
}

TEST_CASE("saying so is nobody's touch of a gathering") {
  Scene scene = at_the_door();
  scene.as(Permission::facilitator).does(StartGathering{format_named("evening"), {}, circle_uid});
  const Instant touched = scene.room.gathering->touched;
  scene.wait(1min).as(Permission::sign_in).does(CannotCome{circle_uid});
  CHECK(scene.room.gathering->touched == touched);
}
