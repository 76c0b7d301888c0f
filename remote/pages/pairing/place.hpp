#pragma once
// Which page stands on a tablet that no kiosk knows yet, with what is being written there.

#include <string>
#include <variant>

#include "remote/pages/turn.hpp"
#include "shared/link/address.hpp"

namespace hearth::pages::pairing {
namespace at {

// Which kiosk it shall be.
struct Looking {
  static constexpr const char* name = "looking";
};
struct Address {
  static constexpr const char* name = "address";
  Written words{};
  bool is_none = false;  // what was written is no address
};
// A kiosk is being asked; what stands there follows Knows::joining.
struct Asking {
  static constexpr const char* name = "asking";
  std::string code{};  // the digits so far
};
// The kiosk that this tablet belonged to does not know it any more.
struct SentAway {
  static constexpr const char* name = "sent_away";
};
struct Anew {
  static constexpr const char* name = "anew";
};

}  // namespace at

using Standing = std::variant<at::Looking, at::Address, at::Asking, at::SentAway, at::Anew>;

struct Place {
  Standing page{};
  std::string language{};  // chosen on the first page; empty: the tablet's own
};

// What a touch asks for, of the tablet's own joining (shared/link/joining_thread.hpp).
struct Begin {
  link::Address kiosk;
};
struct GiveUp {};
struct SameWords {};
struct OtherWords {};
struct Code {
  std::string digits;
};
using Asked = std::variant<Begin, GiveUp, SameWords, OtherWords, Code>;

}  // namespace hearth::pages::pairing
