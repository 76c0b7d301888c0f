#pragma once
// Reads what was typed after `hearth-remote`.

#include <optional>
#include <vector>

#include "remote/kind.hpp"

namespace hearth::remote {

// What main() goes by: a kind of remote with its options, or the code to end with at once (help was asked
// for, or the usage was wrong and has been said in one sentence on the standard error).
struct ReadOptions {
  std::optional<Kind> kind;
  RemoteOptions options;
  int exit_code = exit_applied;
};

[[nodiscard]] ReadOptions read_options(int argc, const char* const* argv, const std::vector<Kind>& kinds);

}  // namespace hearth::remote
