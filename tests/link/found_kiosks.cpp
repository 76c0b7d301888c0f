#include "shared/link/found_kiosks.hpp"

#include <catch2/catch.hpp>

namespace hearth {
namespace {

using link::Address;
using link::FoundKiosk;
using Kiosks = std::vector<FoundKiosk>;

link::Sighting ipv4(const std::string& name, int card = 2) {
  return {name, card, link::Sighting::Family::ipv4};
}
link::Sighting ipv6(const std::string& name, int card = 2) {
  return {name, card, link::Sighting::Family::ipv6};
}

}  // namespace

TEST_CASE("a kiosk is found once, however many networks and kinds of address tell of it") {
  link::FoundList list;
  list.found(ipv6("Garden"), {"kiosk.local", false, "fe80::1%eth0", 5570});
  CHECK(list.kiosks() == Kiosks{{"Garden", {"fe80::1%eth0", 5570}}});
  list.found(ipv4("Garden"), {"kiosk.local", false, "192.168.0.7", 5570});
  CHECK(list.kiosks() == Kiosks{{"Garden", {"192.168.0.7", 5570}}});
  list.found(ipv4("Garden", 3), {"kiosk.local", true, "10.0.0.7", 5570});
  CHECK(list.kiosks() == Kiosks{{"Garden", {"kiosk.local", 5570}}});
}

TEST_CASE("a kiosk is gone when nothing tells of it any more") {
  link::FoundList list;
  list.found(ipv6("Garden"), {"kiosk.local", false, "2001:db8::7", 5570});
  list.found(ipv4("Garden"), {"kiosk.local", false, "192.168.0.7", 5570});
  list.gone(ipv4("Garden"));
  CHECK(list.kiosks() == Kiosks{{"Garden", {"2001:db8::7", 5570}}});
  list.gone(ipv6("Garden"));
  list.gone(ipv6("Garden"));
  CHECK(list.kiosks().empty());
}

TEST_CASE("names from the network are cleaned and bounded, and two that look the same are told apart") {
  link::FoundList list;
  list.found(ipv4("Garden\x1b[31m\nroom"), {"kiosk.local", false, "192.168.0.7", 5570});
  const std::string cleaned = list.kiosks().front().name;
  CHECK(cleaned.find('\x1b') == std::string::npos);
  CHECK(cleaned.find('\n') == std::string::npos);
  list.clear();
  list.found(ipv4(std::string(200, 'x')), {"kiosk.local", false, "192.168.0.7", 5570});
  const std::string shortened = list.kiosks().front().name;
  CHECK(std::count(shortened.begin(), shortened.end(), 'x') == 39);
  CHECK(shortened.ends_with("…"));
  list.clear();
  list.found(ipv4(" "), {"kiosk.local", false, "192.168.0.7", 5570});
  CHECK(list.kiosks().front().name == "kiosk.local");
  list.clear();
  list.found(ipv4("Garden"), {"a.local", false, "192.168.0.7", 5570});
  list.found(ipv4("Garden "), {"b.local", false, "192.168.0.8", 6000});
  REQUIRE(list.kiosks().size() == 2);
  CHECK(list.kiosks()[0].name != list.kiosks()[1].name);
}

TEST_CASE("what cannot be an address is left out, and of many kiosks sixteen are shown") {
  link::FoundList list;
  list.found(ipv4("No port"), {"kiosk.local", true, "192.168.0.7", 0});
  list.found(ipv4("No room for its ports"), {"kiosk.local", true, "192.168.0.7", 65534});
  list.found(ipv4("No name"), {"my kiosk", true, "192.168.0.7", 5570});
  CHECK(list.kiosks().empty());
  for (int i = 0; i < 1000; ++i)
    list.found(ipv4("Kiosk " + std::to_string(i)), {"k.local", false, "192.168.0.7", 5570});
  CHECK(list.kiosks().size() == link::found_kiosks_max);
}

}  // namespace hearth
