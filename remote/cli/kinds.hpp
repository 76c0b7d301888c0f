#pragma once
// The remotes without a screen, each described in the file that does its work.

#include <vector>

#include "remote/kind.hpp"

namespace hearth::remote {

[[nodiscard]] std::vector<Kind> command_line_kinds();

}  // namespace hearth::remote
