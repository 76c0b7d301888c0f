#pragma once
// Asking a kiosk to be let in, over the network: the device's side of pairing (shared/wire/pairing_call.hpp)
// with its sockets. Whoever uses it shows the words, asks their person, and waits meanwhile, so that the
// kiosk goes on hearing from the device.
//
// Thread: the one that waits. Throws KeyFault when this machine has no CURVE, std::runtime_error with a
// sentence when the address is none.

#include <memory>
#include <string>
#include <vector>

#include "shared/link/address.hpp"
#include "shared/link/keys.hpp"
#include "shared/room/permission.hpp"
#include "shared/wire/pairing_call.hpp"

namespace hearth::link {

struct PairingAsker {
  Keys keys;  // the device's own
  Permission kind = Permission::handheld;
  std::string name;  // how it calls itself; what cannot be shown is mended
};

class Pairing {
 public:
  Pairing(const Address& kiosk, const PairingAsker& asker);
  ~Pairing();
  Pairing(const Pairing&) = delete;
  Pairing& operator=(const Pairing&) = delete;

  [[nodiscard]] wire::PairingCall& call();

  // Talks to the kiosk until something came of it, `watched` is readable, or the time is up. Which of
  // `watched` are readable.
  std::vector<int> wait(Duration at_most, const std::vector<int>& watched = {});

  // Once both sides have said yes: shows the kiosk the device's key and has it prove that it holds its own.
  // True when that succeeded; then call().key_to_keep() has the key.
  [[nodiscard]] bool shake_hands(Duration at_most);

  // Takes the request back, or tells that all is done; as far as the kiosk can be reached.
  void leave();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace hearth::link
