#pragma once
// Text that only whoever knows the passphrase can read or change: a key is made of the passphrase by
// Argon2id, and the text sealed with it (libsodium's secretbox, XSalsa20 and Poly1305).
//
//   "hearth-sealed-1\n" / salt (16 bytes) / nonce (24 bytes) / sealed text
//
// The costs of Argon2id (6 passes over 64 MiB) belong to that first line: a kiosk with 512 MB can pay them, a
// second or two, and whoever guesses has to pay them for each guess. Any thread. Throws std::runtime_error
// when this machine has not that much memory.

#include <optional>
#include <string>
#include <string_view>

namespace hearth::kiosk {

[[nodiscard]] std::string sealed(std::string_view text, std::string_view passphrase);
// Nothing when it is no sealed text, has been changed, or the passphrase is another one; which of them cannot
// be told.
[[nodiscard]] std::optional<std::string> unsealed(std::string_view bytes, std::string_view passphrase);

}  // namespace hearth::kiosk
