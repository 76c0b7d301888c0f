#pragma once
// How far a device has come on its way from "no key" to "the kiosk's key is kept", in words that a screen or
// a command line can show. One reading of a pairing for all of them, so that none forgets a case.
//
// Pure: the pairing and the time are handed in. One thread.

#include "shared/base/time.hpp"
#include "shared/wire/pairing_call.hpp"

namespace hearth::link {

enum class JoiningNow {
  // Before there is anything to compare.
  calling,         // no answer yet
  nobody_answers,  // no answer for long; it goes on trying
  full,            // as many ask as may; it goes on trying
  busy,            // another request from this address is under way; it goes on trying

  compare,            // the words with those on the facilitator's tablet
  compare_with_wall,  // the words with those on the wall, since nobody facilitates yet; the code comes after
  waiting,            // for the yes of somebody at the kiosk
  code,               // the six digits that the wall shows
  code_wrong,         // those were others; the wall shows them still
  code_closed,        // no more codes are taken; for the yes of somebody at the kiosk itself
  proving,            // let in; the kiosk is to prove that it holds its key
  in,                 // the key is kept

  // It is over, and nothing was kept.
  not_the_same,   // its own person said that the words differ
  refused,        // somebody at the kiosk said no
  expired,        // nobody decided in time
  mixed_up,       // what came did not belong together; somebody may be in between
  other_version,  // the kiosk speaks another version of pairing
  not_proven,     // whoever let it in could not prove to be that kiosk
  not_kept,       // let in, but the file could not be written
};

[[nodiscard]] constexpr bool is_over(JoiningNow now) {
  return now >= JoiningNow::not_the_same;
}

// The kiosk ends a request after three minutes; the device may be told of that a little later.
inline constexpr Duration decided_within{200'000};

class JoiningState {
 public:
  // How long no answer is nothing to speak of.
  explicit JoiningState(Duration answered_within) : answered_within_(answered_within) {}

  // `passed`: since the pairing began.
  [[nodiscard]] JoiningNow now(const wire::PairingCall& call, Duration passed) const;

  // What the device's own person says; nothing where there is nothing to say it about.
  void say_same_words(wire::PairingCall& call);
  void say_other_words(wire::PairingCall& call);
  // What came of proving.
  enum class Proof { failed, key_kept, key_not_kept };
  void proved(Proof proof) { proof_ = proof; }

 private:
  Duration answered_within_;
  bool same_words_ = false;
  bool other_words_ = false;
  std::optional<Proof> proof_;
};

}  // namespace hearth::link
