#include "shared/link/request_id.hpp"

#include <unistd.h>

#include <array>
#include <cstdint>
#include <stdexcept>

namespace hearth::link {

wire::RequestId draw_request_id() {
  std::array<std::uint8_t, 16> bytes{};
  if (getentropy(bytes.data(), bytes.size()) != 0)
    throw std::runtime_error{"this machine gives no random numbers"};
  constexpr std::string_view digits = "0123456789abcdef";
  wire::RequestId id;
  for (const std::uint8_t byte : bytes) {
    id += digits[byte >> 4U];
    id += digits[byte & 15U];
  }
  return id;
}

}  // namespace hearth::link
