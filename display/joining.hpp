#pragma once
// A screen that no kiosk knows yet, in a window of its own, until one has let it in: it finds its kiosk or is
// told an address, shows the six words, and keeps the key once both sides have said yes.
//
//   with a keyboard        a number or an address and Enter; Enter: the words are the same; Esc: they are not
//   with fingers           the same by buttons
//   with neither           WallOptions' `expect`: the words, or "-" for a line of the standard input
//
// Thread: the caller's, which must be the main thread; the network has threads of its own.

#include <optional>

#include "display/run.hpp"
#include "shared/link/key_place.hpp"

namespace hearth::display {

// The keys that it came in with; nothing when its window was closed before. Throws std::runtime_error with a
// sentence for people when the words were not those that were expected, or there is no screen.
[[nodiscard]] std::optional<link::Keys> join(const WallOptions& options, const OverNetwork& there,
                                             const link::KeyHere& key);

}  // namespace hearth::display
