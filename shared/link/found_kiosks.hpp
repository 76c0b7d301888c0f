#pragma once
// The kiosks that were found in the local network: what is told of them by every network card, for IPv4 and
// IPv6, made into one list. What they are called comes from the network, so nobody may trust it; it is
// cleaned and bounded like every name that is shown.
//
// Pure; one thread. shared/link/discovery.hpp fills it.

#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "shared/link/address.hpp"

namespace hearth::link {

inline constexpr std::size_t found_kiosks_max = 16;
inline constexpr std::size_t found_name_characters_max = 40;

struct FoundKiosk {
  std::string name;
  Address at;
  bool operator==(const FoundKiosk&) const = default;
};

struct FoundKiosks {
  std::vector<FoundKiosk> kiosks{};  // by name, at most found_kiosks_max
  bool looks = true;                 // false: this machine cannot look by itself just now
  bool operator==(const FoundKiosks&) const = default;
};

// Where something was told of: the name of the service, the network card, IPv4 or IPv6.
struct Sighting {
  std::string name;
  int card = 0;
  enum class Family { ipv4, ipv6 };
  Family family = Family::ipv4;
  auto operator<=>(const Sighting&) const = default;
};
// And what.
struct Sighted {
  std::string host;            // "kiosk.local"
  bool host_is_known = false;  // this machine can look the host's name up
  std::string address;         // "192.168.0.7", "fe80::1%eth0"
  std::uint16_t port = 0;
};

class FoundList {
 public:
  void found(const Sighting& sighting, Sighted what);
  void gone(const Sighting& sighting);
  void clear() { sighted_.clear(); }

  // Each kiosk once, by its host's name where that is known here, since it outlives the address; else by an
  // IPv4 address before an IPv6 one. Those without a usable address are left out.
  [[nodiscard]] std::vector<FoundKiosk> kiosks() const;

 private:
  std::map<Sighting, Sighted> sighted_;
};

}  // namespace hearth::link
