#pragma once
// Key files: who a device is. A device proves that it holds the secret key; the kiosk admits it by its public
// key. All keys are CurveZMQ keys in Z85 (ZeroMQ RFC 32), 40 characters.
//
//   public-key = "…"     the device's own
//   secret-key = "…"     the device's own; never leaves the file
//   kiosk-key = "…"      the public key of the kiosk it belongs to; missing until the device has been
//   admitted
//   kiosk-address = "…"  where that kiosk was when the device was let in; may be missing
//
// Beside FILE stands FILE.pub, with the first line only: that one may be carried to the kiosk.
// Any thread. What cannot be read or written throws KeyFault with a sentence for people; it never contains a
// key.

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "shared/wire/small_file.hpp"

namespace hearth::wire {

struct KeyFault : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct Keys {
  std::string public_key;
  std::string secret_key;
  std::string kiosk_key;        // may be empty
  std::string kiosk_address{};  // may be empty; whoever connects reads it (shared/link/address.hpp)

  bool operator==(const Keys&) const = default;
};

// Whether `text` is a key: 40 characters that Z85 can decode.
[[nodiscard]] bool is_key(std::string_view text);

// Whether `text` can stand behind kiosk-address: up to kiosk_address_bytes_max letters and signs of ASCII.
inline constexpr std::size_t kiosk_address_bytes_max = 270;
[[nodiscard]] bool is_kiosk_address(std::string_view text);

// A key as it is, and back; nothing when `text` is no key.
using KeyBytes = std::array<std::uint8_t, 32>;
[[nodiscard]] std::optional<KeyBytes> key_bytes_in(std::string_view text);
[[nodiscard]] std::string key_text(const KeyBytes& bytes);

// Refused, with what to do, where anybody but its owner may read or write the file.
[[nodiscard]] Keys read_keys(const std::filesystem::path& file);

// Writes FILE (readable by its owner only) and FILE.pub. Each is replaced in one step, so that a power cut
// leaves the old one or the new one. Makes the folder when it is missing.
void write_keys(const std::filesystem::path& file, const Keys& keys, const Disk& disk = real_disk());

// Reads the public key out of FILE.pub, or out of FILE itself.
[[nodiscard]] std::string read_public_key(const std::filesystem::path& file);

}  // namespace hearth::wire
