#include "shared/link/pairing.hpp"

#include <sodium.h>

#include <cerrno>
#include <chrono>
#include <optional>
#include <zmq.hpp>

#include "shared/base/text.hpp"
#include "shared/link/connection.hpp"
#include "shared/wire/frames.hpp"

namespace hearth::link {
namespace {

using namespace std::chrono_literals;
using SteadyClock = std::chrono::steady_clock;

constexpr auto said_again_every = 1s;
constexpr Duration bye_takes_at_most{100};

wire::PairingCall call_of(const PairingAsker& asker) {
  const auto key = wire::key_bytes_in(asker.keys.public_key);
  if (!key) throw KeyFault{"the device's own public key is no key: it should have 40 characters of Z85"};
  if (sodium_init() < 0) throw KeyFault{"this machine gives no random numbers (libsodium)"};
  wire::PairingNonce nonce{};
  randombytes_buf(nonce.data(), nonce.size());
  return {{*key, asker.kind, mended(asker.name, wire::pairing_name_characters_max, Lines::one)}, nonce};
}

}  // namespace

struct Pairing::State {
  Address kiosk;
  Keys keys;
  zmq::context_t context;
  wire::PairingCall call;
  Connection connection;
  std::optional<std::string> said;
  SteadyClock::time_point say_again{};

  State(const Address& address, const PairingAsker& asker)
      : kiosk(address),
        keys(asker.keys),
        call(call_of(asker)),
        connection(context, ConnectionKind::pairing, endpoint(address, wire::pairing_port_offset),
                   std::nullopt) {}

  void say() {
    const auto to_send = call.to_send();
    const auto now = SteadyClock::now();
    if (!to_send || (to_send == said && now < say_again)) return;
    if (!connection.send(*to_send)) return;
    said = to_send;
    say_again = now + said_again_every;
  }

  // Whether something came.
  bool hear() {
    bool came = false;
    const bool had_words = !call.words().empty();
    while (true) {
      const std::vector<std::string> frames = connection.receive();
      if (frames.empty()) break;
      if (frames.size() == 1) call.take(frames.front());
      came = true;
    }
    // Asked again at once, for the answer says whether the wall shows the words: nobody is to look elsewhere.
    if (!had_words && !call.words().empty()) said.reset();
    return came;
  }

  void poll(Duration at_most, const std::vector<int>& watched, std::vector<int>& readable) {
    std::vector<zmq_pollitem_t> items{{connection.socket(), 0, ZMQ_POLLIN, 0},
                                      {connection.monitor(), 0, ZMQ_POLLIN, 0}};
    for (const int descriptor : watched) items.push_back({nullptr, descriptor, ZMQ_POLLIN, 0});
    zmq_poll(items.data(), static_cast<int>(items.size()), static_cast<long>(at_most.count()));
    for (std::size_t i = 2; i < items.size(); ++i) {
      if (items[i].revents != 0) readable.push_back(items[i].fd);
    }
    (void)connection.read_monitor();
  }
};

Pairing::Pairing(const Address& kiosk, const PairingAsker& asker)
    : state_(std::make_unique<State>(kiosk, asker)) {}
Pairing::~Pairing() = default;

wire::PairingCall& Pairing::call() {
  return state_->call;
}

std::vector<int> Pairing::wait(Duration at_most, const std::vector<int>& watched) {
  State& state = *state_;
  std::vector<int> readable;
  const auto until = SteadyClock::now() + at_most;
  do {
    state.say();
    const auto wake = std::min(until, SteadyClock::now() + 100ms);
    const auto left = std::chrono::ceil<Duration>(wake - SteadyClock::now());
    state.poll(std::max(left, Duration{0}), watched, readable);
    if (state.hear() || !readable.empty()) break;
  } while (SteadyClock::now() < until);
  return readable;
}

bool Pairing::shake_hands(Duration at_most) {
  State& state = *state_;
  const auto key = state.call.key_to_try();
  if (!key) return false;
  Keys keys = state.keys;
  keys.kiosk_key = wire::key_text(*key);
  Connection proof{state.context, ConnectionKind::requests, endpoint(state.kiosk, wire::commands_port_offset),
                   keys};
  const auto until = SteadyClock::now() + at_most;
  while (SteadyClock::now() < until) {
    state.say();
    zmq_pollitem_t item{proof.monitor(), 0, ZMQ_POLLIN, 0};
    zmq_poll(&item, 1, 100);
    (void)state.hear();
    if (!proof.read_monitor() || proof.state() != ConnectionState::connected) continue;
    state.call.handshake_succeeded();
    return state.call.key_to_keep().has_value();
  }
  return false;
}

void Pairing::leave() {
  state_->call.leave();
  state_->say();
  // What is on its way goes with the socket; this is enough on any network in which people stand side by
  // side.
  std::vector<int> none;
  state_->poll(bye_takes_at_most, {}, none);
}

}  // namespace hearth::link
