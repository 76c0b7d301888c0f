#pragma once
// What comes of a command: events, or why not.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "shared/room/event.hpp"
#include "shared/room/refusal.hpp"

namespace hearth {

struct Decision {
  std::vector<Event> events;  // in order; empty when refused, or when there was nothing to change
  std::optional<Refusal> refused;
};

[[nodiscard]] inline Decision refuse(Reason reason, std::string field = {}) {
  return {{}, Refusal{reason, std::move(field)}};
}

}  // namespace hearth
