#include "shared/wire/pairing_call.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

namespace hearth::wire {

PairingCall::PairingCall(PairingHello hello, const PairingNonce& nonce) : hello_(std::move(hello)) {
  transcript_.client_key = hello_.client_key;
  transcript_.client_nonce = nonce;
}

std::string PairingCall::words() const {
  return revealed_ ? words_of(transcript_) : std::string{};
}

std::optional<std::string> PairingCall::to_send() const {
  if (stands_ == Stands::over) {
    if (!commit_) return std::nullopt;
    return encode_pairing(PairingBye{commit_->id});
  }
  if (!commit_) return encode_pairing(hello_);
  if (proof_) return encode_pairing(PairingCode{commit_->id, *proof_});
  return encode_pairing(PairingNonceSent{commit_->id, transcript_.client_nonce});
}

void PairingCall::take(std::string_view bytes) {
  if (stands_ == Stands::over) return;
  const auto message = decode_pairing(bytes);
  if (!message) return;
  if (const auto* commit = std::get_if<PairingCommit>(&*message)) take_commit(*commit);
  if (const auto* reveal = std::get_if<PairingReveal>(&*message)) take_reveal(*reveal);
  if (const auto* answer = std::get_if<PairingAnswer>(&*message)) take_answer(*answer);
}

void PairingCall::take_commit(const PairingCommit& commit) {
  if (commit_) {
    // Of two promises one is somebody else's, and nobody can tell which.
    if (*commit_ != commit) end(std::nullopt);
    return;
  }
  commit_ = commit;
  answer_.reset();
  transcript_.kiosk_key = commit.kiosk_key;
  transcript_.id = commit.id;
}

void PairingCall::take_reveal(const PairingReveal& reveal) {
  if (!commit_ || reveal.id != commit_->id) return;
  if (revealed_) {
    if (!is_same_sum(reveal.nonce, transcript_.kiosk_nonce)) return end(std::nullopt);
    // The code was right, and the kiosk's answer to it is on its way.
    proof_.reset();
    answer_.reset();
    return;
  }
  transcript_.kiosk_nonce = reveal.nonce;
  if (!is_same_sum(commitment_of(transcript_), commit_->commitment)) return end(std::nullopt);
  revealed_ = true;
  stands_ = Stands::comparing;
}

void PairingCall::take_answer(const PairingAnswer& answer) {
  const bool ours = commit_ && answer.id == commit_->id;
  if (!ours) {
    if (commit_ || answer.id != PairingId{}) return;
    answer_ = answer.outcome;
    if (answer.outcome == PairingOutcome::other_version) end(answer.outcome);
    return;
  }
  switch (answer.outcome) {
    case PairingOutcome::admitted:
      if (!revealed_) return end(std::nullopt);
      answer_ = answer.outcome;
      stands_ = Stands::let_in;
      return;
    case PairingOutcome::code_wanted:
    case PairingOutcome::code_wrong:
    case PairingOutcome::code_closed:
      // Whoever is asked for a code while one is on its way has only been asked twice.
      if (proof_ && answer.outcome == PairingOutcome::code_wanted) return;
      proof_.reset();
      // That it was wrong is said until another is typed.
      if (answer.outcome == PairingOutcome::code_wanted && answer_ == PairingOutcome::code_wrong) return;
      answer_ = answer.outcome;
      return;
    case PairingOutcome::refused:
    case PairingOutcome::expired:
    case PairingOutcome::ended:
    case PairingOutcome::full:
    case PairingOutcome::busy:
    case PairingOutcome::other_version:
      return end(answer.outcome);
  }
}

void PairingCall::end(std::optional<PairingOutcome> why) {
  answer_ = why;
  stands_ = Stands::over;
}

void PairingCall::leave() {
  stands_ = Stands::over;
}

void PairingCall::say_same_words() {
  if (revealed_ && stands_ != Stands::over) same_words_ = true;
}

void PairingCall::say_other_words() {
  if (stands_ != Stands::over) end(std::nullopt);
}

void PairingCall::say_code(std::string_view code) {
  if (!revealed_ || !same_words_ || stands_ == Stands::over) return;
  answer_.reset();
  // The wall shows them in two parts.
  std::string digits;
  std::copy_if(code.begin(), code.end(), std::back_inserter(digits),
               [](char c) { return c >= '0' && c <= '9'; });
  proof_ = proof_of(transcript_, digits);
}

std::optional<KeyBytes> PairingCall::key_to_try() const {
  if (stands_ != Stands::let_in || !same_words_) return std::nullopt;
  return transcript_.kiosk_key;
}

void PairingCall::handshake_succeeded() {
  if (key_to_try()) handshake_ = true;
}

std::optional<KeyBytes> PairingCall::key_to_keep() const {
  return handshake_ ? key_to_try() : std::nullopt;
}

}  // namespace hearth::wire
