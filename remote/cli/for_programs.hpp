#pragma once
// --json, which means the same to every kind that prints.

#include <vector>

#include "remote/kind.hpp"

namespace hearth::remote {

[[nodiscard]] std::vector<options::Option> for_programs(RemoteOptions& into);

}  // namespace hearth::remote
