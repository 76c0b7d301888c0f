#include "shared/link/keys.hpp"

#include <zmq.h>
#include <array>

namespace hearth::link {

Keys make_keys() {
  constexpr std::size_t z85_bytes = 41;  // with the NUL
  std::array<char, z85_bytes> public_key{};
  std::array<char, z85_bytes> secret_key{};
  if (zmq_curve_keypair(public_key.data(), secret_key.data()) != 0) {
    throw KeyFault{"keys cannot be made: ZeroMQ was built without CURVE on this machine"};
  }
  return {public_key.data(), secret_key.data(), {}};
}

}  // namespace hearth::link
