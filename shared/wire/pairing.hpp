#pragma once
// The messages of pairing and what both sides compute from them; PROTOCOL.md beside this file is their
// contract
// ("Pairing"). A device without the kiosk's key and a kiosk without the device's agree on who they are, in
// the open: what a stranger between them could change makes other words on the two sides.
//
//   hello -> commit -> nonce -> reveal, and then an outcome
//
// Here is what is the same for both sides. The state of each is in pairing_desk.hpp (the kiosk's) and
// pairing_call.hpp (the device's). Pure; any thread. Random bytes are handed in.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "shared/room/permission.hpp"
#include "shared/wire/keys.hpp"

namespace hearth::wire {

inline constexpr std::uint16_t pairing_port_offset = 3;
inline constexpr std::uint8_t pairing_version = 1;
inline constexpr std::size_t pairing_bytes_max = 1024;  // of a message, whoever sends it
inline constexpr std::size_t pairing_name_characters_max = 40;

using PairingId = std::array<std::uint8_t, 16>;     // names a request; drawn by the kiosk
using PairingNonce = std::array<std::uint8_t, 32>;  // drawn by each side
using PairingSum = std::array<std::uint8_t, 32>;    // BLAKE2b-256

// What the kiosk answers when there is nothing to reveal, or nothing more. The numbers are the protocol's.
enum class PairingOutcome : std::uint8_t {
  admitted = 1,       // the kiosk knows the device now
  refused = 2,        // somebody said no
  expired = 3,        // nobody said anything for three minutes
  ended = 4,          // what came did not belong together
  full = 5,           // as many ask as may
  busy = 6,           // another request from this address is under way
  code_wanted = 7,    // the wall shows a code; whoever types it is the first facilitator
  code_wrong = 8,     // it was another code; the wall shows it still
  code_closed = 9,    // no more codes are taken; somebody at the kiosk lets the device in
  other_version = 10  // the kiosk speaks another version
};

struct PairingHello {
  KeyBytes client_key{};                   // Kc
  Permission kind = Permission::handheld;  // what the device would be
  std::string name;                        // how it calls itself, or empty; untrusted
  bool operator==(const PairingHello&) const = default;
};
struct PairingCommit {
  KeyBytes kiosk_key{};  // Kk
  PairingId id{};
  PairingSum commitment{};  // C
  bool operator==(const PairingCommit&) const = default;
};
struct PairingNonceSent {
  PairingId id{};
  PairingNonce nonce{};  // Nc
  bool operator==(const PairingNonceSent&) const = default;
};
struct PairingReveal {
  PairingId id{};
  PairingNonce nonce{};  // Nk
  bool operator==(const PairingReveal&) const = default;
};
struct PairingAnswer {
  PairingId id{};  // zeros where there is no request
  PairingOutcome outcome = PairingOutcome::refused;
  bool operator==(const PairingAnswer&) const = default;
};
struct PairingCode {
  PairingId id{};
  PairingSum proof{};
  bool operator==(const PairingCode&) const = default;
};
struct PairingBye {
  PairingId id{};
  bool operator==(const PairingBye&) const = default;
};

using PairingMessage = std::variant<PairingHello, PairingCommit, PairingNonceSent, PairingReveal,
                                    PairingAnswer, PairingCode, PairingBye>;

[[nodiscard]] std::string encode_pairing(const PairingMessage& message);
// Nothing unless every byte is as PROTOCOL.md says. Any bytes are safe.
[[nodiscard]] std::optional<PairingMessage> decode_pairing(std::string_view bytes);
// Whether it is a hello of a version that is not ours.
[[nodiscard]] bool is_hello_of_another_version(std::string_view bytes);

// All that the two sides have told each other.
struct PairingTranscript {
  KeyBytes kiosk_key{};
  KeyBytes client_key{};
  PairingId id{};
  PairingNonce kiosk_nonce{};
  PairingNonce client_nonce{};
};

// What the kiosk promises before it has seen the device's nonce; `client_nonce` has no part in it.
[[nodiscard]] PairingSum commitment_of(const PairingTranscript& transcript);
// Six words, with a space between.
[[nodiscard]] std::string words_of(const PairingTranscript& transcript);
// That somebody has read `code`, six digits, for this request and no other.
[[nodiscard]] PairingSum proof_of(const PairingTranscript& transcript, std::string_view code);

// In a time that does not tell how far they are the same.
[[nodiscard]] bool is_same_sum(const PairingSum& one, const PairingSum& other);
// Whether somebody typed those words: letter case, and spaces or hyphens between them, do not matter.
[[nodiscard]] bool are_same_words(std::string_view typed, std::string_view words);

}  // namespace hearth::wire
