#include "kiosk/network/pairing.hpp"

#include <catch2/catch.hpp>

#include <functional>
#include <random>
#include <zmq.hpp>

#include "shared/link/pairing.hpp"
#include "tests/kiosk/network/stand.hpp"

namespace hearth {
namespace {

using namespace std::chrono_literals;
using Stands = wire::PairingCall::Stands;

// A kiosk's door, and what it told last.
struct Door {
  zmq::context_t context;
  link::Keys kiosk = link::make_keys();
  link::Address address;
  std::unique_ptr<kiosk::PairingDoor> door;
  kiosk::PairingNews news;

  Door() {
    std::random_device chance;
    while (!door) {
      address.port_base = static_cast<std::uint16_t>(20'000 + chance() % 12'000);
      try {
        const int port = address.port_base + wire::pairing_port_offset;
        door = std::make_unique<kiosk::PairingDoor>(
            context, kiosk::PairingOptions{"127.0.0.1", static_cast<std::uint16_t>(port), kiosk.public_key});
      } catch (const std::runtime_error&) {
        continue;  // some other program has the port
      }
    }
  }

  // Talks, on the device's side, until it is so.
  bool becomes(link::Pairing& device, const std::function<bool()>& question) {
    const auto until = std::chrono::steady_clock::now() + 20s;
    while (std::chrono::steady_clock::now() < until) {
      (void)device.wait(Duration{20});
      while (const auto told = door->take_news()) news = *told;
      if (question()) return true;
    }
    return false;
  }
};

}  // namespace

TEST_CASE("over the network both sides show the same words, and the device is told what was decided") {
  Door door;
  link::Pairing device{door.address, {link::make_keys(), Permission::facilitator, "Küchentisch"}};
  REQUIRE(door.becomes(device, [&] { return !door.news.requests.empty(); }));
  const AdmissionRequest asked = door.news.requests.front();
  CHECK(asked.kind == Permission::facilitator);
  CHECK(asked.name.str() == "Küchentisch");
  REQUIRE(door.becomes(device, [&] { return device.call().stands() == Stands::comparing; }));
  CHECK(device.call().words() == asked.words.str());
  device.call().say_same_words();
  SECTION("let in") {
    door.door->tell(asked.number, wire::PairingOutcome::admitted);
    REQUIRE(door.becomes(device, [&] { return device.call().key_to_try().has_value(); }));
    CHECK(wire::key_text(*device.call().key_to_try()) == door.kiosk.public_key);
    // Nobody answers at the port where the key would have to be proven.
    CHECK_FALSE(device.shake_hands(Duration{300}));
    CHECK_FALSE(device.call().key_to_keep());
  }
  SECTION("turned down") {
    door.door->tell(asked.number, wire::PairingOutcome::refused);
    REQUIRE(door.becomes(device, [&] { return device.call().stands() == Stands::over; }));
    CHECK(device.call().answer() == wire::PairingOutcome::refused);
  }
  SECTION("taken back") {
    device.leave();
    CHECK(door.becomes(device, [&] { return door.news.requests.empty(); }));
  }
}

TEST_CASE("a second device of the same address waits until the first has gone") {
  Door door;
  link::Pairing first{door.address, {link::make_keys(), Permission::screen, "first"}};
  REQUIRE(door.becomes(first, [&] { return !door.news.requests.empty(); }));
  link::Pairing second{door.address, {link::make_keys(), Permission::screen, "second"}};
  REQUIRE(door.becomes(second, [&] { return second.call().answer() == wire::PairingOutcome::busy; }));
  first.leave();
  CHECK(door.becomes(second, [&] {
    return door.news.requests.size() == 1 && door.news.requests.front().name.str() == "second";
  }));
}

TEST_CASE("the wall's code is shown and proven over the network while nobody facilitates") {
  Door door;
  door.door->let_first(true);
  link::Pairing device{door.address, {link::make_keys(), Permission::facilitator, ""}};
  REQUIRE(door.becomes(device, [&] {
    return door.news.first && device.call().answer() == wire::PairingOutcome::code_wanted;
  }));
  CHECK(door.news.first->words.str() == device.call().words());
  device.call().say_same_words();
  device.call().say_code(door.news.first->code.str());
  CHECK(door.becomes(device, [&] { return !door.news.proven.empty(); }));
}

TEST_CASE("there is one request for each IPv4 address and for each IPv6 network") {
  using kiosk::network_of;
  CHECK(network_of("192.168.0.7") == "192.168.0.7");
  CHECK(network_of("::ffff:192.168.0.7") == "192.168.0.7");
  CHECK(network_of("2001:db8:1:2::1") == network_of("2001:db8:1:2:ffff::9"));
  CHECK(network_of("2001:db8:1:2::1") != network_of("2001:db8:1:3::1"));
  CHECK(network_of("fe80::1%eth0") == network_of("fe80::2"));
}

}  // namespace hearth
