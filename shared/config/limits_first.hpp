#pragma once
// What can leave the room, and what cannot be kept secret, is shown before anybody shares. Both stand on the
// screen `confidentiality`; this looks whether a format shows it in time. The rule is told to whoever writes
// a format in assets/formats/README.md.

#include <cstddef>
#include <optional>

#include "shared/room/format.hpp"

namespace hearth::config {

// Whether people tell of themselves in this stage: it has a floor, by whatever rule, `open` too. Not in a
// round of names, and not while the group chooses who facilitates. Without a floor only whoever leads speaks,
// or somebody says hello.
[[nodiscard]] bool people_share_in(const Stage& stage);

// The first stage in which people share although neither it nor one before it has the screen on the wall; by
// its place in `stages`. Nothing when all is well, and for a day: its wall shows the screen in turns, all day
// (display/choose).
[[nodiscard]] std::optional<std::size_t> shares_too_early(const Format& format);

}  // namespace hearth::config
