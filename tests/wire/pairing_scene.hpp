#pragma once
// A kiosk's desk for pairing, and devices that talk to it, on time that passes when the test says so. The
// bytes that would be random count up.

#include <catch2/catch.hpp>

#include <cstdint>
#include <stdexcept>
#include <string>
#include <variant>

#include "shared/wire/pairing_desk.hpp"

namespace hearth {

[[nodiscard]] inline wire::PairingNonce nonce_of(std::uint8_t number) {
  wire::PairingNonce nonce{};
  nonce.fill(number);
  return nonce;
}

struct PairingScene {
  static constexpr std::uint64_t first_number = 4000;
  wire::KeyBytes kiosk_key{0x99};
  wire::PairingDesk desk{kiosk_key, first_number};
  Instant now{Duration{1'000'000}};
  std::uint8_t drawn = 100;

  // A device that calls itself as the network that it asks from.
  [[nodiscard]] wire::PairingHello hello_of(const std::string& name,
                                            Permission kind = Permission::facilitator) const {
    wire::KeyBytes key{};
    key.front() = static_cast<std::uint8_t>(name.front());
    return {key, kind, name};
  }

  [[nodiscard]] std::optional<std::string> answer(const std::string& network, const std::string& bytes) {
    ++drawn;
    wire::PairingChance chance{{drawn}, nonce_of(drawn), std::uint64_t{drawn} * 7919};
    return desk.take({bytes, network, network}, now, chance);
  }
  void sends(const std::string& network, const wire::PairingMessage& message) {
    (void)answer(network, encode_pairing(message));
  }
  template <class Wanted>
  [[nodiscard]] Wanted asks(const std::string& network, const wire::PairingMessage& message) {
    const auto bytes = answer(network, encode_pairing(message));
    const auto read = bytes ? wire::decode_pairing(*bytes) : std::nullopt;
    if (!read || !std::holds_alternative<Wanted>(*read)) throw std::logic_error{"another answer"};
    return std::get<Wanted>(*read);
  }
  [[nodiscard]] wire::PairingOutcome outcome(const std::string& network,
                                             const wire::PairingMessage& message) {
    return asks<wire::PairingAnswer>(network, message).outcome;
  }

  [[nodiscard]] wire::PairingId greets(const std::string& network,
                                       Permission kind = Permission::facilitator) {
    return asks<wire::PairingCommit>(network, hello_of(network, kind)).id;
  }
  [[nodiscard]] wire::PairingId comes_to_be_listed(const std::string& network,
                                                   Permission kind = Permission::facilitator) {
    const wire::PairingId id = greets(network, kind);
    sends(network, wire::PairingNonceSent{id, nonce_of(1)});
    return id;
  }

  // By how the kiosk draws here.
  [[nodiscard]] wire::PairingTranscript transcript_of(const std::string& network, const wire::PairingId& id,
                                                      const wire::PairingNonce& nonce) const {
    return {kiosk_key, hello_of(network).client_key, id, nonce_of(id.front()), nonce};
  }
  [[nodiscard]] std::string code_of(const std::string&, const wire::PairingId& id) const {
    std::string code = std::to_string(std::uint64_t{id.front()} * 7919);
    return std::string(6 - code.size(), '0') + code;
  }

  void wait(Duration time) {
    now += time;
    desk.pass_time(now);
  }
};

}  // namespace hearth
