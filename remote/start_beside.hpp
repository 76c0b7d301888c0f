#pragma once
// Kinds of remote that are programs of their own, beside hearth-remote.

#include <string>
#include <vector>

namespace hearth::remote {

// Becomes that program. Does not return. Throws std::runtime_error with a sentence when it is not there.
[[noreturn]] void start_beside(const std::string& program, std::vector<std::string> words);

}  // namespace hearth::remote
