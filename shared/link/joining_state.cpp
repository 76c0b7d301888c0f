#include "shared/link/joining_state.hpp"

namespace hearth::link {
namespace {

using wire::PairingCall;
using wire::PairingOutcome;

JoiningNow end_of(const std::optional<PairingOutcome>& answer) {
  if (answer == PairingOutcome::refused) return JoiningNow::refused;
  if (answer == PairingOutcome::expired) return JoiningNow::expired;
  if (answer == PairingOutcome::other_version) return JoiningNow::other_version;
  return JoiningNow::mixed_up;
}

JoiningNow after(JoiningState::Proof proof) {
  switch (proof) {
    case JoiningState::Proof::failed:
      return JoiningNow::not_proven;
    case JoiningState::Proof::key_kept:
      return JoiningNow::in;
    case JoiningState::Proof::key_not_kept:
      return JoiningNow::not_kept;
  }
  return JoiningNow::not_proven;
}

bool wants_code(const std::optional<PairingOutcome>& answer) {
  return answer == PairingOutcome::code_wanted || answer == PairingOutcome::code_wrong;
}

}  // namespace

JoiningNow JoiningState::now(const PairingCall& call, Duration passed) const {
  if (proof_) return after(*proof_);
  if (other_words_) return JoiningNow::not_the_same;
  const auto answer = call.answer();
  if (call.stands() == PairingCall::Stands::over) return end_of(answer);
  if (call.words().empty()) {
    if (answer == PairingOutcome::full) return JoiningNow::full;
    if (answer == PairingOutcome::busy) return JoiningNow::busy;
    return passed > answered_within_ ? JoiningNow::nobody_answers : JoiningNow::calling;
  }
  if (passed > decided_within) return JoiningNow::expired;
  if (!same_words_) return wants_code(answer) ? JoiningNow::compare_with_wall : JoiningNow::compare;
  if (call.key_to_try()) return JoiningNow::proving;
  if (answer == PairingOutcome::code_wanted) return JoiningNow::code;
  if (answer == PairingOutcome::code_wrong) return JoiningNow::code_wrong;
  if (answer == PairingOutcome::code_closed) return JoiningNow::code_closed;
  return JoiningNow::waiting;
}

void JoiningState::say_same_words(PairingCall& call) {
  if (call.words().empty()) return;
  same_words_ = true;
  call.say_same_words();
}

void JoiningState::say_other_words(PairingCall& call) {
  if (call.words().empty() || call.stands() == PairingCall::Stands::over) return;
  other_words_ = true;
  call.say_other_words();
}

}  // namespace hearth::link
