#pragma once
// `hearth-remote handheld`: starts hearth-handheld in its own place. That is a program of its own, so that a
// small board which only reads a few buttons needs none of what draws windows.

#include "remote/kind.hpp"

namespace hearth::handheld {

[[nodiscard]] remote::Kind handheld_kind();

}  // namespace hearth::handheld
