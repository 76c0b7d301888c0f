#include "kiosk/kiosk.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "shared/room/access_commands.hpp"
#include "shared/room/floor_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/wall_commands.hpp"
#include "shared/wire/room_picture.hpp"
#include "shared/wire/wall_picture.hpp"
#include "tests/kiosk/data_folder.hpp"
#include "tests/kiosk/evening.hpp"

using namespace hearth;
using namespace hearth::kiosk;
using namespace std::chrono_literals;

namespace {

const StartGathering start{format_named("evening"), {}, {}};

// A kiosk that has started, with everything published once.
struct Running {
  DataFolder folder;
  bool broken = false;    // the disk, at every write
  std::string broken_at;  // … or at those of this kind
  Journal journal{folder.path(), [this](std::string_view what) {
                    if (broken || what == broken_at) throw std::runtime_error("disk");
                  }};
  std::uint64_t drawn = 1;
  Kiosk kiosk{journal, journal.load().room, 81, [this] { return drawn += 7919; }};
  Moment moment = moment_at(Instant{1h});
  int requests = 0;

  Running() {
    moment.local = *local_time_from("2026-11-26T14:20:00+01:00");
    House house;
    house.formats = {cafe_day_format(), evening_format()};
    house.venue.how_many_came = HowManyCame::told_in_tens;
    house.venue.closing_grace = 0s;
    kiosk.start(house, moment);
    (void)kiosk.take(moment, {});
    (void)kiosk.publish(moment);
  }

  void wait(Duration time) {
    moment.now += time;
    moment.local = moment.local.later(time);
  }
  wire::Reply ask(const Command& command, Permission permission = Permission::facilitator) {
    Arrivals arrivals;
    arrivals.requests.push_back({{}, "tablet", permission, {}});
    wire::ReadRequest& read = arrivals.requests.back().read;
    read.request.command = command;
    read.id = read.request.id = std::to_string(++requests);
    return kiosk.take(moment, arrivals).front();
  }
  std::vector<Published> publish() { return kiosk.publish(moment); }
};

std::size_t count(const std::vector<Published>& messages, wire::Stream stream, std::string_view topic) {
  return static_cast<std::size_t>(std::count_if(messages.begin(), messages.end(), [&](const Published& each) {
    return each.stream == stream && each.topic == topic;
  }));
}

// What facilitators are told of a handheld's press.
std::optional<wire::PressRefused> press_told(const std::vector<Published>& messages) {
  for (const Published& each : messages) {
    if (each.stream == wire::Stream::facilitator && each.topic == wire::picture_topic)
      return wire::decode<wire::RoomPicture>(each.body, wire::Strictness::lenient).value.press_refused;
  }
  return std::nullopt;
}

// The version that a stream's messages tell.
std::uint64_t version_on(const std::vector<Published>& messages, wire::Stream stream) {
  for (const Published& each : messages) {
    if (each.stream != stream) continue;
    if (each.topic == wire::beat_topic)
      return wire::decode<wire::Beat>(each.body, wire::Strictness::lenient).value.version;
    if (stream == wire::Stream::wall)
      return wire::decode<wire::WallPicture>(each.body, wire::Strictness::lenient).value.beat.version;
    return wire::decode<wire::RoomPicture>(each.body, wire::Strictness::lenient).value.beat.version;
  }
  FAIL("nothing was published there");
  return 0;
}

constexpr auto wall = wire::Stream::wall;
constexpr auto facilitator = wire::Stream::facilitator;

}  // namespace

TEST_CASE("a change goes to the walls first, and once") {
  Running running;
  running.ask(start);
  const std::vector<Published> messages = running.publish();
  REQUIRE(messages.size() == 2);
  CHECK(messages[0].stream == wall);
  CHECK(messages[1].stream == facilitator);
  CHECK(running.publish().empty());
}

TEST_CASE("what a wall does not show raises no version there and is not sent") {
  Running running;
  running.wait(1s);
  (void)running.kiosk.take(running.moment, {});
  const std::uint64_t before = version_on(running.publish(), wall);
  for (int i = 0; i < 5; ++i) running.ask(SignIn{}, Permission::sign_in);
  const std::vector<Published> messages = running.publish();
  CHECK(count(messages, wall, wire::picture_topic) == 0);
  CHECK(count(messages, facilitator, wire::picture_topic) == 1);
  running.wait(1s);
  (void)running.kiosk.take(running.moment, {});
  CHECK(version_on(running.publish(), wall) == before);
  running.ask(start);
  CHECK(version_on(running.publish(), wall) == before + 1);
}

TEST_CASE("each stream's beat tells the version of its own last picture") {
  Running running;
  for (int i = 0; i < 5; ++i) running.ask(SignIn{}, Permission::sign_in);
  running.ask(start);
  const std::vector<Published> pictures = running.publish();
  running.wait(1s);
  (void)running.kiosk.take(running.moment, {});
  const std::vector<Published> beats = running.publish();
  CHECK(count(beats, wall, wire::beat_topic) == 1);
  CHECK(count(beats, facilitator, wire::beat_topic) == 1);
  CHECK(count(beats, wall, wire::picture_topic) == 0);
  CHECK(version_on(beats, wall) == version_on(pictures, wall));
  CHECK(version_on(beats, facilitator) == version_on(pictures, facilitator));
  CHECK(version_on(beats, wall) != version_on(beats, facilitator));
}

TEST_CASE("a picture is sent again to whoever subscribes, on that stream only") {
  Running running;
  Arrivals arrivals;
  SECTION("to the walls") {
    arrivals.wall_subscribed = true;
    (void)running.kiosk.take(running.moment, arrivals);
    const std::vector<Published> messages = running.publish();
    CHECK(count(messages, wall, wire::picture_topic) == 1);
    CHECK(messages.size() == 1);
  }
  SECTION("to the facilitators") {
    arrivals.facilitator_subscribed = true;
    (void)running.kiosk.take(running.moment, arrivals);
    const std::vector<Published> messages = running.publish();
    CHECK(count(messages, facilitator, wire::picture_topic) == 1);
    CHECK(messages.size() == 1);
  }
  CHECK(running.publish().empty());
}

TEST_CASE("a facilitator's reply tells the version of the picture that follows, others' replies none") {
  Running running;
  const wire::Reply reply = running.ask(start);
  CHECK(reply.version == version_on(running.publish(), facilitator));
  CHECK(running.ask(start).version == reply.version);
  const std::uint64_t owners = running.ask(NextStage{}, Permission::owner).version;
  CHECK(owners == version_on(running.publish(), facilitator));
  for (const Permission door : {Permission::sign_in, Permission::handheld, Permission::talking_piece,
                                Permission::screen, Permission::steward}) {
    CHECK(running.ask(SignIn{}, door).version == 0);
    CHECK(running.ask(NextStage{}, door).version == 0);
  }
}

TEST_CASE("a handheld's press that was refused is told to facilitators for eight seconds, and to no wall") {
  Running running;
  (void)running.publish();
  CHECK(running.ask(NextStage{}, Permission::handheld).reason == Reason::no_gathering);
  const auto messages = running.publish();
  CHECK(count(messages, wall, wire::picture_topic) == 0);
  REQUIRE(press_told(messages));
  CHECK(press_told(messages)->by == Permission::handheld);
  CHECK(press_told(messages)->reason == Reason::no_gathering);
  running.wait(7s);
  (void)running.kiosk.take(running.moment, {});
  CHECK(count(running.publish(), facilitator, wire::picture_topic) == 0);
  running.wait(1s);
  (void)running.kiosk.take(running.moment, {});
  const auto later = running.publish();
  CHECK(count(later, facilitator, wire::picture_topic) == 1);
  CHECK_FALSE(press_told(later));
}

TEST_CASE("facilitators are told of one refused press a second, and of none once one was done") {
  Running running;
  (void)running.ask(NextStage{}, Permission::handheld);
  (void)running.publish();
  running.wait(500ms);
  (void)running.ask(EndTurn{}, Permission::talking_piece);
  CHECK(count(running.publish(), facilitator, wire::picture_topic) == 0);
  running.wait(500ms);
  (void)running.ask(EndTurn{}, Permission::talking_piece);
  CHECK(press_told(running.publish())->by == Permission::talking_piece);
  (void)running.ask(ShowScreen{Screen::quiet}, Permission::handheld);
  CHECK_FALSE(press_told(running.publish()));
}

TEST_CASE("a tablet's refused press is told to nobody else") {
  Running running;
  (void)running.ask(start);
  (void)running.publish();
  CHECK(running.ask(StartGathering{}).reason == Reason::gathering_running);
  CHECK(count(running.publish(), facilitator, wire::picture_topic) == 0);
}

TEST_CASE("a facilitator's reply tells the version that is shown, also when nothing was done by it") {
  Running running;
  const std::uint64_t version = running.ask(start).version;
  CHECK(running.ask(start).reason == Reason::gathering_running);
  CHECK(running.ask(ShowScreen{Screen::crisis}).version == version + 1);
  running.requests = 0;  // the first press again
  CHECK(running.ask(start).version == version + 1);
  running.requests = 10;
  running.broken = true;
  const wire::Reply lost = running.ask(NextStage{});
  CHECK(lost.reason == Reason::not_saved);
  CHECK(lost.version == version + 1);
}

TEST_CASE("what a facilitator is not shown raises no version there and is not sent") {
  Running running;
  const std::uint64_t version = running.ask(start).version;
  (void)running.publish();
  for (int second = 0; second < 12; ++second) {
    running.wait(1s);
    (void)running.kiosk.take(running.moment, {});
    const std::vector<Published> messages = running.publish();
    CHECK(count(messages, facilitator, wire::picture_topic) == 0);
    CHECK(version_on(messages, facilitator) == version);
  }
  // The clocks have been written down meanwhile.
  CHECK(running.kiosk.room().as_of > Instant{1h});
}

TEST_CASE("the room that facilitators are shown has the version of its stream, and when that began") {
  Running running;
  running.wait(500ms);
  running.ask(start);
  const std::vector<Published> messages = running.publish();
  REQUIRE(messages.back().topic == wire::picture_topic);
  const auto picture = wire::decode<wire::RoomPicture>(messages.back().body, wire::Strictness::lenient).value;
  CHECK(picture.room.version == picture.beat.version);
  CHECK(picture.room.as_of == running.moment.now);
}

TEST_CASE("an answer says no version either when the disk is broken or the request is repeated") {
  Running running;
  CHECK(running.ask(SignIn{}, Permission::sign_in).version == 0);
  --running.requests;
  CHECK(running.ask(SignIn{}, Permission::sign_in).version == 0);
  running.ask(start);
  running.ask(CloseGathering{});
  running.requests = 0;
  CHECK(running.ask(SignIn{}, Permission::sign_in).version == 0);
  running.requests = 10;
  running.broken = true;
  const wire::Reply lost = running.ask(SignIn{}, Permission::sign_in);
  CHECK(lost.reason == Reason::not_saved);
  CHECK(lost.version == 0);
}

TEST_CASE("that the disk is broken is told at once, and with it nothing that is not kept") {
  Running running;
  running.ask(start);
  (void)running.publish();
  running.broken = true;
  CHECK(running.ask(NextStage{}).reason == Reason::not_saved);
  const std::vector<Published> messages = running.publish();
  CHECK(messages.size() == 2);
  for (const wire::Stream stream : {wall, facilitator}) CHECK(count(messages, stream, wire::beat_topic) == 1);
  CHECK_FALSE(wire::decode<wire::Beat>(messages.front().body, wire::Strictness::lenient).value.saving);
}

TEST_CASE("a deadline that the disk does not let be met is tried again a second later") {
  Running running;
  running.ask(start);
  (void)running.publish();
  running.broken = true;
  for (int second = 0; second < 30; ++second) {
    running.wait(1s);
    (void)running.kiosk.take(running.moment, {});
    (void)running.publish();
    CHECK(running.kiosk.next_due() > running.moment.now);
  }
  running.broken = false;
  running.wait(1s);
  (void)running.kiosk.take(running.moment, {});
  CHECK(running.kiosk.room().as_of == running.moment.now);
  CHECK(running.kiosk.saving());
}

TEST_CASE(
    "a closing that the disk did not let be erased is erased a second later, and said not to be till then") {
  Running running;
  const Token token = running.ask(SignIn{}, Permission::sign_in).token.value();
  running.ask(start);
  running.broken_at = "answers";
  CHECK(running.ask(CloseGathering{}).outcome == wire::Outcome::applied);
  CHECK_FALSE(running.kiosk.saving());
  running.ask(ShowScreen{Screen::crisis});
  CHECK_FALSE(running.kiosk.saving());
  CHECK_FALSE(running.folder.files_with_word(to_string(token)).empty());
  running.broken_at.clear();
  running.wait(1s);
  (void)running.kiosk.take(running.moment, {});
  CHECK(running.kiosk.saving());
  CHECK(running.folder.files_with_word(to_string(token)).empty());
}

TEST_CASE("how many came is told on the hour") {
  Running running;
  for (int i = 0; i < 12; ++i) running.ask(SignIn{}, Permission::sign_in);
  running.wait(39min);
  (void)running.kiosk.take(running.moment, {});
  CHECK(running.kiosk.room().day->came_told == 0);
  running.wait(1min);
  (void)running.kiosk.take(running.moment, {});
  CHECK(running.kiosk.room().day->came_told == 10);
}

TEST_CASE("wishes are told at the quarters of an hour") {
  Running running;
  running.ask(WishAccess{AccessWish::hearing}, Permission::sign_in);
  running.wait(9min + 59s);
  (void)running.kiosk.take(running.moment, {});
  CHECK(wishes_told(running.kiosk.room()).empty());
  running.wait(1s);
  (void)running.kiosk.take(running.moment, {});
  CHECK(wishes_told(running.kiosk.room()) == std::vector<AccessWish>{AccessWish::hearing});
}

TEST_CASE("the day's sign-ins end with the venue's day") {
  Running running;
  running.ask(SignIn{}, Permission::sign_in);
  running.wait(1s);
  running.moment.today = *date_from("2026-11-27");
  (void)running.kiosk.take(running.moment, {});
  CHECK_FALSE(running.kiosk.room().day);
}

TEST_CASE("what the clock has said is kept once, and again after the disk did not take it") {
  Running running;
  const KnownDays days{date_from("2026-11-27"), std::nullopt};
  running.broken = true;
  running.kiosk.keep(days);
  CHECK_FALSE(running.kiosk.saving());
  running.broken = false;
  running.kiosk.keep(days);
  CHECK(running.journal.known_days() == days);
  // Written once: a broken disk is not noticed by what is known already.
  running.wait(1s);
  (void)running.kiosk.take(running.moment, {});
  REQUIRE(running.kiosk.saving());
  running.broken = true;
  running.kiosk.keep(days);
  CHECK(running.kiosk.saving());
}
