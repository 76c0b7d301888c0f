// Who is connected, by the real sockets.

#include <catch2/catch.hpp>
#include <memory>

#include "kiosk/network/subscribers.hpp"
#include "tests/kiosk/network/raw_peer.hpp"
#include "tests/kiosk/network/stand.hpp"

namespace hearth {
namespace {

using link::Client;
using link::over_network;
using link::Streams;

// Waits on that client, which stays.
bool sees(Stand& stand, Client& client, const std::vector<DeviceId>& expected) {
  return eventually(client, [&] { return stand.connected() == expected; });
}

std::vector<DeviceId> both(const DeviceId& a, const DeviceId& b) {
  return a < b ? std::vector{a, b} : std::vector{b, a};
}

}  // namespace

TEST_CASE("a client that follows a stream is connected until it goes, and one that only asks is not") {
  Stand stand;
  const link::Keys desk = stand.admitted(Permission::facilitator);
  const link::Keys screen = stand.admitted(Permission::screen);
  Client stays{over_network(stand.address(), desk, Streams::facilitator)};
  REQUIRE(sees(stand, stays, {desk.public_key}));
  link::ClientOptions once = over_network(stand.address(), screen, Streams::wall);
  once.stays = false;
  Client looks{once};
  REQUIRE(eventually(looks, [&] { return looks.wall() != nullptr; }));
  CHECK(stand.connected() == std::vector{desk.public_key});
  auto wall = std::make_unique<Client>(over_network(stand.address(), screen, Streams::wall));
  REQUIRE(sees(stand, stays, both(desk.public_key, screen.public_key)));
  wall.reset();
  CHECK(sees(stand, stays, {desk.public_key}));
}

TEST_CASE("a device is connected as long as one of its connections is, on whichever stream") {
  Stand stand;
  const link::Keys desk = stand.admitted(Permission::facilitator);
  const link::Keys other = stand.admitted(Permission::screen);
  Client stays{over_network(stand.address(), other, Streams::wall)};
  auto one = std::make_unique<Client>(over_network(stand.address(), desk, Streams::facilitator));
  auto two = std::make_unique<Client>(over_network(stand.address(), desk, Streams::both));
  REQUIRE(eventually(*two, [&] { return two->wall() && two->room(); }));
  REQUIRE(sees(stand, stays, both(desk.public_key, other.public_key)));
  two.reset();
  auto three = std::make_unique<Client>(over_network(stand.address(), desk, Streams::wall));
  REQUIRE(eventually(*three, [&] { return three->wall() != nullptr; }));
  one.reset();
  REQUIRE(eventually(*three, [&] { return three->beat().has_value(); }));
  CHECK(stand.connected() == both(desk.public_key, other.public_key));
  three.reset();
  CHECK(sees(stand, stays, {other.public_key}));
}

TEST_CASE("no device can say that another one is connected, or that it has gone") {
  Stand stand;
  const link::Keys desk = stand.admitted(Permission::facilitator);
  const link::Keys absent = stand.admitted(Permission::screen);
  const link::Keys false_friend = stand.admitted(Permission::screen);
  RawPeer peer{stand.address(), false_friend, wire::wall_port_offset};
  Client stays{over_network(stand.address(), desk, Streams::wall)};
  REQUIRE(sees(stand, stays, {desk.public_key}));
  const std::string here{wire::here_topic};
  peer.send({"\1" + here + absent.public_key});
  peer.send({"\1" + here + desk.public_key});
  peer.send({std::string(1, '\0') + here + desk.public_key});
  // It comes last, so that what was sent before has been read when this has.
  peer.send({"\1" + here + false_friend.public_key});
  CHECK(sees(stand, stays, both(desk.public_key, false_friend.public_key)));
}

TEST_CASE("its own topic is none of those that a device may have besides") {
  Stand stand;
  const link::Keys keys = stand.admitted(Permission::screen);
  RawPeer peer{stand.address(), keys, wire::wall_port_offset};
  Client client{over_network(stand.address(), stand.admitted(Permission::facilitator), Streams::wall)};
  for (std::size_t i = 0; i < kiosk::topics_max; ++i) peer.send({"\1topic " + std::to_string(i)});
  peer.send({"\1" + std::string{wire::here_topic} + keys.public_key});
  CHECK(eventually(client, [&] { return stand.connected().size() == 2; }));
  CHECK(stand.cut_off().empty());
}

TEST_CASE("when somebody is sent away the others are connected again by themselves") {
  Stand stand;
  const link::Keys desk = stand.admitted(Permission::facilitator);
  const link::Keys lost = stand.admitted(Permission::screen);
  Client stays{over_network(stand.address(), desk, Streams::both)};
  const Client leaves{over_network(stand.address(), lost, Streams::wall)};
  REQUIRE(sees(stand, stays, both(desk.public_key, lost.public_key)));
  stand.revoke(lost);
  REQUIRE(eventually(stays, [&] { return stand.made_anew() == 1; }));
  CHECK(sees(stand, stays, {desk.public_key}));
}

}  // namespace hearth
