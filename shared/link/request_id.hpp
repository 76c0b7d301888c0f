#pragma once
// Names for commands, drawn by the sender: whoever repeats an id gets the first answer again.

#include "shared/wire/frames.hpp"

namespace hearth::link {

// 128 random bits as 32 lower-case hexadecimal digits. Any thread.
[[nodiscard]] wire::RequestId draw_request_id();

}  // namespace hearth::link
