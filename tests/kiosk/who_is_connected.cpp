// Who is connected, as the kiosk tells it.

#include <algorithm>
#include <catch2/catch.hpp>

#include "kiosk/kiosk.hpp"
#include "shared/room/admissions_commands.hpp"
#include "shared/wire/room_picture.hpp"
#include "tests/kiosk/data_folder.hpp"
#include "tests/kiosk/evening.hpp"

using namespace hearth;
using namespace hearth::kiosk;
using namespace std::chrono_literals;

namespace {

// A kiosk that has started and knows a screen, with everything published once.
struct WithScreen {
  DataFolder folder;
  Journal journal{folder.path(), {}};
  std::uint64_t drawn = 1;
  Kiosk kiosk{journal, journal.load().room, 81, [this] { return drawn += 7919; }};
  Moment moment = moment_at(Instant{1h});

  WithScreen() {
    kiosk.start({}, moment);
    (void)kiosk.tell(ListDevices{{{DeviceName::mended_from("Hall"), Permission::screen, "hall"}}}, moment);
    (void)kiosk.publish(moment);
  }
  std::vector<Published> after(Duration time, const Arrivals& arrivals) {
    moment.now += time;
    moment.local = moment.local.later(time);
    (void)kiosk.take(moment, arrivals);
    return kiosk.publish(moment);
  }
};

bool shows_wall_anew(const std::vector<Published>& messages) {
  return std::any_of(messages.begin(), messages.end(), [](const Published& each) {
    return each.stream == wire::Stream::wall && each.topic == wire::picture_topic;
  });
}

using ConnectedList = std::vector<wire::ConnectedDevice>;

// What facilitators are told of who is connected; nothing: they are sent no picture.
std::optional<ConnectedList> connected_told(const std::vector<Published>& messages) {
  for (const Published& each : messages) {
    if (each.stream == wire::Stream::facilitator && each.topic == wire::picture_topic)
      return wire::decode<wire::RoomPicture>(each.body, wire::Strictness::lenient).value.connected;
  }
  return std::nullopt;
}

}  // namespace

TEST_CASE("who is connected is told to facilitators, of admitted devices only, and never on the wall") {
  WithScreen running;
  const std::uint64_t events = running.kiosk.room().version;
  Arrivals arrivals;
  arrivals.connected = {{"hall", "somebody who has just been sent away"}};
  const std::vector<Published> messages = running.after(100ms, arrivals);
  CHECK(connected_told(messages) == ConnectedList{{"hall", running.moment.now}});
  CHECK_FALSE(shows_wall_anew(messages));
  CHECK(running.kiosk.room().version == events);
  arrivals.connected->clear();
  CHECK_FALSE(connected_told(running.after(100ms, arrivals)));
  CHECK(running.kiosk.next_due() <= running.moment.now + 900ms);
  CHECK(connected_told(running.after(900ms, {})) == ConnectedList{});
}

TEST_CASE("while all connections are made anew facilitators are told of nobody's going") {
  WithScreen running;
  Arrivals arrivals;
  arrivals.connected = {{"hall"}};
  CHECK(connected_told(running.after(100ms, arrivals)));
  arrivals.made_anew = true;
  arrivals.connected->clear();
  CHECK_FALSE(connected_told(running.after(2s, arrivals)));
  CHECK(connected_told(running.after(3s, {})) == ConnectedList{});
}
