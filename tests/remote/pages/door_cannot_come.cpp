// What is on, at the door: groups that are closed, those that were started without the programme, and saying
// that somebody cannot come.
#include "remote/pages/reading.hpp"
#include "shared/room/cannot_come_commands.hpp"
#include "shared/room/programme_commands.hpp"
#include "tests/remote/pages/walk_at_door.hpp"

using namespace hearth;
using namespace hearth::pages;
using namespace hearth::pages::door;

namespace {

constexpr const char* first_group = "sign_in.cannot_come.1";

// The tests' tablet stands at the beginning of this day.
ProgrammeEvent group_of_today(std::string_view title) {
  ProgrammeEvent event;
  event.uid = *EventUid::from(title);
  event.title = *Text<120>::from(title);
  event.start = LocalTime{}.later(std::chrono::hours{18});
  event.end = event.start.later(std::chrono::hours{1});
  event.format = format_named("evening");
  return event;
}

struct Reader : TabletAtDoor {
  explicit Reader(const std::vector<ProgrammeEvent>& events, Closed grief = Closed::no) {
    House house = *scene.room.house;
    LastingGroup group;
    group.name = *Text<60>::from("Grief");
    group.closed = grief;
    group.ask = *Text<120>::from("Ask Ruth.");
    house.venue.groups = {group};
    scene.context.today = LocalTime{}.date();
    scene.as(Permission::kiosk).does(ReadHouse{house}).does(ReadProgramme{{events, {}, {}}});
    scene.as(Permission::sign_in);
  }
  [[nodiscard]] bool offers_it() const { return find_button(page(), first_group) != nullptr; }
};

}  // namespace

TEST_CASE("at the door somebody cannot come, or a friend of theirs, with nothing asked of anybody") {
  Reader it({group_of_today("Circle")});
  const Page fresh = it.page();
  it.touch_all({"sign_in.whats_on", first_group});
  it.touch(GENERATE("sign_in.cannot_come_me", "sign_in.cannot_come_friend"));
  CHECK(it.last_given<hearth::CannotCome>().event.str() == "Circle");
  CHECK(it.said() == english("sign_in.said.cannot_come"));
  CHECK(find_button(it.page(), "sign_in.cannot_come_me") == nullptr);
  CHECK(cannot_come(it.scene.room, *EventUid::from("Circle")) == 1);
  it.touch_all({"sign_in.back", "sign_in.back"});
  CHECK(it.page() == fresh);
}

TEST_CASE("it is kept for later while the kiosk is away") {
  Reader it({group_of_today("Circle")});
  it.kiosk = Kiosk::away;
  it.touch_all({"sign_in.whats_on", first_group, "sign_in.cannot_come_me"});
  CHECK(it.said() == english("sign_in.said.kept_for_later"));
  it.find_kiosk();
  CHECK(cannot_come(it.scene.room, *EventUid::from("Circle")) == 1);
}

TEST_CASE("only groups of today that take place can be missed") {
  ProgrammeEvent event = group_of_today("Circle");
  SECTION("tomorrow's not") {
    event.start = event.start.later(std::chrono::hours{24});
    event.end = event.end.later(std::chrono::hours{24});
  }
  SECTION("what is off not") {
    event.status = EventStatus::cancelled;
  }
  SECTION("what is no group not") {
    event.format = {};
  }
  SECTION("the café's day not") {
    event.format = format_named("cafe-day");
  }
  Reader it({event});
  it.touch("sign_in.whats_on");
  CHECK_FALSE(it.offers_it());
}

TEST_CASE("a closed group is told of with what else there is and whom to ask") {
  Reader it({group_of_today("Grief")}, Closed::full);
  it.touch("sign_in.whats_on");
  const std::string words = words_on(it.page());
  CHECK(words.find(english("wall.closed.full")) != std::string::npos);
  CHECK(words.find("Ask Ruth.") != std::string::npos);
}

TEST_CASE("a group that was started without the programme is told of as on now") {
  Reader it({});
  it.scene.as(Permission::facilitator);
  it.scene.does(StartGathering{format_named("evening"), *Title::from("Quick circle"), {}});
  it.scene.as(Permission::sign_in);
  it.touch("sign_in.whats_on");
  CHECK(words_on(it.page()).find(english("wall.today.on_now") + "  Quick circle") != std::string::npos);
  CHECK_FALSE(it.offers_it());
}
