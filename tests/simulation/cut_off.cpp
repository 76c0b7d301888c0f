// A tablet at the door, cut off for ten minutes in which thirty people come; then the network is back, and
// bad, and the kiosk loses its power now and then.

#include <catch2/catch.hpp>

#include "tests/simulation/simulated_kiosk.hpp"
#include "tests/simulation/tablets.hpp"

using namespace hearth;
using namespace hearth::simulation;
using namespace std::chrono_literals;

namespace {

constexpr Duration step = 50ms;

void run_cut_off(std::uint64_t seed) {
  CAPTURE(seed);
  constexpr int people = 30;
  Network network(seed);
  Disk disk;
  Witness witness(disk);
  SimulatedKiosk kiosk(network, disk, witness, {{1, Permission::sign_in}});
  Door door(1, network);
  Duration now{0};
  const auto pass_until = [&](Duration end) {
    for (; now < end; now += step) {
      const std::vector<Packet> arrived = network.arrivals(now);
      kiosk.pass(now, arrived);
      door.pass(now, arrived);
    }
  };
  pass_until(19s);
  REQUIRE(door.tokens_left() >= people);
  network.set_weather({.loss = 1, .doubling = 0, .delay_max = 20ms});
  for (int i = 0; i < people; ++i) {
    door.come(0);
    pass_until(now + 20s);
  }
  CHECK(kiosk.kiosk()->room().day->came == 0);
  network.set_weather({.loss = 0.3, .doubling = 0.3, .delay_max = 900ms});
  for (int i = 0; i < 20; ++i) {
    if (network.happens(0.2)) kiosk.lose_power();
    pass_until(now + 2s);
  }
  network.set_weather(calm);
  pass_until(now + 5s);
  CHECK(door.settled());
  REQUIRE(kiosk.kiosk() != nullptr);
  CHECK(kiosk.kiosk()->room().day->came == people);
  REQUIRE(door.cards().size() == people);
  for (const Card& card : door.cards()) CHECK(find_guest(kiosk.kiosk()->room(), card.token) != nullptr);
  CHECK(witness.findings() == Findings{});
}

}  // namespace

TEST_CASE("thirty people come while the network is away for ten minutes, and each is counted once") {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) run_cut_off(seed);
}
