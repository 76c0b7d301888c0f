#pragma once
// How rapidcheck draws a move.

#include <rapidcheck.h>

#include "tests/properties/moves.hpp"

namespace rc {
template <>
struct Arbitrary<hearth::Move> {
  static Gen<hearth::Move> arbitrary() {
    return gen::build<hearth::Move>(
        gen::set(&hearth::Move::what), gen::set(&hearth::Move::which), gen::set(&hearth::Move::who),
        gen::set(&hearth::Move::wait_s),
        gen::set(&hearth::Move::stale, gen::weightedElement<bool>({{9, false}, {1, true}})));
  }
};
}  // namespace rc
