#include "shared/link/joining.hpp"

#include <unistd.h>

#include <array>

#include "shared/link/pairing.hpp"
#include "shared/link/steady_time.hpp"

namespace hearth::link {
namespace {

constexpr Duration hands_shaken_within{5000};

std::string name_of_this_machine() {
  std::array<char, 256> name{};
  return gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "";
}

}  // namespace

struct Joining::State {
  Address kiosk;
  std::string key_file;
  Keys keys;
  JoiningState state;
  Pairing pairing;
  SteadyTime began = steady_now();
  std::string fault{};
  bool left = false;

  State(const Address& address, const Joiner& joiner)
      : kiosk(address),
        key_file(joiner.key_file),
        keys(joiner.keys ? *joiner.keys : make_keys()),
        state(joiner.answered_within),
        pairing(address, {keys, joiner.kind, name_of_this_machine()}) {
    // Of the kiosk that it would come to know nothing is believed before the end.
    keys.kiosk_key.clear();
    keys.kiosk_address.clear();
  }

  [[nodiscard]] JoiningNow now() { return state.now(pairing.call(), steady_now() - began); }

  void prove() {
    if (!pairing.shake_hands(hands_shaken_within)) return state.proved(JoiningState::Proof::failed);
    keys.kiosk_key = wire::key_text(*pairing.call().key_to_keep());
    keys.kiosk_address = to_string(kiosk);
    try {
      write_keys(key_file, keys);
      state.proved(JoiningState::Proof::key_kept);
    } catch (const KeyFault& why) {
      fault = why.what();
      state.proved(JoiningState::Proof::key_not_kept);
    }
  }

  void leave() {
    if (std::exchange(left, true)) return;
    pairing.leave();
  }
};

Joining::Joining(const Address& kiosk, const Joiner& joiner)
    : state_(std::make_unique<State>(kiosk, joiner)) {}

Joining::~Joining() {
  state_->leave();
}

JoiningNow Joining::now() const {
  return state_->now();
}

std::string Joining::words() const {
  return state_->pairing.call().words();
}

const std::string& Joining::fault() const {
  return state_->fault;
}

const Keys& Joining::keys() const {
  return state_->keys;
}

std::vector<int> Joining::wait(Duration at_most, const std::vector<int>& watched) {
  if (state_->now() == JoiningNow::proving) {
    state_->prove();
    state_->leave();
    return {};
  }
  return state_->pairing.wait(at_most, watched);
}

void Joining::say_same_words() {
  state_->state.say_same_words(state_->pairing.call());
}

void Joining::say_other_words() {
  state_->state.say_other_words(state_->pairing.call());
}

void Joining::say_code(std::string_view code) {
  state_->pairing.call().say_code(code);
}

void Joining::leave() {
  state_->leave();
}

}  // namespace hearth::link
