#include "shared/link/address.hpp"

#include <catch2/catch.hpp>

namespace hearth {

using link::Address;
using link::address_from;

TEST_CASE("an address is read with or without its port") {
  CHECK(address_from("kiosk.local") == Address{"kiosk.local", 5570});
  CHECK(address_from("192.168.0.7:6000") == Address{"192.168.0.7", 6000});
  CHECK(address_from("::1") == Address{"::1", 5570});
  CHECK(address_from("[fe80::1%eth0]:6000") == Address{"fe80::1%eth0", 6000});
  CHECK(address_from("[::1]") == Address{"::1", 5570});
}

TEST_CASE("what is no address is none") {
  for (const char* text :
       {"", ":5570", "kiosk:", "kiosk:0", "kiosk:65533", "kiosk:70000", "kiosk:55x", "kiosk: 5570",
        "two words", "[::1", "[::1]5570", "[]", "tcp://kiosk", "kiosk;rm", "kiosk:-1"}) {
    INFO(text);
    CHECK_FALSE(address_from(text));
  }
}

TEST_CASE("an address is written so that it can be read") {
  for (const Address& address : {Address{"kiosk.local", 6000}, Address{"::1", 5570}}) {
    CHECK(address_from(to_string(address)) == address);
  }
  CHECK(link::endpoint({"::1", 5570}, 2) == "tcp://[::1]:5572");
}

}  // namespace hearth
