#pragma once
// hearth-remote key FILE: a key pair for a new remote, and what to do with it.

#include "remote/kind.hpp"

namespace hearth::remote {

[[nodiscard]] Kind key_kind();

// Makes the pair when FILE is not there; writes the kiosk's key into it when that was given. A key that is
// there is never replaced. Throws std::runtime_error when a file cannot be read or written.
[[nodiscard]] int make_key(const RemoteOptions& options);

}  // namespace hearth::remote
