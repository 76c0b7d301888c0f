#pragma once
// A device's whole way in: from asking a kiosk (pairing.hpp) over the words, the code and the handshake to
// the key file, which is written only at the end and in one step. Used by the command line, the tablets and
// the screens; what they show is JoiningNow.
//
//   while (!is_over(joining.now()) && joining.now() != JoiningNow::in) joining.wait(…);
//
// Thread: one. Throws KeyFault when this machine has no CURVE or the file's place is none, std::runtime_error
// with a sentence when the address is none.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "shared/link/address.hpp"
#include "shared/link/joining_state.hpp"
#include "shared/link/keys.hpp"
#include "shared/room/permission.hpp"

namespace hearth::link {

struct Joiner {
  Permission kind = Permission::handheld;  // what it would be
  std::string key_file;                    // where the key is to be kept
  std::optional<Keys> keys{};              // its own, where it has some already; nothing: new ones are made
  Duration answered_within{5000};          // then JoiningNow::nobody_answers
};

class Joining {
 public:
  Joining(const Address& kiosk, const Joiner& joiner);
  ~Joining();  // as leave()
  Joining(const Joining&) = delete;
  Joining& operator=(const Joining&) = delete;

  [[nodiscard]] JoiningNow now() const;
  // Six, with a space between; empty before there are any.
  [[nodiscard]] std::string words() const;
  // Why the key could not be kept; empty otherwise.
  [[nodiscard]] const std::string& fault() const;
  // With the kiosk's key and address, once it is in.
  [[nodiscard]] const Keys& keys() const;

  // Talks to the kiosk until something came of it, `watched` is readable, or the time is up; where it has
  // been let in, has the kiosk prove itself (5 s at most) and keeps the key. Which of `watched` are readable.
  std::vector<int> wait(Duration at_most, const std::vector<int>& watched = {});

  // What the device's own person says.
  void say_same_words();
  void say_other_words();
  void say_code(std::string_view code);
  // Takes the request back. Takes 100 ms at most.
  void leave();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace hearth::link
