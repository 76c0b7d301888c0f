#pragma once
// Where a kiosk is: the machine's name or number and the first of its ports (shared/wire/frames.hpp says
// which ports follow).

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "shared/wire/frames.hpp"

namespace hearth::link {

struct Address {
  std::string host = "127.0.0.1";  // a name, an IPv4 or an IPv6 address (without brackets)
  std::uint16_t port_base = wire::port_base_default;

  bool operator==(const Address&) const = default;
};

// Reads "kiosk.local", "192.168.0.7:5570", "::1" or "[::1]:5570"; nothing for anything else. No name is
// looked up.
[[nodiscard]] std::optional<Address> address_from(std::string_view text);

// As people type it: "192.168.0.7:5570", "[::1]:5570".
[[nodiscard]] std::string to_string(const Address& address);

// "tcp://host:port" for the port at this offset behind the base.
[[nodiscard]] std::string endpoint(const Address& address, std::uint16_t offset);

}  // namespace hearth::link
