#pragma once
// The checksum that stands beside what is kept, so that a bit that the disk has turned over is seen: BLAKE2b
// (RFC 7693, libsodium's crypto_generichash), 16 bytes. It guards against accidents, not against people.

#include <initializer_list>
#include <string>
#include <string_view>

namespace hearth::kiosk {

// Any thread. Where one part ends and the next begins counts as well.
[[nodiscard]] std::string checksum_of(std::initializer_list<std::string_view> parts);

}  // namespace hearth::kiosk
