#include "kiosk/journal/checksum.hpp"

#include <sodium.h>

#include <array>
#include <cassert>

namespace hearth::kiosk {

std::string checksum_of(std::initializer_list<std::string_view> parts) {
  static const bool ready = sodium_init() >= 0;
  assert(ready);
  crypto_generichash_state state;
  std::array<unsigned char, crypto_generichash_BYTES_MIN> sum{};
  crypto_generichash_init(&state, nullptr, 0, sum.size());
  for (const std::string_view part : parts) {
    const std::uint64_t length = part.size();
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(&length), sizeof length);
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(part.data()), part.size());
  }
  crypto_generichash_final(&state, sum.data(), sum.size());
  return {sum.begin(), sum.end()};
}

}  // namespace hearth::kiosk
