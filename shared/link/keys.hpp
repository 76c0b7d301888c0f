#pragma once
// Keys as the clients see them. The files are shared/wire/keys.hpp's; here a new pair is made.

#include "shared/wire/keys.hpp"

namespace hearth::link {

using wire::is_key;
using wire::KeyFault;
using wire::Keys;
using wire::read_keys;
using wire::read_public_key;
using wire::write_keys;

// A new pair, without a kiosk. Any thread. Throws KeyFault when this machine's ZeroMQ has no CURVE.
[[nodiscard]] Keys make_keys();

}  // namespace hearth::link
