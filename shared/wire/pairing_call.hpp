#pragma once
// The device's side of pairing: what it says, what it believes, and when it may keep the kiosk's key. That is
// only when its own person has said that the words are the same, the kiosk has let it in, and a CURVE
// handshake with that key has succeeded; else somebody who calls themselves the kiosk would be handed
// people's names.
//
//   send to_send() now and every second, whatever has come; hand what comes to take()
//
// Pure: the nonce is handed in. One thread.

#include <optional>
#include <string>
#include <string_view>

#include "shared/wire/pairing.hpp"

namespace hearth::wire {

class PairingCall {
 public:
  PairingCall(PairingHello hello, const PairingNonce& nonce);

  enum class Stands {
    asking,     // no answer that could be shown yet; answer() may say why
    comparing,  // words() are to be compared, and the kiosk's people have not decided
    let_in,     // the kiosk says that it knows the device; nothing is proven by that
    over,       // answer() says why; nothing: what came did not belong together
  };
  [[nodiscard]] Stands stands() const { return stands_; }
  // The last that the kiosk said besides nonces.
  [[nodiscard]] std::optional<PairingOutcome> answer() const { return answer_; }
  // Empty while asking.
  [[nodiscard]] std::string words() const;

  // Nothing when it is over and there is nobody to say so to.
  [[nodiscard]] std::optional<std::string> to_send() const;
  // Bytes that are no message, or are about another request, change nothing.
  void take(std::string_view bytes);

  // What the device's own person says. Nothing while there are no words, or when it is over.
  void say_same_words();
  void say_other_words();
  // All is done, or nothing more is wanted: to_send() says so to the kiosk.
  void leave();
  // As the wall shows it; sent until the kiosk has answered.
  void say_code(std::string_view code);

  // The key with which a handshake is to be tried: both sides have said yes.
  [[nodiscard]] std::optional<KeyBytes> key_to_try() const;
  void handshake_succeeded();
  // The key that may be kept; nothing until all three have happened.
  [[nodiscard]] std::optional<KeyBytes> key_to_keep() const;

 private:
  void take_commit(const PairingCommit& commit);
  void take_reveal(const PairingReveal& reveal);
  void take_answer(const PairingAnswer& answer);
  void end(std::optional<PairingOutcome> why);

  PairingHello hello_;
  PairingTranscript transcript_;
  std::optional<PairingCommit> commit_;
  bool revealed_ = false;
  bool same_words_ = false;
  bool handshake_ = false;
  std::optional<PairingSum> proof_;
  std::optional<PairingOutcome> answer_;
  Stands stands_ = Stands::asking;
};

}  // namespace hearth::wire
