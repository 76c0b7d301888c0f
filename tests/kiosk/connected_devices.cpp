#include "kiosk/connected_devices.hpp"

#include <catch2/catch.hpp>

using namespace hearth;
using namespace hearth::kiosk;
using namespace std::chrono_literals;

namespace {

constexpr Instant began{1h};

// As the kiosk uses it, at times after `began`.
struct Told {
  ConnectedDevices devices;

  void are(const std::vector<DeviceId>& here, Duration at) {
    devices.are(here, began + at);
    (void)devices.look(began + at);
  }
  // When that device is told to have come, after `began`; nothing: it is not told to be here.
  [[nodiscard]] std::optional<Duration> since(const DeviceId& device, Duration at) {
    (void)devices.look(began + at);
    for (const wire::ConnectedDevice& each : devices.told()) {
      if (each.public_key == device) return each.since - began;
    }
    return std::nullopt;
  }
};

}  // namespace

TEST_CASE("a device that comes is told at once, with since when, and one that goes is not told any more") {
  Told told;
  told.are({"a"}, 0s);
  CHECK(told.since("a", 0s) == 0s);
  told.are({"a", "b"}, 5s);
  CHECK(told.since("a", 5s) == 0s);
  CHECK(told.since("b", 5s) == 5s);
  told.are({"b"}, 7s);
  CHECK_FALSE(told.since("a", 7s));
  CHECK(told.since("b", 7s) == 5s);
}

TEST_CASE("whoever is back within ten seconds has been here since before, and later since then") {
  Told told;
  told.are({"a", "b"}, 0s);
  told.are({}, 20s);
  told.are({"a"}, 30s - 1ms);
  CHECK(told.since("a", 31s) == 0s);
  told.are({"a", "b"}, 40s);
  CHECK(told.since("b", 40s) == 40s);
}

TEST_CASE("while the kiosk makes all connections anew nobody is told to have gone who comes back") {
  Told told;
  told.are({"a", "b"}, 0s);
  told.devices.broken(began + 20s);
  told.are({}, 20s);
  CHECK(told.since("a", 20s) == 0s);
  told.are({"a"}, 21s);
  CHECK(told.since("a", 23s - 1ms) == 0s);
  CHECK(told.since("b", 23s - 1ms) == 0s);
  CHECK(told.devices.due() == began + 23s);
  CHECK(told.since("a", 23s) == 0s);
  CHECK_FALSE(told.since("b", 23s));
  CHECK_FALSE(told.devices.due());
}

TEST_CASE("where connections are made anew twice in a row, there is time to come back after the second") {
  Told told;
  told.are({"a"}, 0s);
  told.devices.broken(began + 20s);
  told.devices.broken(began + 22s);
  CHECK(told.since("a", 25s - 1ms) == 0s);
  CHECK_FALSE(told.since("a", 25s));
}

TEST_CASE("two hundred that come at the same moment are told in two pictures, not in two hundred") {
  Told told;
  std::vector<DeviceId> here;
  int pictures = 0;
  for (int i = 0; i < 200; ++i) {
    here.push_back("device " + std::to_string(i));
    const Instant now = began + i * 4ms;
    told.devices.are(here, now);
    if (told.devices.look(now)) ++pictures;
  }
  CHECK(pictures == 1);
  REQUIRE(told.devices.due() == began + 1s);
  CHECK(told.devices.look(began + 1s));
  CHECK(told.devices.told().size() == 200);
  CHECK_FALSE(told.devices.look(began + 2s));
  CHECK_FALSE(told.devices.due());
}

TEST_CASE("who comes and goes between two words is not told of at all") {
  Told told;
  told.are({"a"}, 0s);
  told.are({"a", "b"}, 100ms);
  told.are({"a"}, 200ms);
  CHECK_FALSE(told.devices.look(began + 1s));
  CHECK(told.devices.told().size() == 1);
}
