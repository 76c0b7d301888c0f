#pragma once
// A kiosk that was found in the local network. What it is called comes from there, so nobody may trust it; it
// has been cleaned and bounded like every name that is shown.

#include <string>
#include <vector>

#include "shared/link/address.hpp"

namespace hearth::link {

inline constexpr std::size_t found_kiosks_max = 16;

struct FoundKiosk {
  std::string name;
  Address at;
  bool operator==(const FoundKiosk&) const = default;
};

struct FoundKiosks {
  std::vector<FoundKiosk> kiosks;  // by name
  bool looks = true;               // false: this machine cannot look by itself, nor can it be helped here
  bool operator==(const FoundKiosks&) const = default;
};

}  // namespace hearth::link
