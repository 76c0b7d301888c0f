#pragma once
// Asking for a passphrase: on the terminal, without showing it, or from a file for scripts.

#include <filesystem>
#include <string>

namespace hearth::kiosk {

// Whoever finds the file can guess for as long as they like.
inline constexpr std::size_t passphrase_characters_min = 12;

enum class Asks {
  once,
  twice,  // a new one: it has to be long enough, and typed the same again
};

// `file`: its first line (also of a descriptor, as /dev/fd/3); empty: asks on the terminal. Throws
// std::runtime_error with a sentence for people; it never contains what was typed.
[[nodiscard]] std::string passphrase(const std::filesystem::path& file, Asks asks);

}  // namespace hearth::kiosk
