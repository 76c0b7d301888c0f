#pragma once
// How rapidcheck draws a move, and how a property is claimed.

#include <rapidcheck.h>

#include <catch2/catch.hpp>
#include <functional>

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

namespace hearth {

// What rapidcheck makes of a property is compiled once for all properties of the same parameters.
void holds(const char* claim, const auto& property) {
  CHECK(rc::check(claim, std::function{property}));
}

}  // namespace hearth
