#pragma once
// The most pressing of what a facilitator's tablet says needs a decision.

#include <string>

#include "remote/pages/facilitator/hints.hpp"

namespace hearth::pages::facilitator {

inline std::string first_hint(const Knows& knows) {
  const std::vector<Hint> all = hints(knows);
  return all.empty() ? std::string{} : all.front().words;
}

}  // namespace hearth::pages::facilitator
