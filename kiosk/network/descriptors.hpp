#pragma once
// Descriptors: every connection and every open file of a process takes one, and their number has a limit.
//
// Any thread.

#include <cstddef>

namespace hearth::kiosk {

// Raises the limit of this process (RLIMIT_NOFILE) as far as the machine allows and the kiosk needs. The
// limit that holds now.
std::size_t raise_descriptor_limit();

// How many connections may be open at once under that limit. At least half of it stays free for files, child
// processes and sockets, so that a flood of connections takes nothing from them.
[[nodiscard]] std::size_t connections_max(std::size_t descriptor_limit);

}  // namespace hearth::kiosk
