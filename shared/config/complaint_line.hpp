#pragma once
// The line that a complaint is about, for whoever shows it beside the text. Pure.

#include <cstdint>

#include "shared/room/programme.hpp"

namespace hearth::config {

// From 1: what stands behind the last colon of `where`. 1 when no line stands there.
[[nodiscard]] std::uint32_t line_of(const Complaint& complaint);

}  // namespace hearth::config
