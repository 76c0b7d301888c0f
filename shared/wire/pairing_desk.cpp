#include "shared/wire/pairing_desk.hpp"

#include <algorithm>
#include <utility>

namespace hearth::wire {
namespace {

std::string answer_with(const PairingId& id, PairingOutcome outcome) {
  return encode_pairing(PairingAnswer{id, outcome});
}

std::string six_digits(std::uint64_t chance) {
  std::string digits = std::to_string(chance % 1'000'000);
  digits.insert(0, pairing_code_digits - digits.size(), '0');
  return digits;
}

}  // namespace

PairingDesk::PairingDesk(const KeyBytes& kiosk_key, std::uint64_t first_number)
    : kiosk_key_(kiosk_key), next_number_(first_number) {}

std::optional<std::string> PairingDesk::take(const Came& came, Instant now, const PairingChance& chance) {
  if (is_hello_of_another_version(came.bytes)) return answer_with({}, PairingOutcome::other_version);
  const auto message = decode_pairing(came.bytes);
  if (!message) return std::nullopt;
  if (const auto* hello = std::get_if<PairingHello>(&*message)) return greet(*hello, came, now, chance);
  if (const auto* bye = std::get_if<PairingBye>(&*message)) {
    leave(bye->id);
    return std::nullopt;
  }
  const auto* nonce = std::get_if<PairingNonceSent>(&*message);
  const auto* code = std::get_if<PairingCode>(&*message);
  if (nonce == nullptr && code == nullptr) return std::nullopt;  // what only the kiosk says
  const PairingId& id = nonce != nullptr ? nonce->id : code->id;
  Request* request = find(id);
  if (request == nullptr) return answer_with(id, PairingOutcome::expired);
  request->heard = now;
  request->routing = came.routing;
  if (!request->has_nonce && !request->decided) request->since = now;
  return nonce != nullptr ? take_nonce(*request, nonce->nonce) : take_code(*request, code->proof);
}

std::string PairingDesk::greet(const PairingHello& hello, const Came& came, Instant now,
                               const PairingChance& chance) {
  const auto same_network = std::find_if(requests_.begin(), requests_.end(),
                                         [&](const Request& each) { return each.network == came.network; });
  if (same_network != requests_.end()) {
    Request& request = *same_network;
    // Once the device has sent its nonce it asks by that. Another that greets, or the same after a start of
    // its own, waits until this one is gone.
    if (request.decided || request.has_nonce || request.hello != hello)
      return answer_with({}, PairingOutcome::busy);
    request.heard = now;
    request.routing = came.routing;
    return encode_pairing(
        PairingCommit{kiosk_key_, request.transcript.id, commitment_of(request.transcript)});
  }
  const auto waiting =
      std::count_if(requests_.begin(), requests_.end(), [](const Request& each) { return !each.decided; });
  if (static_cast<std::size_t>(waiting) >= pairing_requests_max || requests_.size() >= pairing_kept_max)
    return answer_with({}, PairingOutcome::full);
  Request request;
  request.number = next_number_++;
  request.transcript = {kiosk_key_, hello.client_key, chance.id, chance.nonce, {}};
  request.hello = hello;
  request.network = came.network;
  request.routing = came.routing;
  request.code = six_digits(chance.code);
  request.since = now;
  request.heard = now;
  requests_.push_back(std::move(request));
  return encode_pairing(PairingCommit{kiosk_key_, chance.id, commitment_of(requests_.back().transcript)});
}

std::string PairingDesk::take_nonce(Request& request, const PairingNonce& nonce) {
  if (!request.has_nonce && !request.decided) {
    request.transcript.client_nonce = nonce;
    request.has_nonce = true;
    return encode_pairing(PairingReveal{request.transcript.id, request.transcript.kiosk_nonce});
  }
  // Whoever knows the kiosk's nonce could go through nonces of their own until the words suit them.
  if (!request.decided && !is_same_sum(request.transcript.client_nonce, nonce))
    request.decided = PairingOutcome::ended;
  return standing(request);
}

std::string PairingDesk::take_code(Request& request, const PairingSum& proof) {
  if (request.decided || request.proved) return standing(request);
  const bool again = request.last_proof && is_same_sum(*request.last_proof, proof);
  if (!again) {
    if (shown() != &request) return answer_with(request.transcript.id, PairingOutcome::code_closed);
    ++request.tries;
    ++tries_in_all_;
    request.last_proof = proof;
    // The rest is the kiosk's: the request stays until the device has been let in.
    request.proved = is_same_sum(proof, proof_of(request.transcript, request.code));
    if (request.proved) proven_.push_back(request.number);
  }
  if (request.proved) return standing(request);
  return answer_with(request.transcript.id,
                     shown() == &request ? PairingOutcome::code_wrong : PairingOutcome::code_closed);
}

void PairingDesk::leave(const PairingId& id) {
  std::erase_if(requests_, [&](const Request& each) {
    return each.transcript.id == id && each.decided != PairingOutcome::ended;
  });
}

std::string PairingDesk::standing(const Request& request) const {
  if (request.decided) return answer_with(request.transcript.id, *request.decided);
  if (shown() == &request) return answer_with(request.transcript.id, PairingOutcome::code_wanted);
  return encode_pairing(PairingReveal{request.transcript.id, request.transcript.kiosk_nonce});
}

void PairingDesk::pass_time(Instant now) {
  for (Request& request : requests_) {
    if (!request.decided && request.has_nonce && now >= request.since + pairing_lasts)
      request.decided = PairingOutcome::expired;
  }
  std::erase_if(requests_, [&](const Request& each) {
    return now >= each.heard + pairing_silence || now >= each.since + 2 * pairing_lasts;
  });
}

std::vector<PairingAsked> PairingDesk::listed() const {
  std::vector<PairingAsked> all;
  for (const Request& each : requests_) {
    if (!each.has_nonce || each.decided) continue;
    all.push_back({each.number, each.hello.client_key, each.hello.kind, words_of(each.transcript),
                   each.hello.name, each.since});
  }
  return all;
}

std::optional<PairingDesk::ToSend> PairingDesk::decide(std::uint64_t number, PairingOutcome outcome) {
  const auto found = std::find_if(requests_.begin(), requests_.end(), [&](const Request& each) {
    return each.number == number && each.has_nonce && !each.decided;
  });
  if (found == requests_.end()) return std::nullopt;
  found->decided = outcome;
  return ToSend{found->routing, standing(*found)};
}

void PairingDesk::let_first(bool open) {
  first_open_ = open;
}

const PairingDesk::Request* PairingDesk::shown() const {
  if (!first_open_ || tries_in_all_ >= pairing_tries_in_all) return nullptr;
  const auto found = std::find_if(requests_.begin(), requests_.end(), [](const Request& each) {
    return each.has_nonce && !each.decided && !each.proved && each.hello.kind == Permission::facilitator &&
           each.tries < pairing_tries_for_a_request;
  });
  return found == requests_.end() ? nullptr : &*found;
}

std::optional<PairingDesk::OnWall> PairingDesk::on_wall() const {
  const Request* request = shown();
  if (request == nullptr) return std::nullopt;
  return OnWall{request->number, words_of(request->transcript), request->code};
}

std::vector<std::uint64_t> PairingDesk::take_proven() {
  return std::exchange(proven_, {});
}

PairingDesk::Request* PairingDesk::find(const PairingId& id) {
  const auto found = std::find_if(requests_.begin(), requests_.end(),
                                  [&](const Request& each) { return each.transcript.id == id; });
  return found == requests_.end() ? nullptr : &*found;
}

}  // namespace hearth::wire
