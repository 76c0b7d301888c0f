#pragma once
// hearth-remote pair [ADDRESS[:PORT]]: a remote comes to know its kiosk, and the kiosk the remote, with a
// person at each of them who compares six words.

#include "remote/kind.hpp"

namespace hearth::remote {

[[nodiscard]] Kind pair_kind();

// Returns exit_applied when the kiosk has let the remote in and the key file knows it; exit_refused when
// either side said no, the words were others or the kiosk could not prove who it is; exit_not_reached when
// nobody decided in time. The key file is written only in the first case. Throws std::runtime_error with a
// sentence.
[[nodiscard]] int pair(const RemoteOptions& options);

}  // namespace hearth::remote
