#pragma once
// The policy that a venue or a format suggests to a group that has chosen none.

#include <optional>

#include "shared/config/toml_file.hpp"
#include "shared/room/starter.hpp"

namespace hearth::config {

// The key `policy` of that table; nothing when it is missing or none of the four.
[[nodiscard]] inline std::optional<Policy> read_policy(Section& section) {
  const auto policy = section.one_of("policy", Policy::general_experience);
  if (!section.has("policy") || section.at_fault("policy")) return std::nullopt;
  return policy;
}

}  // namespace hearth::config
