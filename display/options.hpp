#pragma once
// What somebody typed after `hearth-display`.

#include <optional>

#include "display/run.hpp"

namespace hearth::display {

struct ReadOptions {
  std::optional<WallOptions>
      wall;           // nothing: help was asked for, or the usage was wrong and has been said so
  int exit_code = 0;  // then: 0, or 64 for wrong usage
};

[[nodiscard]] ReadOptions read_options(int argc, char** argv);

}  // namespace hearth::display
