// How quick the network is on this machine; run by hand:  kiosk_network_tests "[figures]"
#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <cstdio>

#include "shared/link/client.hpp"
#include "shared/room/wall_commands.hpp"
#include "tests/kiosk/network/stand.hpp"

namespace hearth {
namespace {

using SteadyClock = std::chrono::steady_clock;
using Microseconds = std::chrono::duration<double, std::micro>;

double median(std::vector<double> values) {
  std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2),
                   values.end());
  return values[values.size() / 2];
}

}  // namespace

TEST_CASE("figures of the network", "[.][figures]") {
  Stand stand;
  const link::Keys keys = stand.admitted(Permission::facilitator);
  link::Client client{link::over_network(stand.address(), keys, link::Streams::none)};
  std::vector<double> round_trips;
  constexpr int requests = 2000;
  for (int i = 0; i < requests; ++i) {
    const auto before = SteadyClock::now();
    REQUIRE(client.ask(ShowScreen{i % 2 == 0 ? Screen::quiet : Screen::today}, {}, std::chrono::seconds{20})
                .reply);
    round_trips.push_back(Microseconds{SteadyClock::now() - before}.count());
  }
  std::printf("request to reply over TCP with CURVE: %.0f us (median of %d)\n", median(round_trips),
              requests);

  std::vector<double> joins;
  constexpr int joiners = 10;  // more would have to wait: the kiosk limits what it gives out
  for (int i = 0; i < joiners; ++i) {
    const auto before = SteadyClock::now();
    link::Client late{link::over_network(stand.address(), keys, link::Streams::wall)};
    REQUIRE(eventually(late, [&] { return late.wall() != nullptr; }));
    joins.push_back(Microseconds{SteadyClock::now() - before}.count() / 1000);
  }
  std::printf("new client to first picture, handshake included: %.1f ms (median of %d)\n", median(joins),
              joiners);
}

}  // namespace hearth
