#pragma once
// How a light on a device says that a press came to nothing: refused, two short blinks; not sent, one long
// one. Pure; any thread.

#include <vector>

#include "remote/handheld/input.hpp"

namespace hearth::handheld {

struct Blink {
  Duration after{0};  // since the press ended
  bool lit = false;   // else as it was before
};

[[nodiscard]] inline std::vector<Blink> blinks(Sign sign) {
  using namespace std::chrono_literals;
  switch (sign) {
    case Sign::refused:
      return {{0ms, true}, {120ms, false}, {240ms, true}, {360ms, false}};
    case Sign::not_sent:
      return {{0ms, true}, {1000ms, false}};
  }
  return {};
}

}  // namespace hearth::handheld
