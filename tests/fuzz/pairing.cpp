// Messages of pairing, at the kiosk's side and at the device's.

#include <set>

#include "shared/wire/pairing_call.hpp"
#include "shared/wire/pairing_desk.hpp"
#include "tests/fuzz/areas.hpp"

namespace hearth::fuzz {
namespace {

using namespace wire;

// An input is a row of messages: a byte for who sends and how much later, two for the length, then as many
// bytes.
class PairingMessages : public Reader {
 public:
  PairingMessages() {
    const PairingTranscript of = transcript();
    const std::string greeting =
        encode_pairing(PairingHello{of.client_key, Permission::facilitator, "Küche"});
    const std::string nonce = encode_pairing(PairingNonceSent{of.id, of.client_nonce});
    const std::string other_nonce = encode_pairing(PairingNonceSent{of.id, PairingNonce{9}});
    const std::string code = encode_pairing(PairingCode{of.id, proof_of(of, "000001")});
    const std::string commit = encode_pairing(PairingCommit{of.kiosk_key, of.id, commitment_of(of)});
    const std::string reveal = encode_pairing(PairingReveal{of.id, of.kiosk_nonce});
    const std::string admitted = encode_pairing(PairingAnswer{of.id, PairingOutcome::admitted});
    const std::string bye = encode_pairing(PairingBye{of.id});
    seeds = {part(1, greeting) + part(1, nonce) + part(1, code) + part(1, bye),
             part(1, greeting) + part(2, nonce) + part(3, other_nonce) + part(200, greeting),
             part(1, commit) + part(1, reveal) + part(1, admitted), part(1, commit) + part(1, commit)};
    words = {part(5, greeting), part(6, nonce), part(1, reveal), part(1, admitted), "facilitator", "owner"};
  }

  void take(const std::string& input) override {
    PairingDesk desk{transcript().kiosk_key, 1};
    desk.let_first(true);
    PairingCall device{{transcript().client_key, Permission::facilitator, "a"}, transcript().client_nonce};
    PairingCall nobody_said_yes = device;
    Instant now{};
    std::size_t at = 0;
    while (at + 3 <= input.size()) {
      const auto who = static_cast<std::uint8_t>(input[at]);
      const auto length = static_cast<std::size_t>(static_cast<std::uint8_t>(input[at + 1])) * 256 +
                          static_cast<std::uint8_t>(input[at + 2]);
      const std::string_view bytes = std::string_view{input}.substr(at + 3, length);
      at += 3 + length;
      now += Duration{std::int64_t{who} * 100};
      hold_same(bytes);
      const std::string network(1, static_cast<char>('a' + who % 8));
      const auto answer =
          desk.take({bytes, network, network}, now, {transcript().id, transcript().kiosk_nonce, 1});
      desk.pass_time(now);
      hold_bounds(desk, answer);
      device.take(bytes);
      device.say_same_words();
      nobody_said_yes.take(bytes);
      nobody_said_yes.handshake_succeeded();
      hold(!device.key_to_keep(), "a key is kept without a handshake");
      hold(!nobody_said_yes.key_to_keep(), "a key is kept without a yes");
    }
  }

 private:
  static PairingTranscript transcript() {
    return {KeyBytes{1}, KeyBytes{2}, PairingId{3}, PairingNonce{4}, PairingNonce{5}};
  }

  static std::string part(std::uint8_t who, const std::string& bytes) {
    return std::string{static_cast<char>(who), static_cast<char>(bytes.size() / 256),
                       static_cast<char>(bytes.size() % 256)} +
           bytes;
  }

  static void hold_same(std::string_view bytes) {
    const auto read = decode_pairing(bytes);
    if (read)
      hold(encode_pairing(*read) == bytes, "a message is written as other bytes than it was read from");
  }

  static void hold_bounds(const PairingDesk& desk, const std::optional<std::string>& answer) {
    hold(desk.listed().size() <= pairing_requests_max, "more wait than may");
    std::set<std::uint64_t> numbers;
    for (const PairingAsked& each : desk.listed()) {
      hold(numbers.insert(each.number).second, "two requests have one number");
      hold(is_for_devices(each.kind), "a device asks to be the kiosk or its owner");
    }
    if (!answer) return;
    const auto read = decode_pairing(*answer);
    hold(read.has_value(), "the kiosk answers with what is no message");
    const auto* outcome = std::get_if<PairingAnswer>(&*read);
    hold(outcome == nullptr || outcome->outcome != PairingOutcome::admitted,
         "somebody was let in without a yes");
  }
};

}  // namespace

std::unique_ptr<Reader> begin_pairing(const std::filesystem::path&) {
  return std::make_unique<PairingMessages>();
}

}  // namespace hearth::fuzz
